import { randomUUID } from 'node:crypto';
import t from 'tap';
import { startTestApp } from '../setup/app.ts';
import { CAST, type Person, seedCast, signInAs } from '../setup/cast.ts';
import { ask } from '../setup/client.ts';

const test = await startTestApp(t);
await seedCast(test);
const sanne = await signInAs(test, CAST.sanne);
const fatima = await signInAs(test, CAST.fatima);
const { id: space } = await test.asOwner(db =>
  db.selectFrom('spaces').select('id').where('name', '=', 'Sociaal domein').executeTakeFirstOrThrow(),
);

const openThread = async (as: Person = sanne) => {
  const body = { key: randomUUID(), title: 'Hoe schrijven jullie?', body: 'Het begin.', kind: 'discussion' };
  return (await ask(test, 'POST', `/api/v1/spaces/${space}/threads`, { as, body })).json.id as number;
};
const write = async (as: Person, thread: number, body: string) => {
  const post = { key: randomUUID(), body };
  return (await ask(test, 'POST', `/api/v1/threads/${thread}/posts`, { as, body: post })).json.id as number;
};
const edit = (as: Person, id: number, body: string, version: number) =>
  ask(test, 'PATCH', `/api/v1/posts/${id}`, { as, body: { body, version } });
const bodies = async (thread: number) =>
  (await ask(test, 'GET', `/api/v1/threads/${thread}/posts`)).json.items.map(
    (post: { body: string }) => post.body,
  );

t.test('A page of Sanne writes nothing as Fatima, who signed in meanwhile in the same browser', async t => {
  const thread = await openThread();
  const mine = await write(fatima, thread, 'Van Fatima zelf.');
  const draft = { key: randomUUID(), body: 'Van Sanne', version: 0 };
  const hers = { 'leerkring-account': String(sanne.id) };
  const attempts: [string, string, object | undefined][] = [
    ['POST', `/api/v1/threads/${thread}/posts`, { key: randomUUID(), body: 'Van Sanne' }],
    [
      'POST',
      `/api/v1/spaces/${space}/threads`,
      { ...draft, title: 'x', kind: 'question', version: undefined },
    ],
    ['PATCH', `/api/v1/posts/${mine}`, { body: 'Van Sanne', version: 1 }],
    ['PUT', `/api/v1/drafts/thread:${thread}`, draft],
    ['DELETE', `/api/v1/drafts/thread:${thread}`, undefined],
  ];
  for (const [method, path, body] of attempts) {
    const refused = await ask(test, method, path, { as: fatima, body, headers: hers });
    t.match(refused.json, { status: 409, type: 'urn:leerkring:problem:otherAccount' }, `${method} ${path}`);
    t.match(refused.json.detail, 'ingelogd als iemand anders');
  }
  t.same(await bodies(thread), ['Het begin.', 'Van Fatima zelf.']);
  t.equal((await ask(test, 'GET', `/api/v1/drafts/thread:${thread}`, { as: fatima })).status, 404);
  const own = await ask(test, 'PUT', `/api/v1/drafts/thread:${thread}`, {
    as: sanne,
    body: draft,
    headers: hers,
  });
  t.equal(own.status, 200, 'as herself she writes on');
});

t.test(
  'Without JavaScript too: the text comes back, still hers, and goes when she is signed in again',
  async t => {
    const thread = await openThread();
    const page = await ask(test, 'GET', `/threads/${thread}`, { as: sanne });
    t.match(page.text, `name="account" value="${sanne.id}"`);
    const form = {
      key: randomUUID(),
      account: String(sanne.id),
      replyTo: '',
      body: 'Eerste <regel>\r\nTweede',
    };
    const path = `/threads/${thread}/posts`;
    const refused = await ask(test, 'POST', path, { as: fatima, form });
    t.equal(refused.status, 409);
    t.match(refused.text, 'ingelogd als iemand anders');
    t.match(refused.text, 'Eerste &lt;regel&gt;');
    t.match(refused.text, `name="account" value="${sanne.id}"`);
    t.match(refused.text, `name="key" value="${form.key}"`);
    t.match(refused.text, `action="${path}"`);
    t.equal((await ask(test, 'POST', path, { as: fatima, form })).status, 409, 'also when pressed again');
    const signedOut = await ask(test, 'POST', path, { form });
    t.equal(signedOut.status, 401);
    t.match(signedOut.text, 'Eerste &lt;regel&gt;', 'a sign-in that expired takes no text either');
    t.equal((await ask(test, 'POST', path, { as: sanne, form })).status, 303);
    t.same(
      await bodies(thread),
      ['Het begin.', 'Eerste <regel>\nTweede'],
      'line ends are as they were typed',
    );
  },
);

