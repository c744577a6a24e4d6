import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { adminListPage, endPage, settingsPage } from '../../../web/organisations/platform-pages.ts';
import { found } from '../../base/errors/problem.ts';
import { idOf } from '../../base/ids.ts';
import { notice, submitForm } from '../../base/pages/index.ts';
import { field, part, show } from '../../base/pages/show.ts';
import { changeOrganisation, createOrganisation, endOrganisation } from '../actions/organisations.ts';
import { findOrganisation, listOrganisations } from '../queries.ts';
import { KINDS, type Kind } from '../schema.ts';

const kindIn = (text: string): Kind => KINDS.find(kind => kind === text) ?? 'municipality';
const inputOf = (request: FastifyRequest) => ({
  name: field(request, 'name').slice(0, 200),
  kind: kindIn(field(request, 'kind')),
  code: field(request, 'code').slice(0, 20),
  place: field(request, 'place').slice(0, 200),
});

/** The platform's administrator: which organisations there are. */
export async function platformPages(app: FastifyInstance): Promise<void> {
  const guarded = { config: { guard: 'administrator' as const } };

  app.get('/admin/organisations', guarded, async (request, reply) => {
    const organisations = await request.asViewer(db => listOrganisations(db, { ended: true }));
    return show(request, reply, page => adminListPage(page, { organisations }));
  });

  app.post('/admin/organisations', guarded, async (request, reply) => {
    const { done, form, problem } = await submitForm(request, () =>
      request.asViewer(db => createOrganisation(db, inputOf(request))),
    );
    if (!done) {
      const organisations = await request.asViewer(db => listOrganisations(db, { ended: true }));
      return show(request, reply, page => adminListPage(page, { organisations, form }), problem.status);
    }
    notice(reply, 'organisations:created');
    return reply.redirect(`/admin/organisations/${done.id}/invitations`, 303);
  });

  const one = (request: FastifyRequest) =>
    request.asViewer(async db => found(await findOrganisation(db, idOf(part(request, 'organisation')))));

  app.get('/admin/organisations/:organisation/settings', guarded, async (request, reply) => {
    const organisation = await one(request);
    return show(request, reply, page => settingsPage(page, { organisation }));
  });

  app.post('/admin/organisations/:organisation/settings', guarded, async (request, reply) => {
    const id = idOf(part(request, 'organisation'));
    const { form, problem } = await submitForm(request, () =>
      request.asViewer(db => changeOrganisation(db, id, inputOf(request))),
    );
    if (form) {
      const organisation = await one(request);
      return show(request, reply, page => settingsPage(page, { organisation, form }), problem.status);
    }
    return back(reply, id, 'organisations:saved');
  });

  app.get('/admin/organisations/:organisation/closure', guarded, async (request, reply) => {
    const organisation = await one(request);
    return show(request, reply, page => endPage(page, { organisation }));
  });

  app.post('/admin/organisations/:organisation/closure', guarded, async (request, reply) => {
    const id = idOf(part(request, 'organisation'));
    await request.asViewer(db => endOrganisation(db, id));
    return back(reply, id, 'organisations:ended');
  });
}

function back(reply: FastifyReply, id: number, said: string) {
  notice(reply, said);
  return reply.redirect(`/admin/organisations/${id}/settings`, 303);
}
