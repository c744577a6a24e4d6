import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { urlFor, withClient } from '../../server/base/database/connect.ts';
import { type Embedded, startEmbedded } from '../../server/base/database/embedded.ts';
import { migrate } from '../../server/base/database/migrate.ts';
import { noteOfPid, stopOrphan } from '../../server/base/database/postmaster.ts';
import { prepareRoles } from '../../server/base/database/roles.ts';

/** What the test files need to make databases of their own. */
export type ClusterInfo = { superUrl: string; ownerUrl: string; appUrl: string };

export const TEMPLATE = 'leerkring_template';

const PREFIX = 'leerkring-test-';
const MADE_BY = 'made-by';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process: it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes what test runs left behind that were killed before they could do so. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter(each => each.startsWith(PREFIX))) {
    const dir = path.join(tmpdir(), name);
    try {
      if (isAlive(Number(readFileSync(path.join(dir, MADE_BY), 'utf8')))) continue;
      await stopOrphan(path.join(dir, 'postgres'));
      rmSync(dir, { recursive: true, force: true });
    } catch {
      // Somebody else's, or just being made or removed: theirs to end.
    }
  }
}

/**
 * A temporary folder that PostgreSQL's own user may enter too, when the tests run as root. A later run removes it,
 * with the PostgreSQL in it, when this one could not.
 */
export function makeTestFolder(): string {
  const dir = mkdtempSync(path.join(tmpdir(), PREFIX));
  writeFileSync(path.join(dir, MADE_BY), String(process.pid));
  chmodSync(dir, 0o755);
  return dir;
}

export type TestCluster = {
  info: ClusterInfo;
  /** Stops PostgreSQL and removes its files. */
  stop(): Promise<void>;
  /** The same without a promise, for the end of a process; waits 3 s at most. */
  stopNow(): void;
};

/** A PostgreSQL for tests in a temporary folder, with roles and a migrated template. */
export async function startTestCluster(): Promise<TestCluster> {
  await sweep();
  const dir = makeTestFolder();
  const remove = () => rmSync(dir, { recursive: true, force: true });
  let embedded: Embedded | undefined;
  const stop = async () => {
    await embedded?.stop();
    remove();
  };
  const stopNow = () => {
    if (!existsSync(dir)) return;
    embedded?.letGo();
    const moment = new Int32Array(new SharedArrayBuffer(4));
    for (let waited = 0; waited < 3000 && noteOfPid(path.join(dir, 'postgres')); waited += 20) {
      Atomics.wait(moment, 0, 0, 20);
    }
    remove();
  };
  try {
    embedded = await startEmbedded({ dataDir: dir, log: () => {}, durable: false });
    const { superUrl } = embedded;
    const ownerUrl = urlFor(embedded.ownerUrl, { database: TEMPLATE });
    await withClient(superUrl, client => client.query(`create database ${TEMPLATE} owner leerkring_owner`));
    const { appUrl } = await prepareRoles(ownerUrl);
    await migrate(ownerUrl, () => {});
    return { info: { superUrl, ownerUrl, appUrl }, stop, stopNow };
  } catch (error) {
    await stop();
    throw error;
  }
}
