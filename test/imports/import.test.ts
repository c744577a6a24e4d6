import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import t from 'tap';
import { openOwner } from '../../server/base/database/owner.ts';
import { type ImportOptions, importDiscourse } from '../../server/imports/run.ts';
import { createTestDatabase } from '../setup/database.ts';
import { archiveFolder, type Fields, postLine } from './fixture.ts';

const database = await createTestDatabase();
t.teardown(database.drop);
const owner = await openOwner(database.ownerUrl);
t.teardown(owner.close);

const rows = <T>(query: ReturnType<typeof sql<T>>) =>
  owner.inMaintenance(async db => (await query.execute(db)).rows);
type Post = {
  id: number;
  number: number;
  body: string;
  name: string;
  parent: number | null;
  removed: string | null;
  version: number;
  editedAt: Date | null;
  createdAt: Date;
  bodyHtml: string;
  authorId: number;
};
const postsOf = (space: string) =>
  rows(sql<Post>`
  select p.id, p.number, p.body, p.body_html, a.name, a.id as author_id, r.number as parent, p.removed, p.version, p.edited_at, p.created_at
  from posts p join accounts a on a.id = p.author_id join spaces s on s.id = p.space_id left join posts r on r.id = p.reply_to_id
  where s.name = ${space} order by p.thread_id, p.number`);
const versionsOf = (postId: number) =>
  rows(sql<{ version: number; body: string; withheld: boolean }>`
  select version, body, withheld from post_versions where post_id = ${postId}::bigint order by version`);
const threadsOf = (space: string) =>
  rows(sql<{
    id: number;
    title: string;
    lastPostNumber: number;
    postCount: number;
    name: string;
    lastPostAt: Date;
  }>`
  select t.id, t.title, t.last_post_number, t.post_count, t.last_post_at, a.name from threads t join spaces s on s.id = t.space_id
  join accounts a on a.id = t.author_id where s.name = ${space} order by t.id`);
/** Everything that could double or change. */
const everything = async (space: string) => ({
  posts: await postsOf(space),
  threads: await threadsOf(space),
  versions: await rows(
    sql`select v.* from post_versions v join spaces s on s.id = v.space_id where s.name = ${space} order by 1, 2`,
  ),
  accounts: await rows(sql`select * from accounts order by id`),
  events: await rows(
    sql<{
      count: number;
    }>`select count(*) from stream_events e join spaces s on s.id = e.space_id where s.name = ${space}`,
  ),
});

const reports: { kind: string; line: number; reason: string }[] = [];
const run = (file: string, space: string, more: Partial<ImportOptions> = {}) => {
  reports.length = 0;
  return importDiscourse({
    ownerUrl: database.ownerUrl,
    file,
    space,
    source: 'oud',
    onLine: report => reports.push(report),
    ...more,
  });
};

