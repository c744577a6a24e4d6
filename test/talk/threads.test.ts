import { randomUUID } from 'node:crypto';
import t from 'tap';
import { statements } from '../../server/base/database/dialect.ts';
import { startTestApp } from '../setup/app.ts';
import { CAST, type Person, seedCast, signInAs } from '../setup/cast.ts';
import { ask } from '../setup/client.ts';

const test = await startTestApp(t);
await seedCast(test);
const [sanne, joris, fatima, tom, hanna, bas, mila, admin] = (await Promise.all(
  (['sanne', 'joris', 'fatima', 'tom', 'hanna', 'bas', 'mila', 'admin'] as const).map(name =>
    signInAs(test, CAST[name]),
  ),
)) as [Person, Person, Person, Person, Person, Person, Person, Person];

const spaceNamed = (name: string) =>
  test
    .asOwner(db => db.selectFrom('spaces').select('id').where('name', 'like', name).executeTakeFirstOrThrow())
    .then(row => row.id);
const open = await spaceNamed('Sociaal domein');
const waterrijk = await spaceNamed('%Waterrijk%');

const openThread = async (as: Person, space = open, more: object = {}) => {
  const reply = await ask(test, 'POST', `/api/v1/spaces/${space}/threads`, {
    as,
    body: {
      key: randomUUID(),
      title: 'Wat doen jullie met wachttijd?',
      body: 'Bij ons loopt het op.',
      kind: 'discussion',
      ...more,
    },
  });
  t.equal(reply.status, 201, reply.text);
  return reply.json as { id: number; version: number; lastPostNumber: number };
};
const post = (as: Person, thread: number, body: string, more: object = {}) =>
  ask(test, 'POST', `/api/v1/threads/${thread}/posts`, { as, body: { key: randomUUID(), body, ...more } });

t.test('Sanne opens a thread, Fatima replies, Bas reads both without writing', async t => {
  const thread = await openThread(sanne);
  t.equal(thread.lastPostNumber, 1);
  const reply = await post(fatima, thread.id, 'Wij bellen **elke week** even.');
  t.equal(reply.status, 201);
  t.match(reply.json, {
    number: 2,
    threadId: thread.id,
    author: { name: 'Fatima El Amrani' },
    removed: null,
  });
  t.match(reply.json.html, '<strong>elke week</strong>');
  const page = await ask(test, 'GET', `/threads/${thread.id}`);
  t.equal(page.status, 200);
  t.match(page.text, 'elke week');
  t.match(page.text, 'Bij ons loopt het op.');
  const list = await ask(test, 'GET', `/api/v1/threads/${thread.id}/posts`);
  t.equal(list.json.items.length, 2);
  t.equal(list.json.next, null);
});

t.test(
  'The same key twice is the same post; also at the same moment, and never in another thread',
  async t => {
    const thread = await openThread(sanne);
    const key = randomUUID();
    const send = () =>
      ask(test, 'POST', `/api/v1/threads/${thread.id}/posts`, {
        as: joris,
        body: { key, body: 'Eén keer.' },
      });
    const replies = await Promise.all([send(), send(), send(), send()]);
    t.same([...new Set(replies.map(reply => reply.json.id))].length, 1);
    t.same(replies.map(reply => reply.status).sort(), [200, 200, 200, 201]);
    const list = await ask(test, 'GET', `/api/v1/threads/${thread.id}/posts`);
    t.equal(list.json.items.length, 2);
    const other = await openThread(sanne);
    const misplaced = await ask(test, 'POST', `/api/v1/threads/${other.id}/posts`, {
      as: joris,
      body: { key, body: 'Eén keer.' },
    });
    t.equal(misplaced.status, 409);
    t.equal(misplaced.json.type, 'urn:leerkring:problem:keyTaken');
    const twice = await Promise.all(
      [1, 2].map(() =>
        ask(test, 'POST', `/api/v1/spaces/${open}/threads`, {
          as: joris,
          body: { key, title: 'Dubbel', body: 'Klik klik.', kind: 'question' },
        }),
      ),
    );
    t.equal(twice[0]!.json.id, twice[1]!.json.id, 'a double click opens one thread');
  },
);

