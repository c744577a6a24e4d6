import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import tap, { type Test } from 'tap';
import { urlFor, withClient } from '../../server/base/database/connect.ts';
import { findRunningEmbedded } from '../../server/base/database/embedded.ts';
import { noteOfPid } from '../../server/base/database/postmaster.ts';
import { explain } from '../../server/base/startup/failures.ts';
import { freePort } from '../../server/base/startup/port.ts';
import { makeTestFolder } from '../setup/cluster.ts';
import { createTestDatabase } from '../setup/database.ts';
import { startServer } from '../setup/server.ts';

const MIGRATIONS = path.join(import.meta.dirname, '../../migrations');
const around = {
  PUBLIC_URL: 'http://127.0.0.1:3000',
  SMTP_URL: 'smtp://127.0.0.1:1',
  HOST: '127.0.0.1',
  PORT: '0',
};

// Real processes on a busy machine; a file that is run by itself would stop at 30 s.
tap.setTimeout(240_000);

function dataFolder(t: Test): string {
  const folder = makeTestFolder();
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The server must end by itself with a sentence, a non-zero exit, and no stack. */
async function refusal(t: Test, args: string[], settings: NodeJS.ProcessEnv): Promise<string> {
  const { code, said } = await startServer(args, settings).ended;
  t.equal(code, 1, 'a non-zero exit');
  t.notMatch(said, /^\s+at /m, 'no stack');
  return said;
}

/** Migrations as files elsewhere: the real ones, and perhaps one of this test. */
function migrationsFolder(t: Test, change: { leaveOut?: number; add?: Record<string, string> }): string {
  const folder = t.testdir();
  const real = readdirSync(MIGRATIONS)
    .filter(name => name.endsWith('.ts'))
    .sort();
  for (const name of real.slice(0, real.length - (change.leaveOut ?? 0))) {
    writeFileSync(
      path.join(folder, name),
      `export * from '${pathToFileURL(path.join(MIGRATIONS, name)).href}';\n`,
    );
  }
  for (const [name, text] of Object.entries(change.add ?? {})) writeFileSync(path.join(folder, name), text);
  return folder;
}

tap.test('without settings: one message that lists them all', async t => {
  const said = await refusal(t, [], {});
  for (const key of ['DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL']) t.match(said, key);
});

tap.test('--help lists the settings and ends well', async t => {
  const { code, said } = await startServer(['--help'], {}).ended;
  t.equal(code, 0);
  t.match(said, /DATABASE_URL/);
});

tap.test('the demo does not start in production', async t => {
  t.match(await refusal(t, ['--demo'], { NODE_ENV: 'production', DATA_DIR: dataFolder(t) }), /NODE_ENV/);
});

tap.test('a port in use is named', async t => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => other.once('listening', resolve));
  t.teardown(() => other.close());
  const { port } = other.address() as { port: number };
  const said = await refusal(t, ['--demo'], { PORT: String(port), DATA_DIR: dataFolder(t) });
  t.match(said, `Port ${port} is already in use`);
});

tap.test('a data folder that cannot be one', async t => {
  const file = path.join(dataFolder(t), 'data');
  writeFileSync(file, 'a file in its place');
  t.match(await refusal(t, ['--demo'], { PORT: '0', DATA_DIR: file }), /cannot be a folder for data/);
  t.match(
    await refusal(t, ['--demo'], { PORT: '0', DATA_DIR: path.join(file, 'deeper') }),
    /cannot be a folder for data/,
  );
});

tap.test(
  'a data folder without the right to write',
  { skip: process.getuid?.() === 0 && 'root may write anywhere' },
  async t => {
    const folder = dataFolder(t);
    chmodSync(folder, 0o555);
    t.teardown(() => chmodSync(folder, 0o755));
    t.match(await refusal(t, ['--demo'], { PORT: '0', DATA_DIR: folder }), /may not write/);
  },
);

tap.test('rights and a read-only disk are explained with the folder', async t => {
  for (const code of ['EACCES', 'EPERM', 'EROFS']) {
    const error = Object.assign(new Error(code), { code, path: '/somewhere/data' });
    t.match(explain(error), /may not write in \/somewhere\/data/);
  }
  t.equal(explain(new TypeError('a mistake of our own')), null);
});

tap.test('a database that cannot be reached, or does not know us', async t => {
  const nobody = await freePort();
  const unreachable = {
    ...around,
    DATABASE_URL: `postgres://owner:secret-word@127.0.0.1:${nobody}/leerkring`,
  };
  const said = await refusal(t, [], unreachable);
  t.match(said, `cannot reach the database at 127.0.0.1:${nobody}/leerkring`);
  t.notMatch(said, 'secret-word');

  const { ownerUrl } = await createTestDatabase(t);
  t.match(
    await refusal(t, [], { ...around, DATABASE_URL: urlFor(ownerUrl, { password: 'wrong' }) }),
    /does not accept this name/,
  );
  t.match(
    await refusal(t, [], { ...around, DATABASE_URL: urlFor(ownerUrl, { database: 'nowhere' }) }),
    /does not exist/,
  );
});

