import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { sql } from 'kysely';
import t from 'tap';
import { deviceOf } from '../../server/accounts/device.ts';
import { hashPassword } from '../../server/accounts/passwords.ts';
import { authorOf } from '../../server/accounts/queries.ts';
import { hashToken, newToken } from '../../server/base/access/tokens.ts';
import { resetLimits } from '../../server/base/limits/index.ts';
import { startTestApp } from '../setup/app.ts';
import { insertSignIn } from '../setup/cast.ts';
import { ask } from '../setup/client.ts';
import { cookieOf, openMailbox, tokenIn } from './mailbox.ts';

const mailbox = await openMailbox(t);
const test = await startTestApp(t, { env: { SMTP_URL: mailbox.url } });
const PASSWORD = 'vier groene fietsen';
const passwordHash = await hashPassword(PASSWORD);

const signIn = (email: string, password = PASSWORD) => {
  resetLimits();
  return ask(test, 'POST', '/api/v1/sign-ins', { body: { email, password } });
};
const viewerOf = (as: { cookie: string } | null) => ask(test, 'GET', '/api/v1/viewer', { as });

/** A verified person with a password, signed in once. */
async function person(name: string, more: { administrator?: boolean; language?: 'nl' | 'en' } = {}) {
  resetLimits();
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@elders.example`;
  const token = newToken();
  const id = await test.asOwner(async db => {
    const row = await db
      .insertInto('accounts')
      .values({ name, verified: true, ...more })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db.insertInto('credentials').values({ accountId: row.id, email, passwordHash }).execute();
    await insertSignIn(db, row.id, token);
    return row.id;
  });
  return { id, name, email, as: { cookie: `leerkring=${token}` } };
}

t.test('a new password ends what the old one opened', async t => {
  const anna = await person('Anna Vergeet');
  const elsewhere = cookieOf(await signIn(anna.email));
  await ask(test, 'POST', '/password/forgotten', { form: { email: ` ${anna.email.toUpperCase()} ` } });
  const first = await mailbox.take(anna.email, /^Kies een nieuw wachtwoord$/);
  await ask(test, 'POST', '/password/forgotten', { form: { email: anna.email } });
  const second = await mailbox.take(anna.email, /^Kies een nieuw wachtwoord$/);
  t.match(second.text, 'Hallo Anna Vergeet,');

  const change = (token: string, password: string) =>
    ask(test, 'POST', '/password/reset', { form: { token, password } });
  t.equal(
    (await change(tokenIn(first, '/password/reset'), 'zes paarse tramhaltes')).status,
    400,
    'only the newest works',
  );
  const token = tokenIn(second, '/password/reset');
  const weak = await change(token, 'wachtwoord123');
  t.equal(weak.status, 400);
  t.match(weak.text, 'makkelijk te raden');
  t.match(weak.text, `value="${token}"`);
  t.equal((await viewerOf(anna.as)).status, 200, 'nothing has happened yet');
  t.match((await ask(test, 'GET', `/password/reset?token=${token}`)).text, token);

  const done = await change(token, 'zes paarse tramhaltes');
  t.equal(done.headers.get('location'), '/sign-in');
  t.equal((await viewerOf(anna.as)).status, 401);
  t.equal((await viewerOf(elsewhere)).status, 401);
  t.equal((await signIn(anna.email)).status, 401);
  t.equal((await signIn(anna.email, 'zes paarse tramhaltes')).status, 201);
  t.equal((await change(token, 'acht blauwe tunnels')).status, 400, 'a link works once');
  const used = await ask(test, 'GET', `/password/reset?token=${token}`);
  const made = await ask(test, 'GET', '/password/reset?token=verzonnen');
  t.strictSame([used.status, made.status], [410, 410], 'and says so when it is opened');
  t.match(used.text, 'action="/password/forgotten"');
  await mailbox.take(anna.email, /^Je wachtwoord is veranderd$/);

  await ask(test, 'POST', '/password/forgotten', { form: { email: anna.email } });
  const late = tokenIn(await mailbox.take(anna.email, /^Kies een nieuw wachtwoord$/), '/password/reset');
  await test.asOwner(db =>
    db
      .updateTable('mailedLinks')
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .execute(),
  );
  t.equal((await change(late, 'acht blauwe tunnels')).status, 400, 'nor after its time');
});

t.test('changing the password asks for the old one and keeps only this sign-in', async t => {
  const carl = await person('Carl Wissel', { language: 'en' });
  const elsewhere = cookieOf(await signIn(carl.email));
  const change = (current: string, password: string) =>
    ask(test, 'PUT', '/api/v1/viewer/password', { as: carl.as, body: { current, password } });
  const wrong = await change('niet dit wachtwoord', 'zes paarse tramhaltes');
  t.equal(wrong.status, 400);
  t.match(wrong.json.errors, [{ path: '/current' }]);
  t.match((await change(PASSWORD, carl.name)).json.errors, [{ path: '/password' }]);
  t.equal((await change(PASSWORD, 'zes paarse tramhaltes')).status, 204);
  t.equal((await viewerOf(carl.as)).status, 200);
  t.equal((await viewerOf(elsewhere)).status, 401);
  t.equal((await signIn(carl.email)).status, 401);
  await mailbox.take(carl.email, /^Your password has been changed$/);
  const form = await ask(test, 'POST', '/account/password', {
    as: carl.as,
    form: { current: 'mis', password: 'twaalf rode sleutels' },
  });
  t.equal(form.status, 400);
  t.match(form.text, 'That password is not right');
  t.equal(
    (
      await ask(test, 'PUT', '/api/v1/viewer/password', {
        body: { current: PASSWORD, password: 'twaalf rode sleutels' },
      })
    ).status,
    401,
  );
});

t.test('one sees one’s own sign-ins and ends them, nobody else’s', async t => {
  const dora = await person('Dora Overal');
  const eve = await person('Eve Elders');
  const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0';
  const reply = await ask(test, 'POST', '/api/v1/sign-ins', {
    body: { email: dora.email, password: PASSWORD },
    headers: { 'user-agent': agent },
  });
  const second = cookieOf(reply);
  const third = cookieOf(await signIn(dora.email));
  const list = await ask(test, 'GET', '/api/v1/sign-ins', { as: second });
  t.equal(list.json.items.length, 3);
  const mine = list.json.items.find((item: { current: boolean }) => item.current);
  t.equal(mine.device, 'Firefox op Windows');
  t.notMatch(list.text, 'Mozilla');
  t.match((await ask(test, 'GET', '/account/sign-ins', { as: second })).text, 'Firefox op Windows');

  t.equal((await ask(test, 'DELETE', `/api/v1/sign-ins/${mine.id}`, { as: eve.as })).status, 404);
  t.equal(
    (await ask(test, 'POST', `/account/sign-ins/${mine.id}/revocation`, { as: eve.as, form: {} })).status,
    404,
  );
  t.equal((await viewerOf(second)).status, 200);
  const other = list.json.items.find((item: { current: boolean }) => !item.current);
  t.equal((await ask(test, 'DELETE', `/api/v1/sign-ins/${other.id}`, { as: second })).status, 204);
  t.equal((await ask(test, 'GET', '/api/v1/sign-ins', { as: second })).json.items.length, 2);
  t.equal((await ask(test, 'POST', '/account/sign-ins/revocation', { as: second, form: {} })).status, 303);
  t.equal((await viewerOf(third)).status, 401);
  t.equal((await viewerOf(dora.as)).status, 401);
  t.equal((await viewerOf(second)).status, 200);
  t.equal((await viewerOf(eve.as)).status, 200);
  const out = await ask(test, 'DELETE', '/api/v1/sign-ins/current', { as: second });
  t.equal(out.status, 204);
  t.match(out.headers.getSetCookie().join(), /leerkring=;/);
  t.equal((await viewerOf(second)).status, 401);

  const iPhone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
  t.equal(deviceOf(iPhone, 'en'), 'Safari on iPhone');
  t.equal(
    deviceOf(
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0',
      'nl',
    ),
    'Edge op Linux',
  );
  t.equal(deviceOf('<script>alert(1)</script>', 'nl'), '');
});

t.test('a sign-in remembers the hour in which it was last used', async t => {
  const hour = await person('Hugo Uur');
  const seen = () =>
    test.asOwner(db =>
      db
        .selectFrom('signIns')
        .select('lastSeenAt')
        .where('accountId', '=', hour.id)
        .executeTakeFirstOrThrow(),
    );
  const set = (lastSeenAt: Date) =>
    test.asOwner(db =>
      db.updateTable('signIns').set({ lastSeenAt }).where('accountId', '=', hour.id).execute(),
    );
  const recently = new Date(Date.now() - 30 * 60_000);
  await set(recently);
  await viewerOf(hour.as);
  await new Promise(resolve => setTimeout(resolve, 100));
  t.equal((await seen()).lastSeenAt.getTime(), recently.getTime(), 'no write within the hour');
  await set(new Date(Date.now() - 2 * 3_600_000));
  await viewerOf(hour.as);
  for (let turn = 0; turn < 50 && Date.now() - (await seen()).lastSeenAt.getTime() > 60_000; turn += 1) {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  t.ok(Date.now() - (await seen()).lastSeenAt.getTime() < 60_000);
});

t.test('another mail address counts once it is confirmed, and the old one hears of it', async t => {
  const frits = await person('Frits Verhuist');
  const taken = await person('Gerda Bezet');
  const wish = (email: string, password = PASSWORD) =>
    ask(test, 'POST', '/account/email', { as: frits.as, form: { email, password } });
  const wrong = await wish('frits@nieuw.example', 'niet dit wachtwoord');
  t.equal(wrong.status, 400);
  t.match(wrong.text, 'value="frits@nieuw.example"');

  const known = await wish(taken.email);
  t.notMatch((await mailbox.take(taken.email, /^Dit adres hoort al bij een account$/)).text, 'token=');
  t.match((await mailbox.take(frits.email, /^Je e-mailadres wordt veranderd$/)).text, taken.email);
  const free = await wish('frits@nieuw.example');
  t.strictSame(
    [known.status, known.headers.get('location')],
    [free.status, free.headers.get('location')],
    'no telling',
  );
  const letter = await mailbox.take('frits@nieuw.example', /^Bevestig je nieuwe e-mailadres$/);
  t.match((await mailbox.take(frits.email, /^Je e-mailadres wordt veranderd$/)).text, 'frits@nieuw.example');
  t.equal((await viewerOf(frits.as)).json.email, frits.email, 'not before it is confirmed');

  await ask(test, 'POST', '/password/forgotten', { form: { email: frits.email } });
  const oldLink = tokenIn(await mailbox.take(frits.email, /^Kies een nieuw wachtwoord$/), '/password/reset');
  const token = tokenIn(letter, '/email/confirm');
  t.match((await ask(test, 'GET', `/email/confirm?token=${token}`)).text, token);
  t.equal((await viewerOf(frits.as)).json.email, frits.email, 'opening the link changes nothing');
  t.equal((await ask(test, 'POST', '/email/confirm', { form: { token } })).status, 303);
  t.equal((await viewerOf(frits.as)).json.email, 'frits@nieuw.example');
  t.equal((await signIn(frits.email)).status, 401);
  t.equal((await signIn('FRITS@nieuw.example')).status, 201);
  t.equal((await ask(test, 'POST', '/email/confirm', { form: { token } })).status, 400);
  const reset = { token: oldLink, password: 'zes paarse tramhaltes' };
  t.equal(
    (await ask(test, 'PUT', '/api/v1/password-resets/current', { body: reset })).status,
    400,
    'the old mailbox opens nothing',
  );

  await wish('bezet@straks.example');
  const late = tokenIn(await mailbox.take('bezet@straks.example', /nieuwe e-mailadres/), '/email/confirm');
  await test.asOwner(db =>
    db
      .updateTable('credentials')
      .set({ email: 'BEZET@straks.example' })
      .where('accountId', '=', taken.id)
      .execute(),
  );
  t.equal(
    (await ask(test, 'POST', '/email/confirm', { form: { token: late } })).status,
    400,
    'taken meanwhile',
  );
  t.equal((await viewerOf(frits.as)).json.email, 'frits@nieuw.example');

  resetLimits();
  await wish('frits@laatste.example');
  const cancelled = tokenIn(
    await mailbox.take('frits@laatste.example', /nieuwe e-mailadres/),
    '/email/confirm',
  );
  await ask(test, 'PUT', '/api/v1/viewer/password', {
    as: frits.as,
    body: { current: PASSWORD, password: 'zes paarse tramhaltes' },
  });
  t.equal(
    (await ask(test, 'POST', '/email/confirm', { form: { token: cancelled } })).status,
    400,
    'a new password cancels it',
  );
});

t.test('people say about themselves what they want, plainly', async t => {
  const ilse = await person('Ilse Profiel');
  const version = () =>
    test.asOwner(db =>
      db.selectFrom('accounts').select('version').where('id', '=', ilse.id).executeTakeFirstOrThrow(),
    );
  await test.asOwner(async db => {
    for (const name of ['Gemeente Zandhove', 'Stichting Opstap']) {
      const { id } = await db
        .insertInto('organisations')
        .values({ name, kind: name.startsWith('G') ? 'municipality' : 'partner' })
        .returning('id')
        .executeTakeFirstOrThrow();
      if (name === 'Gemeente Zandhove') {
        await db
          .insertInto('organisationMembers')
          .values({ organisationId: id, accountId: ilse.id })
          .execute();
      }
    }
  });
  const save = await ask(test, 'POST', '/account', {
    as: ilse.as,
    form: {
      name: 'Ilse\u202e Profiel',
      headline: ' klantmanager  Werk ',
      organisation: 'Gemeente Zandhove',
      about: 'Regel een\r\n\r\n\r\n\r\nregel <b>twee</b>\u0000',
      expertise: 'schulden, Inkoop,schulden , ,inkoop, jeugd',
      language: 'en',
    },
  });
  t.equal(save.status, 303);
  const profile = (await ask(test, 'GET', `/api/v1/accounts/${ilse.id}`, { as: ilse.as })).json;
  t.match(profile, {
    name: 'Ilse Profiel',
    headline: 'klantmanager Werk',
    organisation: 'Gemeente Zandhove',
    about: 'Regel een\n\nregel <b>twee</b>',
    expertise: ['schulden', 'Inkoop', 'jeugd'],
    former: false,
    placeholder: false,
  });
  t.equal((await viewerOf(ilse.as)).json.language, 'en');
  t.match(
    (await ask(test, 'GET', '/account', { as: ilse.as })).text,
    'Your profile',
    'in the language that was chosen',
  );
  t.equal((await version()).version, 2);

  const patch = (body: unknown) => ask(test, 'PATCH', '/api/v1/viewer', { as: ilse.as, body });
  t.equal((await patch({ about: 'Anders.' })).json.headline, 'klantmanager Werk', 'what is not given stays');
  t.equal((await version()).version, 2, 'only what stands beside posts counts');
  t.equal((await patch({ headline: 'inkoper' })).status, 200);
  t.equal((await version()).version, 3);
  const claim = (organisation: string, as = ilse.as) =>
    ask(test, 'PATCH', '/api/v1/viewer', { as, body: { organisation } });
  t.equal((await claim('zandhove, team Werk')).status, 200, 'a department of one’s own organisation');
  const stranger = await person('Inge Anders');
  for (const name of [
    ' ZANDHOVE',
    'gemeente  zandhove',
    'Stichting Opstap',
    'Ministerie van Tijd',
    'Rijksdienst',
  ]) {
    const reply = await claim(name, stranger.as);
    t.equal(reply.status, 400, `nobody lends themselves the name ${name}`);
    t.match(reply.json.errors, [{ path: '/organisation', message: /hoort bij een organisatie/ }]);
  }
  t.equal((await claim('Buurtvereniging Noord', stranger.as)).status, 200);
  t.equal((await claim('Gemeente Zandhove')).status, 200);
  const refused = await patch({
    name: ' ',
    headline: 'x'.repeat(201),
    about: 'x'.repeat(4001),
    expertise: ['x'.repeat(41)],
  });
  t.equal(refused.status, 400);
  t.strictSame(
    refused.json.errors.map((error: { path: string }) => error.path),
    ['/name', '/headline', '/about', '/expertise'],
  );
  t.equal((await patch({ expertise: Array.from({ length: 21 }, (_, n) => `tag ${n}`) })).status, 400);
  t.equal((await patch({ administrator: true, verified: false })).status, 200);
  t.match(
    (await viewerOf(ilse.as)).json,
    { administrator: false, verified: true },
    'rights are no part of a profile',
  );
  const form = await ask(test, 'POST', '/account', {
    as: ilse.as,
    form: { name: '', headline: 'blijft staan' },
  });
  t.equal(form.status, 400);
  t.match(form.text, 'blijft staan');
});

/** A thread of one post by this person, as it would have been written. */
async function writePost(authorId: number, body: string): Promise<{ postId: number; spaceId: number }> {
  return test.asOwner(async db => {
    const space = await db
      .insertInto('spaces')
      .values({ name: `Ruimte ${randomUUID()}` })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db.insertInto('grants').values({ spaceId: space.id, grantee: 'everyone', level: 'read' }).execute();
    const thread = await db
      .insertInto('threads')
      .values({
        spaceId: space.id,
        kind: 'discussion',
        title: 'Een onderwerp',
        authorId,
        key: randomUUID(),
        lastPostNumber: 1,
        postCount: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const post = await db
      .insertInto('posts')
      .values({
        threadId: thread.id,
        spaceId: space.id,
        number: 1,
        authorId,
        key: randomUUID(),
        body,
        bodyHtml: `<p>${body}</p>`,
        renderer: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('drafts')
      .values({ accountId: authorId, place: `thread:${thread.id}`, key: randomUUID(), body: 'nog niet af' })
      .onConflict(conflict => conflict.doNothing())
      .execute();
    return { postId: post.id, spaceId: space.id };
  });
}

const postNow = (postId: number) =>
  test.asOwner(db => db.selectFrom('posts').selectAll().where('id', '=', postId).executeTakeFirstOrThrow());

async function leftOf(accountId: number): Promise<Record<string, number>> {
  return test.asOwner(async db => {
    const left: Record<string, number> = {};
    for (const table of ['credentials', 'profiles', 'signIns', 'mailedLinks', 'drafts'] as const) {
      left[table] = (
        await db.selectFrom(table).select('accountId').where('accountId', '=', accountId).execute()
      ).length;
    }
    return left;
  });
}

t.test('who closes the account leaves no trace but the posts, or not even those', async t => {
  const witness = await person('Wim Getuige');
  for (const posts of ['keep', 'blank'] as const) {
    const kees = await person(`Kees ${posts}`);
    await ask(test, 'PATCH', '/api/v1/viewer', {
      as: kees.as,
      body: { headline: 'jurist', organisation: 'Zandhove', about: 'Over mij' },
    });
    await ask(test, 'POST', '/password/forgotten', { form: { email: kees.email } });
    await mailbox.take(kees.email, /nieuw wachtwoord/);
    const { postId, spaceId } = await writePost(kees.id, 'wat ik schreef');
    // Blanking must reach spaces that the person can no longer enter.
    await test.asOwner(db => db.deleteFrom('grants').where('spaceId', '=', spaceId).execute());

    const wrong = await ask(test, 'POST', '/account/closure', {
      as: kees.as,
      form: { password: 'niet dit', posts },
    });
    t.equal(wrong.status, 400);
    t.equal((await viewerOf(kees.as)).status, 200);
    const closed = await ask(test, 'POST', '/account/closure', {
      as: kees.as,
      form: { password: PASSWORD, posts },
    });
    t.equal(closed.status, 303);
    t.equal(closed.headers.get('location'), '/');
    t.equal((await viewerOf(kees.as)).status, 401);
    t.equal((await signIn(kees.email)).status, 401);
    t.strictSame(await leftOf(kees.id), {
      credentials: 0,
      profiles: 0,
      signIns: 0,
      mailedLinks: 0,
      drafts: 0,
    });
    const row = await test.asOwner(db =>
      db.selectFrom('accounts').selectAll().where('id', '=', kees.id).executeTakeFirstOrThrow(),
    );
    t.match(row, { name: '-', headline: '', organisation: '' });
    t.ok(row.closedAt);
    const profile = await ask(test, 'GET', `/api/v1/accounts/${kees.id}`, { as: witness.as });
    t.match(profile.json, { name: '', headline: '', about: '', former: true });
    t.match((await ask(test, 'GET', `/accounts/${kees.id}`, { as: witness.as })).text, 'Oud-lid');

    const post = await postNow(postId);
    t.equal(post.body, posts === 'keep' ? 'wat ik schreef' : '');
    t.equal(post.removed, posts === 'keep' ? null : 'blanked');
    const letter = await mailbox.take(kees.email, /^Je account is gesloten$/);
    t.match(letter.text, posts === 'keep' ? 'blijven leesbaar' : 'tekst van al je berichten');
    const anew = await ask(test, 'POST', '/api/v1/accounts', {
      body: { name: 'Kees Weer', email: kees.email, password: PASSWORD },
    });
    t.equal(anew.status, 202);
    await mailbox.take(kees.email, /Bevestig/);
  }
  t.equal(
    (await ask(test, 'PUT', '/api/v1/viewer/closure', { body: { password: PASSWORD, posts: 'keep' } }))
      .status,
    401,
  );
});

t.test('somebody remains who runs the platform', async t => {
  const [one, two] = [
    await person('Beheer Een', { administrator: true }),
    await person('Beheer Twee', { administrator: true }),
  ];
  const close = (who: { as: { cookie: string } }) =>
    ask(test, 'PUT', '/api/v1/viewer/closure', { as: who.as, body: { password: PASSWORD, posts: 'keep' } });
  let finished = 0;
  const replies = await test
    .asOwner(async db => {
      await sql`select pg_advisory_xact_lock(hashtext('administrators leave one by one'))`.execute(db);
      const closing = [one, two].map(who => close(who).finally(() => (finished += 1)));
      await new Promise(resolve => setTimeout(resolve, 500));
      t.equal(finished, 0, 'each waits for its turn');
      return { closing };
    })
    .then(({ closing }) => Promise.all(closing));
  t.strictSame(replies.map(reply => reply.status).sort(), [204, 409], 'of two at once only one may leave');
  const left = replies[0]?.status === 409 ? one : two;
  t.match((await viewerOf(left.as)).json, { administrator: true });
});

t.test('authors who left have no name', async t => {
  const row = { id: 3, name: 'Noor', headline: 'jurist', organisation: 'Zandhove', closedAt: null };
  t.strictSame(authorOf(row), {
    id: 3,
    name: 'Noor',
    headline: 'jurist',
    organisation: 'Zandhove',
    former: false,
    formerPartner: false,
  });
  t.strictSame(authorOf({ ...row, closedAt: new Date() }), {
    id: 3,
    name: '',
    headline: '',
    organisation: '',
    former: true,
    formerPartner: false,
  });
});

t.test('the demo shows its mail and signs in by link; a real server does neither', async t => {
  const folder = `/tmp/leerkring-accounts-${process.pid}`;
  await mkdir(folder, { recursive: true });
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const demo = await startTestApp(t, { env: { DATA_DIR: folder } });
  t.match((await ask(demo, 'GET', '/demo/mail')).text, 'nog geen mail');
  await ask(demo, 'POST', '/register', {
    form: { name: 'Demo Mens', email: 'demo@elders.example', password: PASSWORD },
  });
  let id: string | undefined;
  for (let turn = 0; turn < 100 && !id; turn += 1) {
    id = /\/demo\/mail\/([0-9TZ-]+-[a-z0-9]+)/.exec((await ask(demo, 'GET', '/demo/mail')).text)?.[1];
    if (!id) await new Promise(resolve => setTimeout(resolve, 100));
  }
  const mail = await ask(demo, 'GET', `/demo/mail/${id}`);
  t.match(mail.text, 'demo@elders.example');
  t.match(mail.text, /href="http:\/\/127\.0\.0\.1:3000\/verify\?token=/);
  for (const name of ['..%2f..%2fpackage', `${id}x`, '%00']) {
    t.equal((await ask(demo, 'GET', `/demo/mail/${name}`)).status, 404, name);
  }
  const token = newToken();
  await demo.asOwner(async db => {
    const { accountId, email } = await db.selectFrom('credentials').selectAll().executeTakeFirstOrThrow();
    await db
      .insertInto('mailedLinks')
      .values({
        tokenHash: hashToken(token),
        accountId,
        email,
        purpose: 'demo',
        expiresAt: new Date(Date.now() + 60_000),
      })
      .execute();
  });
  for (const turn of ['first', 'second']) {
    const reply = await ask(demo, 'GET', `/demo/sign-in?token=${token}`);
    t.equal(reply.headers.get('location'), '/', turn);
    t.equal((await ask(demo, 'GET', '/api/v1/viewer', { as: cookieOf(reply) })).json.name, 'Demo Mens');
  }
  const forged = await ask(demo, 'GET', '/demo/sign-in?token=verzonnen');
  t.equal(forged.status, 400);
  t.equal(cookieOf(forged), null);
  t.equal(
    (
      await ask(demo, 'PUT', '/api/v1/password-resets/current', {
        body: { token, password: 'zes paarse tramhaltes' },
      })
    ).status,
    400,
    'a link serves its own purpose only',
  );

  const real = await startTestApp(t, {
    database: demo.database,
    mode: 'test',
    env: { SMTP_URL: mailbox.url, DATA_DIR: folder },
  });
  t.equal((await ask(real, 'GET', `/demo/sign-in?token=${token}`)).status, 404);
  t.equal((await ask(real, 'GET', '/demo/mail')).status, 404);
});