t.test('Replying to a post: the parent is shown, and must stand in the same thread', async t => {
  const thread = await openThread(sanne);
  const first = await post(fatima, thread.id, 'Eerste');
  const second = await post(joris, thread.id, 'Daarop', { replyTo: first.json.id });
  t.match(second.json.replyTo, { id: first.json.id, number: 2, name: 'Fatima El Amrani' });
  const elsewhere = await openThread(joris);
  const wrong = await post(joris, elsewhere.id, 'Fout', { replyTo: first.json.id });
  t.equal(wrong.status, 400);
  t.equal(wrong.json.type, 'urn:leerkring:problem:noSuchParent');
  const list = await ask(test, 'GET', `/api/v1/threads/${elsewhere.id}/posts`);
  t.equal(list.json.items.length, 1, 'nothing was written');
});

t.test('Bad input says what to do: empty, too long, no key, unknown kind, not JSON', async t => {
  const thread = await openThread(sanne);
  t.match((await post(sanne, thread.id, '  \n ')).json, { status: 400, errors: [{ path: '/body' }] });
  const long = await post(sanne, thread.id, 'é'.repeat(33_000));
  t.equal(long.status, 413);
  t.match(long.json.detail, '64 kB');
  t.equal(
    (await ask(test, 'POST', `/api/v1/threads/${thread.id}/posts`, { as: sanne, body: { body: 'x' } }))
      .status,
    400,
  );
  const kind = await ask(test, 'POST', `/api/v1/spaces/${open}/threads`, {
    as: sanne,
    body: { key: randomUUID(), title: 'x', body: 'y', kind: 'poll' },
  });
  t.equal(kind.status, 400);
  const research = await ask(test, 'POST', `/api/v1/spaces/${open}/threads`, {
    as: sanne,
    body: { key: randomUUID(), title: 'x', body: 'y', kind: 'researchQuestion', askedBy: 'Team' },
  });
  t.match(research.json, { status: 400, errors: [{ path: '/askedWhy' }] });
  const english = await ask(test, 'POST', `/api/v1/threads/${thread.id}/posts`, {
    as: sanne,
    body: { key: randomUUID(), body: '' },
    headers: { cookie: 'language=en' },
  });
  t.match(english.json.detail, 'Please write a text first');
  for (const extra of [{ pinned: true }, { author: 1 }, { spaceId: 1 }, { number: 1 }]) {
    t.equal(
      (await post(sanne, thread.id, 'x', extra)).status,
      400,
      `mass assignment of ${Object.keys(extra)} is refused`,
    );
  }
});

t.test('An edit keeps its history; an older window does not overwrite a newer text', async t => {
  const thread = await openThread(sanne);
  const { id } = (await post(fatima, thread.id, 'Versie een')).json;
  const edit = (body: string, version: number, as = fatima) =>
    ask(test, 'PATCH', `/api/v1/posts/${id}`, { as, body: { body, version } });
  t.match((await edit('Versie twee', 1)).json, { version: 2, body: 'Versie twee' });
  const late = await edit('Versie drie uit een oud venster', 1);
  t.equal(late.status, 409);
  t.match(late.json.post, { version: 2, body: 'Versie twee' });
  t.equal((await edit('Kaping', 2, joris)).status, 403);
  const history = await ask(test, 'GET', `/api/v1/posts/${id}/versions`, { as: sanne });
  t.same(
    history.json.items.map((item: { body: string }) => item.body),
    ['Versie een', 'Versie twee'],
  );
  const page = await ask(test, 'GET', `/posts/${id}/history`, { as: sanne });
  t.match(page.text, '<del');
  t.match(page.text, '<ins');
});