t.test('A refused text is never lost, also where its own page cannot be shown', async t => {
  const thread = await openThread(fatima);
  await test.asOwner(db =>
    db.updateTable('threads').set({ closedAt: new Date() }).where('id', '=', thread).execute(),
  );
  const reply = { key: randomUUID(), account: String(fatima.id), body: 'Net te laat.' };
  const closed = await ask(test, 'POST', `/threads/${thread}/posts`, { as: fatima, form: reply });
  t.equal(closed.status, 403);
  t.match(closed.text, 'Dit gesprek is gesloten');
  t.match(closed.text, 'Net te laat.</textarea>');
  const why = 'w'.repeat(2001);
  const long = await ask(test, 'POST', `/spaces/${space}/threads`, {
    as: sanne,
    form: {
      key: randomUUID(),
      title: 'T',
      body: 'B',
      kind: 'researchQuestion',
      askedBy: 'Wij',
      askedWhy: why,
    },
  });
  t.equal(long.status, 400, 'nothing is cut off in silence');
  t.match(long.text, why);
});

t.test('An edit whose answer was lost is sent again and is fine; another text is not', async t => {
  const thread = await openThread();
  const id = await write(fatima, thread, 'Eerst dit.');
  t.match(await edit(fatima, id, 'Dan dat.', 1), { status: 200, json: { version: 2 } });
  t.match(await edit(fatima, id, 'Dan dat.', 1), { status: 200, json: { version: 2, body: 'Dan dat.' } });
  t.equal((await edit(fatima, id, 'Iets anders.', 1)).status, 409);
  const form = { body: 'Dan dat.', version: '1' };
  t.equal((await ask(test, 'POST', `/posts/${id}`, { as: fatima, form })).status, 303);
  const history = await ask(test, 'GET', `/api/v1/posts/${id}/versions`, { as: fatima });
  t.equal(history.json.items.length, 2, 'once is one version');
});

t.test(
  'An edit from an old page comes back beside the newest text, ready to be saved after a look',
  async t => {
    const thread = await openThread();
    const id = await write(fatima, thread, 'Op maandag.');
    const hidden = (text: string) => Number(/name="version" value="(\d+)"/.exec(text)?.[1]);
    const opened = await ask(test, 'GET', `/posts/${id}/edit`, { as: fatima });
    t.equal(hidden(opened.text), 1);
    await edit(fatima, id, 'Op dinsdag & <woensdag>.', 1);
    const send = (body: string, version: number) =>
      ask(test, 'POST', `/posts/${id}`, {
        as: fatima,
        form: { key: randomUUID(), body, version: String(version) },
      });

    const empty = await send('  ', 1);
    t.match(
      [empty.status, hidden(empty.text)],
      [400, 1],
      'who has not seen the newest text cannot replace it',
    );
    const late = await send('Op vrijdag.', 1);
    t.equal(late.status, 409);
    t.match(late.text, 'Dit bericht is intussen veranderd');
    t.match(late.text, 'Op dinsdag &amp; &lt;woensdag&gt;.</pre>');
    t.match(late.text, 'Op vrijdag.</textarea>');
    t.equal(hidden(late.text), 2);
    t.equal((await send('Op vrijdag.', hidden(late.text))).status, 303);
    t.same(await bodies(thread), ['Het begin.', 'Op vrijdag.']);

    const draft = { key: randomUUID(), body: 'Op zaterdag.', version: 0 };
    await ask(test, 'PUT', `/api/v1/drafts/post:${id}`, { as: fatima, body: draft });
    t.notMatch((await ask(test, 'GET', `/posts/${id}/edit`, { as: fatima })).text, 'intussen veranderd');
    await test.asOwner(db =>
      db
        .updateTable('posts')
        .set({ editedAt: new Date(Date.now() + 60_000) })
        .where('id', '=', id)
        .execute(),
    );
    const resumed = await ask(test, 'GET', `/posts/${id}/edit`, { as: fatima });
    t.match(resumed.text, 'Dit bericht is intussen veranderd', 'a draft that is older than the post says so');
    t.match(resumed.text, 'Op zaterdag.</textarea>');
  },
);

t.test('In the history a version with the same text is one quiet line', async t => {
  const thread = await openThread();
  const id = await write(fatima, thread, 'Versie een');
  await edit(fatima, id, 'Versie twee', 1);
  await ask(test, 'DELETE', `/api/v1/posts/${id}`, { as: fatima });
  await ask(test, 'PUT', `/api/v1/posts/${id}/restoration`, { as: fatima });
  const { text } = await ask(test, 'GET', `/posts/${id}/history`, { as: sanne });
  const items = text.split('<li class="history-version').slice(1);
  t.equal(items.length, 3);
  t.match(items[0], 'de tekst is gelijk gebleven');
  t.notMatch(items[0], /history-text|<h2/);
  t.match(items[1], '<ins>');
  t.notMatch(items[2], /<ins>|gelijk gebleven/);
});
