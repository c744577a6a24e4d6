import type { FastifyInstance } from 'fastify';
import { memberPages } from './pages/members.ts';
import { platformPages } from './pages/platform.ts';
import { publicPages } from './pages/public.ts';
import { stylePages } from './pages/style.ts';
import { memberRoutes } from './routes/members.ts';
import { organisationRoutes } from './routes/organisations.ts';

/** Organisations: which there are, who belongs to them and runs them, and how they look. */
export async function organisations(app: FastifyInstance): Promise<void> {
  const prefix = '/api/v1';
  await app.register(organisationRoutes, { prefix });
  await app.register(memberRoutes, { prefix });
  await app.register(publicPages);
  await app.register(platformPages);
  await app.register(memberPages);
  await app.register(stylePages);
}
