import t from 'tap';
import { startTestApp } from '../setup/app.ts';
import { ask } from '../setup/client.ts';
import { openWorld } from './world.ts';

const test = await startTestApp(t);
const { person, organisation, member, call, get, post } = openWorld(test);
const platform = await person('Platform', { administrator: true });
const HEAD = 'kind;code;name;place;domains;region_kind;region;since;until';

t.test('who belongs to a region depends on the day, for pages, API and grants alike', async t => {
  const region = (await call('POST', '/regions', platform, { name: 'Drie Rivieren', kind: 'labourMarket' }))
    .json;
  const [gone, stays, comes] = [
    await organisation('Vertrekt'),
    await organisation('Blijft'),
    await organisation('Komt'),
  ];
  const set = (id: number, body: object) =>
    call('PUT', `/regions/${region.id}/members/${id}`, platform, body);
  await set(gone, { since: '2020-01-01', until: '2026-01-01' });
  await set(stays, { since: '2020-01-01' });
  await set(comes, { since: '2026-01-01' });
  const on = async (day: string) =>
    (await call('GET', `/regions/${region.id}/members?on=${day}`, null)).json.items.map(
      (item: { organisation: { id: number } }) => item.organisation.id,
    );
  t.same((await on('2025-12-31')).sort(), [gone, stays].sort());
  t.same((await on('2026-01-01')).sort(), [stays, comes].sort());
  const page = await get(`/regions/${region.id}?on=2025-12-31`);
  t.match(page.text, 'Vertrekt');
  t.notMatch(page.text, 'Komt ');
  t.equal((await call('GET', `/regions/${region.id}/members?on=31-12-2025`, null)).status, 400);
  t.equal((await set(stays, { since: '2021-01-01' })).status, 409, 'periods do not overlap');
  t.equal((await set(stays, { since: '2026-02-30' })).status, 400);
  t.equal((await set(stays, { since: '2020-01-01', until: '2019-01-01' })).status, 400);
  t.equal((await set(999_999, { since: '2020-01-01' })).status, 404);

  // A space for the region opens for those of today, and says when that ends.
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const [past, now, later] = [
    await organisation('Gisteren'),
    await organisation('Vandaag'),
    await organisation('Morgen'),
  ];
  await set(past, { since: day(-9), until: day(0) });
  await set(now, { since: day(-9), until: day(5) });
  await set(later, { since: day(1) });
  const people = await Promise.all([past, now, later].map((_, index) => person(`Mens ${index}`)));
  for (const [index, id] of [past, now, later].entries()) await member(id, people[index]!);
  const spaceId = await test.asOwner(async db => {
    const { id } = await db
      .insertInto('spaces')
      .values({ name: 'Uitwisseling' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('grants')
      .values({ spaceId: id, grantee: 'region', granteeId: region.id, level: 'write' })
      .execute();
    return id;
  });
  const statuses = [];
  for (const someone of people) statuses.push((await call('GET', `/spaces/${spaceId}`, someone)).status);
  t.same(statuses, [404, 200, 404]);
  const until = await test.app.database.asViewer({ accountId: people[1]!.id }, async (_db, viewer) => viewer);
  t.equal(until.validUntil?.toISOString().slice(0, 10), day(5));
  await set(now, { since: day(-9), until: day(0) });
  t.equal((await call('GET', `/spaces/${spaceId}`, people[1]!)).status, 404, 'it ends at once');
});

t.test(
  'coordinators are known to who is signed in; only the platform names them, never themselves',
  async t => {
    const region = (await call('POST', '/regions', platform, { name: 'Heuvelrand', kind: 'youth' })).json;
    const [mila, plain] = [await person('Mila'), await person('Gewoon')];
    const path = `/regions/${region.id}/coordinators`;
    t.equal((await call('PUT', `${path}/${mila.id}`, plain)).status, 403);
    t.equal((await call('PUT', `${path}/${platform.id}`, platform)).status, 403);
    t.equal((await call('PUT', `${path}/${mila.id}`, platform)).status, 204);
    t.match((await get(`/regions/${region.id}`, plain)).text, 'Mila');
    t.notMatch((await get(`/regions/${region.id}`)).text, 'Mila');
    t.equal((await call('GET', path, null)).status, 401);
    t.equal((await call('DELETE', `${path}/${mila.id}`, platform)).status, 204);
    t.equal((await call('DELETE', `${path}/${mila.id}`, platform)).status, 404);
    t.equal((await call('POST', '/regions', platform, { name: 'Heuvelrand', kind: 'youth' })).status, 400);
    t.equal((await call('POST', '/regions', plain, { name: 'Eigen', kind: 'youth' })).status, 403);
  },
);

const previewOf = (csv: string, as = platform) => call('POST', '/organisation-import-previews', as, { csv });
const everything = () =>
  test.asOwner(async db => ({
    organisations: await db.selectFrom('organisations').selectAll().orderBy('id').execute(),
    domains: await db
      .selectFrom('organisationDomains')
      .select(['domain', 'organisationId'])
      .orderBy('domain')
      .execute(),
    regions: await db.selectFrom('regions').selectAll().orderBy('id').execute(),
    members: await db
      .selectFrom('regionMembers')
      .selectAll()
      .orderBy('regionId')
      .orderBy('organisationId')
      .execute(),
  }));

t.test('a list is shown first, carried out whole, and undone', async t => {
  const before = await everything();
  const csv = [
    `\uFEFF${HEAD}`,
    'gemeente;GM9901;"Gemeente Beekdal";Beekdal;beekdal.example | www.beekdal.example;labourMarket;Beken;2020-01-01;',
    'municipality;GM9902;"Gemeente ""Oud"" Duin; en Zee";Duin;;labourMarket;Beken;2020-01-01;2026-01-01',
    ';GM9901;Gemeente Beekdal;;;youth;Jeugd Beken;2021-01-01;',
    '',
    'partner;;Stichting Brug;;brug.example;;;;',
  ].join('\r\n');
  const plan = (await previewOf(csv)).json;
  t.same(plan.errors, []);
  t.same(
    plan.changes.filter((each: { what: string }) => each.what !== 'new'),
    [],
  );
  t.equal(plan.changes.length, 11);
  t.same(await everything(), before, 'a preview writes nothing');
  const run = (list: string, digest: string) =>
    call('POST', '/organisation-imports', platform, { csv: list, digest });
  t.equal((await run(csv, 'x')).status, 409);
  const done = await run(csv, plan.digest);
  t.equal(done.status, 201);
  const after = await everything();
  t.match(
    after.organisations.map(each => each.name),
    [/./],
  );
  t.ok(
    after.organisations.some(each => each.name === 'Gemeente "Oud" Duin; en Zee' && each.code === 'GM9902'),
  );
  t.equal(after.domains.length, before.domains.length + 3);
  t.same((await previewOf(csv)).json.changes, [], 'the same list again changes nothing');

  const second = `${HEAD.replaceAll(';', ',')}\nmunicipality,GM9901,Gemeente Beekdal,Nieuwdal,,labourMarket,Beken,2020-01-01,2027-01-01\n,GM9902,Gemeente Duinzee,,,,,,2026-06-01\n`;
  const next = (await previewOf(second)).json;
  t.same(
    next.changes.map((each: { what: string; subject: string }) => `${each.what} ${each.subject}`),
    ['changed organisation', 'ended membership', 'ended organisation'],
  );
  const later = await run(second, next.digest);
  t.equal(later.status, 201);
  const undo = (id: number) => call('PUT', `/organisation-imports/${id}/reversal`, platform);
  t.equal((await undo(done.json.id)).status, 409, 'a later list touched its rows');
  t.equal((await undo(later.json.id)).status, 200);
  t.same(await everything(), after);
  t.equal((await undo(later.json.id)).status, 409, 'once');
  const beekdal = after.organisations.find(each => each.code === 'GM9901')!.id;
  const someone = await person('Nieuw');
  await member(beekdal, someone);
  const refused = await undo(done.json.id);
  t.equal(refused.status, 409, 'somebody belongs to it by now');
  t.match(refused.json.detail, 'in gebruik');
  await test.asOwner(db =>
    db.deleteFrom('organisationMembers').where('organisationId', '=', beekdal).execute(),
  );
  t.equal((await undo(done.json.id)).status, 200);
  t.same(await everything(), before);
  t.equal((await undo(999_999)).status, 404);
});

t.test('a list with faults names its lines and does nothing', async t => {
  await organisation('Bezet', { domains: ['bezet.example'] });
  const before = await everything();
  const faults: [string, RegExp][] = [
    ['planeet;;Iets;;;;;;', /soort/],
    ['partner;;;;;;;;', /naam/],
    ['partner;x;Iets;;;;;;', /code/],
    ['partner;;Iets;;gmail.com;;;;', /iedereen/],
    ['partner;;Iets;;bezet.example;;;;', /andere organisatie/],
    ['partner;;Iets;;geen domein!;;;;', /maildomein/],
    ['partner;;Iets;;;zeeregio;Zee;2020-01-01;', /soort regio/],
    ['partner;;Iets;;;youth;Zee;;', /begindag/],
    ['partner;;Iets;;;youth;Zee;2020-01-01;2019-01-01', /einddag/],
    ['partner;;Iets;;;youth;Zee;2020-02-31;', /begindag/],
    ['partner;;Iets;;;;;;;teveel', /meer cellen/],
    ['partner;;"Iets;;;;;;', /aanhalingstekens/],
  ];
  for (const [line, said] of faults) {
    const csv = `${HEAD}\npartner;;Goed;;;;;;\n${line}\n`;
    const { json } = await previewOf(csv);
    t.match(json.errors[0], { message: said }, line);
    if (!line.includes('"')) t.equal(json.errors[0].line, 3, line);
    t.equal(
      (await call('POST', '/organisation-imports', platform, { csv, digest: json.digest })).status,
      400,
    );
  }
  t.match((await previewOf('naam;wat\nx;y')).json.errors[0].message, /eerste regel/);
  t.match((await previewOf('')).json.errors.length, 1);
  t.same(await everything(), before);
  const chief = await person('Chef');
  await member(await organisation('Eigen'), chief, 'admin');
  t.equal((await previewOf(HEAD, chief)).status, 403);
});

t.test('the pages do the same, with a file', async t => {
  const form = new FormData();
  form.set('csv', '');
  form.set(
    'file',
    new Blob([`${HEAD}\npartner;;Van een pagina <b>;;;;;;\n`], { type: 'text/csv' }),
    'lijst.csv',
  );
  const send = async (path: string, body: FormData) => {
    const response = await fetch(test.url + path, {
      method: 'POST',
      body,
      headers: { cookie: platform.cookie, 'sec-fetch-site': 'same-origin' },
      redirect: 'manual',
    });
    return { status: response.status, text: await response.text() };
  };
  const shown = await send('/admin/import', form);
  t.equal(shown.status, 200);
  t.match(shown.text, 'Van een pagina &lt;b&gt;');
  const digest = /name="digest" value="([0-9a-f]+)"/.exec(shown.text)![1]!;
  const run = new FormData();
  run.set('csv', `${HEAD}\npartner;;Van een pagina <b>;;;;;;\n`);
  run.set('digest', digest);
  t.equal((await send('/admin/import/execution', run)).status, 303);
  const history = await get('/admin/import', platform);
  const id = /\/admin\/import\/(\d+)\/reversal/.exec(history.text)![1]!;
  t.equal((await post(`/admin/import/${id}/reversal`, platform)).status, 303);
  t.match((await get('/admin/import', platform)).text, 'Teruggedraaid');
  t.equal((await ask(test, 'POST', '/admin/import', { as: platform, form: {} })).status, 200);
  for (const path of ['/admin/regions', '/admin/organisations', '/regions', '/organisations'])
    t.equal((await get(path, platform)).status, 200, path);
});
