import type { Config } from '../config.ts';
import { type Embedded, startEmbedded } from '../database/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { prepareRoles } from '../database/roles.ts';

/** A database that is ready for the app: reachable, restricted role made, migrated. */
export type ReadyDatabase = { ownerUrl: string; appUrl: string; embedded: Embedded | null };

/**
 * Starts or reaches the database and brings it up to date. When a later step fails, a PostgreSQL that was started
 * here is stopped again before the error is thrown.
 */
export async function readyDatabase(
  config: Config,
  log: (sentence: string) => void,
  options: { migrationsFolder?: string; onStarted?: (embedded: Embedded) => void } = {},
): Promise<ReadyDatabase> {
  const embedded = config.databaseUrl ? null : await startEmbedded({ dataDir: config.dataDir, log });
  if (embedded) options.onStarted?.(embedded);
  try {
    const ownerUrl = config.databaseUrl ?? embedded!.ownerUrl;
    const { appUrl } = await prepareRoles(ownerUrl, config.databaseAppUrl ?? undefined);
    await migrate(ownerUrl, log, { folder: options.migrationsFolder });
    return { ownerUrl, appUrl, embedded };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
