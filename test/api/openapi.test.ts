import { randomUUID } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import t from 'tap';
import type { Document } from '../../server/base/api-docs/document.ts';
import { operationsOf } from '../../server/base/api-docs/document.ts';
import { contactsOf } from '../../server/base/contacts.ts';
import { securityText } from '../../server/base/well-known.ts';
import { startTestApp } from '../setup/app.ts';
import { CAST, seedCast, signInAs } from '../setup/cast.ts';
import { ask, type Reply } from '../setup/client.ts';
import { replyChecker } from './reply-checker.ts';

/** Names that tools are written against: they may never change. */
const FIXED = {
  signIn: 'POST /sign-ins',
  signOut: 'DELETE /sign-ins/current',
  getViewer: 'GET /viewer',
  listSpaces: 'GET /spaces',
  createSpace: 'POST /spaces',
  listThreads: 'GET /spaces/{spaceId}/threads',
  createThread: 'POST /spaces/{spaceId}/threads',
  getThread: 'GET /threads/{threadId}',
  listPosts: 'GET /threads/{threadId}/posts',
  createPost: 'POST /threads/{threadId}/posts',
  editPost: 'PATCH /posts/{postId}',
  removePost: 'DELETE /posts/{postId}',
  health: 'GET /health',
};

/** Not described on purpose: the page about the description, and the socket, which is no request and reply. */
const UNDESCRIBED = ['GET /api/v1/docs', 'GET /api/v1/live'];

