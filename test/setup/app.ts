import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../server/app.ts';
import { loadConfig } from '../../server/base/config.ts';
import { openOwner } from '../../server/base/database/owner.ts';
import type { Db } from '../../server/base/database/viewer.ts';
import { resetLimits } from '../../server/base/limits/index.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

type Cleaner = { teardown(work: () => unknown): void };

export type TestApp = {
  app: FastifyInstance;
  /** Where it listens: `http://127.0.0.1:34567`. */
  url: string;
  database: TestDatabase;
  /** Work as the tables' owner, for looking behind the walls and for setting things up. */
  asOwner<T>(work: (db: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** A real server on a port of its own; `database` shares one with another server. */
export async function startTestApp(
  t: Cleaner,
  options: { database?: TestDatabase; env?: Record<string, string>; mode?: 'test' | 'demo' } = {},
): Promise<TestApp> {
  resetLimits();
  const database = options.database ?? (await createTestDatabase());
  const config = loadConfig(
    { PUBLIC_URL: 'http://127.0.0.1:3000', DATA_DIR: `/tmp/leerkring-test-${database.name}`, ...options.env },
    options.mode ?? 'demo',
  );
  const app = await buildApp({ config, ownerUrl: database.ownerUrl, appUrl: database.appUrl, logger: false });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const owner = await openOwner(database.ownerUrl);
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= app.close().then(() => owner.close());
    return closed;
  };
  t.teardown(async () => {
    await close();
    if (!options.database) await database.drop();
  });
  return { app, url, database, asOwner: work => owner.inMaintenance(work), close };
}
