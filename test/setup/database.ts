import { randomBytes } from 'node:crypto';
import { urlFor, withClient } from '../../server/base/database/connect.ts';
import { type ClusterInfo, startTestCluster, TEMPLATE } from './cluster.ts';

/** A database of one's own, migrated and empty. */
export type TestDatabase = { ownerUrl: string; appUrl: string; name: string; drop(): Promise<void> };

let own: ReturnType<typeof startTestCluster> | undefined;

/** The cluster that `npm test` started; a test file that is run by itself starts one. */
async function findCluster(): Promise<ClusterInfo> {
  if (process.env.TEST_CLUSTER) return JSON.parse(process.env.TEST_CLUSTER) as ClusterInfo;
  if (!own) {
    own = startTestCluster();
    const cluster = await own;
    let stopping: Promise<void> | undefined;
    const stop = () => {
      stopping ??= cluster.stop();
      return stopping;
    };
    process.once('beforeExit', stop);
    // A file that exits by itself or is stopped from outside leaves no PostgreSQL behind either.
    process.once('exit', cluster.stopNow);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGALRM'] as const) {
      process.once(signal, () => void stop().finally(() => process.exit(1)));
    }
  }
  return (await own).info;
}

/**
 * Makes a migrated, empty database from the template in some tens of milliseconds. One per test file is the habit.
 * With `t` it is dropped when that test ends; else call `drop()`.
 */
export async function createTestDatabase(t?: { teardown(work: () => unknown): void }): Promise<TestDatabase> {
  const { superUrl, ownerUrl, appUrl } = await findCluster();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const onCluster = (statement: string) => withClient(superUrl, client => client.query(statement));
  await onCluster(`create database ${name} template ${TEMPLATE} owner leerkring_owner`);
  await onCluster(`grant connect on database ${name} to leerkring_app`);
  const drop = async () => {
    await onCluster(`drop database if exists ${name} with (force)`);
  };
  t?.teardown(drop);
  return {
    ownerUrl: urlFor(ownerUrl, { database: name }),
    appUrl: urlFor(appUrl, { database: name }),
    name,
    drop,
  };
}
