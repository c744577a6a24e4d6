import { sql } from 'kysely';
import t from 'tap';
import { resetLimits } from '../../server/base/limits/index.ts';
import { startTestApp } from '../setup/app.ts';
import { CAST, type CastName, type Person, seedCast, signInAs } from '../setup/cast.ts';
import { ask } from '../setup/client.ts';

const test = await startTestApp(t);
await seedCast(test);
const cast = {} as Record<CastName, Person>;
for (const name of Object.keys(CAST) as CastName[]) cast[name] = await signInAs(test, CAST[name]);
const api = '/api/v1';
t.beforeEach(() => resetLimits());

const organisations = await test.asOwner(db =>
  db.selectFrom('organisations').select(['id', 'name']).execute(),
);
const idOf = (name: string) => organisations.find(row => row.name.includes(name))!.id;
const [waterrijk, heuvelland] = [idOf('Waterrijk'), idOf('Heuvelland')];
const admins = [
  [waterrijk, cast.joris.id],
  [heuvelland, cast.hanna.id],
] as const;
for (const [organisation, account] of admins)
  await test.asOwner(db =>
    db
      .updateTable('organisationMembers')
      .set({ role: 'admin' })
      .where('organisationId', '=', organisation)
      .where('accountId', '=', account)
      .execute(),
  );
const grants = [{ grantee: 'account', granteeId: cast.bas.id, level: 'write' }];
const space = (
  await ask(test, 'POST', `${api}/spaces`, {
    as: cast.fatima,
    body: { name: 'Geheime naam', description: 'Geheime tekst', grants },
  })
).json as { id: number };
const log = async (as: Person, query = '') =>
  (await ask(test, 'GET', `${api}/audit-events?limit=200${query}`, { as })).json.items as {
    id: number;
    action: string;
    actor: { id: number } | null;
    space: { id: number } | null;
    organisation: { id: number } | null;
    subject: string;
  }[];

t.test('Each change of rights leaves a line: who, what, before and after', async t => {
  const put = await ask(test, 'PUT', `${api}/spaces/${space.id}/grants`, {
    as: cast.fatima,
    body: {
      grants: [
        { grantee: 'account', granteeId: cast.fatima.id, level: 'moderate' },
        { grantee: 'account', granteeId: cast.bas.id, level: 'read' },
      ],
    },
  });
  t.equal(put.status, 200);
  await ask(test, 'PUT', `${api}/spaces/${space.id}/archive`, { as: cast.fatima });
  await ask(test, 'DELETE', `${api}/spaces/${space.id}/archive`, { as: cast.fatima });
  const terms = await ask(test, 'POST', `${api}/spaces/${space.id}/terms`, {
    as: cast.fatima,
    body: { bodyNl: 'Geheime afspraak', bodyEn: 'Secret agreement' },
  });
  await ask(test, 'PUT', `${api}/terms/${terms.json.id}/acceptances/mine`, {
    as: cast.fatima,
    body: { name: 'Eigen Naam' },
  });
  const lines = await log(cast.fatima, `&space=${space.id}`);
  const actions = lines.map(line => line.action);
  for (const action of [
    'spaces.created',
    'grants.created',
    'grants.changed',
    'spaces.changed',
    'terms.created',
    'terms_acceptances.created',
  ])
    t.ok(actions.includes(action), action);
  t.ok(lines.every(line => line.actor?.id === cast.fatima.id && line.space?.id === space.id));
  t.match(
    lines.find(line => line.action === 'grants.changed'),
    { subject: 'Bas Jansen', before: { level: 'write' }, after: { level: 'read' } },
  );
  const page = await ask(test, 'GET', `/admin/log?space=${space.id}`, { as: cast.fatima });
  t.match(page.text, 'Fatima El Amrani veranderde de toegang van Bas Jansen');
  t.match(page.text, 'van lezen en schrijven naar lezen');
  const english = await ask(test, 'GET', `/admin/log?space=${space.id}`, {
    as: cast.fatima,
    headers: { cookie: 'language=en' },
  });
  t.match(english.text, 'changed the access of Bas Jansen');
});

