import { randomUUID } from 'node:crypto';
import type { Thing } from './things.ts';

type Ask = { path: string; body?: object; form?: Record<string, string> };
type Ids = Pick<Thing, 'spaceId' | 'threadId' | 'postId' | 'removedId'>;

export type Row =
  /** Says something of one thing: whoever may not read it gets the very reply of a thing that never existed. */
  | { about: 'thing'; ask(ids: Ids): Ask; shows?: true; follows?: true }
  /** Says something of many things: of those that a person may not read there is no trace. */
  | { about: 'many'; ask: Ask }
  /** Says only something of the viewer, or of nobody: no trace of any thing that they may not read, nor of others' addresses. */
  | { about: 'viewer'; ask: Ask; why: string };

const thing = (ask: (ids: Ids) => Ask, more: { shows?: true; follows?: true } = {}): Row => ({
  about: 'thing',
  ask,
  ...more,
});
const viewer = (path: string, why: string, more: Omit<Ask, 'path'> = {}): Row => ({
  about: 'viewer',
  ask: { path, ...more },
  why,
});
const api = '/api/v1';
const text = { key: randomUUID(), body: 'Van buiten' };
const form = (path: (ids: Ids) => string, fields: Record<string, string> = {}) =>
  thing(ids => ({ path: path(ids), form: fields }));
const own = 'only the own account';
const open = 'the same for everybody';
const secret = 'needs a secret that was mailed';

