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
const platform = 'only the platform’s administrator; names no thing';
const ownOrganisation = 'only what the viewer administers: see test/organisations';

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
  'PATCH /api/v1/spaces/:spaceId': thing(ids => ({
    path: `${api}/spaces/${ids.spaceId}`,
    body: { name: 'Gekaapt' },
  })),
  'PUT /api/v1/spaces/:spaceId/archive': thing(ids => ({ path: `${api}/spaces/${ids.spaceId}/archive` })),
  'DELETE /api/v1/spaces/:spaceId/archive': thing(ids => ({ path: `${api}/spaces/${ids.spaceId}/archive` })),
  'GET /api/v1/spaces/:spaceId/grants': thing(ids => ({ path: `${api}/spaces/${ids.spaceId}/grants` })),
  'PUT /api/v1/spaces/:spaceId/grants': thing(ids => ({
    path: `${api}/spaces/${ids.spaceId}/grants`,
    body: { grants: [{ grantee: 'everyone', level: 'read' }] },
  })),
  'POST /api/v1/spaces/:spaceId/grant-previews': thing(ids => ({
    path: `${api}/spaces/${ids.spaceId}/grant-previews`,
    body: { grants: [{ grantee: 'everyone', level: 'read' }] },
  })),
  'GET /api/v1/people': viewer(`${api}/people?name=Muur`, 'names only, for signed-in people'),
  'GET /spaces/new': viewer('/spaces/new', 'only what one may hand out oneself'),
  'POST /spaces': viewer('/spaces', 'refused: no name', { form: { name: '' } }),
  'GET /spaces/:space/settings': thing(ids => ({ path: `/spaces/${ids.spaceId}/settings` })),
  'POST /spaces/:space/details': form(ids => `/spaces/${ids.spaceId}/details`, { name: 'Gekaapt' }),
  'POST /spaces/:space/grants': form(ids => `/spaces/${ids.spaceId}/grants`, {
    do: 'confirm',
    rows: '[{"grantee":"everyone","level":"read"}]',
  }),
  'POST /spaces/:space/archive': form(ids => `/spaces/${ids.spaceId}/archive`),
  'POST /spaces/:space/reopening': form(ids => `/spaces/${ids.spaceId}/reopening`),
  'GET /api/v1/threads/:threadId/move-request': thing(ids => ({
    path: `${api}/threads/${ids.threadId}/move-request`,
  })),
  'PUT /api/v1/threads/:threadId/move-request/answer': thing(ids => ({
    path: `${api}/threads/${ids.threadId}/move-request/answer`,
    body: { accept: true },
  })),
  'DELETE /api/v1/threads/:threadId/move-request': thing(ids => ({
    path: `${api}/threads/${ids.threadId}/move-request`,
  })),
  'POST /threads/:thread/move-answer': form(ids => `/threads/${ids.threadId}/move-answer`, { accept: 'yes' }),
  'POST /threads/:thread/move-withdrawal': form(ids => `/threads/${ids.threadId}/move-withdrawal`),
  'GET /api/v1/spaces/:spaceId/partnerships': thing(ids => ({
    path: `${api}/spaces/${ids.spaceId}/partnerships`,
  })),
  'POST /api/v1/spaces/:spaceId/partnerships': thing(ids => ({
    path: `${api}/spaces/${ids.spaceId}/partnerships`,
    body: { organisationId: 1, level: 'write', endsAt: '2099-01-01T00:00:00Z' },
  })),
  'GET /api/v1/partnerships': viewer(`${api}/partnerships`, 'of organisations that one administers'),
  'PUT /api/v1/partnerships/:partnershipId/acceptance': viewer(
    `${api}/partnerships/999999/acceptance`,
    'for the partner’s administrator: see the tests of exchanges',
  ),
  'PUT /api/v1/partnerships/:partnershipId/ending': viewer(
    `${api}/partnerships/999999/ending`,
    'for either side: see the tests of exchanges',
  ),
  'GET /spaces/:space/partners': thing(ids => ({ path: `/spaces/${ids.spaceId}/partners` })),
  'POST /spaces/:space/partners': form(ids => `/spaces/${ids.spaceId}/partners`, {
    organisationId: '1',
    until: '2099-01-01',
  }),
  'GET /admin/partnerships': viewer('/admin/partnerships', 'of organisations that one administers'),
  'GET /partnerships/:partnership': viewer('/partnerships/999999', 'for the partner’s administrator'),
  'POST /partnerships/:partnership/acceptance': viewer(
    '/partnerships/999999/acceptance',
    'for the partner’s administrator',
    { form: {} },
  ),
  'POST /partnerships/:partnership/ending': viewer('/partnerships/999999/ending', 'for either side', {
    form: {},
  }),
  'GET /admin': viewer('/admin', 'only what one administers: see the tests of administration'),
  'GET /admin/log': viewer('/admin/log', 'only of what one administers: see the tests of administration'),
  'GET /admin/log.csv': viewer('/admin/log.csv', 'the same as a file'),
  'GET /api/v1/audit-events': viewer(`${api}/audit-events`, 'the same as JSON'),
  'GET /api/v1/terms': viewer(`${api}/terms`, open),
  'POST /api/v1/terms': viewer(`${api}/terms`, 'refused: empty', { body: { bodyNl: '', bodyEn: '' } }),
  'GET /api/v1/spaces/:spaceId/terms': thing(ids => ({ path: `${api}/spaces/${ids.spaceId}/terms` })),
  'POST /api/v1/spaces/:spaceId/terms': thing(ids => ({
    path: `${api}/spaces/${ids.spaceId}/terms`,
    body: { bodyNl: 'Gekaapt', bodyEn: 'Gekaapt' },
  })),
  'PUT /api/v1/terms/:termsId/acceptances/mine': viewer(
    `${api}/terms/999999/acceptances/mine`,
    'only what is in force for oneself: see the tests of terms',
    { body: { name: 'X' } },
  ),
  'GET /api/v1/viewer/terms-acceptances': viewer(`${api}/viewer/terms-acceptances`, own),
  'GET /terms': viewer('/terms', open),
  'POST /terms/acceptances': viewer('/terms/acceptances', own, { form: { name: '' } }),
  'GET /terms/new': viewer('/terms/new', 'for the administrator; shows the open terms'),
  'POST /terms': viewer('/terms', 'refused: empty', { form: { bodyNl: '', bodyEn: '' } }),
  'GET /spaces/:space/terms': thing(ids => ({ path: `/spaces/${ids.spaceId}/terms` }), { shows: true }),
  'POST /spaces/:space/terms/acceptances': form(ids => `/spaces/${ids.spaceId}/terms/acceptances`, {
    accept: '1',
    name: 'X',
    termsId: '999999',
  }),
  'GET /spaces/:space/terms/new': thing(ids => ({ path: `/spaces/${ids.spaceId}/terms/new` })),
  'POST /spaces/:space/terms': form(ids => `/spaces/${ids.spaceId}/terms`, {
    bodyNl: 'Gekaapt',
    bodyEn: 'Gekaapt',
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
  'GET /api/v1/organisations': viewer(`${api}/organisations`, open),
  'POST /api/v1/organisations': viewer(`${api}/organisations`, platform, {
    body: { name: '', kind: 'partner' },
  }),
  'GET /api/v1/organisations/:organisationId': viewer(`${api}/organisations/1`, open),
  'PATCH /api/v1/organisations/:organisationId': viewer(`${api}/organisations/999999`, platform, {
    body: { place: 'x' },
  }),
  'PUT /api/v1/organisations/:organisationId/closure': viewer(
    `${api}/organisations/999999/closure`,
    platform,
  ),
  'GET /api/v1/organisations/:organisationId/domains': viewer(
    `${api}/organisations/1/domains`,
    ownOrganisation,
  ),
  'PUT /api/v1/organisations/:organisationId/domains': viewer(
    `${api}/organisations/999999/domains`,
    platform,
    { body: { domains: [] } },
  ),
  'GET /api/v1/organisations/:organisationId/members': viewer(
    `${api}/organisations/1/members`,
    ownOrganisation,
  ),
  'PUT /api/v1/organisations/:organisationId/members/:accountId': viewer(
    `${api}/organisations/1/members/999999`,
    ownOrganisation,
    { body: { role: 'admin' } },
  ),
  'DELETE /api/v1/organisations/:organisationId/members/:accountId': viewer(
    `${api}/organisations/1/members/999999`,
    ownOrganisation,
  ),
  'PUT /api/v1/organisations/:organisationId/colour': viewer(
    `${api}/organisations/1/colour`,
    ownOrganisation,
    { body: { colour: 'geen' } },
  ),
  'PUT /api/v1/organisations/:organisationId/logo': viewer(`${api}/organisations/1/logo`, ownOrganisation, {
    body: { image: 'aaaa' },
  }),
  'DELETE /api/v1/organisations/:organisationId/logo': viewer(
    `${api}/organisations/999999/logo`,
    ownOrganisation,
  ),
  'GET /organisations': viewer('/organisations', open),
  'GET /organisations/:organisation': viewer('/organisations/1', open),
  'GET /organisations/:organisation/logo': viewer('/organisations/1/logo', open),
  'GET /admin/organisations': viewer('/admin/organisations', platform),
  'POST /admin/organisations': viewer('/admin/organisations', platform, { form: { name: '' } }),
  'GET /admin/organisations/:organisation': viewer('/admin/organisations/1', ownOrganisation),
  'GET /admin/organisations/:organisation/settings': viewer('/admin/organisations/1/settings', platform),
  'POST /admin/organisations/:organisation/settings': viewer(
    '/admin/organisations/999999/settings',
    platform,
    { form: { name: 'x' } },
  ),
  'GET /admin/organisations/:organisation/closure': viewer('/admin/organisations/1/closure', platform),
  'POST /admin/organisations/:organisation/closure': viewer('/admin/organisations/999999/closure', platform, {
    form: {},
  }),
  'POST /admin/organisations/:organisation/members/:account': viewer(
    '/admin/organisations/1/members/999999',
    ownOrganisation,
    { form: { role: 'admin' } },
  ),
  'GET /admin/organisations/:organisation/members/:account/end': viewer(
    '/admin/organisations/1/members/999999/end',
    ownOrganisation,
  ),
  'POST /admin/organisations/:organisation/members/:account/end': viewer(
    '/admin/organisations/1/members/999999/end',
    ownOrganisation,
    { form: {} },
  ),
  'GET /admin/organisations/:organisation/style': viewer('/admin/organisations/1/style', ownOrganisation),
  'POST /admin/organisations/:organisation/colour': viewer('/admin/organisations/1/colour', ownOrganisation, {
    form: { colour: 'geen' },
  }),
  'POST /admin/organisations/:organisation/logo': viewer('/admin/organisations/1/logo', ownOrganisation, {
    form: {},
  }),
  'POST /admin/organisations/:organisation/logo/removal': viewer(
    '/admin/organisations/999999/logo/removal',
    ownOrganisation,
    { form: {} },
  ),
  'GET /admin/organisations/:organisation/domains': viewer('/admin/organisations/1/domains', ownOrganisation),
  'POST /admin/organisations/:organisation/domains': viewer('/admin/organisations/999999/domains', platform, {
    form: { domains: 'x' },
  }),
  'GET /api/v1/invitations': thing(ids => ({ path: `${api}/invitations?spaceId=${ids.spaceId}` })),
  'POST /api/v1/invitations': thing(ids => ({
    path: `${api}/invitations`,
    body: { spaceId: ids.spaceId, level: 'moderate' },
  })),
  'PUT /api/v1/invitations/:invitationId/revocation': viewer(
    `${api}/invitations/999999/revocation`,
    ownOrganisation,
  ),
  'POST /api/v1/invitation-acceptances': viewer(`${api}/invitation-acceptances`, secret, {
    body: { token: 'x'.repeat(43) },
  }),
  'GET /api/v1/viewer/organisations': viewer(`${api}/viewer/organisations`, own),
  'PUT /api/v1/viewer/organisations/:organisationId': viewer(`${api}/viewer/organisations/999999`, own),
  'DELETE /api/v1/viewer/organisations/:organisationId': viewer(`${api}/viewer/organisations/999999`, own),
  'GET /api/v1/join-requests': viewer(`${api}/join-requests?organisationId=1`, ownOrganisation),
  'POST /api/v1/join-requests': viewer(`${api}/join-requests`, own, { body: { organisationId: 999_999 } }),
  'PUT /api/v1/join-requests/:requestId/answer': viewer(
    `${api}/join-requests/999999/answer`,
    ownOrganisation,
    { body: { accept: true } },
  ),
  'PUT /api/v1/join-requests/:requestId/withdrawal': viewer(`${api}/join-requests/999999/withdrawal`, own),
  'GET /invitations/:token': viewer('/invitations/xxxxxxxxxxxx', secret),
  'POST /invitations/:token': viewer('/invitations/xxxxxxxxxxxx', secret, { form: {} }),
  'GET /spaces/:space/invitations': thing(ids => ({ path: `/spaces/${ids.spaceId}/invitations` })),
  'POST /spaces/:space/invitations': form(ids => `/spaces/${ids.spaceId}/invitations`, { level: 'moderate' }),
  'POST /spaces/:space/invitations/:invitation/revocation': form(
    ids => `/spaces/${ids.spaceId}/invitations/999999/revocation`,
  ),
  'GET /admin/organisations/:organisation/invitations': viewer(
    '/admin/organisations/1/invitations',
    ownOrganisation,
  ),
  'POST /admin/organisations/:organisation/invitations': viewer(
    '/admin/organisations/999999/invitations',
    ownOrganisation,
    { form: {} },
  ),
  'POST /admin/organisations/:organisation/invitations/:invitation/revocation': viewer(
    '/admin/organisations/1/invitations/999999/revocation',
    ownOrganisation,
    { form: {} },
  ),
  'GET /account/organisations': viewer('/account/organisations', own),
  'POST /account/organisations/:organisation/membership': viewer(
    '/account/organisations/999999/membership',
    own,
    { form: {} },
  ),
  'GET /account/organisations/:organisation/departure': viewer('/account/organisations/1/departure', open),
  'POST /account/organisations/:organisation/departure': viewer(
    '/account/organisations/999999/departure',
    own,
    { form: {} },
  ),
  'POST /account/join-requests': viewer('/account/join-requests', own, { form: {} }),
  'POST /account/join-requests/:request/withdrawal': viewer('/account/join-requests/999999/withdrawal', own, {
    form: {},
  }),
  'GET /admin/organisations/:organisation/requests': viewer(
    '/admin/organisations/1/requests',
    ownOrganisation,
  ),
  'POST /admin/organisations/:organisation/requests/:request/answer': viewer(
    '/admin/organisations/1/requests/999999/answer',
    ownOrganisation,
    { form: { answer: 'accept' } },
  ),
  'GET /api/v1/regions': viewer(`${api}/regions`, open),
  'POST /api/v1/regions': viewer(`${api}/regions`, platform, { body: { name: '', kind: 'other' } }),
  'GET /api/v1/regions/:regionId': viewer(`${api}/regions/1`, open),
  'PUT /api/v1/regions/:regionId': viewer(`${api}/regions/999999`, platform, {
    body: { name: 'x', kind: 'other' },
  }),
  'GET /api/v1/regions/:regionId/members': viewer(`${api}/regions/1/members`, open),
  'PUT /api/v1/regions/:regionId/members/:organisationId': viewer(
    `${api}/regions/999999/members/1`,
    platform,
    { body: { since: '2026-01-01' } },
  ),
  'GET /api/v1/regions/:regionId/coordinators': viewer(
    `${api}/regions/1/coordinators`,
    'names alone, for who is signed in: see test/organisations',
  ),
  'PUT /api/v1/regions/:regionId/coordinators/:accountId': viewer(
    `${api}/regions/999999/coordinators/1`,
    platform,
  ),
  'DELETE /api/v1/regions/:regionId/coordinators/:accountId': viewer(
    `${api}/regions/999999/coordinators/1`,
    platform,
  ),
  'POST /api/v1/organisation-import-previews': viewer(`${api}/organisation-import-previews`, platform, {
    body: { csv: 'name' },
  }),
  'POST /api/v1/organisation-imports': viewer(`${api}/organisation-imports`, platform, {
    body: { csv: 'name', digest: '' },
  }),
  'GET /api/v1/organisation-imports': viewer(`${api}/organisation-imports`, platform),
  'PUT /api/v1/organisation-imports/:importId/reversal': viewer(
    `${api}/organisation-imports/999999/reversal`,
    platform,
  ),
  'GET /regions': viewer('/regions', open),
  'GET /regions/:region': viewer('/regions/1', open),
  'GET /admin/regions': viewer('/admin/regions', platform),
  'POST /admin/regions': viewer('/admin/regions', platform, { form: { name: '' } }),
  'GET /admin/regions/:region': viewer('/admin/regions/1', platform),
  'POST /admin/regions/:region': viewer('/admin/regions/999999', platform, { form: { name: 'x' } }),
  'POST /admin/regions/:region/members': viewer('/admin/regions/1/members', platform, { form: {} }),
  'POST /admin/regions/:region/coordinators': viewer('/admin/regions/1/coordinators', platform, { form: {} }),
  'POST /admin/regions/:region/coordinators/:account/removal': viewer(
    '/admin/regions/1/coordinators/999999/removal',
    platform,
    { form: {} },
  ),
  'GET /admin/import': viewer('/admin/import', platform),
  'POST /admin/import': viewer('/admin/import', platform, { form: {} }),
  'POST /admin/import/execution': viewer('/admin/import/execution', platform, { form: {} }),
  'POST /admin/import/:import/reversal': viewer('/admin/import/999999/reversal', platform, { form: {} }),
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
export const JOBS: Record<string, string> = {
  sendVerification: 'the address that is to be proved; nothing of the maker’s own stands in it',
  sendAlreadyRegistered: 'the address that somebody tried to register, looked up when sent',
  sendReset: 'the account’s own address, looked up when sent',
  sendPasswordNotice: 'the account’s own address',
  sendEmailNotice: 'the account’s old address',
  sendEmailConfirmation: 'the new address, which proves itself by it',
  pruneAccounts: 'nobody',
  sendInvitation:
    'the invited address; the secret is made when the letter is sent, and only for a valid invitation',
  sendJoinRequest: 'administrators of the organisation, as they are when it is sent',
  sendJoinAnswer: 'who asked',
  sendPartnerInvitation: 'administrators of the invited organisation, as they are when it is sent',
  pruneDrafts: 'nobody',
  renderPostsAgain: 'nobody',
  pruneStreamEvents: 'nobody',
};

/** Ways that do not exist yet; whoever brings one moves its line into a table above, with a test. */
export const OPEN_ROWS = [
  'notification, digest and mail of threads: asked again when sent',
  'search hit, count and autocomplete',
  'feed and alternate formats',
  'file without its post',
  'export with a neighbour’s data',
  'mention of somebody outside',
];
