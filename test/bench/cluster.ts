import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withClient } from '../../server/base/database/connect.ts';
import { startEmbedded } from '../../server/base/database/embedded.ts';
import { migrate } from '../../server/base/database/migrate.ts';
import { prepareRoles } from '../../server/base/database/roles.ts';

export type Cluster = {
  dataDir: string;
  superUrl: string;
  ownerUrl: string;
  appUrl: string;
  postmasterPid: number;
  /** PostgreSQL's version and what it says about durability, for the report. */
  settings: Record<string, string>;
  /** Where PostgreSQL writes its log. */
  logFile: string;
  stop(): Promise<void>;
};

/** A PostgreSQL of the bench's own, set up as in the demo: commits are on the disk before they are answered. */
export async function startCluster(): Promise<Cluster> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'leerkring-bench-'));
  chmodSync(dataDir, 0o755);
  const embedded = await startEmbedded({ dataDir, log: () => {}, durable: true });
  const stop = async () => {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  process.once('exit', () => embedded.letGo());
  try {
    const { superUrl, ownerUrl } = embedded;
    const { appUrl } = await prepareRoles(ownerUrl);
    await migrate(ownerUrl, () => {});
    const settings = await readSettings(superUrl);
    if (settings.fsync !== 'on' || settings.synchronous_commit !== 'on')
      throw new Error('the bench needs a durable PostgreSQL (fsync and synchronous_commit on)');
    const postmasterPid = Number(
      readFileSync(path.join(settings.data_directory!, 'postmaster.pid'), 'utf8').split('\n')[0],
    );
    return {
      ...{ dataDir, superUrl, ownerUrl, appUrl, postmasterPid, settings, stop },
      logFile: path.join(dataDir, 'postgres.log'),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const NAMES = [
  'server_version',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'shared_buffers',
  'data_directory',
];

const readSettings = (superUrl: string): Promise<Record<string, string>> =>
  withClient(superUrl, async client => {
    const { rows } = await client.query<{ name: string; setting: string }>(
      'select name, current_setting(name) as setting from pg_settings where name = any ($1)',
      [NAMES],
    );
    return Object.fromEntries(rows.map(row => [row.name, row.setting]));
  });
