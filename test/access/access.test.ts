import t from 'tap';
import { resetLimits } from '../../server/base/limits/index.ts';
import { streamKinds } from '../../server/base/live/kinds.ts';
import { startTestApp } from '../setup/app.ts';
import { ask, type Reply } from '../setup/client.ts';
import { openSocket } from '../setup/socket.ts';
import { JOBS, STREAMS, TABLE } from './table.ts';
import { buildWorld, READERS, type Thing, type Who } from './things.ts';

const test = await startTestApp(t);
const { persons, things } = await buildWorld(test);
const everybody = Object.keys(persons) as Who[];
const NEVER = { spaceId: 999_999_999, threadId: 999_999_999, postId: 999_999_999, removedId: 999_999_998 };
const mayRead = (who: Who, thing: Thing) => READERS[thing.key].includes(who);

/** What a reply says, with the ids of the question taken out: the reply to an unseen id must not differ by a byte. */
function essence(reply: Reply, ids: typeof NEVER): string {
  let text = `${reply.status} ${reply.headers.get('content-type')} ${reply.headers.get('location') ?? ''}\n${reply.text}`;
  for (const id of Object.values(ids).filter(Number.isInteger)) text = text.replaceAll(String(id), '#');
  return text.replaceAll(/#+/g, '#').replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'uuid');
}

const method = (route: string) => route.split(' ')[0]!.replace('HEAD,', '');
const send = (
  route: string,
  asked: { path: string; body?: object; form?: Record<string, string> },
  who: Who,
) =>
  ask(test, method(route), asked.path, {
    as: persons[who],
    ...(asked.body && { body: asked.body }),
    ...(asked.form && { form: asked.form }),
  });

t.test('Each route has its row, and each row its route', async t => {
  const routes = test.app.routeList.map(({ method, url }) => `${method} ${url}`);
  t.same(
    routes.filter(route => !(route in TABLE)),
    [],
    'add a row to test/access/table.ts: who must not get it?',
  );
  t.same(
    Object.keys(TABLE).filter(route => !routes.includes(route)),
    [],
    'rows of routes that are gone',
  );
  t.same([...test.app.jobNames].sort(), Object.keys(JOBS).sort(), 'each job has its row: who hears of it?');
  t.same([...streamKinds().keys()].sort(), Object.keys(STREAMS).sort(), 'each kind of stream has its row');
});

t.test('Of one thing, each person gets all or nothing at all', async t => {
  for (const [route, row] of Object.entries(TABLE)) {
    if (row.about !== 'thing') continue;
    for (const who of everybody) {
      resetLimits();
      const never = essence(await send(route, row.ask(NEVER), who), NEVER);
      for (const thing of things) {
        resetLimits();
        if (mayRead(who, thing)) {
          if (!row.shows && !row.follows) continue;
          const needsSignIn =
            test.app.routeList.find(r => `${r.method} ${r.url}` === route)!.guard !== 'anyone';
          const reply = await send(route, row.ask(thing), who);
          const unknown = needsSignIn && ['nobody', 'unverified', 'suspended', 'closed'].includes(who);
          if (unknown) t.ok([303, 401, 403].includes(reply.status), `${who} must sign in: ${route}`);
          else if (row.follows) t.equal(reply.status, 302, `${who} is led on: ${route}`);
          else
            t.ok(
              reply.status === 200 && reply.text.includes(thing.secret),
              `${who} reads ${thing.key}: ${route} ${reply.status}`,
            );
          if (persons[who]?.id !== authorOf(thing))
            t.notOk(reply.text.includes(thing.withheld), `${who} sees nothing withheld: ${route}`);
        } else {
          const reply = await send(route, row.ask(thing), who);
          t.notOk(reply.text.includes('Muur-'), `${who} gets no word of ${thing.key}: ${route}`);
          t.equal(
            essence(reply, thing as typeof NEVER),
            never,
            `${who}, ${thing.key}: as if it never existed: ${route}`,
          );
        }
      }
    }
  }
});

const authorOf = (thing: Thing) => (thing.key === 'exchange' ? persons.tom!.id : persons.sanne!.id);

t.test('Nothing was changed by those who may not', async t => {
  const rows = await test.asOwner(db =>
    db
      .selectFrom('threads')
      .innerJoin('posts', 'posts.threadId', 'threads.id')
      .select(['threads.title', 'posts.body', 'threads.spaceId'])
      .where(
        'threads.spaceId',
        'in',
        things.map(thing => thing.spaceId),
      )
      .execute(),
  );
  for (const row of rows) t.notMatch(row, { title: 'Gekaapt' });
  for (const row of rows) t.notMatch(row, { body: 'Gekaapt' });
  // Members may post where they are members; the group's and the organisation's rooms have nobody else's words.
  for (const thing of things) {
    t.equal(
      rows.filter(row => row.spaceId === thing.spaceId && row.body.includes(thing.secret)).length >= 1,
      true,
    );
  }
});

t.test('Lists show what one may read and no trace of the rest', async t => {
  for (const [route, row] of Object.entries(TABLE)) {
    if (row.about !== 'many') continue;
    for (const who of everybody) {
      const { text, status } = await send(route, row.ask, who);
      t.equal(status, 200);
      for (const thing of things) {
        t.equal(text.includes(thing.secret), mayRead(who, thing), `${who} and ${thing.key}: ${route}`);
        t.notOk(text.includes(thing.withheld));
      }
    }
  }
});

t.test('What is about the viewer says nothing of things or of other people', async t => {
  const addresses = Object.values(persons).flatMap(person => (person ? [person.email] : []));
  const last = (route: string) => /sign-ins\/current|sign-out|revocation$/.test(route);
  const routes = Object.entries(TABLE).sort(([a], [b]) => Number(last(a)) - Number(last(b)));
  for (const [route, row] of routes) {
    if (row.about !== 'viewer' || route === 'GET /api/v1/live') continue;
    for (const who of everybody) {
      resetLimits();
      if (last(route) && persons[who]) continue;
      const { text, status } = await send(route, row.ask, who);
      t.ok(status < 500, `${status} for ${who}: ${route}`);
      t.notOk(text.includes('Muur-'), `${who}: ${route}`);
      const others = addresses.filter(address => address !== persons[who]?.email && text.includes(address));
      if (!route.startsWith('GET /demo/mail'))
        t.same(others, [], `no address of somebody else for ${who}: ${route}`);
    }
  }
});

t.test('Streams: who may read watches, who may not hears what a stream that never was would say', async t => {
  for (const who of everybody) {
    const socket = await openSocket(test, persons[who]);
    for (const [kind, name] of Object.entries(STREAMS)) {
      for (const thing of things) {
        const stream = name(thing);
        socket.say({ watch: stream });
        const frame = await socket.frame(one => one.stream === stream);
        if (mayRead(who, thing))
          t.ok(typeof frame.version === 'number', `${who} watches ${kind} of ${thing.key}`);
        else t.same(frame, { stream, gone: true }, `${who} and ${kind} of ${thing.key}`);
      }
    }
    socket.close();
  }
});

t.test('Drafts, profiles and sign-ins of others are not there', async t => {
  const thing = things[0]!;
  for (const who of everybody) {
    if (who === 'sanne') continue;
    t.notMatch(
      (await ask(test, 'GET', `/api/v1/drafts/thread:${thing.threadId}`, { as: persons[who] })).text,
      'Muur-',
    );
  }
  t.match(
    (await ask(test, 'GET', `/api/v1/drafts/thread:${thing.threadId}`, { as: persons.sanne })).text,
    thing.withheld,
  );
  for (const who of ['nobody', 'unverified', 'suspended', 'closed'] as const) {
    t.equal(
      (await ask(test, 'GET', `/api/v1/accounts/${persons.sanne!.id}`, { as: persons[who] })).status,
      404,
      who,
    );
    t.equal(
      (await ask(test, 'GET', `/accounts/${persons.sanne!.id}`, { as: persons[who] })).status,
      404,
      who,
    );
  }
  t.equal((await ask(test, 'GET', `/api/v1/accounts/${persons.sanne!.id}`, { as: persons.bas })).status, 200);
  const signIns = (await ask(test, 'GET', '/api/v1/sign-ins', { as: persons.sanne })).json.items;
  const revoked = await ask(test, 'DELETE', `/api/v1/sign-ins/${signIns[0].id}`, { as: persons.bas });
  t.equal(revoked.status, 404);
  t.equal((await ask(test, 'GET', '/api/v1/viewer', { as: persons.sanne })).status, 200, 'still signed in');
});

t.test(
  'The database holds the wall by itself: queries without any filter show nothing that is not theirs',
  async t => {
    for (const who of everybody) {
      const readable = things.filter(thing => mayRead(who, thing)).map(thing => thing.secret);
      const seen = await test.app.database.asViewer({ accountId: persons[who]?.id ?? null }, async db => {
        const [spaces, threads, posts, versions, drafts, views, grants, events] = await Promise.all([
          db.selectFrom('spaces').select('name').execute(),
          db.selectFrom('threads').select('title').execute(),
          db.selectFrom('posts').select(['body', 'bodyHtml']).execute(),
          db.selectFrom('postVersions').select(['body', 'authorId']).execute(),
          db.selectFrom('drafts').select(['body', 'accountId']).execute(),
          db.selectFrom('threadViews').selectAll().execute(),
          db.selectFrom('grants').select('spaceId').execute(),
          db.selectFrom('streamEvents').select('spaceId').execute(),
        ]);
        return {
          text: JSON.stringify([spaces, threads, posts, versions, drafts]),
          drafts,
          views,
          grants,
          events,
        };
      });
      for (const thing of things)
        t.equal(seen.text.includes(thing.secret), readable.includes(thing.secret), `${who} and ${thing.key}`);
      t.ok(seen.drafts.every(draft => draft.accountId === persons[who]?.id));
      const allowed = new Set(things.filter(thing => !mayRead(who, thing)).map(thing => thing.spaceId));
      t.notOk(
        [...seen.grants, ...seen.events, ...seen.views].some(
          row => row.spaceId !== null && allowed.has(row.spaceId),
        ),
        `${who}: no grants, events or counts of walls`,
      );
      const secrets = await test.app.database.asViewer({ accountId: persons[who]?.id ?? null }, db =>
        Promise.all([
          db.selectFrom('credentials').select('accountId').execute(),
          db.selectFrom('signIns').select('accountId').execute(),
          db.selectFrom('mailedLinks').select('accountId').execute(),
        ]),
      );
      t.ok(
        secrets.flat().every(row => row.accountId === persons[who]?.id),
        `${who} sees no secrets of others`,
      );
    }
    const nobodySaid = await test.app.database.pool.query('select count(*) as n from posts');
    t.equal(nobodySaid.rows[0].n, 0, 'a query outside every viewer transaction sees nothing');
  },
);

t.test('The database refuses writes where one may not write, whatever the code thought', async t => {
  for (const thing of things) {
    for (const who of everybody) {
      if (mayRead(who, thing) && !['nobody', 'unverified', 'suspended', 'closed'].includes(who)) continue;
      const id = persons[who]?.id ?? null;
      const write = test.app.database.asViewer({ accountId: id }, async db => {
        await db
          .insertInto('posts')
          .values({
            threadId: thing.threadId,
            spaceId: thing.spaceId,
            number: 900,
            authorId: id ?? persons.sanne!.id,
            key: crypto.randomUUID(),
            body: 'x',
            bodyHtml: 'x',
            renderer: 1,
          })
          .execute();
      });
      await t.rejects(write, { code: '42501' }, `${who} writes in ${thing.key}`);
      const changed = await test.app.database.asViewer({ accountId: id }, db =>
        db.updateTable('posts').set({ body: 'Gekaapt' }).where('id', '=', thing.postId).executeTakeFirst(),
      );
      t.equal(changed.numUpdatedRows, 0n);
    }
  }
  const rise = test.app.database.asViewer({ accountId: persons.bas!.id }, db =>
    db.updateTable('accounts').set({ administrator: true }).where('id', '=', persons.bas!.id).execute(),
  );
  await t.rejects(rise, { code: '42501' }, 'nobody makes themselves administrator');
});