t.test(
  'Removing takes the text away for everybody but its author and the moderators; restoring brings it back',
  async t => {
    const thread = await openThread(sanne);
    const { id } = (await post(fatima, thread.id, 'Eerst dit')).json;
    await ask(test, 'PATCH', `/api/v1/posts/${id}`, {
      as: fatima,
      body: { body: 'Geheimpje 4711', version: 1 },
    });
    t.equal((await ask(test, 'DELETE', `/api/v1/posts/${id}`, { as: joris })).status, 403);
    t.equal((await ask(test, 'DELETE', `/api/v1/posts/${id}`, { as: fatima })).status, 204);
    t.equal((await ask(test, 'DELETE', `/api/v1/posts/${id}`, { as: fatima })).status, 204, 'twice is once');
    for (const path of [
      `/api/v1/posts/${id}`,
      `/api/v1/threads/${thread.id}/posts`,
      `/threads/${thread.id}`,
    ]) {
      t.notMatch((await ask(test, 'GET', path, { as: joris })).text, 'Geheimpje', path);
    }
    t.notMatch((await ask(test, 'GET', `/api/v1/posts/${id}/versions`, { as: joris })).text, 'Geheimpje');
    t.match((await ask(test, 'GET', `/api/v1/threads/${thread.id}`)).json, { posts: 1, lastPostNumber: 2 });
    t.equal((await ask(test, 'PUT', `/api/v1/posts/${id}/restoration`, { as: joris })).status, 403);
    t.match((await ask(test, 'PUT', `/api/v1/posts/${id}/restoration`, { as: fatima })).json, {
      body: 'Geheimpje 4711',
      removed: null,
    });
    t.match((await ask(test, 'GET', `/threads/${thread.id}`)).text, 'Geheimpje');
  },
);

t.test('A question has one answer; its asker and the moderators mark it', async t => {
  const question = await openThread(sanne, open, { kind: 'question' });
  const { id } = (await post(fatima, question.id, 'Zo doe je dat')).json;
  const mark = (as: Person, postId: number | null) =>
    ask(test, 'PUT', `/api/v1/threads/${question.id}/answer`, { as, body: { postId } });
  t.equal((await mark(fatima, id)).status, 403);
  t.equal((await mark(sanne, id)).json.answerNumber, 2);
  t.match((await ask(test, 'GET', `/threads/${question.id}`)).text, 'post--answer');
  const opening = (await ask(test, 'GET', `/api/v1/threads/${question.id}/posts`)).json.items[0].id;
  t.equal((await mark(sanne, opening)).status, 400, 'the question is not its own answer');
  t.equal((await mark(sanne, null)).json.answerNumber, null);
});

t.test('A research question says who asks and why, and reports back later', async t => {
  const thread = await openThread(sanne, open, {
    kind: 'researchQuestion',
    askedBy: 'Team Leren',
    askedWhy: 'Voor het jaarplan',
  });
  t.equal((await post(fatima, thread.id, 'Ik koppel terug', { reportsBack: true })).status, 403);
  t.equal((await post(sanne, thread.id, 'Dit leverde het op', { reportsBack: true })).status, 201);
  t.match((await ask(test, 'GET', `/api/v1/threads/${thread.id}`)).json, {
    reportNumber: 2,
    askedBy: 'Team Leren',
  });
  t.match((await ask(test, 'GET', `/threads/${thread.id}`)).text, 'Voor het jaarplan');
});

t.test('A moderator pins, closes, reopens, moves, removes and restores; others may not', async t => {
  const thread = await openThread(bas);
  const moderator = await findModerator(open);
  for (const noun of ['pin', 'closure']) {
    t.equal(
      (
        await ask(test, 'PUT', `/api/v1/threads/${thread.id}/${noun}`, {
          as: bas,
        })
      ).status,
      403,
    );
    t.equal((await ask(test, 'PUT', `/api/v1/threads/${thread.id}/${noun}`, { as: moderator })).status, 200);
  }
  t.match((await ask(test, 'GET', `/api/v1/threads/${thread.id}`)).json, { pinned: true, closed: true });
  t.equal((await post(bas, thread.id, 'Nog één ding')).json.type, 'urn:leerkring:problem:threadClosed');
  await ask(test, 'DELETE', `/api/v1/threads/${thread.id}/closure`, { as: moderator });
  t.equal((await post(bas, thread.id, 'Nog één ding')).status, 201);
  t.equal((await ask(test, 'DELETE', `/api/v1/threads/${thread.id}`, { as: moderator })).status, 204);
  t.equal((await ask(test, 'GET', `/threads/${thread.id}`, { as: bas })).status, 404);
  t.equal((await ask(test, 'GET', `/api/v1/threads/${thread.id}/posts`, { as: bas })).status, 404);
  t.equal((await ask(test, 'GET', `/threads/${thread.id}`, { as: moderator })).status, 200);
  t.equal(
    (await ask(test, 'PUT', `/api/v1/threads/${thread.id}/restoration`, { as: moderator })).status,
    200,
  );
  t.equal((await ask(test, 'GET', `/threads/${thread.id}`, { as: bas })).status, 200);
});

