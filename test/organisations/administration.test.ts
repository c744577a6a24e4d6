import t from 'tap';
import { contrastOf, textOn } from '../../server/organisations/colours.ts';
import { cleanDomain, domainFault } from '../../server/organisations/policy.ts';
import { startTestApp } from '../setup/app.ts';
import type { Person } from '../setup/cast.ts';
import { openWorld } from './world.ts';

const test = await startTestApp(t);
const { person, organisation, member, roleOf, call, get, post } = openWorld(test);
const platform = await person('Platform', { administrator: true });
const past = new Date(Date.now() - 60_000);
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

async function town(name: string) {
  const id = await organisation(name);
  const [chief, plain, former] = [await person('Chef'), await person('Lid'), await person('Vroeger')];
  await member(id, chief, 'admin');
  await member(id, plain);
  await member(id, former, 'admin', past);
  return { id, chief, plain, former };
}

t.test('an administrator of A, a member, and a former administrator can do nothing to B', async t => {
  const [a, b] = [await town('A'), await town('B')];
  const invitation = (await call('POST', '/invitations', b.chief, { organisationId: b.id })).json;
  const asker = await person('Vrager');
  const wish = (await call('POST', '/join-requests', asker, { organisationId: b.id })).json;
  const snapshot = () =>
    test.asOwner(async db => ({
      organisation: await db.selectFrom('organisations').selectAll().where('id', '=', b.id).execute(),
      members: await db
        .selectFrom('organisationMembers')
        .selectAll()
        .where('organisationId', '=', b.id)
        .execute(),
      invitations: await db
        .selectFrom('invitations')
        .selectAll()
        .where('organisationId', '=', b.id)
        .execute(),
      requests: await db.selectFrom('joinRequests').selectAll().where('organisationId', '=', b.id).execute(),
      logos: await db
        .selectFrom('organisationLogos')
        .select('organisationId')
        .where('organisationId', '=', b.id)
        .execute(),
      domains: await db
        .selectFrom('organisationDomains')
        .selectAll()
        .where('organisationId', '=', b.id)
        .execute(),
    }));
  const before = await snapshot();
  const admin = `/admin/organisations/${b.id}`;
  const api: [string, string, unknown?][] = [
    ['GET', `/organisations/${b.id}/members`],
    ['GET', `/organisations/${b.id}/domains`],
    ['PUT', `/organisations/${b.id}/domains`, { domains: ['a.example'] }],
    ['PATCH', `/organisations/${b.id}`, { name: 'Gekaapt' }],
    ['PUT', `/organisations/${b.id}/closure`],
    ['PUT', `/organisations/${b.id}/members/${a.chief.id}`, { role: 'admin' }],
    ['PUT', `/organisations/${b.id}/members/${b.plain.id}`, { role: 'admin' }],
    ['PUT', `/organisations/${b.id}/members/${b.former.id}`, { role: 'admin' }],
    ['DELETE', `/organisations/${b.id}/members/${b.chief.id}`],
    ['PUT', `/organisations/${b.id}/colour`, { colour: '#000000' }],
    ['PUT', `/organisations/${b.id}/logo`, { image: PNG.toString('base64') }],
    ['DELETE', `/organisations/${b.id}/logo`],
    ['POST', '/invitations', { organisationId: b.id, role: 'admin' }],
    ['GET', `/invitations?organisationId=${b.id}`],
    ['PUT', `/invitations/${invitation.id}/revocation`],
    ['GET', `/join-requests?organisationId=${b.id}`],
    ['PUT', `/join-requests/${wish.id}/answer`, { accept: true }],
  ];
  const pages = [
    '',
    '/invitations',
    '/requests',
    '/style',
    '/domains',
    '/settings',
    '/closure',
    `/members/${b.plain.id}/end`,
  ];
  const posts: [string, Record<string, string>][] = [
    [`${admin}/members/${a.chief.id}`, { role: 'admin' }],
    [`${admin}/members/${b.plain.id}`, { role: 'admin' }],
    [`${admin}/members/${b.plain.id}/end`, {}],
    [`${admin}/colour`, { colour: '#000000' }],
    [`${admin}/logo`, {}],
    [`${admin}/logo/removal`, {}],
    [`${admin}/domains`, { domains: 'a.example' }],
    [`${admin}/settings`, { name: 'Gekaapt' }],
    [`${admin}/closure`, {}],
    [`${admin}/invitations`, { role: 'admin' }],
    [`${admin}/invitations/${invitation.id}/revocation`, {}],
    [`${admin}/requests/${wish.id}/answer`, { answer: 'accept' }],
    // The organisation in the address is one's own, the thing in it another's.
    [`/admin/organisations/${a.id}/invitations/${invitation.id}/revocation`, {}],
    [`/admin/organisations/${a.id}/requests/${wish.id}/answer`, { answer: 'accept' }],
    [`/admin/organisations/${a.id}/members/${b.plain.id}`, { role: 'admin' }],
    [`/admin/organisations/${a.id}/members/${b.plain.id}/end`, {}],
  ];
  for (const [who, someone] of Object.entries({
    'admin of A': a.chief,
    'member of B': b.plain,
    'former admin of B': b.former,
  })) {
    for (const [method, path, body] of api) {
      const { status } = await call(method, path, someone, body);
      t.ok([403, 404].includes(status), `${who}: ${method} ${path} ${status}`);
    }
    for (const path of pages) {
      const reply = await get(admin + path, someone);
      t.ok([403, 404].includes(reply.status), `${who}: ${path} ${reply.status}`);
      t.notMatch(reply.text, b.chief.email);
    }
    for (const [path, form] of posts) {
      const { status } = await post(path, someone, form);
      t.ok([403, 404].includes(status), `${who}: POST ${path} ${status}`);
    }
  }
  t.same(await snapshot(), before, 'nothing has changed');
  for (const path of pages.filter(path => !['/settings', '/closure'].includes(path)))
    t.equal((await get(admin + path, b.chief)).status, 200, `its own administrator: ${path}`);
});

