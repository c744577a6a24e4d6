import { sql } from 'kysely';
import t from 'tap';
import { hashToken } from '../../server/base/access/tokens.ts';
import { resetLimits } from '../../server/base/limits/index.ts';
import { plainName } from '../../server/invitations/mail.ts';
import { openMailbox } from '../accounts/mailbox.ts';
import { startTestApp } from '../setup/app.ts';
import { ask } from '../setup/client.ts';
import { openWorld, tokenOf } from './world.ts';

const mailbox = await openMailbox(t);
const test = await startTestApp(t, { env: { SMTP_URL: mailbox.url } });
const { person, organisation, member, roleOf, call, post, get } = openWorld(test);
const past = new Date(Date.now() - 60_000);

const link = async (as: Awaited<ReturnType<typeof person>>, body: object) =>
  tokenOf((await call('POST', '/invitations', as, body)).json.link);
const accept = (token: string, as: Awaited<ReturnType<typeof person>> | null) =>
  call('POST', '/invitation-acceptances', as, { token });

t.test('a proved mail domain lets in whoever has it, whole, and nobody who resembles it', async t => {
  const waterrijk = await organisation('Waterrijk', { domains: ['waterrijk.example'] });
  const at = (email: string) => person('Iemand', { email });
  for (const email of ['jan@waterrijk.example', 'Piet@WaterRijk.EXAMPLE']) {
    const someone = await at(email);
    const page = await get('/account/organisations', someone);
    t.match(page.text, `/account/organisations/${waterrijk}/membership`, email);
    t.same((await call('GET', '/viewer/organisations', someone)).json.offers.length, 1);
    t.equal((await post(`/account/organisations/${waterrijk}/membership`, someone)).status, 303);
    t.equal(await roleOf(waterrijk, someone), 'member', email);
  }
  for (const email of [
    'x@evil-waterrijk.example',
    'x@waterrijk.example.evil',
    'x@sub.waterrijk.example',
    'x@waterrijk.example.',
    'x@wаterrijk.example', // a Cyrillic а
    'waterrijk.example@elders.example',
    '"x@waterrijk.example"@elders.example',
    'x@waterrijk.example@elders.example',
  ]) {
    const someone = await at(email);
    t.same((await call('GET', '/viewer/organisations', someone)).json.offers, [], email);
    t.equal((await call('PUT', `/viewer/organisations/${waterrijk}`, someone)).status, 403, email);
    t.equal(await roleOf(waterrijk, someone), null, email);
  }
  const unproved = await person('Onbevestigd', { email: 'nog@waterrijk.example', verified: false });
  t.equal((await call('PUT', `/viewer/organisations/${waterrijk}`, unproved)).status, 403);
  const sent = await person('Weggestuurd', { email: 'weg@waterrijk.example' });
  await member(waterrijk, sent, 'admin', past);
  t.equal(
    (await call('PUT', `/viewer/organisations/${waterrijk}`, sent)).status,
    403,
    'no way back by oneself',
  );
  t.equal((await call('PUT', '/viewer/organisations/999999', sent)).status, 404);
});