async function findModerator(spaceId: number): Promise<Person> {
  const row = await test.asOwner(db =>
    db
      .selectFrom('grants')
      .innerJoin('credentials', 'credentials.accountId', 'grants.granteeId')
      .select('credentials.email')
      .where('grants.spaceId', '=', spaceId)
      .where('grants.grantee', '=', 'account')
      .where('grants.level', '=', 'moderate')
      .executeTakeFirstOrThrow(),
  );
  return signInAs(test, row.email);
}

t.test(
  'Moving to a narrower space: who may not enter it loses the thread, its old address and its history',
  async t => {
    const thread = await openThread(sanne);
    await post(fatima, thread.id, 'Openbaar gezegd');
    await test.asOwner(db =>
      db
        .insertInto('grants')
        .values(
          [open, waterrijk].map(spaceId => ({
            spaceId,
            grantee: 'account',
            granteeId: mila.id,
            level: 'moderate',
          })),
        )
        .onConflict(conflict => conflict.doNothing())
        .execute(),
    );
    t.equal((await ask(test, 'GET', `/threads/${thread.id}`)).status, 200);
    const move = (as: Person) =>
      ask(test, 'PATCH', `/api/v1/threads/${thread.id}`, { as, body: { spaceId: waterrijk } });
    t.equal((await move(fatima)).status, 403);
    t.equal((await move(mila)).status, 200);
    for (const as of [null, fatima, bas, admin]) {
      t.equal((await ask(test, 'GET', `/threads/${thread.id}`, { as })).status, 404);
      t.equal((await ask(test, 'GET', `/api/v1/threads/${thread.id}`, { as })).status, 404);
    }
    t.equal(
      (await ask(test, 'GET', `/threads/${thread.id}`, { as: joris })).status,
      200,
      'a colleague of Waterrijk reads on',
    );
  },
);