const anna: Fields = { username: 'anna', name: 'Anna Jansen' };
const oddities: (Fields | string | Buffer)[] = [
  postLine(1, { raw: 'Hoe gaat het @anna en @niemand? Zie [quote] niet.' }),
  postLine(2, {
    ...anna,
    reply_to_post_number: 1,
    raw: '[quote="marijke, post:1, topic:1"]\nHoe gaat het\n[/quote]\nGoed! Later: [quote="marijke, post:9, topic:1"]komt nog[/quote]',
  }),
  '{"id": 3, "raw": ',
  postLine(4, {
    username: 'Anna',
    raw: 'Zelfde persoon, andere hoofdletter. /t/de-nieuwe-balie/1/2 en [elders](/t/x/99/1)',
  }),
  postLine(5, { version: 3, updated_at: '2024-05-03T00:00:00Z', raw: 'Derde tekst' }),
  postLine(5, { version: 1, raw: 'Eerste tekst' }),
  postLine(5, { version: 2, updated_at: '2024-05-02T00:00:00Z', raw: 'Tweede tekst' }),
  postLine(5, { version: 2, updated_at: '2024-05-02T00:00:00Z', raw: 'Tweede tekst' }),
  postLine(6, { deleted_at: '2024-06-01T00:00:00Z', raw: 'Weggehaald geheim' }),
  postLine(7, { user_deleted: true, raw: 'Zelf weggehaald' }),
  postLine(8, { post_type: 3, action_code: 'closed.enabled', raw: '' }),
  postLine(9, { raw: 'Komt nog.', reply_to_post_number: 12 }),
  postLine(10, { hidden: true, raw: 'Verborgen' }),
  postLine(11, { raw: 42 }),
  postLine(12, {
    created_at: '2099-01-01T00:00:00Z',
    updated_at: '2099-01-01T00:00:00Z',
    raw: 'Uit de toekomst',
  }),
  postLine(13, {
    username: '<script>alert(1)</script>',
    name: '<script>alert(1)</script>',
    raw: 'nul\u0000 en \ud800 half',
  }),
  Buffer.concat([Buffer.from('{"raw":"'), Buffer.alloc(9 * 1024 * 1024, 97), Buffer.from('"}')]),
  postLine(14, { post_type: 4, raw: 'Fluistering' }),
  postLine(15, { raw: 'woord '.repeat(15_000) }),
  postLine(21, {
    topic_id: 2,
    post_number: 2,
    topic_title: 'Nieuwe titel',
    created_at: '2024-04-02T00:00:00Z',
    raw: 'Tweede',
  }),
  postLine(20, {
    ...anna,
    topic_id: 2,
    post_number: 1,
    topic_title: 'Oude titel',
    created_at: '2024-04-01T00:00:00Z',
    raw: 'Eerste',
  }),
];

t.test('an archive full of oddities arrives, and each line that cannot is named', async t => {
  const file = archiveFolder(t).write('oud.ndjson.gz', oddities, true);
  const tally = await run(file, 'Oud');
  t.match(tally, {
    lines: 21,
    taken: 17,
    problems: 3,
    notices: 1,
    newPosts: 14,
    newThreads: 2,
    finished: true,
  });
  t.same(
    reports.map(({ line, kind }) => [line, kind]),
    [
      [3, 'problem'],
      [14, 'problem'],
      [17, 'problem'],
    ],
  );
  t.match(
    reports.map(({ reason }) => reason),
    [/not JSON/, /"raw"/, /8 MB/],
  );

  const posts = await postsOf('Oud');
  const at = (number: number) => posts.find(post => post.number === number)!;
  t.same(
    posts.map(post => post.number),
    [1, 2, 4, 5, 6, 7, 9, 10, 12, 13, 14, 15, 1, 2],
    'numbers as they were, with gaps',
  );
  t.equal(at(2).parent, 1, 'a reply keeps its parent');
  t.equal(at(9).parent, 12, 'also a parent that came later');
  t.equal(at(1).body, `Hoe gaat het [@anna](/accounts/${at(2).authorId}) en @niemand? Zie [quote] niet.`);
  t.match(at(2).body, `[marijke](/posts/${at(1).id}):`);
  t.match(at(2).body, `[marijke](/posts/${at(9).id}):`, 'a quote of a later post');
  t.equal(at(4).name, 'Anna Jansen', 'names differ by capitals only: one person');
  t.match(at(4).body, '[elders](/t/x/99/1)');
  t.equal(at(5).body, 'Derde tekst');
  t.same(
    (await versionsOf(at(5).id)).map(version => version.body),
    ['Eerste tekst', 'Tweede tekst'],
  );
  t.equal(at(5).version, 3);
  for (const [number, how, text] of [
    [6, 'byModerator', 'Weggehaald geheim'],
    [7, 'byAuthor', 'Zelf weggehaald'],
    [10, 'byModerator', 'Verborgen'],
    [14, 'byModerator', 'Fluistering'],
  ] as const) {
    t.match(at(number), { removed: how, body: '', bodyHtml: '' });
    t.same(await versionsOf(at(number).id), [{ version: 1, body: text, withheld: true }]);
  }
  t.ok(at(12).createdAt <= new Date());
  t.equal(at(13).body, 'nul en \ufffd half');
  t.equal(at(13).name, '<script>alert(1)</script>');
  t.ok(Buffer.byteLength(at(15).body) > 65_536, 'longer than people may write');

  const threads = await threadsOf('Oud');
  t.match(threads[0], { title: 'De nieuwe balie', lastPostNumber: 15, postCount: 8 });
  t.match(threads[1], { title: 'Nieuwe titel', lastPostNumber: 2, postCount: 2, name: 'Anna Jansen' });
  const people = await rows(sql<{ placeholder: boolean; verified: boolean; has: boolean }>`
    select placeholder, verified, exists (select from credentials c where c.account_id = accounts.id) as has from accounts`);
  t.ok(people.every(person => person.placeholder && !person.verified && !person.has));
  t.same(people.length, 3);

  await t.test('the same again changes nothing, not even a stream', async t => {
    const before = await everything('Oud');
    t.match(await run(file, 'Oud'), { taken: 17, newPosts: 0, newThreads: 0, changed: 0 });
    t.same(await everything('Oud'), before);
  });

  await t.test('a newer archive brings new texts, in any order', async t => {
    const newer = archiveFolder(t).write('oud.ndjson', [
      postLine(1, { version: 2, updated_at: '2025-01-01T00:00:00Z', raw: 'Beter gezegd' }),
      postLine(6, { version: 2, updated_at: '2025-01-01T00:00:00Z', raw: 'Teruggezet' }),
      postLine(4, {
        deleted_at: '2025-01-01T00:00:00Z',
        updated_at: '2025-01-01T00:00:00Z',
        raw: 'Zelfde persoon, andere hoofdletter. /t/de-nieuwe-balie/1/2 en [elders](/t/x/99/1)',
      }),
    ]);
    t.match(await run(newer, 'Oud'), { taken: 3, newPosts: 0, changed: 3 });
    const [one, , four, , six] = await postsOf('Oud');
    t.match(one, { body: 'Beter gezegd', editedAt: new Date('2025-01-01') });
    t.equal((await versionsOf(one!.id)).length, 1);
    t.match(four, { removed: 'byModerator', body: '' });
    t.match(six, { removed: null, body: 'Teruggezet' });
    t.match(await run(file, 'Oud'), { changed: 0 }, 'the older archive takes nothing back');
    t.equal((await postsOf('Oud'))[0]!.body, 'Beter gezegd');
  });
});

