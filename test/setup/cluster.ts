import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { urlFor, withClient } from '../../server/base/database/connect.ts';
import { startEmbedded } from '../../server/base/database/embedded.ts';
import { migrate } from '../../server/base/database/migrate.ts';
import { prepareRoles } from '../../server/base/database/roles.ts';

/** What the test files need to make databases of their own. */
export type ClusterInfo = { superUrl: string; ownerUrl: string; appUrl: string };

export const TEMPLATE = 'leerkring_template';

/** A PostgreSQL for tests in a temporary folder, with roles and a migrated template; `stop` removes all of it. */
export async function startTestCluster(): Promise<{
  info: ClusterInfo;
  stop(): Promise<void>;
  letGo(): void;
}> {
  const dir = mkdtempSync(path.join(tmpdir(), 'leerkring-test-'));
  // As root, PostgreSQL runs under another user, who must be able to enter.
  chmodSync(dir, 0o755);
  const remove = () => rmSync(dir, { recursive: true, force: true });
  try {
    const embedded = await startEmbedded({ dataDir: dir, log: () => {}, durable: false });
    const stop = async () => {
      await embedded.stop();
      remove();
    };
    try {
      const ownerUrl = urlFor(embedded.ownerUrl, { database: TEMPLATE });
      await withClient(embedded.superUrl, client =>
        client.query(`create database ${TEMPLATE} owner leerkring_owner`),
      );
      const { appUrl } = await prepareRoles(ownerUrl);
      await migrate(ownerUrl, () => {});
      return { info: { superUrl: embedded.superUrl, ownerUrl, appUrl }, stop, letGo: embedded.letGo };
    } catch (error) {
      await embedded.stop();
      throw error;
    }
  } catch (error) {
    remove();
    throw error;
  }
}
