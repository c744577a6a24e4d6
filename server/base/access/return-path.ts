import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Where a form may send its reader afterwards: only a path of our own, else `/`. Browsers read `//host`, `/\host` and
 * a slash with a tab or line break behind it as another site.
 */
export function ownPath(path: unknown): string {
  if (typeof path !== 'string' || path.length > 2000) return '/';
  if (!/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(path)) return '/';
  return URL.canParse(path, 'http://own.invalid') &&
    new URL(path, 'http://own.invalid').host === 'own.invalid'
    ? path
    : '/';
}

const DAY_SECONDS = 86_400;

/** Remembers in this browser where somebody wanted to go who must first make an account and prove an address. */
export function keepReturn(reply: FastifyReply, path: string): void {
  reply.setCookie('return', ownPath(path), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    maxAge: DAY_SECONDS,
    secure: reply.server.secureCookies,
  });
}

/** Where that was, once; `/` when nowhere. */
export function takeReturn(request: FastifyRequest, reply: FastifyReply): string {
  const kept = request.cookies.return;
  if (!kept) return '/';
  reply.clearCookie('return', { path: '/' });
  return ownPath(kept);
}