/** One row for each route of the server; a route without a row fails the test. */
export const TABLE: Record<string, Row> = {
  'GET /': { about: 'many', ask: { path: '/' } },
  'GET /api/v1/spaces': { about: 'many', ask: { path: `${api}/spaces` } },
  'GET /api/v1/spaces/:spaceId': thing(ids => ({ path: `${api}/spaces/${ids.spaceId}` }), { shows: true }),
  'GET /spaces/:space': thing(ids => ({ path: `/spaces/${ids.spaceId}-x` }), { shows: true }),
  'GET /api/v1/spaces/:spaceId/threads': thing(ids => ({ path: `${api}/spaces/${ids.spaceId}/threads` }), {
    shows: true,
  }),
  'GET /spaces/:space/threads/new': thing(ids => ({ path: `/spaces/${ids.spaceId}/threads/new` })),
  'POST /api/v1/spaces/:spaceId/threads': thing(ids => ({
    path: `${api}/spaces/${ids.spaceId}/threads`,
    body: { key: randomUUID(), title: 'Van buiten', body: 'x', kind: 'discussion' },
  })),
  'POST /spaces/:space/threads': form(ids => `/spaces/${ids.spaceId}/threads`, {
    title: 'Van buiten',
    body: 'x',
  }),
  'GET /api/v1/threads/:threadId': thing(ids => ({ path: `${api}/threads/${ids.threadId}` }), {
    shows: true,
  }),
  'GET /threads/:thread': thing(ids => ({ path: `/threads/${ids.threadId}-titel` }), { shows: true }),
  'GET /api/v1/threads/:threadId/posts': thing(ids => ({ path: `${api}/threads/${ids.threadId}/posts` }), {
    shows: true,
  }),
  'POST /api/v1/threads/:threadId/posts': thing(ids => ({
    path: `${api}/threads/${ids.threadId}/posts`,
    body: text,
  })),
  'POST /threads/:thread/posts': form(ids => `/threads/${ids.threadId}/posts`, { body: 'Van buiten' }),
  'GET /threads/:thread/reply': thing(ids => ({
    path: `/threads/${ids.threadId}/reply?to=${ids.postId}&quote=1`,
  })),
  'GET /threads/:thread/settings': thing(ids => ({ path: `/threads/${ids.threadId}/settings` })),
  'PATCH /api/v1/threads/:threadId': thing(ids => ({
    path: `${api}/threads/${ids.threadId}`,
    body: { title: 'Gekaapt' },
  })),
  'PUT /api/v1/threads/:threadId/closure': thing(ids => ({ path: `${api}/threads/${ids.threadId}/closure` })),
  'DELETE /api/v1/threads/:threadId/closure': thing(ids => ({
    path: `${api}/threads/${ids.threadId}/closure`,
  })),
  'PUT /api/v1/threads/:threadId/pin': thing(ids => ({ path: `${api}/threads/${ids.threadId}/pin` })),
  'DELETE /api/v1/threads/:threadId/pin': thing(ids => ({ path: `${api}/threads/${ids.threadId}/pin` })),
  'DELETE /api/v1/threads/:threadId': thing(ids => ({ path: `${api}/threads/${ids.threadId}` })),
  'PUT /api/v1/threads/:threadId/restoration': thing(ids => ({
    path: `${api}/threads/${ids.threadId}/restoration`,
  })),
  'PUT /api/v1/threads/:threadId/answer': thing(ids => ({
    path: `${api}/threads/${ids.threadId}/answer`,
    body: { postId: ids.removedId },
  })),
  'POST /threads/:thread/pin': form(ids => `/threads/${ids.threadId}/pin`),
  'POST /threads/:thread/unpin': form(ids => `/threads/${ids.threadId}/unpin`),
  'POST /threads/:thread/closure': form(ids => `/threads/${ids.threadId}/closure`),
  'POST /threads/:thread/reopening': form(ids => `/threads/${ids.threadId}/reopening`),
  'GET /threads/:thread/removal': thing(ids => ({ path: `/threads/${ids.threadId}/removal` })),
  'POST /threads/:thread/removal': form(ids => `/threads/${ids.threadId}/removal`),
  'POST /threads/:thread/restoration': form(ids => `/threads/${ids.threadId}/restoration`),
  'POST /threads/:thread/answer': form(ids => `/threads/${ids.threadId}/answer`, { postId: '999999' }),
  'POST /threads/:thread/title': form(ids => `/threads/${ids.threadId}/title`, { title: 'Gekaapt' }),
  'POST /threads/:thread/move': form(ids => `/threads/${ids.threadId}/move`, { spaceId: '999999' }),
  'GET /api/v1/posts/:postId': thing(ids => ({ path: `${api}/posts/${ids.postId}` }), { shows: true }),
  'GET /posts/:post': thing(ids => ({ path: `/posts/${ids.postId}` }), { follows: true }),
  'PATCH /api/v1/posts/:postId': thing(ids => ({
    path: `${api}/posts/${ids.postId}`,
    body: { body: 'Gekaapt', version: 1 },
  })),
  'DELETE /api/v1/posts/:postId': thing(ids => ({ path: `${api}/posts/${ids.removedId}` })),
  'PUT /api/v1/posts/:postId/restoration': thing(ids => ({ path: `${api}/posts/${ids.postId}/restoration` })),
  'GET /api/v1/posts/:postId/versions': thing(ids => ({ path: `${api}/posts/${ids.postId}/versions` }), {
    shows: true,
  }),
  'GET /posts/:post/history': thing(ids => ({ path: `/posts/${ids.postId}/history` }), { shows: true }),
  'GET /posts/:post/edit': thing(ids => ({ path: `/posts/${ids.postId}/edit` })),
  'POST /posts/:post': form(ids => `/posts/${ids.postId}`, { body: 'Gekaapt', version: '1' }),
  'GET /posts/:post/removal': thing(ids => ({ path: `/posts/${ids.postId}/removal` })),
  'POST /posts/:post/removal': form(ids => `/posts/${ids.removedId}/removal`),
  'POST /posts/:post/restoration': form(ids => `/posts/${ids.postId}/restoration`),
  'GET /api/v1/drafts/:place': viewer(
    `${api}/drafts/thread:999999`,
    'drafts are the own ones: see the test of drafts',
  ),
  'PUT /api/v1/drafts/:place': viewer(`${api}/drafts/thread:999998`, own, {
    body: { key: randomUUID(), body: 'x', version: 0 },
  }),
  'DELETE /api/v1/drafts/:place': viewer(`${api}/drafts/thread:999998`, own),
  'POST /api/v1/previews': viewer(`${api}/previews`, 'renders what was sent', { body: { body: 'x' } }),
  'POST /api/v1/spaces': viewer(`${api}/spaces`, 'refused: this grant names nobody', {
    body: { name: 'x', description: '', grants: [{ grantee: 'organisation', level: 'read' }] },
  }),
  'GET /api/v1/live': viewer(`${api}/live`, 'a socket: each stream is asked for in the test of streams'),
  'GET /api/v1/openapi.json': viewer(`${api}/openapi.json`, open),
  'GET /api/v1/docs': viewer(`${api}/docs`, open),
  'GET /api/v1/health': viewer(`${api}/health`, open),
  'GET /api/v1/health/ready': viewer(`${api}/health/ready`, open),
  'GET /.well-known/security.txt': viewer('/.well-known/security.txt', open),
  'GET /robots.txt': viewer('/robots.txt', open),
  'HEAD,GET /assets/*': viewer('/assets/logo.svg', open),
  'GET /accessibility': viewer('/accessibility', open),
  'GET /privacy': viewer('/privacy', open),
  'POST /language': viewer('/language', open, { form: { language: 'nl', return: '/' } }),
  'GET /api/v1/viewer': viewer(`${api}/viewer`, own),
  'PATCH /api/v1/viewer': viewer(`${api}/viewer`, own, { body: { name: '' } }),
  'GET /api/v1/accounts/:accountId': viewer(
    `${api}/accounts/999999`,
    'profiles are for signed-in people: see the test of profiles',
  ),
  'GET /accounts/:account': viewer(
    '/accounts/999999',
    'profiles are for signed-in people: see the test of profiles',
  ),
  'POST /api/v1/sign-ins': viewer(`${api}/sign-ins`, 'needs the password', {
    body: { email: 'niemand@nergens.example', password: 'x' },
  }),
  'DELETE /api/v1/sign-ins/current': viewer(`${api}/sign-ins/current`, 'asked last: it ends the own sign-in'),
  'GET /api/v1/sign-ins': viewer(`${api}/sign-ins`, own),
  'DELETE /api/v1/sign-ins/:signInId': viewer(
    `${api}/sign-ins/999999`,
    'only an own sign-in: see the test of sign-ins',
  ),
  'POST /api/v1/accounts': viewer(`${api}/accounts`, open, { body: { name: '', email: 'x', password: 'x' } }),
  'POST /api/v1/verifications': viewer(`${api}/verifications`, secret, { body: { token: 'x'.repeat(43) } }),
  'POST /api/v1/viewer/verification-mails': viewer(`${api}/viewer/verification-mails`, own, { body: {} }),
  'PUT /api/v1/viewer/closure': viewer(`${api}/viewer/closure`, own, {
    body: { password: 'onjuist', posts: 'keep' },
  }),
  'POST /api/v1/password-resets': viewer(`${api}/password-resets`, open, {
    body: { email: 'niemand@nergens.example' },
  }),
  'PUT /api/v1/password-resets/current': viewer(`${api}/password-resets/current`, secret, {
    body: { token: 'x'.repeat(43), password: 'een heel lang wachtwoord' },
  }),
  'PUT /api/v1/viewer/password': viewer(`${api}/viewer/password`, own, {
    body: { current: 'onjuist', password: 'een heel lang wachtwoord' },
  }),
  'PUT /api/v1/viewer/email': viewer(`${api}/viewer/email`, own, {
    body: { email: 'nieuw@nergens.example', password: 'onjuist' },
  }),
  'POST /api/v1/email-confirmations': viewer(`${api}/email-confirmations`, secret, {
    body: { token: 'x'.repeat(43) },
  }),
  'GET /sign-in': viewer('/sign-in', open),
  'POST /sign-in': viewer('/sign-in', 'needs the password', {
    form: { email: 'niemand@nergens.example', password: 'x' },
  }),
  'POST /sign-out': viewer('/sign-out', 'asked last: it ends the own sign-in', { form: {} }),
  'GET /account/sign-ins': viewer('/account/sign-ins', own),
  'POST /account/sign-ins/:signIn/revocation': viewer(
    '/account/sign-ins/999999/revocation',
    'only an own sign-in: see the test of sign-ins',
    { form: {} },
  ),
  'POST /account/sign-ins/revocation': viewer('/account/sign-ins/revocation', own, { form: {} }),
  'GET /register': viewer('/register', open),
  'POST /register': viewer('/register', open, { form: { name: '', email: 'x', password: 'x' } }),
  'GET /register/sent': viewer('/register/sent', open),
  'GET /verify': viewer('/verify?token=x', secret),
  'POST /verify': viewer('/verify', secret, { form: { token: 'x' } }),
  'POST /verify/again': viewer('/verify/again', own, { form: {} }),
  'GET /password/forgotten': viewer('/password/forgotten', open),
  'POST /password/forgotten': viewer('/password/forgotten', open, {
    form: { email: 'niemand@nergens.example' },
  }),
  'GET /password/reset': viewer('/password/reset?token=x', secret),
  'POST /password/reset': viewer('/password/reset', secret, {
    form: { token: 'x', password: 'een heel lang wachtwoord' },
  }),
  'GET /account/email': viewer('/account/email', own),
  'POST /account/email': viewer('/account/email', own, {
    form: { email: 'nieuw@nergens.example', password: 'onjuist' },
  }),
  'GET /email/confirm': viewer('/email/confirm?token=x', secret),
  'POST /email/confirm': viewer('/email/confirm', secret, { form: { token: 'x' } }),
  'GET /account/password': viewer('/account/password', own),
  'POST /account/password': viewer('/account/password', own, {
    form: { current: 'onjuist', password: 'een heel lang wachtwoord' },
  }),
  'GET /account': viewer('/account', own),
  'POST /account': viewer('/account', own, { form: { name: '' } }),
  'GET /account/closure': viewer('/account/closure', own),
  'POST /account/closure': viewer('/account/closure', own, { form: { password: 'onjuist', posts: 'keep' } }),
  'GET /demo/sign-in': viewer('/demo/sign-in?token=x', secret),
  'GET /demo/mail': viewer('/demo/mail', 'the demo only: everybody there reads all its mail'),
  'GET /demo/mail/:mail': viewer('/demo/mail/x', 'the demo only'),
};

/** One row for each kind of stream: which thing it belongs to. */
export const STREAMS: Record<string, (ids: Ids) => string> = {
  thread: ids => `thread:${ids.threadId}`,
  space: ids => `space:${ids.spaceId}`,
};

/** One row for each job: who hears of it, and why that leaks nothing. */
export const JOBS: Record<string, string> = {};

/** Ways that do not exist yet; whoever brings one moves its line into a table above, with a test. */
export const OPEN_ROWS = [
  'notification, digest and mail of threads: asked again when sent',
  'search hit, count and autocomplete',
  'feed and alternate formats',
  'file without its post',
  'export with a neighbour’s data',
  'mention of somebody outside',
];
