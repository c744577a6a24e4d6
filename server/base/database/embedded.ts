import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { codeOf, Fault } from '../startup/fault.ts';
import { freePort } from '../startup/port.ts';
import { withClient } from './connect.ts';
import { findPlace, type Place } from './place.ts';
import { findPostmaster, initialise, launch, noteOfPid, type Postmaster, stopOrphan } from './postmaster.ts';

/** A PostgreSQL of our own that runs. */
export type Embedded = {
  /** URL of the database `leerkring` for its owner, who is not a superuser. */
  ownerUrl: string;
  /** URL of the cluster's superuser (database `postgres`): for tests that make databases. */
  superUrl: string;
  /** True when the previous server did not stop in order, and PostgreSQL has recovered. */
  recovered: boolean;
  /** Stops PostgreSQL in order; harmless when called twice. */
  stop(): Promise<void>;
  /** Tells PostgreSQL to stop and does not wait: for an exit that cannot. */
  letGo(): void;
};

export type EmbeddedOptions = {
  /** Folder for everything; made when missing. */
  dataDir: string;
  log(sentence: string): void;
  /** False only for tests: commits may then be lost with the machine. */
  durable?: boolean;
};

// Held by the running server on a connection of its own: the system lets go of it when that server dies, however it dies.
const SERVER_LOCK = 7_305_518;
const MAJOR = '18';

