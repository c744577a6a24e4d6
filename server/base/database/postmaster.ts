import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../startup/fault.ts';
import type { Place } from './place.ts';

/** A PostgreSQL that was started here. */
export type Postmaster = {
  pid: number;
  port: number;
  hasEnded(): boolean;
  /** Lets running statements break off, writes everything down, and resolves when the process is gone. */
  stop(): Promise<void>;
};

/** Makes the cluster's files. They appear whole or not at all: a start that is killed meanwhile leaves none. */
export function initialise(place: Place, password: string, options: { durable: boolean }): void {
  const half = `${place.cluster}.new-${process.pid}`;
  const secret = `${half}.password`;
  mkdirSync(half, { recursive: true, mode: 0o700 });
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (place.user) for (const each of [half, secret]) chownSync(each, place.user.uid, place.user.gid);
  try {
    const made = spawnSync(
      path.join(place.bin, 'initdb'),
      [
        ...[`--pgdata=${half}`, '--username=postgres', `--pwfile=${secret}`, '--auth=scram-sha-256'],
        // The built-in locale is the same on every machine, so an index never depends on the system's libraries.
        ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
        ...(options.durable ? [] : ['--no-sync']),
      ],
      { ...place.user, cwd: '/', encoding: 'utf8' },
    );
    if (made.status !== 0) {
      throw new Fault(
        `PostgreSQL could not make its files in ${place.cluster}: ${(made.stderr || made.error?.message || '').trim()}`,
      );
    }
    renameSync(half, place.cluster);
  } catch (error) {
    // Another start was first; the two then meet at the lock of the running cluster.
    if (!existsSync(path.join(place.cluster, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(secret, { force: true });
    rmSync(half, { recursive: true, force: true });
  }
}

/** Process id and port in postmaster.pid; null when PostgreSQL stopped in order. */
export function noteOfPid(cluster: string): { pid: number; port: number | null } | null {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]) || null } : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether this process is the PostgreSQL of this cluster: process ids are given out again, to anyone. */
function isPostmasterOf(pid: number, cluster: string): boolean {
  try {
    if (process.platform === 'linux') {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      return (
        path.basename(command[0] ?? '').startsWith('postgres') &&
        (command.includes(cluster) || readlinkSync(`/proc/${pid}/cwd`) === cluster)
      );
    }
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}

/** The PostgreSQL that runs this cluster now, whoever started it. */
export function findPostmaster(cluster: string): { pid: number; port: number | null } | null {
  const note = noteOfPid(cluster);
  return note && isAlive(note.pid) && isPostmasterOf(note.pid, cluster) ? note : null;
}

async function waitForEnd(cluster: string, pid: number, seconds: number): Promise<boolean> {
  // The file goes last; the process itself may stay listed until its parent has looked at it.
  const hasEnded = () => !isAlive(pid) || noteOfPid(cluster)?.pid !== pid;
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(20))
    if (hasEnded()) return true;
  return hasEnded();
}

/** Ends the PostgreSQL that a killed server left behind, in order. Never touches a process that is not this cluster's. */
export async function stopOrphan(cluster: string): Promise<void> {
  const orphan = findPostmaster(cluster);
  if (!orphan) {
    // A stranger may have got the number of a PostgreSQL that was killed; PostgreSQL would then refuse to start.
    rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
    return;
  }
  process.kill(orphan.pid, 'SIGINT');
  if (await waitForEnd(cluster, orphan.pid, 20)) return;
  process.kill(orphan.pid, 'SIGQUIT');
  if (!(await waitForEnd(cluster, orphan.pid, 10))) {
    throw new Fault(
      `A PostgreSQL of an earlier start (process ${orphan.pid}) does not stop. End it and start again.`,
    );
  }
}

const MAX_LOG_BYTES = 5_000_000;

/** Starts PostgreSQL on this port. Its log goes to a file: a pipe would break when the server is killed. */
export function launch(
  place: Place,
  port: number,
  logFile: string,
  settings: Record<string, string>,
): Postmaster {
  const flags = existsSync(logFile) && statSync(logFile).size > MAX_LOG_BYTES ? 'w' : 'a';
  const log = openSync(logFile, flags, 0o600);
  const child = spawn(
    path.join(place.bin, 'postgres'),
    [
      '-D',
      place.cluster,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    // A group of its own: Ctrl-C in a terminal goes to the whole group, and the database must outlive what is in flight.
    {
      ...place.user,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, LC_ALL: 'C' },
    },
  );
  closeSync(log);
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  child.unref();
  const pid = child.pid ?? -1;
  return {
    pid,
    port,
    hasEnded: () => ended,
    async stop() {
      if (ended || pid < 0) return;
      child.kill('SIGINT');
      for (const end = Date.now() + 20_000; !ended && Date.now() < end; ) await sleep(10);
      if (!ended) child.kill('SIGQUIT');
      for (const end = Date.now() + 5000; !ended && Date.now() < end; ) await sleep(10);
    },
  };
}
