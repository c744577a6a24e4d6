import type { FastifyInstance } from 'fastify';
import { organisationPage, organisationsPage } from '../../../web/organisations/public-pages.ts';
import { found } from '../../base/errors/problem.ts';
import { idOf } from '../../base/ids.ts';
import { part, queried, show } from '../../base/pages/show.ts';
import { mayAdminister } from '../policy.ts';
import { findLogo, findOrganisation, listAdministered, listOrganisations } from '../queries.ts';

const YEAR_SECONDS = 31_536_000;

/** What anybody may know of organisations: that they take part, and how they look. */
export async function publicPages(app: FastifyInstance): Promise<void> {
  app.get('/organisations', { config: { guard: 'anyone' } }, async (request, reply) => {
    const organisations = await request.asViewer(db => listOrganisations(db));
    return show(request, reply, page => organisationsPage(page, { organisations }));
  });

  app.get('/organisations/:organisation', { config: { guard: 'anyone' } }, async (request, reply) => {
    const id = idOf(part(request, 'organisation'));
    const model = await request.asViewer(async (db, viewer) => ({
      organisation: found(await findOrganisation(db, id)),
      mayAdminister: viewer.verified && mayAdminister(viewer, await listAdministered(db), id),
    }));
    return show(request, reply, page => organisationPage(page, model));
  });

  app.get('/organisations/:organisation/logo', { config: { guard: 'anyone' } }, async (request, reply) => {
    const id = idOf(part(request, 'organisation'));
    const logo = found(await request.asViewer(db => findLogo(db, id)));
    // An address with the logo's own version never means another picture.
    const named = queried(request, 'v') === String(logo.changedAt.getTime());
    return reply
      .type(logo.mediaType)
      .header('cache-control', named ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache')
      .send(logo.image);
  });
}
