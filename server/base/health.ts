import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { Problem } from './errors/problem.ts';

const Ok = Type.Object({ status: Type.Literal('ok') });

/** For whoever watches over the server: alive, and ready (the database answers and is migrated). */
export async function health(app: FastifyInstance): Promise<void> {
  const schema = (operationId: string, summary: string) => ({
    operationId,
    summary,
    tags: ['health'],
    response: { 200: Ok },
  });
  app.get(
    '/api/v1/health',
    { config: { guard: 'anyone' }, schema: schema('health', 'The server is alive') },
    async () => ({ status: 'ok' }),
  );
  app.get(
    '/api/v1/health/ready',
    { config: { guard: 'anyone' }, schema: schema('healthReady', 'The database answers and is migrated') },
    async () => {
      try {
        // Opens the viewer's transaction, so it fails as well when the migrations have not run.
        await app.database.asViewer({ accountId: null }, async () => {});
      } catch (error) {
        app.log.error({ error: (error as Error).message }, 'not ready');
        throw new Problem(503, 'databaseAway');
      }
      return { status: 'ok' };
    },
  );
}
