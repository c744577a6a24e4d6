import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import t from 'tap';
import { LIMITS, resetLimits } from '../../server/base/limits/index.ts';
import { openHub } from '../../server/base/live/hub.ts';
import { addStreamKind } from '../../server/base/live/kinds.ts';
import { openWatchers } from '../../server/base/live/watchers.ts';
import { findSpace } from '../../server/spaces/queries.ts';
import { findThread } from '../../server/threads/queries.ts';
import { startTestApp } from '../setup/app.ts';
import { addPerson, type Person } from '../setup/cast.ts';
import { ask } from '../setup/client.ts';
import { openSocket } from '../setup/socket.ts';
import { buildWorld, type Who } from './things.ts';

// Each test is an attack or an accident that once worked, by name.
const test = await startTestApp(t);
const { persons, things } = await buildWorld(test);
const person = (who: Who) => persons[who]!;
const [sanne, bas, admin, hanna] = [person('sanne'), person('bas'), person('admin'), person('hanna')];
const { database, hub } = test.app;
const thing = (key: string) => things.find(one => one.key === key)!;
const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));
const grant = (spaceId: number, granteeId: number, level: string) =>
  test.asOwner(db =>
    db
      .insertInto('grants')
      .values({ spaceId, grantee: 'account', granteeId, level })
      .onConflict(conflict => conflict.doNothing())
      .execute(),
  );
async function makeSpace(levels: [Person, string][]): Promise<number> {
  const { id } = await test.asOwner(db =>
    db.insertInto('spaces').values({ name: 'Aanval' }).returning('id').executeTakeFirstOrThrow(),
  );
  for (const [person, level] of levels) await grant(id, person.id, level);
  return id;
}
async function openThread(as: Person, spaceId: number): Promise<number> {
  const reply = await ask(test, 'POST', `/api/v1/spaces/${spaceId}/threads`, {
    as,
    body: { key: randomUUID(), title: 'Draad', body: 'Begin', kind: 'question' },
  });
  return reply.json.id;
}
const reply = (as: Person, threadId: number, body = 'Antwoord') =>
  ask(test, 'POST', `/api/v1/threads/${threadId}/posts`, { as, body: { key: randomUUID(), body } });
const versionOf = (stream: string) =>
  test.asOwner(db =>
    db.selectFrom('streams').select('version').where('stream', '=', stream).executeTakeFirst(),
  );

/** A transaction of the owner that holds something until it is let go, so that a race can be played slowly. */
async function holding(work: Parameters<typeof test.asOwner>[0]) {
  const { promise: letGo, resolve } = Promise.withResolvers<void>();
  const { promise: held, resolve: holds } = Promise.withResolvers<void>();
  const done = test.asOwner(async db => {
    await work(db);
    holds();
    await letGo;
  });
  await held;
  return () => {
    resolve();
    return done;
  };
}

t.beforeEach(() => resetLimits());

t.test(
  'Nobody proves their own mail address, or lifts their own suspension, by the database either',
  async t => {
    const unverified = persons.unverified!;
    for (const change of [{ verified: true }, { suspendedAt: new Date() }, { placeholder: true }]) {
      await t.rejects(
        database.asViewer({ accountId: unverified.id }, db =>
          db.updateTable('accounts').set(change).where('id', '=', unverified.id).execute(),
        ),
        { code: '42501' },
        JSON.stringify(change),
      );
    }
    await database.asViewer({ accountId: bas.id }, db =>
      db.updateTable('accounts').set({ headline: 'Mag wel' }).where('id', '=', bas.id).execute(),
    );
  },
);

t.test('Another login of the database server may call none of the functions that pass the walls', async t => {
  const { rows } = await test.asOwner(db =>
    sql<{
      name: string;
    }>`select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and p.prosecdef and exists (
        select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        where a.grantee = 0 and a.privilege_type = 'EXECUTE')`.execute(db),
  );
  t.same(rows, []);
});