t.test('Forms do the same without JavaScript, and give back what was typed when it is refused', async t => {
  const thread = await openThread(sanne);
  const sent = await ask(test, 'POST', `/threads/${thread.id}/posts`, {
    as: joris,
    form: { key: randomUUID(), body: 'Per formulier', replyTo: '' },
  });
  t.equal(sent.status, 303);
  t.match(sent.headers.get('location'), `#post-2`);
  const refused = await ask(test, 'POST', `/spaces/${open}/threads`, {
    as: joris,
    form: { key: randomUUID(), title: '', body: 'Mijn lange verhaal blijft staan', kind: 'question' },
  });
  t.equal(refused.status, 400);
  t.match(refused.text, 'Mijn lange verhaal blijft staan');
  t.match(refused.text, 'Geef je gesprek een titel');
  const elsewhere = await ask(test, 'POST', `/threads/${thread.id}/posts`, {
    as: joris,
    form: { body: 'van een andere site' },
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  t.equal(elsewhere.status, 403);
  const signedOut = await ask(test, 'GET', `/threads/${thread.id}/reply`);
  t.equal(signedOut.status, 303);
  t.match(signedOut.headers.get('location'), '/sign-in?return=');
});

t.test(
  'A draft is kept per person and place; a newer one from another screen is never overwritten',
  async t => {
    const thread = await openThread(sanne);
    const place = `thread:${thread.id}`;
    const key = randomUUID();
    const save = (as: Person, body: string, version: number) =>
      ask(test, 'PUT', `/api/v1/drafts/${place}`, { as, body: { key, title: '', body, kind: '', version } });
    t.match((await save(fatima, 'Half', 0)).json, { version: 1, body: 'Half' });
    t.match((await save(fatima, 'Half af', 1)).json, { version: 2 });
    const late = await save(fatima, 'Oud venster', 1);
    t.equal(late.status, 409);
    t.match(late.json.draft, { body: 'Half af', version: 2 });
    t.equal(
      (await ask(test, 'GET', `/api/v1/drafts/${place}`, { as: joris })).status,
      404,
      'nobody else sees it',
    );
    t.match((await ask(test, 'GET', `/threads/${thread.id}`, { as: fatima })).text, 'Half af');
    t.notMatch((await ask(test, 'GET', `/threads/${thread.id}`, { as: joris })).text, 'Half af');
    await ask(test, 'POST', `/api/v1/threads/${thread.id}/posts`, {
      as: fatima,
      body: { key, body: 'Half af en klaar' },
    });
    t.equal(
      (await ask(test, 'GET', `/api/v1/drafts/${place}`, { as: fatima })).status,
      404,
      'sending clears it',
    );
  },
);

t.test('Views are counted without saying who looked', async t => {
  const thread = await openThread(sanne);
  for (const as of [null, null, fatima]) await ask(test, 'GET', `/threads/${thread.id}`, { as });
  await ask(test, 'GET', `/threads/${thread.id}`, { headers: { 'sec-purpose': 'prefetch' } });
  const views = await poll(
    async () => (await ask(test, 'GET', `/api/v1/threads/${thread.id}`)).json.views,
    n => n > 0,
  );
  t.equal(views, 3);
});

async function poll<T>(read: () => Promise<T>, done: (value: T) => boolean, ms = 8000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await read();
    if (done(value) || Date.now() > end) return value;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

t.test('Pages and reads send a fixed number of statements, however much they show', async t => {
  const short = await openThread(sanne);
  const long = await openThread(sanne);
  for (let n = 0; n < 25; n += 1) await post(n % 2 ? joris : fatima, long.id, `Bericht ${n}`);
  const count = async (path: string, as: Person | null = sanne) => {
    await ask(test, 'GET', path, { as });
    // The hub's sweep sends statements of its own; the smallest of a few counts is the request's.
    const counts: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      const before = statements.sent;
      await ask(test, 'GET', path, { as });
      counts.push(statements.sent - before);
    }
    return Math.min(...counts);
  };
  t.equal(await count(`/threads/${long.id}`), await count(`/threads/${short.id}`));
  t.equal(await count(`/threads/${long.id}`), 7, 'begin, who, versions, thread, posts, draft, commit');
  t.equal(await count(`/threads/${long.id}`, null), 0, 'a kept page asks nothing');
  t.equal(await count(`/api/v1/threads/${long.id}/posts?limit=5`), 5);
  t.equal(await count(`/api/v1/threads/${long.id}/posts?limit=50`), 5);
  t.equal(await count(`/spaces/${open}`), 7, 'begin, who, versions, space, pinned, threads, commit');
  t.equal(await count('/'), 6);
  t.equal(await count('/', null), 0);
  t.equal(await count('/api/v1/spaces'), 4);
  t.equal(await count(`/api/v1/spaces/${open}/threads`), 6);
});

t.test('A kept page is never older than the last change, nor given to somebody else', async t => {
  const thread = await openThread(sanne);
  await ask(test, 'GET', `/threads/${thread.id}`);
  const { id } = (await post(fatima, thread.id, 'Vers van de pers')).json;
  t.match((await ask(test, 'GET', `/threads/${thread.id}`)).text, 'Vers van de pers');
  await ask(test, 'DELETE', `/api/v1/posts/${id}`, { as: fatima });
  t.notMatch((await ask(test, 'GET', `/threads/${thread.id}`)).text, 'Vers van de pers');
  const first = await ask(test, 'GET', `/threads/${thread.id}`);
  const again = await ask(test, 'GET', `/threads/${thread.id}`, {
    headers: { 'if-none-match': first.headers.get('etag')! },
  });
  t.equal(again.status, 304);
  t.match((await ask(test, 'GET', `/threads/${thread.id}`, { as: fatima })).text, 'Fatima El Amrani');
  t.match(
    (await ask(test, 'GET', `/threads/${thread.id}`, { headers: { 'accept-language': 'en' } })).text,
    'lang="en"',
  );
  await test.asOwner(db =>
    db.deleteFrom('grants').where('spaceId', '=', open).where('grantee', '=', 'everyone').execute(),
  );
  const status = await poll(
    async () => (await ask(test, 'GET', `/threads/${thread.id}`)).status,
    s => s === 404,
    3000,
  );
  t.equal(status, 404, 'withdrawn from the public within a sweep');
});