t.test('Nobody changes or removes a line, and there is no content in any', async t => {
  const as = (id: number, statement: string) =>
    test.app.database.asViewer({ accountId: id }, db => sql.raw(statement).execute(db));
  for (const person of [cast.fatima, cast.admin]) {
    await t.rejects(as(person.id, 'delete from audit_log'), { code: '42501' });
    await t.rejects(as(person.id, `update audit_log set actor_id = 1`), { code: '42501' });
    await t.rejects(as(person.id, `insert into audit_log (action, object) values ('x', 'x')`), {
      code: '42501',
    });
    await t.rejects(as(person.id, 'truncate audit_log'), { code: '42501' });
  }
  await t.rejects(
    test.asOwner(db => sql`delete from audit_log`.execute(db)),
    { code: '42501' },
    'not even the owner',
  );
  const all = JSON.stringify(await test.asOwner(db => db.selectFrom('auditLog').selectAll().execute()));
  t.notMatch(all, /@|Geheime|Secret|Eigen Naam|token/);
});

t.test('Administrators see what they run and nothing of others', async t => {
  for (const who of ['joris', 'hanna', 'sanne', 'bas', 'admin'] as const) {
    const place = await ask(test, 'GET', `${api}/audit-events?space=${space.id}`, { as: cast[who] });
    t.equal(place.status, 404, who);
    t.equal((await ask(test, 'GET', `/admin/log?space=${space.id}`, { as: cast[who] })).status, 404);
    t.equal((await ask(test, 'GET', `/admin/log.csv?space=${space.id}`, { as: cast[who] })).status, 404);
  }
  await test.asOwner(db =>
    sql`insert into organisation_members (organisation_id, account_id) values (${waterrijk}, ${cast.bas.id})`.execute(
      db,
    ),
  );
  t.ok((await log(cast.joris, `&organisation=${waterrijk}`)).some(line => line.subject === 'Bas Jansen'));
  t.notOk((await log(cast.hanna)).some(line => line.organisation?.id === waterrijk));
  const other = await ask(test, 'GET', `${api}/audit-events?organisation=${waterrijk}`, { as: cast.hanna });
  t.equal(other.status, 404, 'an administrator of A sees nothing of B');
  t.notOk(
    (await log(cast.admin)).some(line => line.space?.id === space.id),
    'the platform does not look into spaces',
  );
  const admin = await ask(test, 'GET', '/admin', { as: cast.admin });
  t.match(admin.text, 'Alle organisaties');
  t.notMatch(admin.text, 'Geheime naam');
  const joris = await ask(test, 'GET', '/admin', { as: cast.joris });
  t.match(joris.text, 'Gemeente Waterrijk');
  t.notMatch(joris.text, 'Heuvelland');
  t.equal((await ask(test, 'GET', '/admin', { as: cast.bas })).status, 404);
  t.notMatch((await ask(test, 'GET', '/', { as: cast.bas })).text, 'href="/admin"');
  t.match((await ask(test, 'GET', '/', { as: cast.joris })).text, 'href="/admin"');
  for (const path of ['/', `/spaces/${space.id}`, `${api}/spaces/${space.id}`])
    t.notMatch((await ask(test, 'GET', path, { as: cast.admin })).text, 'Geheime');
});

t.test('The log is filtered, turned page by page, and exported whole', async t => {
  const kind = await log(cast.fatima, `&space=${space.id}&kind=grants`);
  t.ok(kind.length > 0 && kind.every(line => line.action.startsWith('grants.')));
  t.equal((await log(cast.fatima, '&person=Niemand')).length, 0);
  t.ok((await log(cast.fatima, '&person=Amrani')).length > 0);
  t.equal((await log(cast.fatima, '&to=2020-01-01')).length, 0);
  t.equal((await log(cast.fatima, '&from=2020-01-01')).length, (await log(cast.fatima)).length);
  const all = (await log(cast.fatima)).map(line => line.id);
  const turned: number[] = [];
  let before = '';
  for (;;) {
    const { items, next } = (
      await ask(test, 'GET', `${api}/audit-events?limit=2${before}`, { as: cast.fatima })
    ).json;
    turned.push(...items.map((line: { id: number }) => line.id));
    if (next === null) break;
    before = `&before=${next}`;
  }
  t.same(turned, all);
  const csv = await ask(test, 'GET', '/admin/log.csv', { as: cast.fatima });
  t.match(csv.headers.get('content-type'), 'text/csv');
  t.equal(csv.text.trim().split('\r\n').length, all.length + 1);
  t.notMatch(csv.text, /@|Geheime tekst|Geheime afspraak/);
  t.equal((await ask(test, 'GET', '/admin/log.csv')).status, 303, 'sign in first');
});
