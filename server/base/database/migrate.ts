import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Logger, runMigrations } from 'graphile-worker';
import { Kysely, type Migration, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Fault } from '../startup/fault.ts';

const FOLDER = path.join(import.meta.dirname, '../../../migrations');
const TABLE = 'kysely_migration';

async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter(name => /^\d{4}-.+\.ts$/.test(name)).sort();
  const loaded = files.map(async name => [
    name.slice(0, -3),
    await import(pathToFileURL(path.join(folder, name)).href),
  ]);
  return Object.fromEntries(await Promise.all(loaded)) as Record<string, Migration>;
}

async function refuseNewer(pool: pg.Pool, known: string[]): Promise<void> {
  const { rows: tables } = await pool.query<{ found: boolean }>(
    'select to_regclass($1) is not null as found',
    [`public.${TABLE}`],
  );
  if (!tables[0]?.found) return;
  const { rows } = await pool.query<{ name: string }>(
    `select name from ${TABLE} where name <> all($1) order by name`,
    [known],
  );
  if (rows.length > 0) {
    throw new Fault(
      `The database was made by a newer version of Leerkring (it has ${rows.map(row => row.name).join(', ')}). Start that version, or put back the backup from before the upgrade.`,
    );
  }
}

/** The job queue's own tables; its chatter about each step stays out of our log. */
async function migrateJobs(pool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
}

/**
 * Brings the database up to date with `migrations/`, as its owner. Everything that is new runs in one transaction
 * behind a lock: either all of it is there afterwards or nothing, and two servers that start together take turns.
 * Faults: a migration that failed (named, with the database's message), a database that is newer than the code.
 */
export async function migrate(
  ownerUrl: string,
  log: (sentence: string) => void,
  { folder = FOLDER }: { folder?: string } = {},
): Promise<{ applied: string[] }> {
  const pool = new pg.Pool({
    connectionString: ownerUrl,
    max: 4,
    connectionTimeoutMillis: 5000,
    application_name: 'leerkring migrate',
  });
  pool.on('error', () => {});
  pool.on('connect', client => client.on('error', () => {}));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrations = await readMigrations(folder);
    await refuseNewer(pool, Object.keys(migrations));
    await migrateJobs(pool);
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => migrations },
      migrationTableName: TABLE,
    });
    const { error, results = [] } = await migrator.migrateToLatest();
    if (error) {
      const name = results.find(result => result.status === 'Error')?.migrationName;
      const reason = error instanceof Error ? error.message : String(error);
      throw new Fault(
        `${name ? `Migration ${name} failed` : 'The migrations could not run'}: ${reason}. The database is as it was before; nothing is half done. Mend the cause and start again.`,
        { cause: error },
      );
    }
    const applied = results.map(result => result.migrationName);
    if (applied.length > 0)
      log(
        `The database is up to date: ${applied.length} migrations applied (${applied[0]} to ${applied.at(-1)}).`,
      );
    return { applied };
  } finally {
    await db.destroy();
  }
}