tap.test('a login for the server that could pass row level security is refused', async t => {
  const { ownerUrl } = await createTestDatabase(t);
  t.match(
    await refusal(t, [], { ...around, DATABASE_URL: ownerUrl, DATABASE_APP_URL: ownerUrl }),
    /leerkring_app/,
  );
});

tap.test('a migration that fails is named, and leaves nothing half done', async t => {
  const { ownerUrl } = await createTestDatabase(t);
  const LEERKRING_MIGRATIONS = migrationsFolder(t, {
    add: {
      '9998-fine.ts': `export const up = db => db.schema.createTable('fine').addColumn('id', 'integer').execute();`,
      '9999-breaks.ts': `export async function up(db) {
        await db.schema.createTable('half').addColumn('id', 'integer').execute();
        await db.schema.dropTable('never_made').execute();
      }`,
    },
  });
  const said = await refusal(t, [], { ...around, DATABASE_URL: ownerUrl, LEERKRING_MIGRATIONS });
  t.match(said, /Migration 9999-breaks failed: table "never_made" does not exist/);
  const { rows } = await withClient(ownerUrl, client =>
    client.query(`select to_regclass('half') as half, to_regclass('fine') as fine,
                         (select count(*)::int from kysely_migration where name like '999%') as noted`),
  );
  t.same(rows, [{ half: null, fine: null, noted: 0 }]);
});

tap.test('a database of a newer version is left alone', async t => {
  const { ownerUrl } = await createTestDatabase(t);
  const LEERKRING_MIGRATIONS = migrationsFolder(t, { leaveOut: 1 });
  t.match(
    await refusal(t, [], { ...around, DATABASE_URL: ownerUrl, LEERKRING_MIGRATIONS }),
    /made by a newer version/,
  );
});

tap.test('the demo starts, is killed, recovers, is not started twice, and stops', async t => {
  const DATA_DIR = dataFolder(t);
  const cluster = path.join(DATA_DIR, 'postgres');
  const settings = { DATA_DIR, PORT: String(await freePort()) };
  const first = startServer(['--demo'], settings);
  await first.until('Leerkring is open');
  t.match(first.said(), /sanne@waterrijk|Sanne de Wit/);
  t.equal((await fetch(`http://127.0.0.1:${settings.PORT}/`)).status, 200);

  const twice = await refusal(t, ['--demo'], { DATA_DIR, PORT: '0' });
  t.match(twice, /already running/);

  const running = await findRunningEmbedded(DATA_DIR);
  t.ok(running, 'other programs find the database');
  // What was committed is there after the kill.
  await withClient(running!.ownerUrl, client => client.query('create table kept as select 42 as answer'));

  first.kill('SIGKILL');
  await first.ended;
  const started = performance.now();
  const second = startServer(['--demo'], settings);
  await second.until('Leerkring is open');
  t.match(second.said(), /was not stopped in order last time. The database has recovered/);
  t.comment(`the start after a kill took ${Math.round(performance.now() - started)} ms`);
  t.equal((await fetch(`http://127.0.0.1:${settings.PORT}/`)).status, 200);

  const { ownerUrl } = (await findRunningEmbedded(DATA_DIR))!;
  t.same((await withClient(ownerUrl, client => client.query('select answer from kept'))).rows, [
    { answer: 42 },
  ]);

  // Under npm, Ctrl-C comes from the terminal and from npm at once; that must not count as a second, impatient one.
  const { pid } = noteOfPid(cluster)!;
  second.kill('SIGINT');
  second.kill('SIGINT');
  t.equal((await second.ended).code, 0);
  t.equal(noteOfPid(cluster), null, 'PostgreSQL stopped in order');
  t.throws(() => process.kill(pid, 0), 'and its process is gone');
  t.notOk(existsSync(path.join(DATA_DIR, 'postgres-url')));
});

tap.test('a signal while the database is still starting leaves no PostgreSQL', async t => {
  const DATA_DIR = dataFolder(t);
  const server = startServer(['--demo'], { DATA_DIR, PORT: '0' });
  while (!existsSync(path.join(DATA_DIR, 'postgres', 'postmaster.pid')))
    await new Promise(resolve => setTimeout(resolve, 5));
  server.kill('SIGTERM');
  t.equal((await server.ended).code, 0);
  t.equal(noteOfPid(path.join(DATA_DIR, 'postgres')), null);
});
