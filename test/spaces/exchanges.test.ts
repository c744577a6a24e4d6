import { sql } from 'kysely';
import t from 'tap';
import { resetLimits } from '../../server/base/limits/index.ts';
import { startTestApp } from '../setup/app.ts';
import { CAST, type CastName, type Person, seedCast, signInAs } from '../setup/cast.ts';
import { ask } from '../setup/client.ts';
import { openSocket } from '../setup/socket.ts';

const test = await startTestApp(t);
const second = await startTestApp(t, { database: test.database });
await seedCast(test);
const cast = {} as Record<CastName, Person>;
for (const name of Object.keys(CAST) as CastName[]) cast[name] = await signInAs(test, CAST[name]);
const api = '/api/v1';
t.beforeEach(() => resetLimits());

const organisations = await test.asOwner(db =>
  db.selectFrom('organisations').select(['id', 'name']).execute(),
);
const idOf = (name: string) => organisations.find(row => row.name.includes(name))!.id;
const opstap = idOf('Opstap');
await test.asOwner(async db => {
  await sql`insert into organisation_members (organisation_id, account_id, role) values
    (${opstap}, ${cast.tom.id}, 'admin'), (${idOf('Heuvelland')}, ${cast.hanna.id}, 'admin')
    on conflict (organisation_id, account_id) do update set role = 'admin'`.execute(db);
});
const body = {
  name: 'Uitwisseling',
  description: '',
  grants: [{ grantee: 'organisation', granteeId: idOf('Waterrijk'), level: 'write' }],
};
const space = (await ask(test, 'POST', `${api}/spaces`, { as: cast.joris, body })).json as { id: number };
const opened = (
  await ask(test, 'POST', `${api}/spaces/${space.id}/threads`, {
    as: cast.sanne,
    body: { key: crypto.randomUUID(), title: 'Wat leren we', body: 'Vertel', kind: 'discussion' },
  })
).json;
const thread = (opened.thread?.id ?? opened.id) as number;
const inAYear = () => new Date(Date.now() + 365 * 86_400_000).toISOString();
const invite = (as: Person, endsAt = inAYear(), organisationId = opstap) =>
  ask(test, 'POST', `${api}/spaces/${space.id}/partnerships`, {
    as,
    body: { organisationId, level: 'write', endsAt },
  });
const accept = (as: Person, id: number) => ask(test, 'PUT', `${api}/partnerships/${id}/acceptance`, { as });
const end = (as: Person, id: number) => ask(second, 'PUT', `${api}/partnerships/${id}/ending`, { as });
const reply = (as: Person, text: string) =>
  ask(test, 'POST', `${api}/threads/${thread}/posts`, { as, body: { key: crypto.randomUUID(), body: text } });
const statuses = async (as: Person) => [
  (await ask(test, 'GET', `/threads/${thread}`, { as })).status,
  (await ask(second, 'GET', `${api}/threads/${thread}/posts`, { as })).status,
  (await ask(test, 'GET', `/spaces/${space.id}`, { as })).status,
  (await reply(as, 'Nog één ding')).status,
];

