import t from 'tap';
import { resetLimits } from '../../server/base/limits/index.ts';
import { startTestApp } from '../setup/app.ts';
import { addPerson, CAST, type CastName, type Person, seedCast, signInAs } from '../setup/cast.ts';
import { ask } from '../setup/client.ts';
import { openSocket } from '../setup/socket.ts';

const test = await startTestApp(t);
const second = await startTestApp(t, { database: test.database });
await seedCast(test);
const cast = {} as Record<CastName, Person>;
for (const name of Object.keys(CAST) as CastName[]) cast[name] = await signInAs(test, CAST[name]);
const api = '/api/v1';
t.beforeEach(() => resetLimits());

const spaces = (await ask(test, 'GET', `${api}/spaces`, { as: cast.sanne })).json.items as {
  id: number;
  audience: string;
  name: string;
}[];
const closed = spaces.find(space => space.audience === 'limited')!;
const closedThread = (await ask(test, 'GET', `${api}/spaces/${closed.id}/threads`, { as: cast.sanne })).json
  .items[0] as { id: number };
const newest = async () => (await ask(test, 'GET', `${api}/terms`)).json.items[0];

t.test('Terms are there for everyone to read, in both languages', async t => {
  const page = await ask(test, 'GET', '/terms');
  t.equal(page.status, 200);
  t.match(page.text, 'Versie 1');
  t.match(page.text, 'Noem geen mensen');
  const english = await ask(test, 'GET', '/terms', { headers: { 'accept-language': 'en' } });
  t.match(english.text, 'Name no people');
  t.match((await ask(test, 'GET', '/register')).text, 'href="/terms"');
});

t.test('Somebody who has yet to accept sees what everyone sees, and is led to the terms', async t => {
  const noor = await addPerson(test, 'noor', { accepted: false });
  t.equal((await ask(test, 'GET', `${api}/viewer`, { as: noor })).json.termsDue, true);
  const seen = (await ask(test, 'GET', `${api}/spaces`, { as: noor })).json.items;
  t.same(
    seen,
    (await ask(test, 'GET', `${api}/spaces`)).json.items,
    'the same as a reader without an account',
  );
  const write = await ask(test, 'GET', '/spaces/new', { as: noor });
  t.same([write.status, write.headers.get('location')], [303, '/terms?return=%2Fspaces%2Fnew']);
  const refused = await ask(test, 'POST', `${api}/spaces`, {
    as: noor,
    body: { name: 'x', description: '', grants: [{ grantee: 'accounts', level: 'read' }] },
  });
  t.same(
    [refused.status, refused.json.type, refused.json.terms],
    [403, 'urn:leerkring:problem:termsFirst', '/terms'],
  );
  t.equal((await ask(test, 'GET', `/accounts/${cast.sanne.id}`, { as: noor })).status, 404, 'no profiles');
  const form = await ask(test, 'GET', '/terms?return=/spaces/new', { as: noor });
  const termsId = /name="termsId" value="?(\d+)/.exec(form.text)![1]!;
  const without = await ask(test, 'POST', '/terms/acceptances', {
    as: noor,
    form: { termsId, name: 'Noor' },
  });
  t.equal(without.status, 400, 'the box must be ticked');
  const nameless = await ask(test, 'POST', '/terms/acceptances', {
    as: noor,
    form: { termsId, accept: '1', name: ' ' },
  });
  t.equal(nameless.status, 400);
  const accepted = await ask(test, 'POST', '/terms/acceptances', {
    as: noor,
    form: { termsId, accept: '1', name: 'Noor van Dam', return: '/spaces/new' },
  });
  t.same([accepted.status, accepted.headers.get('location')], [303, '/spaces/new']);
  t.equal((await ask(test, 'GET', '/spaces/new', { as: noor })).status, 200);
  const mine = (await ask(test, 'GET', `${api}/viewer/terms-acceptances`, { as: noor })).json.items;
  t.match(mine, [{ name: 'Noor van Dam', spaceId: null, version: 1 }]);
  t.equal((await ask(test, 'GET', `${api}/viewer/terms-acceptances`, { as: cast.bas })).json.items.length, 1);
});

