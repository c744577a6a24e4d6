import { randomUUID } from 'node:crypto';
import t from 'tap';
import { startTestApp } from '../setup/app.ts';
import { addPerson, CAST, type Person, seedCast, signInAs } from '../setup/cast.ts';
import { ask } from '../setup/client.ts';
import { openSocket } from '../setup/socket.ts';

const first = await startTestApp(t);
await seedCast(first);
// A second server process would share nothing but the database; in one process it has its own hub, bus and pool.
const second = await startTestApp(t, { database: first.database });
const names = ['sanne', 'joris', 'fatima', 'bas', 'admin'] as const;
const [sanne, joris, fatima, bas, admin] = (await Promise.all(
  names.map(name => signInAs(first, CAST[name])),
)) as [Person, Person, Person, Person, Person];
const space = (like: string) =>
  first
    .asOwner(db => db.selectFrom('spaces').select('id').where('name', 'like', like).executeTakeFirstOrThrow())
    .then(row => row.id);
const open = await space('Sociaal domein');
const waterrijk = await space('%Waterrijk%');

async function openThread(as: Person, spaceId = open) {
  const reply = await ask(first, 'POST', `/api/v1/spaces/${spaceId}/threads`, {
    as,
    body: { key: randomUUID(), title: 'Live', body: 'Begin', kind: 'discussion' },
  });
  return reply.json as { id: number; version: number };
}
const post = (server: { url: string }, as: Person, thread: number, body: string) =>
  ask(server, 'POST', `/api/v1/threads/${thread}/posts`, { as, body: { key: randomUUID(), body } });

t.test('A neighbour sees a reply, an edit and a removal arrive, numbered and whole', async t => {
  const thread = await openThread(sanne);
  const reader = await openSocket(first);
  reader.say({ watch: `thread:${thread.id}`, since: thread.version });
  await reader.frame(frame => frame.version === thread.version);
  const { id } = (await post(first, fatima, thread.id, 'Hallo **buur**')).json;
  const created = await reader.frame(frame => frame.event === 'post.created');
  t.match(created, {
    stream: `thread:${thread.id}`,
    version: thread.version + 1,
    data: { number: 2, author: { name: fatima.name } },
  });
  t.same(created.data, (await ask(first, 'GET', `/api/v1/posts/${id}`)).json, 'as the API shows it');
  await ask(first, 'PATCH', `/api/v1/posts/${id}`, { as: fatima, body: { body: 'Hallo buren', version: 1 } });
  t.match((await reader.frame(frame => frame.version === thread.version + 2)).data, {
    body: 'Hallo buren',
    version: 2,
  });
  await ask(first, 'DELETE', `/api/v1/posts/${id}`, { as: fatima });
  t.match((await reader.frame(frame => frame.version === thread.version + 3)).data, {
    body: '',
    removed: 'byAuthor',
  });
  reader.close();
});

t.test('A reply on one server reaches a reader on the other', async t => {
  const thread = await openThread(sanne);
  const reader = await openSocket(second, joris);
  reader.say({ watch: `thread:${thread.id}`, since: thread.version });
  await reader.frame(frame => frame.version === thread.version);
  const began = Date.now();
  await post(first, fatima, thread.id, 'Van de ene naar de andere');
  await reader.frame(frame => frame.event === 'post.created');
  t.ok(Date.now() - began < 2000, 'by the bus, or at the latest by the sweep');
  t.match((await ask(second, 'GET', `/threads/${thread.id}`)).text, 'Van de ene naar de andere');
  await post(second, joris, thread.id, 'En terug');
  t.match((await ask(first, 'GET', `/api/v1/threads/${thread.id}`)).json, { posts: 3 });
  reader.close();
});

t.test('Catching up after a gap gives exactly what was missed, in order', async t => {
  const thread = await openThread(sanne);
  for (let n = 1; n <= 5; n += 1) await post(first, n % 2 ? fatima : joris, thread.id, `Gemist ${n}`);
  const reader = await openSocket(first, sanne);
  reader.say({ watch: `thread:${thread.id}`, since: thread.version + 2 });
  await reader.frame(frame => frame.version === thread.version + 5);
  t.same(
    reader.frames.map(frame => frame.data?.body),
    ['Gemist 3', 'Gemist 4', 'Gemist 5'],
  );
  reader.say({ watch: `thread:${thread.id}`, since: thread.version + 5 });
  await new Promise(resolve => setTimeout(resolve, 200));
  t.equal(reader.frames.filter(frame => frame.event).length, 3, 'nothing twice');
  await first.asOwner(db =>
    db
      .deleteFrom('streamEvents')
      .where('stream', '=', `thread:${thread.id}`)
      .where('version', '<=', thread.version + 1)
      .execute(),
  );
  const late = await openSocket(first, sanne);
  late.say({ watch: `thread:${thread.id}`, since: thread.version - 1 });
  t.match(await late.frame(frame => frame.reload === true), { version: thread.version + 5 });
  late.close();
  reader.close();
});