t.test(
  'Strangers cannot stir everybody: signing out with a made-up cookie, registering a known address',
  async t => {
    const versions = () => Promise.all([versionOf('access'), versionOf('sign-ins')]);
    const before = await versions();
    await ask(test, 'POST', '/sign-out', { form: {}, headers: { cookie: 'leerkring=verzonnen' } });
    await ask(test, 'POST', '/api/v1/accounts', {
      body: { name: 'Iemand', email: sanne.email, password: 'een lang wachtwoord' },
    });
    t.same(await versions(), before, 'kept pages stay, and no watcher is asked again');
  },
);

t.test('A removed thread is silent for whoever watched it, also when a moderator watches along', async t => {
  const spaceId = await makeSpace([
    [admin, 'moderate'],
    [bas, 'write'],
  ]);
  const id = await openThread(admin, spaceId);
  const moderator = await openSocket(test, admin);
  moderator.say({ watch: `thread:${id}` });
  await moderator.frame(frame => frame.version !== undefined);
  const member = await openSocket(test, bas);
  member.say({ watch: `thread:${id}` });
  await member.frame(frame => frame.version !== undefined);
  await ask(test, 'DELETE', `/api/v1/threads/${id}`, { as: admin });
  await moderator.frame(frame => frame.data?.removed === true);
  await ask(test, 'PATCH', `/api/v1/threads/${id}`, {
    as: admin,
    body: { title: 'Alleen voor moderatoren' },
  });
  await moderator.frame(frame => frame.data?.title === 'Alleen voor moderatoren');
  await member.frame(frame => frame.gone === true);
  t.notMatch(member.raw(), 'Alleen voor moderatoren');
  moderator.close();
  member.close();
});

t.test('Rights that end while somebody is being let in do not leave them inside', async t => {
  const spaceId = await makeSpace([
    [sanne, 'write'],
    [bas, 'write'],
  ]);
  let slow = false;
  addStreamKind('attack', {
    async mayWatch(db, viewer, id) {
      if (slow && viewer.id === bas.id) await sql`select pg_sleep(1.2)`.execute(db);
      return (await findSpace(db, id)) !== undefined;
    },
    present: async (_db, _id, events) => events.map(() => ({ text: 'Na het afscheid' })),
  });
  const stream = `attack:${spaceId}`;
  const stays = await openSocket(test, sanne);
  stays.say({ watch: stream });
  await stays.frame(frame => frame.version !== undefined);
  slow = true;
  const leaves = await openSocket(test, bas);
  leaves.say({ watch: stream, since: 0 });
  await sleep(250);
  await test.asOwner(db =>
    db.deleteFrom('grants').where('spaceId', '=', spaceId).where('granteeId', '=', bas.id).execute(),
  );
  await sleep(1500);
  slow = false;
  await test.asOwner(db =>
    sql`select announce(${stream}, 'said', '{}'::jsonb, ${spaceId}::bigint)`.execute(db),
  );
  await stays.frame(frame => frame.event === 'said');
  await sleep(300);
  t.notMatch(leaves.raw(), 'Na het afscheid');
  t.match(leaves.frames.at(-1), { gone: true });
  stays.close();
  leaves.close();
});

t.test('However many streams are followed, rights and watched streams stay known', async t => {
  const own = openHub(database, { warn() {} });
  t.teardown(() => own.close());
  own.follow('access', 3);
  own.follow('names', 1);
  own.follow('thread:1', 7);
  own.watch('thread:1');
  for (let id = 2; id < 60_000; id += 1) own.follow(`thread:${id}`, 1);
  t.equal(own.known('access'), 3);
  t.equal(own.known('names'), 1);
  t.equal(own.known('thread:1'), 7);
  own.unwatch('thread:1');
  t.equal(own.known('thread:1'), 7, 'a kept page may still depend on it');
  for (let id = 60_000; id < 120_000; id += 1) own.follow(`thread:${id}`, 1);
  t.equal(own.known('thread:1'), undefined, 'forgotten at last');
});