t.test('A new version asks everybody again, also whoever has a socket open on another server', async t => {
  const socket = await openSocket(second, cast.sanne);
  socket.say({ watch: `thread:${closedThread.id}` });
  await socket.frame(frame => frame.stream === `thread:${closedThread.id}` && frame.version !== undefined);
  for (const who of ['sanne', 'joris', 'bas'] as const) {
    const no = await ask(test, 'POST', `${api}/terms`, { as: cast[who], body: { bodyNl: 'x', bodyEn: 'x' } });
    t.equal(no.status, 403, `${who} does not publish`);
  }
  const preview = await ask(test, 'POST', '/terms', {
    as: cast.admin,
    form: { do: 'preview', bodyNl: '**Nieuw** hier', bodyEn: '**New** here' },
  });
  t.match(preview.text, '<strong>Nieuw</strong>');
  t.equal((await newest()).version, 1, 'a preview publishes nothing');
  const before = Date.now();
  const published = await ask(test, 'POST', '/terms', {
    as: cast.admin,
    form: { do: 'publish', bodyNl: '**Nieuw** hier', bodyEn: '**New** here' },
  });
  t.equal(published.status, 303);
  await socket.frame(frame => frame.stream === `thread:${closedThread.id}` && frame.gone === true, 2000);
  t.ok(Date.now() - before < 1500, `gone after ${Date.now() - before} ms`);
  t.equal((await ask(test, 'GET', `${api}/spaces/${closed.id}`, { as: cast.sanne })).status, 404);
  t.equal((await ask(second, 'GET', `/threads/${closedThread.id}`, { as: cast.sanne })).status, 404);
  t.equal((await ask(test, 'GET', '/terms/new', { as: cast.admin })).status, 303, 'the administrator too');
  t.match((await ask(test, 'GET', '/', { as: cast.sanne })).text, 'href="/terms"', 'every page says so');
  const old = await ask(test, 'PUT', `${api}/terms/1/acceptances/mine`, {
    as: cast.sanne,
    body: { name: 'Sanne' },
  });
  t.equal(old.status, 409, 'an old version is not what is asked');
  const { id } = await newest();
  for (const person of Object.values(cast)) {
    const put = await ask(test, 'PUT', `${api}/terms/${id}/acceptances/mine`, {
      as: person,
      body: { name: person.name },
    });
    t.equal(put.status, 204);
  }
  t.equal((await ask(test, 'GET', `${api}/spaces/${closed.id}`, { as: cast.sanne })).status, 200);
  const page = await ask(test, 'GET', '/terms', { as: cast.sanne });
  t.match(page.text, '<ins>', 'what changed is shown');
  t.match((await ask(test, 'GET', '/terms?version=1')).text, 'Noem geen mensen');
  socket.close();
});

t.test('A space with terms of its own keeps whoever has yet to accept at its door', async t => {
  const grants = [
    { grantee: 'account', granteeId: cast.hanna.id, level: 'write' },
    { grantee: 'account', granteeId: cast.bas.id, level: 'read' },
  ];
  const space = (
    await ask(test, 'POST', `${api}/spaces`, {
      as: cast.sanne,
      body: { name: 'Kring', description: '', grants },
    })
  ).json;
  const thread = (
    await ask(test, 'POST', `${api}/spaces/${space.id}/threads`, {
      as: cast.sanne,
      body: { key: crypto.randomUUID(), title: 'Binnen', body: 'Binnenskamers', kind: 'discussion' },
    })
  ).json;
  const threadId = thread.id ?? thread.thread.id;
  const publish = (who: CastName) =>
    ask(test, 'POST', `${api}/spaces/${space.id}/terms`, {
      as: cast[who],
      body: { bodyNl: 'Wat hier gezegd wordt blijft hier', bodyEn: 'What is said here stays here' },
    });
  t.equal((await publish('hanna')).status, 403);
  t.equal((await publish('tom')).status, 404, 'not his to see');
  t.equal((await publish('admin')).status, 404, 'administering is not reading');
  const terms = (await publish('sanne')).json;
  const accept = (who: CastName) =>
    ask(test, 'PUT', `${api}/terms/${terms.id}/acceptances/mine`, { as: cast[who], body: { name: who } });
  t.equal((await accept('sanne')).status, 204);
  const address = `/spaces/${space.id}/terms`;
  for (const path of [`/spaces/${space.id}`, `/threads/${threadId}`]) {
    const page = await ask(test, 'GET', path, { as: cast.hanna });
    t.same(
      [page.status, page.headers.get('location')],
      [303, `${address}?return=${encodeURIComponent(path)}`],
    );
    t.equal((await ask(test, 'GET', path, { as: cast.tom })).status, 404, 'as if it never was');
    const route = await ask(test, 'GET', `${api}${path}`, { as: cast.hanna });
    t.same([route.status, route.json.terms], [403, address]);
    t.notMatch(route.text, 'Binnen');
    t.equal((await ask(test, 'GET', `${api}${path}`, { as: cast.tom })).status, 404);
  }
  const reply = await ask(test, 'POST', `${api}/threads/${threadId}/posts`, {
    as: cast.hanna,
    body: { key: crypto.randomUUID(), body: 'x' },
  });
  t.same([reply.status, reply.json.type], [403, 'urn:leerkring:problem:termsFirst']);
  const door = await ask(test, 'GET', address, { as: cast.hanna });
  t.match(door.text, 'Wat hier gezegd wordt');
  t.match((await ask(test, 'GET', '/', { as: cast.hanna })).text, address, 'her start page knows the door');
  t.equal((await ask(test, 'GET', address, { as: cast.tom })).status, 404);
  t.equal((await accept('tom')).status, 404, 'nobody accepts their way in');
  t.equal((await ask(test, 'GET', `${api}/spaces/${space.id}`, { as: cast.tom })).status, 404);
  const form = await ask(test, 'POST', `${address}/acceptances`, {
    as: cast.hanna,
    form: { termsId: String(terms.id), accept: '1', name: 'Hanna Smit' },
  });
  t.equal(form.headers.get('location'), `/spaces/${space.id}`);
  t.equal((await ask(test, 'GET', `${api}/threads/${threadId}`, { as: cast.hanna })).status, 200);
  t.equal(
    (await ask(test, 'GET', `${api}/threads/${threadId}`, { as: cast.bas })).status,
    403,
    'each for oneself',
  );
});
