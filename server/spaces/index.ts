import type { FastifyInstance } from 'fastify';
import { spaceRoutes } from './routes.ts';

/** Spaces: where things are said, and the grants that say who may enter. Their page lists threads, so it is in that room. */
export async function spaces(app: FastifyInstance): Promise<void> {
  await app.register(spaceRoutes, { prefix: '/api/v1' });
}
