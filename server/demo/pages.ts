import { extname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type DemoMail, demoMailListPage, demoMailPage } from '../../web/demo/mail-pages.ts';
import { found } from '../base/errors/problem.ts';
import { listMail, type Mailer, readMail } from '../base/mail/index.ts';
import { pageContext, sendPage } from '../base/pages/index.ts';

/** One kept letter, read as a mail program would; null when there is none of that name. */
async function openMail(folder: string, id: string): Promise<DemoMail | null> {
  const source = await readMail(folder, `${id}.eml`);
  if (!source) return null;
  const { default: PostalMime } = await import('postal-mime');
  const { to, subject, date, text } = await PostalMime.parse(source);
  return {
    id,
    to: to?.[0]?.address ?? '',
    subject: subject ?? '',
    sentAt: new Date(date ?? 0).toISOString(),
    text: text ?? '',
  };
}

/** The letters that the demo would have sent, for anyone who tries it. */
export async function demoPages(app: FastifyInstance, { mailer }: { mailer: Mailer }): Promise<void> {
  const { folder } = mailer;
  if (!folder) return;
  const pageOf = (request: Parameters<typeof pageContext>[0]) =>
    request.asViewer(async (_db, viewer) => pageContext(request, viewer));

  app.get('/demo/mail', { config: { guard: 'anyone' } }, async (request, reply) => {
    const names = (await listMail(folder)).slice(0, 50);
    const mails = await Promise.all(
      names.map(name => openMail(folder, name.slice(0, -extname(name).length))),
    );
    const page = await pageOf(request);
    return sendPage(request, reply, demoMailListPage(page, { mails: mails.filter(mail => mail !== null) }));
  });

  app.get('/demo/mail/:mail', { config: { guard: 'anyone' } }, async (request, reply) => {
    const mail = found(await openMail(folder, (request.params as { mail: string }).mail));
    return sendPage(request, reply, demoMailPage(await pageOf(request), { mail }));
  });
}
