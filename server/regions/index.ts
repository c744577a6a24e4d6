import type { FastifyInstance } from 'fastify';
import { importPages } from './imports/pages.ts';
import { importRoutes } from './imports/routes.ts';
import { adminRegionPages, regionPages } from './pages.ts';
import { regionRoutes } from './routes.ts';

/** Regions: which organisations work together, from when until when; and lists of both, read in whole. */
export async function regions(app: FastifyInstance): Promise<void> {
  const prefix = '/api/v1';
  await app.register(regionRoutes, { prefix });
  await app.register(importRoutes, { prefix });
  await app.register(regionPages);
  await app.register(adminRegionPages);
  await app.register(importPages);
}
