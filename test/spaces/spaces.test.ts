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

type Grant = { grantee: string; granteeId?: number; level: string; validUntil?: string };
const organisations = await test.asOwner(db =>
  db.selectFrom('organisations').select(['id', 'name']).execute(),
);
const idOf = (name: string) => organisations.find(row => row.name.includes(name))!.id;
const region = await test.asOwner(async db => {
  const row = await db
    .insertInto('regions')
    .values({ name: 'Proefregio', kind: 'other' })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const name of ['Waterrijk', 'Zandhove'])
    await db
      .insertInto('regionMembers')
      .values({ regionId: row.id, organisationId: idOf(name), since: new Date('2020-01-01') })
      .execute();
  await db.insertInto('regionCoordinators').values({ regionId: row.id, accountId: cast.joris.id }).execute();
  return row.id;
});
const waterrijk = idOf('Waterrijk');
const make = (as: Person, grants: Grant[], name = 'Proefruimte') =>
  ask(test, 'POST', `${api}/spaces`, { as, body: { name, description: 'Om te proberen', grants } });
const put = (as: Person, id: number, grants: Grant[]) =>
  ask(test, 'PUT', `${api}/spaces/${id}/grants`, { as, body: { grants } });
const reads = async (as: Person | null, id: number) =>
  (await ask(test, 'GET', `${api}/spaces/${id}`, { as })).status === 200;
const moderator = (who: CastName): Grant => ({
  grantee: 'account',
  granteeId: cast[who].id,
  level: 'moderate',
});

t.test('Each person hands out only what is theirs to hand out', async t => {
  const may: Record<string, { grant: Grant; who: CastName[] }> = {
    'everyone reads': {
      grant: { grantee: 'everyone', level: 'read' },
      who: ['sanne', 'joris', 'fatima', 'pieter', 'mila', 'tom', 'hanna', 'admin'],
    },
    'signed-in people write': { grant: { grantee: 'accounts', level: 'write' }, who: ['admin'] },
    'professionals write': {
      grant: { grantee: 'professionals', level: 'write' },
      who: ['sanne', 'joris', 'fatima', 'pieter', 'mila', 'hanna', 'admin'],
    },
    'Waterrijk writes': {
      grant: { grantee: 'organisation', granteeId: waterrijk, level: 'write' },
      who: ['sanne', 'joris', 'admin'],
    },
    'Waterrijk moderates': {
      grant: { grantee: 'organisation', granteeId: waterrijk, level: 'moderate' },
      who: ['admin'],
    },
    'the region writes': {
      grant: { grantee: 'region', granteeId: region, level: 'write' },
      who: ['joris', 'admin'],
    },
    'somebody by name': {
      grant: { grantee: 'account', granteeId: cast.bas.id, level: 'write' },
      who: ['sanne', 'joris', 'fatima', 'pieter', 'mila', 'tom', 'hanna', 'admin'],
    },
  };
  for (const [what, { grant, who }] of Object.entries(may)) {
    for (const name of Object.keys(CAST) as CastName[]) {
      resetLimits();
      const { status } = await make(cast[name], [grant]);
      t.equal(status, who.includes(name) ? 201 : 403, `${name}: ${what}`);
    }
  }
  t.equal((await make(cast.sanne, [{ grantee: 'account', granteeId: 999_999, level: 'read' }])).status, 400);
  const made = (await make(cast.joris, [{ grantee: 'region', granteeId: region, level: 'write' }])).json;
  const row = await test.asOwner(db =>
    db.selectFrom('spaces').select('regionId').where('id', '=', made.id).executeTakeFirstOrThrow(),
  );
  t.equal(row.regionId, region, 'a space for the region belongs to it');
  t.ok(await reads(cast.fatima, made.id));
  t.notOk(await reads(cast.pieter, made.id), 'Noorderbrug is not in this region');
});

t.test('Three plain questions, without JavaScript', async t => {
  const page = await ask(test, 'GET', '/spaces/new', { as: cast.sanne });
  t.match(page.text, 'Voor wie is deze ruimte?');
  t.match(page.text, `value="organisation:${waterrijk}"`);
  t.notMatch(page.text, `value="region:${region}"`, 'not hers to hand out');
  t.match((await ask(test, 'GET', '/spaces/new', { as: cast.joris })).text, `value="region:${region}"`);
  const searched = await ask(test, 'POST', '/spaces', {
    as: cast.sanne,
    form: { do: 'search', q: 'Hanna', for: 'people', name: 'Met Hanna' },
  });
  t.equal(searched.status, 200);
  t.match(searched.text, 'Hanna Smit');
  t.match(searched.text, 'Met Hanna', 'what was typed stays');
  t.notMatch(searched.text, '@heuvelland', 'no addresses');
  const made = await ask(test, 'POST', '/spaces', {
    as: cast.sanne,
    form: {
      for: 'people',
      write: 'people',
      person: String(cast.hanna.id),
      name: 'Met Hanna',
      description: '',
    },
  });
  t.equal(made.status, 303);
  const id = Number(/\/spaces\/(\d+)/.exec(made.headers.get('location')!)![1]);
  t.ok(await reads(cast.hanna, id));
  for (const who of ['joris', 'bas', 'admin'] as const) t.notOk(await reads(cast[who], id), who);
  const open = await ask(test, 'POST', '/spaces', {
    as: cast.sanne,
    form: { for: 'everyone', write: 'all', name: 'Open' },
  });
  t.equal(open.status, 400);
  t.match(open.text, 'Je kunt niet iedereen laten schrijven');
  const empty = await ask(test, 'POST', '/spaces', { as: cast.sanne, form: { name: 'Leeg' } });
  t.match(empty.text, 'Kies voor wie de ruimte is');
  const people = async (name: string) =>
    (await ask(test, 'GET', `${api}/people?name=${encodeURIComponent(name)}`, { as: cast.sanne })).json.items;
  t.same(await people('ha'), [], 'at least three letters');
  t.ok((await people('ann')).length <= 10);
  t.same(Object.keys((await people('Hanna'))[0]).sort(), ['headline', 'id', 'name', 'organisation']);
  t.equal((await ask(test, 'GET', `${api}/people?name=Hanna`)).status, 401);
});

