import type { FastifyInstance } from 'fastify';
import { newSpacePages } from './pages/new.ts';
import { spaceSettingsPages } from './pages/settings.ts';
import { spaceRoutes } from './routes.ts';

/** Spaces: where things are said, and the grants that say who may enter. Their page lists threads, so it is in that room. */
export async function spaces(app: FastifyInstance): Promise<void> {
  await app.register(spaceRoutes, { prefix: '/api/v1' });
  await app.register(newSpacePages);
  await app.register(spaceSettingsPages);
}