t.test('A database that is away while somebody starts watching leaves nothing behind', async t => {
  const away = { ...database, asViewer: () => Promise.reject(new Error('away')) } as typeof database;
  const watchers = openWatchers(away, hub, { error() {} });
  t.teardown(() => watchers.close());
  const reader = { asker: { accountId: null }, accountId: null, send() {}, gone() {}, signedOut() {} };
  const stream = `thread:${thing('everyone').threadId}`;
  await t.rejects(watchers.watch(reader, stream, null));
  await t.rejects(watchers.watch(reader, stream, 0));
  t.equal(watchers.size(), 0);
});

t.test('A socket that closes in the middle is not counted as a reader for ever', async t => {
  const stream = `thread:${thing('everyone').threadId}`;
  const other = `space:${thing('everyone').spaceId}`;
  for (let n = 0; n < 3; n += 1) {
    const ghost = await openSocket(test);
    ghost.say({ watch: stream });
    await ghost.frame(frame => frame.version !== undefined);
    ghost.say({ watch: other });
    ghost.say({ here: stream });
    ghost.close();
    await ghost.closing();
  }
  await sleep(600);
  const reader = await openSocket(test);
  reader.say({ watch: stream });
  reader.say({ here: stream });
  t.equal((await reader.frame(frame => frame.here !== undefined)).here, 1);
  reader.close();
});

t.test('A live message that is no object closes the socket and nothing else', async t => {
  const socket = await openSocket(test);
  socket.socket.send('null');
  t.equal((await socket.closing()).code, 1007);
});

t.test('A reply that overtakes a move stands in the space where its thread is', async t => {
  const [from, to] = await Promise.all([
    makeSpace([
      [admin, 'moderate'],
      [bas, 'write'],
      [hanna, 'write'],
    ]),
    makeSpace([
      [admin, 'moderate'],
      [bas, 'write'],
    ]),
  ]);
  const id = await openThread(admin, from);
  const letGo = await holding(async db => {
    await sql`select id from threads where id = ${id} for update`.execute(db);
    await db.updateTable('threads').set({ spaceId: to }).where('id', '=', id).execute();
    await db.updateTable('posts').set({ spaceId: to }).where('threadId', '=', id).execute();
  });
  const replying = reply(bas, id, 'Onderweg');
  await sleep(400);
  await letGo();
  const { json: post } = await replying;
  const row = await test.asOwner(db =>
    db.selectFrom('posts').select('spaceId').where('id', '=', post.id).executeTakeFirstOrThrow(),
  );
  t.equal(row.spaceId, to);
  t.equal((await ask(test, 'GET', `/api/v1/posts/${post.id}`, { as: hanna })).status, 404);
});

t.test('A reply that overtakes a removal of the thread is hidden with it', async t => {
  const spaceId = await makeSpace([
    [admin, 'moderate'],
    [bas, 'write'],
  ]);
  const id = await openThread(admin, spaceId);
  const letGo = await holding(db => sql`select id from threads where id = ${id} for update`.execute(db));
  const replying = reply(bas, id, 'Net te laat');
  await sleep(200);
  const removing = ask(test, 'DELETE', `/api/v1/threads/${id}`, { as: admin });
  await sleep(300);
  await letGo();
  const [made] = await Promise.all([replying, removing]);
  const shown = await test.asOwner(db =>
    db
      .selectFrom('posts')
      .select('id')
      .where('threadId', '=', id)
      .where('threadRemoved', '=', false)
      .execute(),
  );
  t.same(shown, [], `the reply was ${made.status}`);
});

t.test('Removing twice at once counts once; a text that was just changed is kept', async t => {
  const spaceId = await makeSpace([
    [admin, 'moderate'],
    [bas, 'write'],
  ]);
  const id = await openThread(admin, spaceId);
  const { json: post } = await reply(bas, id, 'Eerste tekst');
  const letGo = await holding(db =>
    sql`select t.id, p.id from threads t, posts p where t.id = ${id} and p.id = ${post.id} for update of t, p`.execute(
      db,
    ),
  );
  const editing = ask(test, 'PATCH', `/api/v1/posts/${post.id}`, {
    as: bas,
    body: { body: 'Tweede tekst', version: 1 },
  });
  await sleep(200);
  const removing = [bas, admin].map(as => ask(test, 'DELETE', `/api/v1/posts/${post.id}`, { as }));
  await sleep(300);
  await letGo();
  const edited = await editing;
  await Promise.all(removing);
  t.equal((await ask(test, 'GET', `/api/v1/threads/${id}`, { as: bas })).json.posts, 1);
  const kept = await test.asOwner(db =>
    db.selectFrom('postVersions').select(['body', 'withheld']).where('postId', '=', post.id).execute(),
  );
  if (edited.status === 200) t.ok(kept.some(version => version.body === 'Tweede tekst'));
  t.ok(kept.every(version => version.withheld));
});

