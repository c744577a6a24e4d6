import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGES, type Language, type Words, wordsIn } from '../../../web/base/words.ts';
import type { Asker, Database, Db, Viewer } from '../database/viewer.ts';
import { forbidden, Problem, termsFirst } from '../errors/problem.ts';
import { type LimitName, limit } from '../limits/index.ts';
import { checkSameAccount } from './same-account.ts';
import { hashToken } from './tokens.ts';

/**
 * Who a route is for. `anyone`: also without an account (rows decide what there is to see); `signedIn`: also before
 * the mail address is proved; `verified`: may write; `administrator`: of the platform.
 */
export type Guard = 'anyone' | 'signedIn' | 'verified' | 'administrator';

declare module 'fastify' {
  interface FastifyContextConfig {
    guard?: Guard;
    /** Which limit per account a change counts for; `writeByAccount` unless said. */
    limit?: LimitName;
  }
  interface FastifyRequest {
    language: Language;
    t: Words;
    /** Set once `asViewer` has asked the database. */
    viewer: Viewer | null;
    /** One transaction as whoever sent this request; refuses first when the route's guard is not met. */
    asViewer<T>(work: (db: Db, viewer: Viewer) => Promise<T>): Promise<T>;
    /** The same for a page or read whose queries all start at once (`Database.readAtOnce`). */
    readAtOnce<T>(read: (db: Db) => Promise<T>): Promise<T>;
  }
}

/** The signed-in person behind a viewer; the guard has made sure that there is one. */
export type SignedIn = Viewer & { id: number };

const SIGN_IN_DAYS = 30;

/** The cookie's name: browsers hold `__Host-` cookies to this host, over TLS. */
export const cookieName = (secure: boolean) => (secure ? '__Host-leerkring' : 'leerkring');

export function askerOf(request: FastifyRequest): Asker {
  const token = request.cookies[cookieName(request.server.secureCookies)];
  return token ? { token: hashToken(token) } : { accountId: null };
}

export function setSignInCookie(reply: FastifyReply, token: string): void {
  const secure = reply.server.secureCookies;
  reply.setCookie(cookieName(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: SIGN_IN_DAYS * 86_400,
  });
}

export function clearSignInCookie(reply: FastifyReply): void {
  const secure = reply.server.secureCookies;
  reply.clearCookie(cookieName(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

export const signInExpiry = (): Date => new Date(Date.now() + SIGN_IN_DAYS * 86_400_000);

function languageOf(request: FastifyRequest): Language {
  const chosen = request.cookies.language;
  if (LANGUAGES.includes(chosen as Language)) return chosen as Language;
  for (const part of (request.headers['accept-language'] ?? '').split(',')) {
    const code = part.trim().slice(0, 2).toLowerCase();
    if (LANGUAGES.includes(code as Language)) return code as Language;
  }
  return 'nl';
}

function checkGuard(guard: Guard, viewer: Viewer): void {
  if (guard === 'anyone') return;
  if (viewer.id === null) throw new Problem(401, 'notSignedIn');
  if (guard === 'verified' && !viewer.verified) throw forbidden('notVerified');
  if (guard !== 'signedIn' && viewer.termsDue) throw termsFirst('/terms');
  if (guard === 'administrator' && !viewer.administrator) throw forbidden();
}

/** A change that rides on a cookie must come from our own pages (CSRF). */
function comesFromOurPages(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.headers.origin;
  if (origin) return URL.canParse(origin) && new URL(origin).host === request.host;
  return request.headers.cookie === undefined;
}

declare module 'fastify' {
  interface FastifyInstance {
    secureCookies: boolean;
    database: Database;
    /** Every route with its guard, as it was registered; the access table must have a row for each. */
    routeList: { method: string; url: string; guard: Guard; operationId: string | null }[];
  }
}

/** Who asks, in which language, and the one way to the database. */
export async function access(
  app: FastifyInstance,
  { database, secureCookies }: { database: Database; secureCookies: boolean },
): Promise<void> {
  await app.register(cookie);
  app.decorate('secureCookies', secureCookies);
  app.decorate('routeList', []);
  app.decorate('jobNames', []);
  app.decorate('database', database);
  app.decorateRequest('language', 'nl');
  app.decorateRequest('t');
  app.decorateRequest('viewer', null);
  app.decorateRequest('asViewer');
  app.decorateRequest('readAtOnce');

  app.addHook('onRoute', route => {
    if (String(route.method) === 'HEAD' || String(route.method) === 'OPTIONS') return;
    // Built files are the same for everyone; their plugin cannot name a guard.
    if (route.url.startsWith('/assets/')) route.config = { ...route.config, guard: 'anyone' };
    const guard = route.config?.guard;
    if (!guard) throw new Error(`${route.method} ${route.url} names no guard`);
    const { operationId } = (route.schema ?? {}) as { operationId?: string };
    app.routeList.push({
      method: String(route.method),
      url: route.url,
      guard,
      operationId: operationId ?? null,
    });
  });

  app.addHook('onRequest', async request => {
    request.language = languageOf(request);
    request.t = wordsIn(request.language);
    const safe = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    const opensSocket = request.headers.upgrade !== undefined;
    if ((!safe || opensSocket) && !comesFromOurPages(request)) throw forbidden('otherSite');
    const guard = request.routeOptions.config.guard ?? 'anyone';
    const meet = (viewer: Viewer) => {
      request.viewer = viewer;
      if (viewer.language && !request.cookies.language) {
        request.language = viewer.language;
        request.t = wordsIn(viewer.language);
      }
      if (!safe) checkSameAccount(request, viewer);
      checkGuard(guard, viewer);
      if (!safe && viewer.id !== null) {
        limit(request.routeOptions.config.limit ?? 'writeByAccount', String(viewer.id));
      }
    };
    request.asViewer = work =>
      database.asViewer(askerOf(request), async (db, viewer) => {
        meet(viewer);
        return work(db, viewer);
      });
    request.readAtOnce = async read => {
      const { viewer, found } = await database.readAtOnce(askerOf(request), read);
      meet(viewer);
      return found;
    };
  });
}
