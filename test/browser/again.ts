import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../server/app.ts';
import { loadConfig } from '../../server/base/config.ts';
import type { TestDatabase } from '../setup/database.ts';

/** A server on the port and the database of one that was closed: what browsers find again after a restart. */
export async function startAgain(
  t: { teardown(work: () => unknown): void },
  url: string,
  database: TestDatabase,
): Promise<FastifyInstance> {
  const config = loadConfig(
    { PUBLIC_URL: 'http://127.0.0.1:3000', DATA_DIR: `/tmp/leerkring-test-${database.name}` },
    'demo',
  );
  const app = await buildApp({ config, ownerUrl: database.ownerUrl, appUrl: database.appUrl, logger: false });
  await app.listen({ host: '127.0.0.1', port: Number(new URL(url).port) });
  t.teardown(() => app.close());
  return app;
}