t.test('the description of the API', async t => {
  const routes = new Set<string>();
  const listen = (message: unknown) => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat())
        if (url.startsWith('/api/') && each !== 'HEAD') routes.add(`${each} ${url}`);
    });
  };
  subscribe('fastify.initialization', listen);
  const test = await startTestApp(t);
  unsubscribe('fastify.initialization', listen);
  await seedCast(test);
  const admin = await signInAs(test, CAST.admin);
  const description = await ask(test, 'GET', '/api/v1/openapi.json');
  const document = description.json as Document;
  const operations = operationsOf(document);
  const byId = new Map(operations.map(each => [each.operation.operationId, each]));

  t.test('is OpenAPI 3.1, for anyone and from anywhere', async t => {
    t.equal(description.status, 200);
    t.match(document.openapi, /^3\.1\./);
    t.equal(description.headers.get('access-control-allow-origin'), '*');
    t.equal(description.headers.get('api-version'), document.info.version);
  });

  t.test('keeps the fixed names, at their method and path, each name once', async t => {
    t.equal(byId.size, operations.length, 'no name is used twice');
    for (const [id, place] of Object.entries(FIXED)) {
      const found = byId.get(id);
      t.equal(found && `${found.method.toUpperCase()} ${found.path}`, place, id);
    }
  });

  t.test('leaves out no route of the API', async t => {
    const described = operations.map(
      ({ method, path }) => `${method.toUpperCase()} /api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`,
    );
    t.strictSame([...routes].sort(), [...described, ...UNDESCRIBED].sort());
  });

  t.test('names a guard, a summary, the version header and refusals for each operation', async t => {
    for (const { method, operation } of operations) {
      const { operationId: id, responses } = operation;
      t.ok(operation['x-guard'] && operation.summary && operation.tags?.[0], id);
      t.ok(
        document.tags?.some(tag => tag.name === operation.tags?.[0] && tag.description),
        `${id}: its tag is told`,
      );
      for (const [status, reply] of Object.entries(responses)) {
        if (status >= '400') t.match(reply.$ref, /^#\/components\/responses\//, `${id} ${status}`);
        else t.ok(reply.headers?.['API-Version'], `${id} ${status} has the version header`);
      }
      if (method !== 'get')
        t.ok(responses['400'] && responses['403'], `${id}: input and rights can be refused`);
      if (operation['x-guard'] !== 'anyone') t.ok(responses['401'], `${id}: signing in can be asked for`);
    }
  });

  t.test('describes what real requests get', async t => {
    const fits = replyChecker(t, document);
    async function call(
      id: string,
      values: Record<string, unknown> = {},
      body?: unknown,
      as: typeof admin | null = admin,
    ) {
      const { method, path, operation } = byId.get(id)!;
      const address = path.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name]));
      const query = typeof values.query === 'string' ? values.query : '';
      const reply = await ask(test, method.toUpperCase(), `/api/v1${address}${query}`, { as, body });
      fits(operation, reply);
      return reply;
    }
    /** A call that must succeed. */
    async function done(...asked: Parameters<typeof call>) {
      const reply = await call(...asked);
      t.ok(reply.status < 300, `${asked[0]} is done (${reply.status})`);
      return reply;
    }

    await done('health', {}, undefined, null);
    await done('healthReady', {}, undefined, null);
    await done('getDescription', {}, undefined, null);
    const signedIn = await done(
      'signIn',
      {},
      { email: 'bas@bewoner.example', password: 'leerkring-demo' },
      null,
    );
    t.equal(signedIn.status, 201);
    const viewer = await done('getViewer');
    await done('getAccount', { accountId: viewer.json.id });
    await done('listSignIns');
    const spaces = await done('listSpaces', {}, undefined, null);
    const spaceId = spaces.json.items[0].id;
    await done('getSpace', { spaceId });
    const made = await done(
      'createSpace',
      {},
      { name: 'Proef', description: '', grants: [{ grantee: 'accounts', level: 'write' }] },
    );
    const thread = { key: randomUUID(), title: 'Proef', body: 'Een **proef**.', kind: 'question' };
    const opened = await done('createThread', { spaceId: made.json.id }, thread);
    t.equal(opened.status, 201);
    t.equal(
      (await done('createThread', { spaceId: made.json.id }, thread)).status,
      200,
      'the same key is the same thread',
    );
    const threadId = opened.json.id;
    await done('listThreads', { spaceId: made.json.id, query: '?limit=1' });
    await done('getThread', { threadId });
    const written = await done('createPost', { threadId }, { key: randomUUID(), body: 'Een antwoord.' });
    const postId = written.json.id;
    await done('createPost', { threadId }, { key: randomUUID(), body: 'Op het antwoord.', replyTo: postId });
    await done('listPosts', { threadId, query: '?limit=2' });
    await done('putAnswer', { threadId }, { postId });
    await done('putPin', { threadId });
    await done('deletePin', { threadId });
    await done('editThread', { threadId }, { title: 'Een proef' });
    await done('editPost', { postId }, { body: 'Een beter antwoord.', version: written.json.version });
    await done('getPost', { postId });
    await done('listPostVersions', { postId });
    await done('saveDraft', { place: `thread:${threadId}` }, { key: randomUUID(), body: 'Nog', version: 0 });
    await done('getDraft', { place: `thread:${threadId}` });
    await done('createPreview', {}, { body: '*zo*' });
    await done('removePost', { postId });
    await done('restorePost', { postId });
    await done('putClosure', { threadId });
    await done('deleteClosure', { threadId });
    await done('removeThread', { threadId });
    await done('restoreThread', { threadId });

    // Refusals are problem+json with the code in their type.
    const refusals: [Promise<Reply>, number, string][] = [
      [call('signIn', {}, { email: 'bas@bewoner.example', password: 'mis' }, null), 401, 'wrongSignIn'],
      [call('getViewer', {}, undefined, null), 401, 'notSignedIn'],
      [call('getThread', { threadId: 999_999_999 }), 404, 'notFound'],
      [call('getThread', { threadId: 'nee' }), 400, 'badInput'],
      [call('createPost', { threadId }, { key: 'geen uuid', body: 'x' }), 400, 'badInput'],
      [call('createPost', { threadId }, { key: randomUUID(), body: 'a'.repeat(70_000) }), 413, 'bodyTooLong'],
      [call('editPost', { postId }, { body: 'Te laat.', version: 1 }), 409, 'newerVersion'],
      [
        call('saveDraft', { place: `thread:${threadId}` }, { key: randomUUID(), body: 'Oud', version: 0 }),
        409,
        'newerDraft',
      ],
    ];
    for (const [asked, status, code] of refusals) {
      const reply = await asked;
      t.equal(reply.status, status, code);
      t.equal(reply.json.type, `urn:leerkring:problem:${code}`);
      t.match(reply.headers.get('content-type'), /^application\/problem\+json/);
    }
  });

  t.test('is a page that people can read, in both languages', async t => {
    for (const language of ['nl', 'en']) {
      const page = await ask(test, 'GET', '/api/v1/docs', { headers: { 'accept-language': language } });
      t.equal(page.status, 200);
      t.match(page.headers.get('content-type'), /^text\/html/);
      t.match(page.text, `<html lang="${language}">`);
      for (const id of byId.keys()) t.match(page.text, ` id="${id}"`, `${id} in ${language}`);
      for (const name of Object.keys(document.components.schemas)) t.match(page.text, ` id="schema-${name}"`);
      t.notMatch(page.text, /docs:[a-z]/i, 'every word is there');
      const anchors = new Set([...page.text.matchAll(/ id="([^"]+)"/g)].map(found => found[1]));
      for (const [, target] of page.text.matchAll(/href="#([^"]+)"/g))
        t.ok(anchors.has(target), `#${target} leads somewhere`);
    }
  });

  t.test('comes with the security headers, as every reply does', async t => {
    for (const path of ['/api/v1/openapi.json', '/api/v1/nowhere', '/api/v1/docs', '/', '/robots.txt']) {
      const { headers } = await ask(test, 'GET', path);
      const policy = headers.get('content-security-policy') ?? '';
      for (const rule of [
        "script-src 'self'",
        "style-src 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
      ])
        t.ok(policy.split('; ').includes(rule), `${path}: ${rule}`);
      t.notMatch(policy, /unsafe|\*|https?:/, `${path}: nothing from elsewhere, nothing inline`);
      t.match(policy, "require-trusted-types-for 'script'", path);
      t.equal(headers.get('x-content-type-options'), 'nosniff', path);
      t.equal(headers.get('referrer-policy'), 'same-origin', path);
    }
  });

  t.test('stands beside the files that machines look for', async t => {
    const security = await ask(test, 'GET', '/.well-known/security.txt');
    t.match(security.headers.get('content-type'), /^text\/plain/);
    t.match(security.text, /^Contact: mailto:/);
    const expires = Date.parse(/^Expires: (.*)$/m.exec(security.text)?.[1] ?? '');
    t.ok(expires > Date.now() && expires < Date.now() + 366 * 86_400_000, 'within a year, as RFC 9116 asks');
    t.match((await ask(test, 'GET', '/robots.txt')).text, 'Disallow: /account');
    t.match(
      securityText('https://leren.gemeente.example', new Date()),
      'mailto:security@leren.gemeente.example',
    );
    t.equal(contactsOf('http://127.0.0.1:3000').general, 'info@leerkring.example');
  });

  t.test('refuses what it does not know by its name, in the language of the reader', async t => {
    const refuse = (language: string) =>
      ask(test, 'GET', '/api/v1/threads/1/posts?page=2&limit=0', {
        headers: { 'accept-language': language },
      });
    const refused = await refuse('nl');
    t.equal(refused.status, 400);
    t.same(refused.json.errors, [
      { path: '/page', message: 'Dit veld kennen we hier niet.' },
      { path: '/limit', message: 'Dit is te klein: vanaf 1.' },
    ]);
    t.match((await refuse('en')).json.errors, [{ message: 'This field is not known here.' }]);
    const program = await ask(test, 'POST', '/api/v1/previews', {
      body: { body: 'x' },
      headers: { 'sec-fetch-site': 'cross-site', cookie: 'leerkring=x' },
    });
    t.equal(program.status, 403);
    t.match(program.json.detail, 'Origin');
  });
});
