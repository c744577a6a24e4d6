import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type Received = { to: string; subject: string; text: string; language: string };

/** A real mail server on a port of its own, which keeps what it is given. */
export async function openMailbox(t: { teardown(work: () => unknown): void }) {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  let refusals = 0;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', chunk => chunks.push(chunk));
      stream.on('end', async () => {
        if (refusals > 0) {
          refusals -= 1;
          return callback(new Error('try again later'));
        }
        const letter = await PostalMime.parse(Buffer.concat(chunks));
        received.push({
          to: session.envelope.rcptTo[0]?.address ?? '',
          subject: letter.subject ?? '',
          text: letter.text ?? '',
          language: letter.headers.find(header => header.key === 'content-language')?.value ?? '',
        });
        callback();
        for (const wake of waiting) wake();
      });
    },
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => new Promise<void>(resolve => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;

  /** The first letter to this address about this, waiting until it is there; it is then taken out. */
  async function take(to: string, subject: RegExp): Promise<Received> {
    const ends = Date.now() + 20_000;
    for (;;) {
      const index = received.findIndex(letter => letter.to === to && subject.test(letter.subject));
      if (index >= 0) return received.splice(index, 1)[0] as Received;
      if (Date.now() > ends) {
        throw new Error(
          `no letter to ${to} about ${subject}: ${JSON.stringify(received.map(({ to, subject }) => [to, subject]))}`,
        );
      }
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, 500);
        waiting.add(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    take,
    /** Refuses so many letters from now on. */
    refuse: (count: number) => {
      refusals = count;
    },
  };
}

/** The secret in the link of a letter to this path. */
export function tokenIn(letter: Received, path: string): string {
  const found = new RegExp(`${path}\\?token=([A-Za-z0-9_-]{43})`).exec(letter.text)?.[1];
  if (!found) throw new Error(`no link to ${path} in: ${letter.text}`);
  return found;
}

/** The sign-in cookie that a reply sets, as a request would send it back; null when it sets none. */
export function cookieOf(reply: { headers: Headers }): { cookie: string } | null {
  const cookie = reply.headers
    .getSetCookie()
    .map(text => /^leerkring=[A-Za-z0-9_-]+/.exec(text)?.[0])
    .find(Boolean);
  return cookie ? { cookie } : null;
}