t.test('A partner is invited, and has access only when its administrator says yes', async t => {
  for (const who of ['sanne', 'tom', 'hanna', 'admin'] as const)
    t.equal((await invite(cast[who])).status, who === 'sanne' ? 403 : 404, who);
  t.equal((await invite(cast.joris, new Date(0).toISOString())).status, 400);
  t.equal((await invite(cast.joris, inAYear(), 999_999)).status, 400);
  const { id } = (await invite(cast.joris)).json;
  t.equal((await invite(cast.joris)).status, 409, 'once is enough');
  t.same(await statuses(cast.tom), [404, 404, 404, 404], 'an invitation opens nothing');
  let mail = '';
  for (let tries = 0; tries < 60 && !mail.includes('tom@opstap.example'); tries += 1) {
    await new Promise(resolve => setTimeout(resolve, 100));
    mail = (await ask(test, 'GET', '/demo/mail')).text;
  }
  t.match(mail, 'tom@opstap.example', 'its administrator hears of it by mail');
  const page = await ask(test, 'GET', `/partnerships/${id}`, { as: cast.tom });
  t.match(page.text, 'Stichting Opstap is uitgenodigd in “Uitwisseling”');
  t.match((await ask(test, 'GET', '/admin/partnerships', { as: cast.tom })).text, `/partnerships/${id}`);
  for (const who of ['hanna', 'bas', 'admin'] as const) {
    t.equal((await ask(test, 'GET', `/partnerships/${id}`, { as: cast[who] })).status, 404, who);
    t.equal((await accept(cast[who], id)).status, 404, who);
    t.equal((await end(cast[who], id)).status, 404, who);
  }
  t.equal((await accept(cast.joris, id)).status, 403, 'not for the host to accept');
  t.equal((await accept(cast.tom, id)).json.state, 'active');
  t.same((await statuses(cast.tom)).slice(0, 3), [200, 200, 200]);
  t.match((await ask(test, 'GET', `/spaces/${space.id}/settings`, { as: cast.joris })).text, 'Partner, zie');
  const kept = await ask(test, 'PUT', `${api}/spaces/${space.id}/grants`, {
    as: cast.joris,
    body: {
      grants: [
        { grantee: 'account', granteeId: cast.joris.id, level: 'moderate' },
        { grantee: 'organisation', granteeId: idOf('Waterrijk'), level: 'write' },
      ],
    },
  });
  t.ok(
    kept.json.items.some((one: { partnership: boolean }) => one.partnership),
    'changing the other grants leaves the partner where it is',
  );
  for (const who of ['joris', 'tom'] as const) {
    resetLimits();
    const current = (await ask(test, 'GET', `${api}/partnerships`, { as: cast.tom })).json.items[0];
    const socket = await openSocket(test, cast.tom);
    socket.say({ watch: `thread:${thread}` });
    await socket.frame(frame => frame.stream === `thread:${thread}` && frame.version !== undefined);
    const text = `Van de partner, voor ${who}`;
    t.equal((await reply(cast.tom, text)).status, 201);
    await socket.frame(frame => frame.event === 'post.created' && frame.data.body === text);
    const before = Date.now();
    t.equal((await end(cast[who], current.id)).json.state, 'over', `${who} ends it`);
    await socket.frame(frame => frame.stream === `thread:${thread}` && frame.gone === true, 2000);
    t.ok(Date.now() - before < 1000, `gone after ${Date.now() - before} ms`);
    t.same(await statuses(cast.tom), [404, 404, 404, 404]);
    t.equal((await reply(cast.sanne, `Na het einde door ${who}`)).status, 201);
    await new Promise(resolve => setTimeout(resolve, 300));
    t.notMatch(socket.raw(), 'Na het einde', 'not a word more');
    socket.close();
    const posts = (await ask(test, 'GET', `${api}/threads/${thread}/posts`, { as: cast.sanne })).json.items;
    const theirs = posts.find((post: { body: string }) => post.body === text);
    t.match(theirs.author, { name: 'Tom Verbeek', formerPartner: true });
    t.equal(posts[0].author.formerPartner, false);
    t.match((await ask(test, 'GET', `/threads/${thread}`, { as: cast.sanne })).text, 'oud-partner');
    t.equal((await end(cast.joris, current.id)).status, 409, 'over is over');
    const again = (await invite(cast.joris)).json;
    t.equal((await accept(cast.tom, again.id)).status, 200, 'and may come back');
    t.notMatch((await ask(test, 'GET', `/threads/${thread}`, { as: cast.sanne })).text, 'oud-partner');
  }
  const last = (await ask(test, 'GET', `${api}/partnerships`, { as: cast.tom })).json.items[0];
  t.equal((await end(cast.tom, last.id)).status, 200);
});

t.test('A period ends by itself, also for who is watching', async t => {
  const { id } = (await invite(cast.joris, new Date(Date.now() + 1500).toISOString())).json;
  t.equal((await accept(cast.tom, id)).status, 200);
  const socket = await openSocket(second, cast.tom);
  socket.say({ watch: `space:${space.id}` });
  await socket.frame(frame => frame.version !== undefined);
  await socket.frame(frame => frame.gone === true, 4000);
  t.same(await statuses(cast.tom), [404, 404, 404, 404]);
  t.match((await ask(test, 'GET', `/threads/${thread}`, { as: cast.sanne })).text, 'oud-partner');
  const list = (await ask(test, 'GET', `${api}/spaces/${space.id}/partnerships`, { as: cast.joris })).json
    .items;
  t.equal(list[0].state, 'over');
  t.equal((await invite(cast.joris)).status, 201, 'the place is free again');
  socket.close();
});

t.test('The partner reads the terms beforehand; its people accept them themselves', async t => {
  const list = (await ask(test, 'GET', `${api}/spaces/${space.id}/partnerships`, { as: cast.joris })).json
    .items;
  const open = list.find((one: { state: string }) => one.state === 'invited');
  const terms = await ask(test, 'POST', `${api}/spaces/${space.id}/terms`, {
    as: cast.joris,
    body: { bodyNl: 'Niets gaat mee naar huis', bodyEn: 'Nothing goes home' },
  });
  t.equal(terms.status, 201);
  t.match(
    (await ask(test, 'GET', `/partnerships/${open.id}`, { as: cast.tom })).text,
    'Niets gaat mee naar huis',
  );
  t.equal((await accept(cast.tom, open.id)).status, 200);
  t.equal((await ask(test, 'GET', `${api}/spaces/${space.id}`, { as: cast.tom })).status, 403, 'terms first');
  const put = await ask(test, 'PUT', `${api}/terms/${terms.json.id}/acceptances/mine`, {
    as: cast.tom,
    body: { name: 'Tom' },
  });
  t.equal(put.status, 204);
  t.equal((await ask(test, 'GET', `${api}/spaces/${space.id}`, { as: cast.tom })).status, 200);
});
