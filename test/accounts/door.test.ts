import { performance } from 'node:perf_hooks';
import t from 'tap';
import { accountJobs } from '../../server/accounts/index.ts';
import { hashPassword } from '../../server/accounts/passwords.ts';
import { hashToken } from '../../server/base/access/tokens.ts';
import { LIMITS, resetLimits } from '../../server/base/limits/index.ts';
import { startTestApp } from '../setup/app.ts';
import { ask, type Reply } from '../setup/client.ts';
import { cookieOf, openMailbox, tokenIn } from './mailbox.ts';

const mailbox = await openMailbox(t);
const test = await startTestApp(t, { env: { SMTP_URL: mailbox.url } });
const PASSWORD = 'vier groene fietsen';

const register = (name: string, email: string, password = PASSWORD) =>
  ask(test, 'POST', '/api/v1/accounts', { body: { name, email, password } });
const signIn = (email: string, password = PASSWORD, as: { cookie: string } | null = null) =>
  ask(test, 'POST', '/api/v1/sign-ins', { body: { email, password }, as });

/** Registers and proves the address, through the door as people do. */
async function join(name: string, email: string) {
  resetLimits();
  await register(name, email);
  const token = tokenIn(await mailbox.take(email, /Bevestig/), '/verify');
  await ask(test, 'POST', '/verify', { form: { token } });
  const reply = await signIn(email);
  const as = cookieOf(reply);
  if (!as) throw new Error(`${email} could not sign in: ${reply.text}`);
  return { id: reply.json.id as number, email, as };
}

t.test('somebody registers, proves the address, signs in and is seen', async t => {
  const posted = await ask(test, 'POST', '/register', {
    form: { name: '  Noor\u200b van  Dijk ', email: ' Noor@Waterrijk.Example ', password: PASSWORD },
  });
  t.equal(posted.status, 303);
  t.equal(posted.headers.get('location'), '/register/sent');
  t.match((await ask(test, 'GET', '/register/sent')).text, 'Kijk in je mailbox');

  const letter = await mailbox.take('Noor@waterrijk.example', /^Bevestig je e-mailadres$/);
  t.equal(letter.language, 'nl');
  t.notMatch(letter.text, 'Noor van Dijk', 'nothing of the maker’s own goes to an unproved address');

  const early = await signIn('noor@waterrijk.example');
  t.equal(early.status, 201);
  t.strictSame(early.json, {
    id: early.json.id,
    name: 'Noor van Dijk',
    email: 'Noor@Waterrijk.Example',
    language: 'nl',
    administrator: false,
    verified: false,
  });
  const as = cookieOf(early);
  t.equal(
    (await ask(test, 'GET', `/api/v1/accounts/${early.json.id}`, { as })).status,
    200,
    'one’s own profile',
  );
  const other = await join('Ander Mens', 'ander@waterrijk.example');
  t.equal((await ask(test, 'GET', `/api/v1/accounts/${other.id}`, { as })).status, 404, 'not yet proved');

  const token = tokenIn(letter, '/verify');
  const opened = await ask(test, 'GET', `/verify?token=${token}`);
  t.match(opened.text, token, 'opening the link only shows a button');
  t.equal(
    (await ask(test, 'GET', '/api/v1/viewer', { as })).json.verified,
    false,
    'a mail scanner proves nothing',
  );
  const pressed = await ask(test, 'POST', '/verify', { form: { token }, as });
  t.equal(pressed.status, 303);
  t.equal(pressed.headers.get('location'), '/');
  t.equal((await ask(test, 'GET', '/api/v1/viewer', { as })).json.verified, true);
  const again = await ask(test, 'POST', '/verify', { form: { token }, as });
  t.equal(again.status, 200);
  t.match(again.text, 'al bevestigd', 'a second press is no fault');
  t.match((await ask(test, 'GET', `/verify?token=${token}`)).text, 'al bevestigd', 'nor is a second click');
  const gone = await ask(test, 'GET', '/verify?token=verzonnen', { as });
  t.equal(gone.status, 410);
  t.match(gone.text, 'werkt niet meer');

  const seen = await ask(test, 'GET', `/api/v1/accounts/${other.id}`, { as });
  t.equal(seen.status, 200);
  t.equal(seen.json.name, 'Ander Mens');
  t.equal((await ask(test, 'GET', `/api/v1/accounts/${other.id}`)).status, 404, 'not without an account');
  t.match((await ask(test, 'GET', `/accounts/${other.id}`, { as })).text, 'Ander Mens');
  t.equal((await ask(test, 'GET', '/accounts/999999', { as })).status, 404);
  t.equal((await ask(test, 'GET', '/accounts/x', { as })).status, 404);
  t.equal((await ask(test, 'GET', '/api/v1/viewer')).status, 401);

  const out = await ask(test, 'POST', '/sign-out', { as });
  t.equal(out.headers.get('location'), '/');
  t.equal(
    (await ask(test, 'GET', '/api/v1/viewer', { as })).status,
    401,
    'the cookie is worth nothing any more',
  );
});