const passwordFile = (dataDir: string) => path.join(dataDir, 'postgres-password');
const urlFile = (dataDir: string) => path.join(dataDir, 'postgres-url');
const superUrlOf = (password: string, port: number) =>
  `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

function writeSecret(file: string, text: string): void {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, text, { mode: 0o600 });
  renameSync(half, file);
}

function readOrMakePassword(dataDir: string, place: Place): string {
  const file = passwordFile(dataDir);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (existsSync(place.cluster)) {
    throw new Fault(
      `${file} is missing, and without it the database in ${place.cluster} stays shut. Put it back from your backup.`,
    );
  }
  const half = `${file}.${process.pid}`;
  writeFileSync(half, randomBytes(24).toString('hex'), { mode: 0o600 });
  try {
    // A link, unlike a rename, never replaces the password of a start at the same moment.
    linkSync(half, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(half, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}

function checkVersion(place: Place): void {
  const found = readFileSync(path.join(place.cluster, 'PG_VERSION'), 'utf8').trim();
  if (found !== MAJOR) {
    throw new Fault(
      `The database in ${place.cluster} was made by PostgreSQL ${found}; this version brings PostgreSQL ${MAJOR}. Export it with the old one (pg_dump) and import it here.`,
    );
  }
}

/** Waits until PostgreSQL answers; it may be replaying what a crash left. */
async function waitUntilReady(postmaster: Postmaster, url: string, logFile: string): Promise<void> {
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(15)) {
    if (postmaster.hasEnded()) break;
    try {
      return await withClient(url, async () => {});
    } catch (error) {
      const code = codeOf(error);
      if (code !== 'ECONNREFUSED' && code !== '57P03' && code !== 'ECONNRESET') throw error;
    }
  }
  throw new Fault(`The built-in PostgreSQL did not start. The reason is at the end of ${logFile}.`);
}

/** The lock that says "a server uses this cluster"; null when another one has it. */
async function takeServerLock(superUrl: string): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: superUrl,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
    SERVER_LOCK,
  ]);
  if (rows[0]?.taken) return client;
  await client.end();
  return null;
}

function alreadyRunning(dataDir: string): Fault {
  return new Fault(
    `Leerkring is already running with ${dataDir}, or another of its programs is using that database. Stop that one first, or set DATA_DIR to another folder.`,
  );
}

/**
 * Ends a PostgreSQL that a killed server left behind. Refuses when its server is alive: then the lock is taken.
 * The lock is held while it stops, so that of two starts at once only one goes on.
 */
async function clearEarlier(dataDir: string, cluster: string, password: string): Promise<void> {
  let lock: pg.Client | null = null;
  // It may still be starting; and it needs a moment to see that a killed server's connection is gone.
  for (let attempt = 0; attempt < 10 && !lock; attempt++) {
    const running = findPostmaster(cluster);
    if (!running) break;
    try {
      lock = running.port ? await takeServerLock(superUrlOf(password, running.port)) : null;
      if (!lock && attempt === 9) throw alreadyRunning(dataDir);
    } catch (error) {
      if (error instanceof Fault) throw error;
    }
    if (!lock) await sleep(150);
  }
  await stopOrphan(cluster);
  void lock?.end().catch(() => {});
}

async function makeOwner(superUrl: string, password: string): Promise<void> {
  await withClient(superUrl, async client => {
    const { rows } = await client.query<{ role: boolean; base: boolean }>(
      `select exists (select from pg_roles where rolname = 'leerkring_owner') as role,
              exists (select from pg_database where datname = 'leerkring') as base`,
    );
    // The password is hexadecimal, and a utility statement takes no parameters.
    if (!rows[0]?.role)
      await client.query(
        `create role leerkring_owner login createrole nosuperuser nobypassrls password '${password}'`,
      );
    if (!rows[0]?.base) await client.query('create database leerkring owner leerkring_owner');
  });
}

function settingsFor(durable: boolean): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: durable ? '256MB' : '128MB',
    jit: 'off',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
}

/**
 * Starts PostgreSQL 18 in the data folder; makes it there the first time. Refuses (Fault) while another server uses
 * the same folder; ends and recovers what a killed server left.
 */
export async function startEmbedded({ dataDir, log, durable = true }: EmbeddedOptions): Promise<Embedded> {
  const dir = path.resolve(dataDir);
  mkdirSync(dir, { recursive: true });
  const place = findPlace(dir);
  if (place.moved)
    log(
      `PostgreSQL runs as the user "postgres", who may not enter ${dir}: the database is kept in ${place.cluster}.`,
    );
  const password = readOrMakePassword(dir, place);
  if (!existsSync(place.cluster)) initialise(place, password, { durable });
  checkVersion(place);

  const recovered = noteOfPid(place.cluster) !== null;
  if (recovered) await clearEarlier(dir, place.cluster, password);

  const logFile = path.join(dir, 'postgres.log');
  const postmaster = launch(place, await freePort(), logFile, settingsFor(durable));
  const superUrl = superUrlOf(password, postmaster.port);
  try {
    await waitUntilReady(postmaster, superUrl, logFile);
    const lock = await takeServerLock(superUrl);
    if (!lock) throw alreadyRunning(dir);
    const ownerPassword = createHmac('sha256', password).update('leerkring_owner').digest('hex');
    await makeOwner(superUrl, ownerPassword);
    const ownerUrl = `postgres://leerkring_owner:${ownerPassword}@127.0.0.1:${postmaster.port}/leerkring`;
    writeSecret(urlFile(dir), ownerUrl);
    if (recovered)
      log(
        'The server was not stopped in order last time. The database has recovered; nothing that was saved is lost.',
      );
    // Waiting for this connection is no reason to keep a program alive whose work is done.
    (lock as unknown as { unref(): void }).unref();
    return {
      ownerUrl,
      superUrl,
      recovered,
      async stop() {
        rmSync(urlFile(dir), { force: true });
        // Not waited for: nothing keeps the process awake for this connection, and stopping ends it anyway.
        void lock.end().catch(() => {});
        await postmaster.stop();
      },
      letGo() {
        if (!postmaster.hasEnded()) process.kill(postmaster.pid, 'SIGINT');
      },
    };
  } catch (error) {
    await postmaster.stop();
    // Another start was a moment earlier, and PostgreSQL itself refused to run twice on the same files.
    throw findPostmaster(place.cluster) ? alreadyRunning(dir) : error;
  }
}

/**
 * The database of a server that runs on this data folder now, for programs that work beside it; null when none runs.
 */
export async function findRunningEmbedded(dataDir: string): Promise<{ ownerUrl: string } | null> {
  try {
    const ownerUrl = readFileSync(urlFile(path.resolve(dataDir)), 'utf8').trim();
    await withClient(ownerUrl, async client => client.query('select 1'));
    return { ownerUrl };
  } catch {
    return null;
  }
}