t.test('Who blanks everything and leaves, leaves no reply behind that was just being sent', async t => {
  const spaceId = await makeSpace([[admin, 'write']]);
  const leaver = await addPerson(test, 'vertrekker');
  await grant(spaceId, leaver.id, 'write');
  const id = await openThread(admin, spaceId);
  const letGo = await holding(db => sql`select id from threads where id = ${id} for update`.execute(db));
  const replying = reply(leaver, id, 'Dit mag niet blijven');
  await sleep(200);
  const leaving = database.asViewer({ accountId: leaver.id }, async db => {
    await sql`select blank_posts()`.execute(db);
    await db.updateTable('accounts').set({ closedAt: new Date() }).where('id', '=', leaver.id).execute();
  });
  await sleep(200);
  await letGo();
  await Promise.all([replying, leaving]);
  const rows = await test.asOwner(db =>
    db.selectFrom('posts').select('body').where('authorId', '=', leaver.id).execute(),
  );
  t.notOk(rows.some(row => row.body !== ''));
});

t.test(
  'Earlier texts of a removed thread, and those of strangers, are behind the wall by themselves',
  async t => {
    const spaceId = await makeSpace([
      [admin, 'moderate'],
      [bas, 'write'],
    ]);
    const id = await openThread(bas, spaceId);
    const { json: post } = await reply(bas, id, 'Was er');
    await ask(test, 'PATCH', `/api/v1/posts/${post.id}`, { as: bas, body: { body: 'Anders', version: 1 } });
    const seen = (as: Person | null) =>
      database.asViewer({ accountId: as?.id ?? null }, db =>
        db
          .selectFrom('postVersions')
          .select('body')
          .where('postId', 'in', [post.id, thing('everyone').postId])
          .execute(),
      );
    t.same((await seen(bas)).length, 2);
    t.same(await seen(null), [], 'without an account there is no history');
    await ask(test, 'DELETE', `/api/v1/threads/${id}`, { as: admin });
    t.same((await seen(bas)).length, 1, 'the thread took its versions along');
    t.same((await seen(admin)).length, 2);
  },
);

t.test('Input that PostgreSQL cannot hold is refused as input', async t => {
  const space = thing('everyone').spaceId;
  const id = await openThread(sanne, space);
  const body = (text: string) => ({ key: randomUUID(), body: text });
  const asks: [string, string, object][] = [
    ['POST', `/api/v1/threads/${id}/posts`, { body: body('nul \0 byte') }],
    ['PUT', `/api/v1/drafts/thread:${id}`, { body: { ...body('nul \0 byte'), version: 0 } }],
    ['PUT', `/api/v1/drafts/thread:${id}`, { body: { ...body('€'.repeat(100_000)), version: 0 } }],
    ['PUT', `/api/v1/drafts/thread:${id}`, { body: { ...body('x'), version: 2 ** 40 } }],
    [
      'POST',
      '/api/v1/spaces',
      { body: { name: 'a\0', description: '', grants: [{ grantee: 'everyone', level: 'read' }] } },
    ],
    [
      'POST',
      '/api/v1/spaces',
      {
        body: {
          name: 'a',
          description: '',
          grants: [1, 2].map(() => ({ grantee: 'everyone', level: 'read' })),
        },
      },
    ],
    ['GET', `/api/v1/spaces/${space}/threads?cursor=${Buffer.from('1 1').toString('base64url')}`, {}],
    [
      'GET',
      `/spaces/${space}?before=${Buffer.from('-271821-04-20T00:00:00.000Z 1').toString('base64url')}`,
      {},
    ],
    ['POST', '/api/v1/previews', { body: { body: '[^a]: x\n'.repeat(25_000) } }],
  ];
  for (const [method, path, what] of asks) {
    const { status, text } = await ask(test, method, path, { as: sanne, ...what });
    t.ok(status < 500, `${status}: ${method} ${path} ${text.slice(0, 80)}`);
  }
  const twice = await fetch(`${test.url}/threads/${id}/posts`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: sanne.cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'body=a&body=b&key=x&key=y&replyTo=1&replyTo=2',
  });
  t.ok(twice.status < 500, `a field that is there twice: ${twice.status}`);
});