t.test('an invitation by link: for so many, once each, shown once', async t => {
  const town = await organisation('Zandhove');
  const chief = await person('Chef');
  await member(town, chief, 'admin');
  const made = await call('POST', '/invitations', chief, { organisationId: town, maxUses: 2 });
  t.equal(made.status, 201);
  const token = tokenOf(made.json.link);
  t.equal(token.length, 43);
  t.notMatch((await call('GET', `/invitations?organisationId=${town}`, chief)).text, token);
  const kept = await test.asOwner(db => db.selectFrom('invitations').selectAll().execute());
  t.notMatch(JSON.stringify(kept), token, 'only its hash is kept');

  const [an, bo, cas] = [await person('An'), await person('Bo'), await person('Cas')];
  const open = await get(`/invitations/${token}`);
  t.equal(open.status, 200);
  t.match(open.text, `/sign-in?return=${encodeURIComponent(`/invitations/${token}`)}`);
  t.match(open.headers.getSetCookie().join(), /return=\/invitations\//);
  t.equal(open.headers.get('referrer-policy'), 'same-origin');
  t.equal((await post(`/invitations/${token}`, an)).status, 303);
  t.equal(await roleOf(town, an), 'member');
  t.equal((await accept(token, an)).json.result, 'already');
  t.equal((await accept(token, bo)).json.result, 'joined');
  t.equal((await accept(token, cas)).status, 404, 'used up');
  const list = (await call('GET', `/invitations?organisationId=${town}`, chief)).json.items;
  t.match(list[0], { uses: 2, state: 'usedUp', usedBy: [{ name: 'An' }, { name: 'Bo' }] });

  // Whoever was sent away does not come back by a link from before.
  const many = await link(chief, { organisationId: town, maxUses: 50 });
  t.equal((await call('DELETE', `/organisations/${town}/members/${an.id}`, chief)).status, 204);
  t.equal((await accept(token, an)).status, 404);
  t.equal((await accept(many, an)).status, 404);
  t.equal(await roleOf(town, an), null);
  t.equal((await accept(await link(chief, { organisationId: town }), an)).json.result, 'joined');
});

t.test('wrong, revoked, expired, used up, somebody else’s: one and the same reply', async t => {
  const town = await organisation('Noorderbrug');
  const chief = await person('Chef');
  await member(town, chief, 'admin');
  const stranger = await person('Vreemde');
  const revoked = await call('POST', '/invitations', chief, { organisationId: town });
  await call('PUT', `/invitations/${revoked.json.id}/revocation`, chief);
  const expired = await link(chief, { organisationId: town });
  await test.asOwner(db =>
    db
      .updateTable('invitations')
      .set({ createdAt: new Date(Date.now() - 9e6), expiresAt: past })
      .where('tokenHash', '=', hashToken(expired))
      .execute(),
  );
  const used = await link(chief, { organisationId: town });
  await accept(used, await person('Eerste'));
  const lost = await person('Kwijt');
  await member(town, lost, 'admin');
  const ofLost = await link(lost, { organisationId: town });
  await call('PUT', `/organisations/${town}/members/${lost.id}`, chief, { role: 'member' });
  const suspended = await person('Geschorst');
  await member(town, suspended, 'admin');
  const ofSuspended = await link(suspended, { organisationId: town });
  await test.asOwner(db =>
    db.updateTable('accounts').set({ suspendedAt: past }).where('id', '=', suspended.id).execute(),
  );
  const gone = await organisation('Opgeheven');
  await member(gone, chief, 'admin');
  const ofGone = await link(chief, { organisationId: gone });
  await test.asOwner(db =>
    db.updateTable('organisations').set({ until: sql`current_date` }).where('id', '=', gone).execute(),
  );
  await call('POST', '/invitations', chief, { organisationId: town, email: 'bedoeld@elders.example' });
  const letter = await mailbox.take('bedoeld@elders.example', /uitgenodigd/);
  const bound = /invitations\/([\w-]{43})/.exec(letter.text)![1]!;
  const tokens = {
    wrong: 'x'.repeat(43),
    revoked: tokenOf(revoked.json.link),
    expired,
    used,
    ofLost,
    ofSuspended,
    ofGone,
    bound,
  };
  const essence = (text: string, token: string) => text.replaceAll(token, '#');
  const page = essence((await get(`/invitations/${tokens.wrong}`, stranger)).text, tokens.wrong);
  const reply = (await accept(tokens.wrong, stranger)).text;
  for (const [why, token] of Object.entries(tokens)) {
    const shown = await get(`/invitations/${token}`, stranger);
    t.equal(shown.status, 404, why);
    t.equal(essence(shown.text, token), page, why);
    const answered = await accept(token, stranger);
    t.equal(answered.status, 404, why);
    t.equal(answered.text, reply, why);
    const posted = await post(`/invitations/${token}`, stranger);
    t.equal(posted.status, 404, why);
    t.equal(essence(posted.text, token), page, why);
  }
  t.equal(await roleOf(town, stranger), null);
  const meant = await person('Bedoeld', { email: 'Bedoeld@Elders.example' });
  t.equal((await accept(bound, meant)).json.result, 'joined');
});

t.test('two at once on a single-use invitation: one gets in', async t => {
  const town = await organisation('Heuvelland');
  const chief = await person('Chef');
  await member(town, chief, 'admin');
  const token = await link(chief, { organisationId: town });
  const people = await Promise.all(['Een', 'Twee', 'Drie', 'Vier'].map(name => person(name)));
  const replies = await Promise.all(people.map(someone => accept(token, someone)));
  t.same(replies.map(({ status }) => status).sort(), [201, 404, 404, 404]);
  const roles = await Promise.all(people.map(someone => roleOf(town, someone)));
  t.equal(roles.filter(Boolean).length, 1);
});

t.test(
  'inviting by mail says nothing of whether an address is known; the letter carries the secret',
  async t => {
    const town = await organisation('Kreekdam');
    const chief = await person('Chef');
    await member(town, chief, 'admin');
    const known = await person('Bekend', { email: 'bekend@elders.example' });
    const times: Record<string, number[]> = {};
    const bodies = new Set<string>();
    for (let round = 0; round < 6; round++) {
      for (const email of ['bekend@elders.example', 'niemand@elders.example']) {
        resetLimits();
        const began = performance.now();
        const reply = await call('POST', '/invitations', chief, { organisationId: town, email });
        (times[email] ??= []).push(performance.now() - began);
        t.equal(reply.status, 201);
        bodies.add(JSON.stringify({ ...reply.json, id: 0, email: '', createdAt: '', expiresAt: '' }));
      }
    }
    t.equal(bodies.size, 1, 'the same reply');
    t.match([...bodies][0], '"link":null');
    const middle = (list: number[]) => list.sort((a, b) => a - b)[3]!;
    t.ok(Math.abs(middle(times['bekend@elders.example']!) - middle(times['niemand@elders.example']!)) < 25);
    const first = await mailbox.take('bekend@elders.example', /uitgenodigd/);
    const other = await mailbox.take('niemand@elders.example', /uitgenodigd/);
    t.notMatch(first.text, known.name);
    t.equal(
      first.text.replace(/invitations\/\S+/, ''),
      other.text.replace(/invitations\/\S+/, ''),
      'the same letter',
    );
    const { rows } = await test.asOwner(db =>
      sql<{ payload: string }>`select payload::text from graphile_worker._private_jobs`.execute(db),
    );
    for (const { payload } of rows) t.notMatch(payload, /@|token/, 'jobs hold ids alone');
    t.equal(plainName('Kijk op evil.example'), '');
    t.equal(plainName('J. de Wit'), 'J. de Wit');
  },
);

t.test('a request is answered once, by who may, with letters', async t => {
  const town = await organisation('Duinvoorde');
  const other = await organisation('Elders');
  const [chief, second, elsewhere, asker] = [
    await person('Chef', { email: 'chef@duinvoorde.example' }),
    await person('Tweede', { email: 'tweede@duinvoorde.example' }),
    await person('Buurman'),
    await person('Vrager', { email: 'vrager@elders.example' }),
  ];
  await member(town, chief, 'admin');
  await member(town, second, 'admin');
  await member(other, elsewhere, 'admin');
  t.equal(
    (await post('/account/join-requests', asker, { organisationId: String(town), message: 'Hoi' })).status,
    303,
  );
  t.match((await mailbox.take('chef@duinvoorde.example', /aansluiten/)).text, 'Vrager');
  await mailbox.take('tweede@duinvoorde.example', /aansluiten/);
  t.equal((await call('POST', '/join-requests', asker, { organisationId: town })).status, 409);
  const { id } = (await call('GET', `/join-requests?organisationId=${town}`, chief)).json.items[0];
  t.equal((await call('PUT', `/join-requests/${id}/answer`, elsewhere, { accept: true })).status, 404);
  t.equal((await call('PUT', `/join-requests/${id}/answer`, asker, { accept: true })).status, 403);
  t.equal((await call('GET', `/join-requests?organisationId=${town}`, elsewhere)).status, 403);
  const answers = await Promise.all([
    call('PUT', `/join-requests/${id}/answer`, chief, { accept: true }),
    call('PUT', `/join-requests/${id}/answer`, second, { accept: false }),
  ]);
  t.same(answers.map(({ status }) => status).sort(), [200, 409], 'answered twice at once: one counts');
  const accepted = answers[0]!.status === 200;
  t.equal(await roleOf(town, asker), accepted ? 'member' : null);
  await mailbox.take('vrager@elders.example', accepted ? /Welkom/ : /Je verzoek/);
  const once = await call('POST', '/join-requests', await person('Later'), { organisationId: town });
  t.equal((await call('PUT', `/join-requests/${once.json.id}/withdrawal`, chief)).status, 404);
  t.equal((await call('PUT', `/join-requests/${once.json.id}/answer`, chief, { accept: false })).status, 200);
  t.equal((await call('PUT', `/join-requests/${once.json.id}/answer`, chief, { accept: true })).status, 409);

  // A former administrator who is let in again is a member, no more.
  const former = await person('Vroeger');
  await member(town, former, 'admin', past);
  const again = await call('POST', '/join-requests', former, { organisationId: town });
  await call('PUT', `/join-requests/${again.json.id}/answer`, chief, { accept: true });
  t.equal(await roleOf(town, former), 'member');
});

t.test('a space’s moderators invite; the invitation brings its level and no more', async t => {
  const [host, reader, guest] = [await person('Gastheer'), await person('Lezer'), await person('Gast')];
  const spaceId = await test.asOwner(async db => {
    const { id } = await db
      .insertInto('spaces')
      .values({ name: 'Besloten kring' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('grants')
      .values([
        { spaceId: id, grantee: 'account', granteeId: host.id, level: 'moderate' },
        { spaceId: id, grantee: 'account', granteeId: reader.id, level: 'read' },
      ])
      .execute();
    return id;
  });
  t.equal((await call('POST', '/invitations', reader, { spaceId })).status, 403);
  t.equal((await get(`/spaces/${spaceId}/invitations`, reader)).status, 403);
  t.equal((await call('POST', '/invitations', guest, { spaceId })).status, 404);
  t.equal((await get(`/spaces/${spaceId}/invitations`, guest)).status, 404);
  const page = await post(`/spaces/${spaceId}/invitations`, host, {
    level: 'write',
    days: '7',
    maxUses: '2',
  });
  t.equal(page.status, 201);
  const token = /invitations\/([\w-]{43})/.exec(page.text)![1]!;
  t.match((await get(`/invitations/${token}`, guest)).text, 'Besloten kring');
  t.equal((await post(`/invitations/${token}`, guest)).headers.get('location'), `/spaces/${spaceId}`);
  t.equal((await call('GET', `/spaces/${spaceId}`, guest)).json.may.write, true);
  t.equal((await call('GET', `/spaces/${spaceId}`, guest)).json.may.moderate, false);
  t.equal((await accept(token, host)).status, 404, 'nobody invites themselves');
  await test.asOwner(db =>
    db.deleteFrom('grants').where('spaceId', '=', spaceId).where('granteeId', '=', guest.id).execute(),
  );
  t.equal((await accept(token, guest)).status, 404, 'it opens the door once');
  await test.asOwner(async db => {
    await db
      .insertInto('grants')
      .values({ spaceId, grantee: 'account', granteeId: guest.id, level: 'moderate' })
      .execute();
    await db.deleteFrom('grants').where('spaceId', '=', spaceId).where('granteeId', '=', host.id).execute();
  });
  t.equal((await accept(token, reader)).status, 404, 'its maker no longer moderates');
});

t.test(
  'an invitation says only what its maker may say, and takes no field that it does not know',
  async t => {
    const [town, other] = [await organisation('A'), await organisation('B')];
    const [chief, plain, platform] = [
      await person('Chef'),
      await person('Lid'),
      await person('Platform', { administrator: true }),
    ];
    await member(town, chief, 'admin');
    await member(town, plain);
    for (const body of [
      {},
      { organisationId: town, spaceId: 1 },
      { organisationId: town, createdBy: plain.id },
      { organisationId: town, uses: -5 },
      { organisationId: town, tokenHash: 'x' },
      { organisationId: town, maxUses: 1001 },
      { organisationId: town, days: 91 },
      { organisationId: town, role: 'owner' },
      { organisationId: town, email: 'a@b.example', maxUses: 3 },
      { organisationId: town, email: 'a@b.example\r\nbcc: c@d.example' },
    ])
      t.equal((await call('POST', '/invitations', chief, body)).status, 400, JSON.stringify(body));
    t.equal((await call('POST', '/invitations', plain, { organisationId: town })).status, 403);
    t.equal((await call('POST', '/invitations', chief, { organisationId: other })).status, 403);
    t.equal((await call('POST', '/invitations', chief, { organisationId: 999_999 })).status, 404);
    const own = await call('POST', '/invitations', platform, { organisationId: other, role: 'admin' });
    t.equal(own.status, 201, 'the platform’s administrator names the first administrator');
    t.equal((await accept(tokenOf(own.json.link), platform)).status, 404, 'but never themselves');
    t.equal((await accept(tokenOf(own.json.link), chief)).json.result, 'joined');
    t.equal(await roleOf(other, chief), 'admin');
    const foreign = await call('POST', '/invitations', chief, { organisationId: town });
    const neighbour = await person('Buur');
    await member(other, neighbour, 'admin');
    t.equal((await call('PUT', `/invitations/${foreign.json.id}/revocation`, neighbour)).status, 404);
    t.equal((await call('PUT', `/invitations/${foreign.json.id}/revocation`, plain)).status, 404);
    const colleague = await person('Collega');
    await member(town, colleague, 'admin');
    t.equal(
      (await call('PUT', `/invitations/${foreign.json.id}/revocation`, colleague)).json.state,
      'revoked',
    );
  },
);

t.test('guessing and inviting are limited', async t => {
  resetLimits();
  const someone = await person('Rader');
  let last = 0;
  for (let count = 0; count < 31 && last !== 429; count++) {
    const reply = await ask(test, 'POST', '/api/v1/invitation-acceptances', {
      as: someone,
      body: { token: `${count}`.padStart(43, 'x') },
    });
    last = reply.status;
  }
  t.equal(last, 429);
  resetLimits();
});