t.test(
  'the letter comes again on request, in the language of the reader, and only the newest works',
  async t => {
    resetLimits();
    await ask(test, 'POST', '/api/v1/accounts', {
      body: { name: 'Amy Stone', email: 'amy@elders.example', password: PASSWORD },
      headers: { 'accept-language': 'en-GB' },
    });
    const first = await mailbox.take('amy@elders.example', /^Confirm your e-mail address$/);
    t.equal(first.language, 'en');
    const as = cookieOf(await signIn('amy@elders.example'));
    await ask(test, 'POST', '/api/v1/password-resets', { body: { email: 'amy@elders.example' } });
    t.notMatch(
      (await mailbox.take('amy@elders.example', /^Choose a new password/)).text,
      'Amy',
      'nor in any other letter',
    );
    mailbox.refuse(1);
    t.equal((await ask(test, 'POST', '/verify/again', { as, form: {} })).status, 303);
    const second = await mailbox.take('amy@elders.example', /^Confirm/);
    t.equal(
      (await ask(test, 'POST', '/api/v1/verifications', { body: { token: tokenIn(first, '/verify') } }))
        .status,
      400,
    );
    t.equal(
      (await ask(test, 'POST', '/api/v1/verifications', { body: { token: tokenIn(second, '/verify') } }))
        .status,
      204,
    );
    const hashes = await test.asOwner(db => db.selectFrom('mailedLinks').selectAll().execute());
    t.notOk(JSON.stringify(hashes).includes(tokenIn(second, '/verify')), 'only hashes are kept');
  },
);

t.test('nobody learns who has an account', async t => {
  const { email } = await join('Bekende Persoon', 'bekend@elders.example');
  const timeOf = async (request: () => Promise<Reply>) => {
    resetLimits();
    const start = performance.now();
    await request();
    return performance.now() - start;
  };
  // By turns, and of each the better quarter: what else the machine does at the time then weighs on both or on none.
  const measure = async (known: () => Promise<Reply>, unknown: (round: number) => Promise<Reply>) => {
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < 13; round += 1) {
      times[0].push(await timeOf(known));
      times[1].push(await timeOf(() => unknown(round)));
    }
    return times.map(list => list.sort((a, b) => a - b)[3] as number);
  };
  const same = async (
    what: string,
    known: () => Promise<Reply>,
    unknown: (round: number) => Promise<Reply>,
  ) => {
    resetLimits();
    const [a, b] = [await known(), await unknown(99)];
    t.equal(a.status, b.status, `${what}: the same status`);
    t.equal(a.text, b.text, `${what}: the same answer`);
    t.strictSame([...a.headers.keys()].sort(), [...b.headers.keys()].sort(), `${what}: the same headers`);
    const times = await measure(known, unknown);
    const [fast, slow] = [Math.min(...times), Math.max(...times)];
    // Without the dummy hash the one would take some 25 ms and the other 3.
    t.ok(slow < 2 * fast + 8, `${what}: about as long (${fast.toFixed(1)} and ${slow.toFixed(1)} ms)`);
  };
  await same(
    'signing in',
    () => signIn(email, 'een verkeerd wachtwoord'),
    round => signIn(`niemand${round}@elders.example`, 'een verkeerd wachtwoord'),
  );
  await same(
    'registering',
    () => register('Wie Dan Ook', email.toUpperCase()),
    round => register('Wie Dan Ook', `nieuw${round}@elders.example`),
  );
  await same(
    'forgotten password',
    () => ask(test, 'POST', '/api/v1/password-resets', { body: { email } }),
    round => ask(test, 'POST', '/api/v1/password-resets', { body: { email: `geen${round}@elders.example` } }),
  );
  const letter = await mailbox.take(email, /^Je hebt al een account$/);
  t.match(letter.text, '/password/forgotten');
  t.notMatch(letter.text, 'token=');
  const accounts = await test.asOwner(db =>
    db.selectFrom('credentials').select('accountId').where('email', 'ilike', email).execute(),
  );
  t.equal(accounts.length, 1);
  const strays = await test.asOwner(db =>
    db.selectFrom('accounts').select('id').where('name', '=', 'Wie Dan Ook').execute(),
  );
  t.equal(strays.length, 14, 'only the new addresses made accounts');
});