t.test('what people did here stays', async t => {
  const folder = archiveFolder(t);
  await run(folder.write('a.ndjson', [postLine(1), postLine(2)]), 'Hier');
  const [thread] = await threadsOf('Hier');
  const [one, two] = await postsOf('Hier');
  await owner.inMaintenance(async db => {
    await sql`insert into post_versions (post_id, version, space_id, author_id, body, editor_id) select id, version, space_id, author_id, body, author_id from posts where id = ${one!.id}`.execute(
      db,
    );
    await sql`update posts set body = 'Hier verbeterd', version = version + 1, edited_at = now() where id = ${one!.id}`.execute(
      db,
    );
    await sql`update posts set body = '', body_html = '', removed = 'blanked', removed_by = author_id, removed_at = now() where id = ${two!.id}`.execute(
      db,
    );
    await sql`delete from post_versions where post_id = ${two!.id}`.execute(db);
    await sql`insert into posts (thread_id, space_id, number, author_id, key, body, body_html, renderer)
      select id, space_id, 3, author_id, gen_random_uuid(), 'Hier geantwoord', '', 1 from threads where id = ${thread!.id}`.execute(
      db,
    );
    await sql`update threads set last_post_number = 3, post_count = 3 where id = ${thread!.id}`.execute(db);
  });
  t.match(await run(folder.write('b.ndjson', [postLine(1), postLine(2), postLine(3)]), 'Hier'), {
    newPosts: 1,
  });
  const posts = await postsOf('Hier');
  t.same(
    posts.map(post => post.body),
    ['Hier verbeterd', '', 'Hier geantwoord', 'Bericht 3 over de balie.'],
  );
  t.same(
    posts.map(post => post.removed),
    [null, 'blanked', null, null],
  );
  t.match(reports, [{ kind: 'note', line: 3, reason: 'number 3 was taken in this thread; it became 4' }]);
  t.match((await threadsOf('Hier'))[0], { lastPostNumber: 4, postCount: 4 });
});

