import type { FastifyInstance } from 'fastify';
import { LANGUAGES, type Language } from '../web/base/words.ts';
import { ownPath } from './base/access/return-path.ts';

const YEAR_SECONDS = 31_536_000;

/** The language switch: a form, remembered in this browser. */
export async function languages(app: FastifyInstance): Promise<void> {
  app.post('/language', { config: { guard: 'anyone' } }, async (request, reply) => {
    const { language, return: back } = (request.body ?? {}) as { language?: string; return?: string };
    if (LANGUAGES.includes(language as Language)) {
      reply.setCookie('language', language as string, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: app.secureCookies,
        maxAge: YEAR_SECONDS,
      });
    }
    return reply.redirect(ownPath(back), 303);
  });
}