t.test('A preview says what is true, counted in another way', async t => {
  const { id } = (await make(cast.sanne, [{ grantee: 'organisation', granteeId: waterrijk, level: 'write' }]))
    .json;
  const everyone = await test.asOwner(db =>
    db.selectFrom('accounts').select('id').where('verified', '=', true).execute(),
  );
  const readers = async () => {
    const found = new Set<number>();
    for (const person of everyone) {
      const seen = await test.app.database.asViewer({ accountId: person.id }, db =>
        db.selectFrom('spaces').select('id').where('id', '=', id).executeTakeFirst(),
      );
      if (seen) found.add(person.id);
    }
    return found;
  };
  const wanted: Grant[][] = [
    [moderator('sanne'), { grantee: 'account', granteeId: cast.bas.id, level: 'read' }],
    [moderator('sanne'), { grantee: 'professionals', level: 'read' }],
    [moderator('sanne'), { grantee: 'accounts', level: 'read' }],
    [moderator('sanne'), { grantee: 'organisation', granteeId: waterrijk, level: 'read' }],
  ];
  for (const grants of wanted) {
    resetLimits();
    const before = await readers();
    const preview = (
      await ask(test, 'POST', `${api}/spaces/${id}/grant-previews`, { as: cast.sanne, body: { grants } })
    ).json;
    t.same([...(await readers())], [...before], 'a preview changes nothing');
    t.equal((await put(cast.sanne, id, grants)).status, 200);
    const after = await readers();
    t.same(preview, {
      loses: [...before].filter(one => !after.has(one)).length,
      gains: [...after].filter(one => !before.has(one)).length,
      keeps: [...before].filter(one => after.has(one)).length,
    });
    const detail = (await ask(test, 'GET', `${api}/spaces/${id}`, { as: cast.sanne })).json;
    if (detail.audience === 'limited') t.equal(detail.readers.people, after.size, 'the line of readers too');
  }
  const form = {
    grant: `account:${cast.bas.id}`,
    [`level.account:${cast.bas.id}`]: 'read',
    do: 'preview',
  };
  const page = await ask(test, 'POST', `/spaces/${id}/grants`, { as: cast.sanne, form });
  t.match(page.text, /mens(en)? verlie(st|zen) toegang/);
  const rows = /name="rows" value="([^"]*)"/.exec(page.text)![1]!.replaceAll('&quot;', '"');
  const last = await ask(test, 'POST', `/spaces/${id}/grants`, {
    as: cast.sanne,
    form: { do: 'confirm', rows },
  });
  t.equal(last.status, 409);
  t.match(last.text, 'Er moet iemand overblijven');
  for (const who of ['joris', 'admin'] as const) {
    const other = await put(cast[who], id, [moderator(who)]);
    t.equal(other.status, who === 'joris' ? 403 : 404, who);
  }
});

