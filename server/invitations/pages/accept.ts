import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { invalidPage, offerPage } from '../../../web/invitations/accept-page.ts';
import type { SignedIn } from '../../base/access/index.ts';
import { keepReturn } from '../../base/access/return-path.ts';
import { Problem } from '../../base/errors/problem.ts';
import { notice } from '../../base/pages/index.ts';
import { part, show } from '../../base/pages/show.ts';
import { acceptInvitation, readOffer } from '../actions/invite.ts';

/** Whatever the reason, the same page: it says that the invitation is not valid (any more), and what to do. */
const invalid = (request: FastifyRequest, reply: FastifyReply) =>
  show(request, reply, page => invalidPage(page), 404);

/** Opened from a letter or a link. A button joins, because mail scanners open links. */
export async function acceptPages(app: FastifyInstance): Promise<void> {
  app.get('/invitations/:token', { config: { guard: 'anyone' } }, async (request, reply) => {
    const token = part(request, 'token');
    const { offer, signedIn } = await request.asViewer(async (db, viewer) => ({
      offer: await readOffer(request, db, token),
      signedIn: viewer.id !== null,
    }));
    if (!offer) return invalid(request, reply);
    if (!signedIn) keepReturn(reply, `/invitations/${token}`);
    return show(request, reply, page => offerPage(page, { offer, token }));
  });

  app.post('/invitations/:token', { config: { guard: 'verified' } }, async (request, reply) => {
    const token = part(request, 'token');
    try {
      const joined = await request.asViewer((db, viewer) =>
        acceptInvitation(request, db, viewer as SignedIn, token),
      );
      notice(reply, joined.result === 'joined' ? 'invitations:joined' : 'invitations:already');
      return reply.redirect(joined.spaceId ? `/spaces/${joined.spaceId}` : '/account/organisations', 303);
    } catch (error) {
      if (error instanceof Problem && error.code === 'invitationInvalid') return invalid(request, reply);
      throw error;
    }
  });
}