t.test('members are named, changed and ended; the last administrator stays', async t => {
  const { id, chief, plain, former } = await town('Waterrijk');
  const put = (who: Person, role: string, as = chief) =>
    call('PUT', `/organisations/${id}/members/${who.id}`, as, { role });
  const stranger = await person('Vreemde');
  t.equal((await put(stranger, 'member')).status, 404, 'somebody new comes by invitation');
  t.equal((await put(former, 'member')).status, 200, 'a former member may be brought back');
  t.equal(await roleOf(id, former), 'member');
  t.equal((await put(chief, 'member')).status, 403);
  t.equal((await call('DELETE', `/organisations/${id}/members/${chief.id}`, chief)).status, 403);
  t.equal((await call('DELETE', `/viewer/organisations/${id}`, chief)).status, 403);
  t.equal((await put(plain, 'owner')).status, 400);
  t.equal(
    (
      await call('PUT', `/organisations/${id}/members/${plain.id}`, chief, {
        role: 'member',
        since: '2000-01-01',
      })
    ).status,
    400,
    'no field is taken that is not named',
  );
  t.equal((await put(plain, 'admin')).status, 200);
  const ends = await Promise.all([
    call('DELETE', `/organisations/${id}/members/${plain.id}`, chief),
    call('DELETE', `/organisations/${id}/members/${chief.id}`, plain),
  ]);
  t.equal(ends.filter(({ status }) => status === 204).length, 1, 'two cannot end each other at once');
  const left = (await roleOf(id, chief)) ? chief : plain;
  t.equal(await roleOf(id, left), 'admin');
  t.equal((await call('DELETE', `/organisations/${id}/members/${left.id}`, platform)).status, 204);
  t.equal((await put(stranger, 'admin', platform)).status, 200, 'the platform names anybody');
  t.equal((await put(platform, 'admin', platform)).status, 403, 'but themselves');
  const write = test.app.database.asViewer({ accountId: platform.id }, db =>
    db.insertInto('organisationMembers').values({ organisationId: id, accountId: platform.id }).execute(),
  );
  await t.rejects(write, { code: '42501' }, 'nor past the code');
  await test.asOwner(db =>
    db
      .updateTable('organisationMembers')
      .set({ until: new Date(Date.now() + 1500) })
      .where('organisationId', '=', id)
      .where('accountId', '=', stranger.id)
      .execute(),
  );
  t.equal((await get(`/admin/organisations/${id}`, stranger)).status, 200);
  await new Promise(resolve => setTimeout(resolve, 1600));
  t.equal((await get(`/admin/organisations/${id}`, stranger)).status, 403, 'ended by its date alone');
});

