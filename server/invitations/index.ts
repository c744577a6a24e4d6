import type { FastifyInstance } from 'fastify';
import { acceptPages } from './pages/accept.ts';
import { invitationPages } from './pages/invitations.ts';
import { joiningPages } from './pages/joining.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { joiningRoutes } from './routes/joining.ts';

export { invitationJobs } from './jobs.ts';

export type InvitationOptions = { publicUrl: string };

/** Ways in: an invitation to an organisation or a space, a proved mail domain, a request that is answered. */
export async function invitations(app: FastifyInstance, options: InvitationOptions): Promise<void> {
  const prefix = '/api/v1';
  await app.register(invitationRoutes, { ...options, prefix });
  await app.register(joiningRoutes, { prefix });
  await app.register(acceptPages);
  await app.register(invitationPages, options);
  await app.register(joiningPages);
}