t.test('A burst of replies from two servers arrives once each and in order', async t => {
  const thread = await openThread(sanne);
  const readers = await Promise.all([
    openSocket(first),
    openSocket(second, fatima),
    openSocket(first, joris),
  ]);
  for (const reader of readers) reader.say({ watch: `thread:${thread.id}`, since: thread.version });
  await Promise.all(readers.map(reader => reader.frame(frame => frame.version === thread.version)));
  await Promise.all(
    Array.from({ length: 24 }, (_, n) =>
      post(n % 2 ? first : second, n % 3 ? fatima : joris, thread.id, `Tegelijk ${n}`),
    ),
  );
  for (const reader of readers) {
    await reader.frame(frame => frame.version === thread.version + 24, 8000);
    const versions = reader.frames.filter(frame => frame.event).map(frame => frame.version! - thread.version);
    t.same(
      versions,
      Array.from({ length: 24 }, (_, n) => n + 1),
    );
    reader.close();
  }
});

t.test('Who may not read may not watch; an unknown stream looks the same', async t => {
  const thread = await openThread(sanne, waterrijk);
  for (const as of [null, fatima, bas, admin]) {
    const outsider = await openSocket(first, as);
    outsider.say({ watch: `thread:${thread.id}` });
    outsider.say({ watch: 'thread:999999999' });
    outsider.say({ watch: `space:${waterrijk}` });
    outsider.say({ watch: 'access' });
    outsider.say({ watch: 'names:1' });
    outsider.say({ here: `thread:${thread.id}` });
    await outsider.frame(frame => frame.stream === 'names:1' && frame.gone === true);
    await post(first, joris, thread.id, 'Binnen de muren');
    await new Promise(resolve => setTimeout(resolve, 300));
    t.ok(
      outsider.frames.every(frame => frame.gone === true),
      'nothing but "gone"',
    );
    t.equal(outsider.frames.length, 5);
    t.notMatch(outsider.raw(), 'Binnen de muren');
    outsider.close();
  }
  const foreign = await openSocket(first, sanne, { origin: 'https://evil.example' }).catch(
    (error: Error) => error,
  );
  t.match((foreign as Error).message, '403', 'another site cannot open a socket with our cookie');
});

t.test(
  'Access that ends closes the stream within a second, on both servers, before anything more is sent',
  async t => {
    const thread = await openThread(sanne, waterrijk);
    const organisation = await first.asOwner(db =>
      db
        .selectFrom('organisationMembers')
        .select('organisationId')
        .where('accountId', '=', sanne.id)
        .executeTakeFirstOrThrow(),
    );
    const member = await addPerson(first, 'lieke', organisation);
    const readers = await Promise.all([openSocket(first, member), openSocket(second, member)]);
    for (const reader of readers) {
      reader.say({ watch: `thread:${thread.id}` });
      await reader.frame(frame => typeof frame.version === 'number');
    }
    await first.asOwner(db =>
      db.deleteFrom('organisationMembers').where('accountId', '=', member.id).execute(),
    );
    const ended = Date.now();
    await post(first, sanne, thread.id, 'Na haar vertrek');
    for (const reader of readers) {
      await reader.frame(frame => frame.gone === true, 1500);
      t.ok(Date.now() - ended < 1500);
      t.notMatch(reader.raw(), 'Na haar vertrek');
      reader.close();
    }
  },
);

t.test('A grant that ends by its date ends the watching, though nobody changed a row', async t => {
  const thread = await openThread(sanne, waterrijk);
  await first.asOwner(db =>
    db
      .insertInto('grants')
      .values({
        spaceId: waterrijk,
        grantee: 'account',
        granteeId: fatima.id,
        level: 'read',
        validUntil: new Date(Date.now() + 1500),
      })
      .execute(),
  );
  const reader = await openSocket(first, fatima);
  reader.say({ watch: `thread:${thread.id}` });
  await reader.frame(frame => typeof frame.version === 'number');
  await reader.frame(frame => frame.gone === true, 4000);
  t.equal((await ask(first, 'GET', `/threads/${thread.id}`, { as: fatima })).status, 404);
  reader.close();
});