t.test('who registers another’s address first gets nothing from it', async t => {
  resetLimits();
  await register('Kaper', 'doelwit@elders.example', 'het geheim van de kaper');
  await mailbox.take('doelwit@elders.example', /Bevestig/);
  const hijacker = cookieOf(await signIn('doelwit@elders.example', 'het geheim van de kaper'));
  await register('Echte Eigenaar', 'doelwit@elders.example');
  const letter = await mailbox.take('doelwit@elders.example', /Maak je account af/);
  const reset = await ask(test, 'PUT', '/api/v1/password-resets/current', {
    body: { token: tokenIn(letter, '/password/reset'), password: PASSWORD },
  });
  t.equal(reset.status, 204);
  t.equal((await ask(test, 'GET', '/api/v1/viewer', { as: hijacker })).status, 401);
  t.equal((await signIn('doelwit@elders.example', 'het geheim van de kaper')).status, 401);
  t.equal((await signIn('doelwit@elders.example')).json.verified, true);
});

t.test('each sign-in makes a secret of its own', async t => {
  const { email, as } = await join('Fien Vast', 'fien@elders.example');
  const planted = { cookie: 'leerkring=door-een-ander-bedacht' };
  const own = cookieOf(await signIn(email, PASSWORD, planted));
  t.ok(own);
  t.not(own?.cookie, planted.cookie);
  t.equal((await ask(test, 'GET', '/api/v1/viewer', { as: planted })).status, 401);

  const next = cookieOf(await signIn(email, PASSWORD, as));
  t.not(next?.cookie, as.cookie);
  t.equal((await ask(test, 'GET', '/api/v1/viewer', { as })).status, 401, 'the sign-in before it has ended');
  t.equal((await ask(test, 'GET', '/api/v1/viewer', { as: next })).status, 200);
  const kept = await test.asOwner(db => db.selectFrom('signIns').select('tokenHash').execute());
  t.ok(kept.some(row => row.tokenHash.equals(hashToken(next!.cookie.slice('leerkring='.length)))));

  const raw = (await signIn(email)).headers.getSetCookie().find(text => text.startsWith('leerkring=')) ?? '';
  t.match(raw, /HttpOnly/i);
  t.match(raw, /SameSite=Lax/i);
  const foreign = await ask(test, 'POST', '/api/v1/sign-ins', {
    body: { email, password: PASSWORD },
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  t.equal(foreign.status, 403, 'another site signs nobody in');
});

t.test('after signing in, a person comes back to this site only', async t => {
  const { email } = await join('Piet Pad', 'pad@elders.example');
  const paths: [string, string][] = [
    ['/threads/12-titel?from=21', '/threads/12-titel?from=21'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/\n/evil.example', '/'],
    ['\\\\evil.example', '/'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['evil.example', '/'],
    ['', '/'],
    ['/threads/\\evil', '/'],
    ['/threads/1\r\nset-cookie: a=b', '/'],
  ];
  for (const [given, wanted] of paths) {
    resetLimits();
    const reply = await ask(test, 'POST', '/sign-in', { form: { email, password: PASSWORD, return: given } });
    t.equal(reply.headers.get('location'), wanted, JSON.stringify(given));
  }
  const wrong = await ask(test, 'POST', '/sign-in', {
    form: { email, password: 'dat is het niet', return: '/threads/3' },
  });
  t.equal(wrong.status, 400);
  t.match(wrong.text, 'Het e-mailadres of het wachtwoord klopt niet');
  t.match(wrong.text, 'value="/threads/3"');
  t.match(wrong.text, `value="${email}"`);
  t.notMatch(wrong.text, 'dat is het niet');
  const sent = await ask(test, 'GET', '/account');
  t.equal(sent.headers.get('location'), '/sign-in?return=%2Faccount');
});

t.test('names, addresses and passwords that would harm are refused or made plain', async t => {
  const refused: [string, string, string, string][] = [
    ['Nep\u202egnaam', 'goed@elders.example', 'kort', '/password'],
    ['', 'goed@elders.example', PASSWORD, '/name'],
    ['\u200b\u2060\u3164 ', 'goed@elders.example', PASSWORD, '/name'],
    ['x'.repeat(201), 'goed@elders.example', PASSWORD, '/name'],
    ['Goed', 'geen adres', PASSWORD, '/email'],
    ['Goed', 'twee@elders.example, drie@elders.example', PASSWORD, '/email'],
    ['Goed', 'kop@elders.example\r\nbcc: ander@elders.example', PASSWORD, '/email'],
    ['Goed', `${'l'.repeat(65)}@elders.example`, PASSWORD, '/email'],
    ['Goed', `a@${'lang.'.repeat(60)}example`, PASSWORD, '/email'],
    ['Goed', 'goed@elders.example', 'goed@elders.example', '/password'],
    ['Een Lange Naam', 'goed@elders.example', 'een lange naam', '/password'],
    ['Goed', 'goed@elders.example', 'Welkom12345', '/password'],
    ['Goed', 'goed@elders.example', 'aaaaaaaaaaaa', '/password'],
    ['Goed', 'goed@elders.example', 'a1'.repeat(101), '/password'],
  ];
  for (const [name, email, password, path] of refused) {
    resetLimits();
    const reply = await register(name, email, password);
    t.equal(reply.status, 400, `${JSON.stringify([name.slice(0, 20), email.slice(0, 40)])}`);
    t.match(reply.json.errors, [{ path }]);
    t.notMatch(reply.json.errors[0].message, /problems:/, 'a sentence that says what to do');
  }
  t.equal((await ask(test, 'POST', '/api/v1/accounts', { body: { name: 'X' } })).status, 400);

  const plain = await join(
    'A\u0000b\u202ee\u200d\n  Ko\u0301k\ufeff<b>&$t(problems:busy){{name}}',
    'vreemd@elders.example',
  );
  const seen = (await ask(test, 'GET', '/api/v1/viewer', { as: plain.as })).json.name;
  t.equal(seen, 'Abe Kók<b>&$t(problems:busy){{name}}');
  const page = await ask(test, 'GET', `/accounts/${plain.id}`, { as: plain.as });
  t.match(page.text, 'Abe Kók&lt;b&gt;&amp;');
  await ask(test, 'POST', '/api/v1/password-resets', { body: { email: plain.email } });
  const letter = await mailbox.take(plain.email, /nieuw wachtwoord/);
  t.match(letter.text, 'Hallo Abe Kók<b>&$t(problems:busy){{name}},', 'a name is only a name in a letter');

  const stacked = await join(`Z${'\u0301'.repeat(90)}algo`, 'zalgo@elders.example');
  const name = (await ask(test, 'GET', '/api/v1/viewer', { as: stacked.as })).json.name as string;
  t.ok([...name.normalize('NFD')].length < 12);
});

t.test('guessing and mailing have limits, the same for everybody', async t => {
  const { email } = await join('Lisa Limiet', 'limiet@elders.example');
  for (const address of [email, 'geenlimiet@elders.example']) {
    resetLimits();
    for (let turn = 0; turn < LIMITS.signInByEmail.max; turn += 1) {
      t.equal((await signIn(address.toUpperCase(), 'fout fout fout')).status, 401);
    }
    const stopped = await signIn(address);
    t.equal(stopped.status, 429);
    t.ok(Number(stopped.headers.get('retry-after')) > 0);
  }
  resetLimits();
  for (let turn = 0; turn < LIMITS.mailByEmail.max; turn += 1) {
    t.equal((await ask(test, 'POST', '/password/forgotten', { form: { email } })).status, 200);
  }
  const page = await ask(test, 'POST', '/password/forgotten', { form: { email } });
  t.equal(page.status, 429);
  t.match(page.text, email, 'what was typed is still there');
  resetLimits();
  for (let turn = 0; turn < LIMITS.secretByAddress.max; turn += 1) {
    await ask(test, 'POST', '/api/v1/verifications', { body: { token: `gok${turn}` } });
  }
  t.equal((await ask(test, 'POST', '/api/v1/verifications', { body: { token: 'gok' } })).status, 429);
  const crowd = await Promise.allSettled(Array.from({ length: 60 }, () => hashPassword(PASSWORD)));
  const turnedAway = crowd.filter(each => each.status === 'rejected');
  t.equal(turnedAway.length, 8, 'two at a time, fifty waiting; a flood beyond that is turned away');
  t.match(turnedAway[0]?.reason, { status: 503, code: 'busy' });
  resetLimits();
  for (const right of [false, true, false]) {
    for (let turn = 1; turn < LIMITS.signInByEmail.max; turn += 1) {
      if (right) break;
      t.equal((await signIn(email, 'fout fout fout')).status, 401);
    }
    if (right) t.equal((await signIn(email)).status, 201, 'who knows the password starts anew');
  }
  resetLimits();
  t.equal((await signIn(email)).status, 201, 'afterwards all is as before');
});

t.test('registrations that nobody proved go after a week, with what is old', async t => {
  resetLimits();
  await register('Nooit Bevestigd', 'oud@elders.example');
  await register('Net Begonnen', 'jong@elders.example');
  const kept = await join('Blijft Hier', 'blijft@elders.example');
  await mailbox.take('oud@elders.example', /Bevestig/);
  await test.asOwner(async db => {
    const eightDays = new Date(Date.now() - 8 * 86_400_000);
    await db
      .updateTable('accounts')
      .set({ createdAt: eightDays })
      .where('name', 'in', ['Nooit Bevestigd', 'Blijft Hier'])
      .execute();
    await db.updateTable('signIns').set({ expiresAt: eightDays }).where('accountId', '=', kept.id).execute();
  });
  t.equal((await ask(test, 'GET', '/api/v1/viewer', { as: kept.as })).status, 401, 'an old cookie has ended');
  const jobs = accountJobs({
    database: test.app.database,
    mailer: { folder: null, send: async () => {} },
    publicUrl: test.url,
  });
  await jobs.find(job => job.name === 'pruneAccounts')?.work({});
  const names = await test.asOwner(db => db.selectFrom('accounts').select('name').execute());
  const left = names.map(row => row.name);
  t.notOk(left.includes('Nooit Bevestigd'));
  t.ok(left.includes('Net Begonnen'));
  t.ok(left.includes('Blijft Hier'));
  const signIns = await test.asOwner(db =>
    db.selectFrom('signIns').select('id').where('accountId', '=', kept.id).execute(),
  );
  t.equal(signIns.length, 0);
  t.equal((await register('Opnieuw', 'oud@elders.example')).status, 202);
  await mailbox.take('oud@elders.example', /Bevestig/);
});
