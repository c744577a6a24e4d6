import type { FastifyInstance } from 'fastify';
import { administrationPages } from './pages.ts';
import { administrationRoutes } from './routes.ts';

/** The start of administration, and the log of every change of rights. Each person sees only what they run. */
export async function administration(app: FastifyInstance): Promise<void> {
  await app.register(administrationRoutes, { prefix: '/api/v1' });
  await app.register(administrationPages);
}