t.test('A thread that moves to a narrower space leaves its watchers', async t => {
  const thread = await openThread(sanne);
  await first.asOwner(db =>
    db
      .insertInto('grants')
      .values(
        [open, waterrijk].map(spaceId => ({
          spaceId,
          grantee: 'account',
          granteeId: joris.id,
          level: 'moderate',
        })),
      )
      .onConflict(conflict => conflict.doNothing())
      .execute(),
  );
  const outsider = await openSocket(first);
  const inside = await openSocket(second, joris);
  for (const reader of [outsider, inside]) {
    reader.say({ watch: `thread:${thread.id}`, since: thread.version });
    await reader.frame(frame => frame.version === thread.version);
  }
  await ask(first, 'PATCH', `/api/v1/threads/${thread.id}`, { as: joris, body: { spaceId: waterrijk } });
  await outsider.frame(frame => frame.gone === true, 1500);
  await post(first, joris, thread.id, 'Alleen voor ons');
  await inside.frame(frame => frame.data?.body === 'Alleen voor ons');
  t.notMatch(outsider.raw(), 'Alleen voor ons');
  outsider.close();
  inside.close();
});

t.test('Presence counts persons, not windows, over both servers', async t => {
  const thread = await openThread(sanne);
  const stream = `thread:${thread.id}`;
  const windows = await Promise.all([
    openSocket(first, fatima),
    openSocket(first, fatima),
    openSocket(second, joris),
    openSocket(first),
  ]);
  for (const one of windows) {
    one.say({ watch: stream });
    await one.frame(frame => frame.stream === stream);
    one.say({ here: stream });
  }
  await windows[0]!.frame(frame => frame.here === 3);
  await windows[2]!.frame(frame => frame.here === 3);
  windows[3]!.close();
  windows[1]!.close();
  await windows[0]!.frame(frame => frame.here === 2 && windows[0]!.frames.indexOf(frame) > 1);
  t.notMatch(windows[0]!.raw(), 'Joris', 'never who');
  for (const one of windows) one.close();
});

t.test('Signing out ends the sockets of that sign-in, and only those', async t => {
  const thread = await openThread(sanne);
  const leaving = await signInAs(first, CAST.bas);
  const staying = await openSocket(first, bas);
  const socket = await openSocket(second, leaving);
  for (const one of [socket, staying]) {
    one.say({ watch: `thread:${thread.id}` });
    await one.frame(frame => typeof frame.version === 'number');
  }
  t.equal((await ask(first, 'DELETE', '/api/v1/sign-ins/current', { as: leaving })).status, 204);
  t.equal((await socket.closing(1500)).code, 4401);
  await post(first, sanne, thread.id, 'Wie er nog is');
  await staying.frame(frame => frame.event === 'post.created');
  t.notMatch(socket.raw(), 'Wie er nog is');
  staying.close();
});

t.test('Hostile messages end that socket alone', async t => {
  for (const message of ['{', 'x'.repeat(5000)]) {
    const socket = await openSocket(first);
    socket.socket.send(message);
    t.ok([1007, 1009].includes((await socket.closing()).code));
  }
  const flood = await openSocket(first);
  for (let n = 0; n < 400; n += 1) flood.say({ watch: `thread:${n}` });
  t.equal((await flood.closing()).code, 1008);
  const odd = await openSocket(first);
  for (const message of [
    { watch: 12 },
    { watch: 'thread:-1' },
    { watch: `thread:1'; drop table posts; --` },
    { since: 1 },
    {},
    { here: {} },
  ]) {
    odd.say(message);
  }
  odd.say({ watch: 'thread:1' });
  await odd.frame(frame => frame.stream === 'thread:1' && typeof frame.version === 'number');
  odd.close();
});

t.test('A server that stops says so to its readers', async t => {
  const third = await startTestApp(t, { database: first.database });
  const reader = await openSocket(third);
  const closing = reader.closing();
  await third.close();
  t.match(await closing, { code: 1001, reason: 'server restarts' });
});