t.test('Opening what one may not see counts as no view', async t => {
  const { threadId } = thing('group');
  for (let n = 0; n < 5; n += 1) await ask(test, 'GET', `/threads/${threadId}`);
  await ask(test, 'GET', `/threads/${threadId}`, { as: hanna });
  await sleep(5500);
  t.equal((await ask(test, 'GET', `/api/v1/threads/${threadId}`, { as: hanna })).json.views, 1);
});

t.test('A statement that comes after its transaction has ended reaches nobody else’s', async t => {
  const { promise: meanwhile, resolve: go } = Promise.withResolvers<void>();
  let straggler: Promise<unknown> | undefined;
  await t.rejects(
    database.asViewer({ accountId: bas.id }, db => {
      straggler = meanwhile.then(() => sql`select viewer_id() as id`.execute(db));
      straggler.catch(() => {});
      return Promise.reject(new Error('refused'));
    }),
  );
  const others = Array.from({ length: 12 }, () =>
    database.asViewer({ accountId: sanne.id }, db => sql`select pg_sleep(0.3)`.execute(db)),
  );
  await sleep(100);
  go();
  await t.rejects(straggler!, /has ended/);
  await Promise.all(others);
});

t.test('A read in one go refuses what comes later in the same way', async t => {
  let late: Promise<unknown> | undefined;
  await database.readAtOnce({ accountId: bas.id }, async db => {
    late = sleep(50).then(() => findThread(db, thing('everyone').threadId));
    late.catch(() => {});
  });
  await t.rejects(late!, /has ended/);
});

t.test('What was rolled back is neither told nor taken for done', async t => {
  const stream = `thread:${thing('everyone').threadId}`;
  const work = database.asViewer({ accountId: sanne.id }, async db => {
    await sql`select announce(${stream}, 'x', '{}'::jsonb)`.execute(db);
    await sql`select 1 / 0`.execute(db).catch(() => {});
  });
  await t.rejects(work, /rolled back/);
});

t.test('A flood of addresses does not push out the pages that people read', async t => {
  const url = (n: number) => `/spaces/${thing('everyone').spaceId}?x=${n}`;
  const { keptPages } = test.app;
  const big = Buffer.alloc(1024 * 1024);
  await ask(test, 'GET', url(0));
  const key = `nl ${url(0)}`;
  t.ok(keptPages.find(key));
  for (let n = 1; n < 60; n += 1) {
    keptPages.keep(`flood ${n}`, big, new Map(), null);
    t.ok(keptPages.find(key), 'read now and then');
  }
  t.notOk(keptPages.find('flood 1'));
});

t.test('From one network many addresses are one: a guesser cannot take a new one for each try', async t => {
  const from = (address: string) =>
    test.app.inject({
      method: 'POST',
      url: '/api/v1/verifications',
      remoteAddress: address,
      headers: { 'sec-fetch-site': 'same-origin' },
      payload: { token: 'x' },
    });
  const { max } = LIMITS.secretByAddress;
  for (let n = 0; n < max; n += 1) await from(`2001:db8:1:2::${(n + 1).toString(16)}`);
  t.equal((await from('2001:db8:1:2:ffff::1')).statusCode, 429);
  t.equal((await from('2001:db8:1:3::1')).statusCode, 400, 'the neighbours are not held up');
});