t.test('The last moderator stays; dates end by themselves; archived is read, not written', async t => {
  const { id } = (await make(cast.sanne, [{ grantee: 'organisation', granteeId: waterrijk, level: 'write' }]))
    .json;
  const colleagues: Grant = { grantee: 'organisation', granteeId: waterrijk, level: 'write' };
  t.equal((await put(cast.sanne, id, [colleagues])).json.type, 'urn:leerkring:problem:lastModerator');
  const soon = new Date(Date.now() + 86_400_000).toISOString();
  t.equal((await put(cast.sanne, id, [{ ...moderator('sanne'), validUntil: soon }])).status, 409);
  t.equal(
    (await put(cast.sanne, id, [moderator('joris'), colleagues])).status,
    200,
    'somebody else takes over',
  );
  t.equal((await put(cast.sanne, id, [moderator('sanne')])).status, 403);
  const past = new Date(Date.now() - 1000).toISOString();
  t.equal((await put(cast.joris, id, [moderator('joris'), { ...colleagues, validUntil: past }])).status, 400);
  const blink = new Date(Date.now() + 700).toISOString();
  t.equal(
    (await put(cast.joris, id, [moderator('joris'), { ...colleagues, validUntil: blink }])).status,
    200,
  );
  t.ok(await reads(cast.sanne, id));
  await new Promise(resolve => setTimeout(resolve, 800));
  t.notOk(await reads(cast.sanne, id), 'over');
  t.equal((await ask(test, 'GET', `${api}/spaces/${id}`, { as: cast.joris })).json.readers.people, 1);
  t.equal((await put(cast.joris, id, [moderator('joris'), colleagues])).status, 200);
  const write = (as: Person) =>
    ask(test, 'POST', `${api}/spaces/${id}/threads`, {
      as,
      body: { key: crypto.randomUUID(), title: 'Titel', body: 'Tekst', kind: 'discussion' },
    });
  t.equal((await write(cast.sanne)).status, 201);
  t.equal((await ask(test, 'PUT', `${api}/spaces/${id}/archive`, { as: cast.sanne })).status, 403);
  t.equal((await ask(test, 'PUT', `${api}/spaces/${id}/archive`, { as: cast.joris })).status, 200);
  for (const who of ['sanne', 'joris'] as const) t.equal((await write(cast[who])).status, 403, who);
  t.match((await ask(test, 'GET', `/spaces/${id}`, { as: cast.sanne })).text, 'gearchiveerd');
  t.equal((await ask(test, 'POST', `/spaces/${id}/reopening`, { as: cast.joris, form: {} })).status, 303);
  t.equal((await write(cast.sanne)).status, 201);
  const renamed = await ask(test, 'POST', `/spaces/${id}/details`, {
    as: cast.joris,
    form: { name: 'Andere naam', description: 'Anders' },
  });
  t.equal(renamed.status, 303);
  t.match((await ask(test, 'GET', `/spaces/${id}`, { as: cast.sanne })).text, 'Andere naam');
});

t.test('A thread goes to more readers only when its author says yes', async t => {
  const team: Grant = { grantee: 'organisation', granteeId: waterrijk, level: 'write' };
  const narrow = (await make(cast.joris, [team], 'Klein')).json.id;
  const wide = (await make(cast.joris, [{ grantee: 'professionals', level: 'write' }], 'Groot')).json.id;
  const open = async (as: Person, space: number) => {
    const { json } = await ask(test, 'POST', `${api}/spaces/${space}/threads`, {
      as,
      body: { key: crypto.randomUUID(), title: 'Verhuist', body: 'Tekst', kind: 'discussion' },
    });
    return (json.thread?.id ?? json.id) as number;
  };
  const move = (as: Person, thread: number, spaceId: number) =>
    ask(test, 'PATCH', `${api}/threads/${thread}`, { as, body: { spaceId } });
  const answer = (as: Person, thread: number, accept: boolean) =>
    ask(test, 'PUT', `${api}/threads/${thread}/move-request/answer`, { as, body: { accept } });
  const sees = async (as: Person, thread: number) =>
    (await ask(test, 'GET', `${api}/threads/${thread}`, { as })).status === 200;

  const thread = await open(cast.sanne, narrow);
  t.equal((await move(cast.joris, thread, wide)).json.spaceId, narrow, 'nothing moves yet');
  t.notOk(await sees(cast.hanna, thread));
  const page = await ask(test, 'GET', `/threads/${thread}`, { as: cast.sanne });
  t.match(page.text, 'Mag dit gesprek naar Groot?');
  t.notMatch((await ask(test, 'GET', `/threads/${thread}`, { as: cast.joris })).text, 'Mag dit gesprek naar');
  t.equal((await answer(cast.joris, thread, true)).status, 403, 'not for the mover to say');
  t.equal((await answer(cast.hanna, thread, true)).status, 404);
  t.same((await answer(cast.sanne, thread, false)).json, { moved: false });
  t.notOk(await sees(cast.hanna, thread));
  await move(cast.joris, thread, wide);
  const form = await ask(test, 'POST', `/threads/${thread}/move-answer`, {
    as: cast.sanne,
    form: { accept: 'yes' },
  });
  t.equal(form.status, 303);
  t.ok(await sees(cast.hanna, thread));
  t.equal((await move(cast.joris, thread, narrow)).json.spaceId, narrow, 'to fewer readers at once');
  t.notOk(await sees(cast.hanna, thread));
  const own = await open(cast.joris, narrow);
  t.equal((await move(cast.joris, own, wide)).json.spaceId, wide, 'one’s own is not asked about');
  const refused = test.app.database.asViewer({ accountId: cast.joris.id }, async db => {
    const { sql } = await import('kysely');
    return sql<{ moved: boolean }>`select move_thread(${thread}::bigint, ${wide}::bigint) as moved`.execute(
      db,
    );
  });
  t.equal((await refused).rows[0]!.moved, false, 'the database asks too');
  await move(cast.joris, thread, wide);
  t.equal(
    (await ask(test, 'DELETE', `${api}/threads/${thread}/move-request`, { as: cast.joris })).status,
    204,
  );
  t.equal((await answer(cast.sanne, thread, true)).status, 404, 'taken back');
});
