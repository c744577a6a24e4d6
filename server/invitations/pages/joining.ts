import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { leavePage, ownOrganisationsPage } from '../../../web/invitations/own-page.ts';
import { requestsPage } from '../../../web/invitations/requests-page.ts';
import type { SignedIn } from '../../base/access/index.ts';
import { badInput, found } from '../../base/errors/problem.ts';
import { idOf } from '../../base/ids.ts';
import { notice, submitForm } from '../../base/pages/index.ts';
import { field, part, show } from '../../base/pages/show.ts';
import { findOrganisation, listOrganisations } from '../../organisations/queries.ts';
import { answer, askToJoin, joinOrganisation, leave, readRequests, withdraw } from '../actions/join.ts';
import { findOwnOrganisations } from '../queries.ts';

const HOME = '/account/organisations';

/** Where somebody belongs and how they join; and the requests that an administrator answers. */
export async function joiningPages(app: FastifyInstance): Promise<void> {
  const guarded = { config: { guard: 'verified' as const } };
  const organisationOf = (request: FastifyRequest) => idOf(part(request, 'organisation'));
  const done = (reply: FastifyReply, said: string, path = HOME) => {
    notice(reply, said);
    return reply.redirect(path, 303);
  };
  const model = (request: FastifyRequest) =>
    request.asViewer(async (db, viewer) => ({
      own: await findOwnOrganisations(db, (viewer as SignedIn).id),
      organisations: await listOrganisations(db),
    }));

  app.get(HOME, guarded, async (request, reply) => {
    const read = await model(request);
    return show(request, reply, page => ownOrganisationsPage(page, read));
  });

  app.post(`${HOME}/:organisation/membership`, guarded, async (request, reply) => {
    await request.asViewer((db, viewer) => joinOrganisation(db, viewer as SignedIn, organisationOf(request)));
    return done(reply, 'invitations:joined');
  });

  app.get(`${HOME}/:organisation/departure`, guarded, async (request, reply) => {
    const organisation = found(await request.asViewer(db => findOrganisation(db, organisationOf(request))));
    return show(request, reply, page => leavePage(page, { organisation }));
  });

  app.post(`${HOME}/:organisation/departure`, guarded, async (request, reply) => {
    await request.asViewer(db => leave(db, organisationOf(request)));
    return done(reply, 'invitations:left');
  });

  app.post('/account/join-requests', guarded, async (request, reply) => {
    const { form, problem } = await submitForm(request, () => {
      const organisationId = Number(field(request, 'organisationId'));
      if (!Number.isSafeInteger(organisationId) || organisationId < 1)
        throw badInput([{ path: '/organisationId', message: 'problems:chooseOrganisation' }]);
      const message = field(request, 'message').slice(0, 1000);
      return request.asViewer((db, viewer) => askToJoin(db, viewer as SignedIn, { organisationId, message }));
    });
    if (!form) return done(reply, 'invitations:asked');
    const read = await model(request);
    return show(request, reply, page => ownOrganisationsPage(page, { ...read, form }), problem.status);
  });

  app.post('/account/join-requests/:request/withdrawal', guarded, async (request, reply) => {
    await request.asViewer(db => withdraw(db, idOf(part(request, 'request'))));
    return done(reply, 'invitations:withdrawn');
  });

  app.get('/admin/organisations/:organisation/requests', guarded, async (request, reply) => {
    const id = organisationOf(request);
    const read = await request.asViewer(async (db, viewer) => ({
      requests: await readRequests(db, viewer, id),
      organisation: found(await findOrganisation(db, id)),
    }));
    return show(request, reply, page => requestsPage(page, read));
  });

  app.post('/admin/organisations/:organisation/requests/:request/answer', guarded, async (request, reply) => {
    const accept = field(request, 'answer') === 'accept';
    const { organisation } = await request.asViewer((db, viewer) =>
      answer(db, viewer, idOf(part(request, 'request')), accept),
    );
    return done(reply, 'invitations:answered', `/admin/organisations/${organisation.id}/requests`);
  });
}
