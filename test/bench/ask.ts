import { request } from 'node:http';

export type Raw = { status: number; headers: Record<string, string>; body: Buffer };

/** One request on a connection of its own, with the reply's bytes as they came: nothing is decompressed. */
export function ask(
  url: string,
  headers: Record<string, string> = {},
  send?: { method: string; body: string },
): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: send?.method ?? 'GET', headers, agent: false }, reply => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('error', reject);
      reply.on('end', () =>
        resolve({
          status: reply.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(reply.headers).map(([name, value]) => [name, String(value)]),
          ),
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(send?.body);
  });
}

/** The JSON API's reply to a new post, by one who is signed in with this token. */
export const postReply = (url: string, threadId: number, token: string, body: object): Promise<Raw> =>
  ask(`${url}/api/v1/threads/${threadId}/posts`, replyHeaders(token), {
    method: 'POST',
    body: JSON.stringify(body),
  });

export const replyHeaders = (token: string): Record<string, string> => ({
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin',
  cookie: `leerkring=${token}`,
});