t.test('an organisation that ends takes along what came through it', async t => {
  const { id, chief, plain } = await town('Opheffen');
  const spaceId = await test.asOwner(async db => {
    const space = await db
      .insertInto('spaces')
      .values({ name: 'Eigen' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('grants')
      .values({ spaceId: space.id, grantee: 'organisation', granteeId: id, level: 'write' })
      .execute();
    return space.id;
  });
  t.equal((await call('GET', `/spaces/${spaceId}`, plain)).status, 200);
  t.match((await call('GET', `/accounts/${plain.id}`, chief)).json.organisations, [{ id }]);
  t.match((await get(`/accounts/${plain.id}`, chief)).text, `/organisations/${id}`);
  t.equal((await post(`/admin/organisations/${id}/closure`, platform)).status, 303);
  t.equal((await call('GET', `/spaces/${spaceId}`, plain)).status, 404);
  t.equal((await get(`/admin/organisations/${id}`, chief)).status, 403);
  t.same((await call('GET', `/accounts/${plain.id}`, chief)).json.organisations, []);
  t.equal((await call('PUT', `/organisations/${id}/closure`, platform)).status, 409);
  const listed = (await call('GET', '/organisations', null)).json.items;
  t.notOk(listed.some((each: { id: number }) => each.id === id));
});

t.test('mail domains are whole, and the organisation’s own', async t => {
  const id = await organisation('Zandhove');
  const set = (...domains: string[]) => call('PUT', `/organisations/${id}/domains`, platform, { domains });
  t.same((await set('Zandhove.EXAMPLE.', '@post.zandhove.example', 'zandhove.example')).json.domains, [
    'post.zandhove.example',
    'zandhove.example',
  ]);
  for (const domain of [
    'gmail.com',
    'Outlook.com',
    'hotmail.com',
    'live.nl',
    'ziggo.nl',
    'kpnmail.nl',
    'mail.gmail.com',
    'example',
    'a b.example',
    'a@b.example',
    '*.example.nl',
    '127.0.0.1',
    'example.nl/x',
    'example.nl:25',
    'under_score.nl',
    '-x.nl',
  ])
    t.equal((await set(domain)).status, 400, domain);
  const other = await organisation('Ander', { domains: ['bezet.example'] });
  t.equal((await set('bezet.example')).status, 400);
  t.same((await call('GET', `/organisations/${other}/domains`, platform)).json.domains, ['bezet.example']);
  t.not(cleanDomain('zаndhove.example'), 'zandhove.example', 'a Cyrillic а is another domain');
  t.equal(domainFault('zandhove.example'), null);
});

t.test('a colour on which text can be read, a picture that is one', async t => {
  const { id, chief } = await town('Noorderbrug');
  const colour = (value: string | null) =>
    call('PUT', `/organisations/${id}/colour`, chief, { colour: value });
  t.equal(Math.round(contrastOf('#000000', '#ffffff')), 21);
  t.equal((await colour('#1A5FB4')).json.colour, '#1a5fb4');
  t.equal((await colour('fff')).json.colour, '#ffffff');
  const refused = await colour('#808080');
  t.equal(textOn('#808080'), null);
  t.equal(refused.status, 400);
  t.match(refused.text, 'niet goed te lezen');
  for (const value of ['red', '#12345', 'url(x)', '#1a5fb4;'])
    t.equal((await colour(value)).status, 400, value);
  t.equal((await colour(null)).json.colour, null);

  const send = async (bytes: Buffer, name = 'logo.png') => {
    const form = new FormData();
    form.set('image', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name);
    const reply = await fetch(`${test.url}/admin/organisations/${id}/logo`, {
      method: 'POST',
      body: form,
      headers: { cookie: chief.cookie, 'sec-fetch-site': 'same-origin' },
      redirect: 'manual',
    });
    return { status: reply.status, text: await reply.text() };
  };
  t.equal((await send(Buffer.from('<svg onload="x"/>'))).status, 400, 'by its bytes, not its name');
  t.match((await send(Buffer.concat([PNG, Buffer.alloc(65_536)]))).text, '64 kB');
  t.equal((await send(Buffer.alloc(0))).status, 400);
  t.equal((await send(PNG, '../../evil.html')).status, 303);
  const { logo } = (await call('GET', `/organisations/${id}`, null)).json;
  const shown = await get(logo);
  t.equal(shown.headers.get('content-type'), 'image/png');
  t.equal(shown.headers.get('x-content-type-options'), 'nosniff');
  t.match(shown.headers.get('cache-control'), 'immutable');
  t.equal((await get(`/organisations/${id}/logo`)).headers.get('cache-control'), 'no-cache');
  t.equal((await post(`/admin/organisations/${id}/logo/removal`, chief)).status, 303);
  t.equal((await get(logo)).status, 404);
});

t.test('the platform adds organisations; names and codes are one of a kind', async t => {
  const add = (body: object) => call('POST', '/organisations', platform, body);
  const made = await add({ name: ' Gemeente  Nieuw ', kind: 'municipality', code: 'gm9999', place: 'Nieuw' });
  t.match(made.json, { name: 'Gemeente Nieuw', code: 'GM9999', place: 'Nieuw' });
  t.equal((await add({ name: 'Gemeente Nieuw', kind: 'partner' })).status, 400);
  t.equal((await add({ name: 'Ander', kind: 'partner', code: 'GM9999' })).status, 400);
  t.equal((await add({ name: '\u200b', kind: 'partner' })).status, 400);
  t.equal((await add({ name: 'X', kind: 'partner', colour: '#000000' })).status, 400);
  const page = await post('/admin/organisations', platform, { name: 'Via de pagina', kind: 'partner' });
  t.match(page.headers.get('location'), /\/admin\/organisations\/\d+\/invitations/);
  t.equal((await post('/admin/organisations', platform, { name: '', kind: 'partner' })).status, 400);
  t.equal((await get(`/organisations/${made.json.id}`)).status, 200);
  t.equal((await get('/organisations/999999')).status, 404);
});