const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    postLine(at + 1, {
      topic_id: 1 + (at % 7),
      post_number: 1 + Math.floor(at / 7),
      topic_title: `Gesprek ${at % 7}`,
      raw: `Bericht ${at} [quote="marijke, post:${2 + Math.floor(at / 7)}, topic:${1 + (at % 7)}"]x[/quote]`,
    }),
  );

t.test('stopped in the middle and resumed, nothing is missing or doubled', async t => {
  const file = archiveFolder(t).write('veel.ndjson', many(1000));
  const stop = new AbortController();
  const half = await run(file, 'Veel', { signal: stop.signal, onProgress: () => stop.abort() });
  t.match(half, { finished: false, newPosts: 200 });
  t.match(await run(file, 'Veel'), { finished: true, newPosts: 800, taken: 1000 });
  await run(file, 'In een keer', { source: 'ander' });
  const shape = async (space: string) =>
    (await postsOf(space)).map(({ number, body }) => [number, body.replace(/\d+\)/g, ')')]).sort();
  t.same(await shape('Veel'), await shape('In een keer'));
  t.notOk((await postsOf('Veel')).some(post => post.body.includes('#discourse')));
});

t.test('who looks is told, per batch and once per thread', async t => {
  await run(archiveFolder(t).write('oud.ndjson', many(20)), 'Live');
  const [thread] = await threadsOf('Live');
  const events = await rows(sql<{ stream: string; event: string; payload: { threadId: number } }>`
    select e.stream, e.event, e.payload from stream_events e join spaces s on s.id = e.space_id where s.name = 'Live'`);
  t.same(new Set(events.map(event => event.event)), new Set(['thread.changed']));
  const ofThread = events.filter(event => event.stream === `thread:${thread!.id}`);
  t.same(ofThread[0]?.payload, { threadId: thread!.id });
  t.equal(
    events.filter(event => event.stream.startsWith('space:') && event.payload.threadId === thread!.id).length,
    ofThread.length,
  );
});

t.test('the same import twice at once is refused', async t => {
  const file = archiveFolder(t).write('dubbel.ndjson', many(1000));
  let second: Promise<unknown> | undefined;
  const first = await run(file, 'Dubbel', {
    onProgress: () => {
      second ??= importDiscourse({ ownerUrl: database.ownerUrl, file, space: 'Dubbel', source: 'oud' }).catch(
        error => error,
      );
    },
  });
  t.match(await second, { message: /is being imported into this space already/ });
  t.equal(first.newPosts, 1000);
});

t.test(
  'a new space is read by signed-in people, moderated by administrators; an old one keeps its grants',
  async t => {
    const file = archiveFolder(t).write('klein.ndjson', [postLine(1)]);
    await owner.inMaintenance(db =>
      sql`insert into accounts (name, administrator, verified) values ('Beheerder', true, true)`.execute(db),
    );
    const grantsOf = (space: string) =>
      rows(
        sql`select g.grantee, g.level from grants g join spaces s on s.id = g.space_id where s.name = ${space} order by g.id`,
      );
    await run(file, 'Stil');
    t.same(await grantsOf('Stil'), [
      { grantee: 'accounts', level: 'read' },
      { grantee: 'account', level: 'moderate' },
    ]);
    await run(file, 'Stil', { open: true });
    t.equal((await grantsOf('Stil')).length, 2);
    await run(file, 'Open', { open: true });
    t.same(await grantsOf('Open'), [
      { grantee: 'everyone', level: 'read' },
      { grantee: 'accounts', level: 'write' },
      { grantee: 'account', level: 'moderate' },
    ]);
  },
);

t.test('a compressed file that breaks off gives what it has', async t => {
  const whole = gzipSync(
    many(600)
      .map(line => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  const file = archiveFolder(t).write('half.gz', []);
  writeFileSync(file, whole.subarray(0, Math.floor(whole.length / 2)));
  const tally = await run(file, 'Half');
  t.ok(tally.newPosts > 50 && tally.newPosts < 600, `${tally.newPosts} posts`);
  t.match(reports.at(-1), { kind: 'problem', reason: /breaks off/ });
});

const cli = path.resolve(import.meta.dirname, '../../server/imports/cli.ts');

t.test('the command line says what is wrong, and how it went', async t => {
  const folder = archiveFolder(t);
  const env = {
    ...process.env,
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    DATA_DIR: folder.path,
  };
  const call = (...args: string[]) => spawnSync(process.execPath, [cli, ...args], { env, encoding: 'utf8' });
  t.match(call(), { status: 2, stderr: /npm run import -- discourse FILE/ });
  t.match(call('discourse', 'x.json'), { status: 2, stderr: /--space/ });
  t.match(call('discourse', path.join(folder.path, 'no.json'), '--space', 'Cli'), {
    status: 1,
    stderr: /cannot be read/,
  });
  const good = folder.write('goed.ndjson', [postLine(1), postLine(2)]);
  t.match(call('discourse', good, '--space', 'Cli', '--public'), {
    status: 0,
    stdout: /everyone, also without an account \(read\)[\s\S]*2 taken, 0 not/,
  });
  const bad = folder.write('fout.ndjson', [postLine(1), '{']);
  t.match(call('discourse', bad, '--space', 'Cli'), {
    status: 1,
    stdout: /line 2: not taken, it is not JSON[\s\S]*1 taken, 1 not/,
  });
  const [log] = readdirSync(path.join(folder.path, 'imports'));
  t.match(
    readFileSync(path.join(folder.path, 'imports', log!), 'utf8'),
    /^line 2: not taken, it is not JSON\n$/,
  );
  t.notOk(existsSync(path.join(folder.path, 'postgres-password')), 'no other database was started');
});

t.test('Ctrl-C finishes what is in hand and says how to go on', async t => {
  const folder = archiveFolder(t);
  const file = folder.write('stop.ndjson', many(3000));
  const env = {
    ...process.env,
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    DATA_DIR: folder.path,
  };
  const child = spawn(process.execPath, [cli, 'discourse', file, '--space', 'Stop'], { env });
  let said = '';
  child.stdout.on('data', part => {
    said += part;
    if (/Made the space/.test(said)) child.kill('SIGINT');
  });
  const code = await new Promise(resolve => child.once('close', resolve));
  t.equal(code, 1);
  t.match(
    said,
    /Stopping after the posts in hand[\s\S]*Stopped\. What was taken stays; the same command goes on/,
  );
  t.equal((await postsOf('Stop')).length % 200, 0, 'whole batches');
});

t.test('killed at any moment, the next run makes it whole', async t => {
  const folder = archiveFolder(t);
  const file = folder.write('dood.ndjson', many(3000));
  const env = {
    ...process.env,
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    DATA_DIR: folder.path,
  };
  const child = spawn(process.execPath, [cli, 'discourse', file, '--space', 'Dood', '--source', 'dood'], {
    env,
  });
  const count = async () =>
    (
      await rows(
        sql<{
          count: number;
        }>`select count(*) from posts p join spaces s on s.id = p.space_id where s.name = 'Dood'`,
      )
    )[0]!.count;
  while ((await count()) < 400) await new Promise(resolve => setTimeout(resolve, 20));
  child.kill('SIGKILL');
  await new Promise(resolve => child.once('close', resolve));
  const before = await count();
  t.ok(before < 3000, `${before} posts were there`);
  t.match(await run(file, 'Dood', { source: 'dood' }), { finished: true, taken: 3000 });
  t.equal(await count(), 3000);
  t.notOk((await postsOf('Dood')).some(post => post.body.includes('#discourse')));
  t.match((await threadsOf('Dood'))[0], { lastPostNumber: 429, postCount: 429 });
});
