import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { adminRegionPage, adminRegionsPage } from '../../web/regions/admin-pages.ts';
import { regionPage, regionsPage } from '../../web/regions/public-pages.ts';
import type { SignedIn } from '../base/access/index.ts';
import { badInput, found } from '../base/errors/problem.ts';
import { idOf } from '../base/ids.ts';
import { notice, submitForm } from '../base/pages/index.ts';
import { field, part, queried, show } from '../base/pages/show.ts';
import { listOrganisations } from '../organisations/queries.ts';
import {
  changeRegion,
  createRegion,
  isDay,
  nameCoordinator,
  removeCoordinator,
  setRegionMember,
} from './actions.ts';
import { findRegion, listCoordinators, listRegionMembers, listRegions } from './queries.ts';
import { REGION_KINDS } from './schema.ts';

const regionOf = (request: FastifyRequest) => idOf(part(request, 'region'));
const inputOf = (request: FastifyRequest) => ({
  name: field(request, 'name').slice(0, 200),
  kind: REGION_KINDS.find(kind => kind === field(request, 'kind')) ?? ('other' as const),
  code: field(request, 'code').slice(0, 20),
});

/** Which regions there are, and who belonged to them on a day: for anybody. */
export async function regionPages(app: FastifyInstance): Promise<void> {
  app.get('/regions', { config: { guard: 'anyone' } }, async (request, reply) => {
    const regions = await request.asViewer(db => listRegions(db));
    return show(request, reply, page => regionsPage(page, { regions }));
  });

  app.get('/regions/:region', { config: { guard: 'anyone' } }, async (request, reply) => {
    const id = regionOf(request);
    const asked = queried(request, 'on');
    const on = isDay(asked) ? asked : new Date().toISOString().slice(0, 10);
    const model = await request.asViewer(async db => ({
      region: found(await findRegion(db, id)),
      members: await listRegionMembers(db, id, on),
      coordinators: await listCoordinators(db, id),
    }));
    return show(request, reply, page => regionPage(page, { ...model, on }));
  });
}

/** The platform's administrator edits them. */
export async function adminRegionPages(app: FastifyInstance): Promise<void> {
  const guarded = { config: { guard: 'administrator' as const } };
  type Form = Parameters<typeof adminRegionPage>[1]['form'];
  const one = async (request: FastifyRequest, reply: FastifyReply, form?: Form, status = 200) => {
    const id = regionOf(request);
    const model = await request.asViewer(async db => ({
      region: found(await findRegion(db, id)),
      members: await listRegionMembers(db, id),
      coordinators: await listCoordinators(db, id),
      organisations: await listOrganisations(db),
    }));
    return show(request, reply, page => adminRegionPage(page, { ...model, form }), status);
  };
  /** Does what a form asks for and comes back to the region; a refusal shows the form again. */
  const handle = async (request: FastifyRequest, reply: FastifyReply, work: () => Promise<unknown>) => {
    const { form, problem } = await submitForm(request, work);
    if (form) return one(request, reply, form, problem.status);
    notice(reply, 'regions:saved');
    return reply.redirect(`/admin/regions/${regionOf(request)}`, 303);
  };

  app.get('/admin/regions', guarded, async (request, reply) => {
    const regions = await request.asViewer(db => listRegions(db));
    return show(request, reply, page => adminRegionsPage(page, { regions }));
  });

  app.post('/admin/regions', guarded, async (request, reply) => {
    const { done, form, problem } = await submitForm(request, () =>
      request.asViewer(db => createRegion(db, inputOf(request))),
    );
    if (!done) {
      const regions = await request.asViewer(db => listRegions(db));
      return show(request, reply, page => adminRegionsPage(page, { regions, form }), problem.status);
    }
    notice(reply, 'regions:saved');
    return reply.redirect(`/admin/regions/${done.id}`, 303);
  });

  app.get('/admin/regions/:region', guarded, (request, reply) => one(request, reply));

  app.post('/admin/regions/:region', guarded, (request, reply) =>
    handle(request, reply, () =>
      request.asViewer(db => changeRegion(db, regionOf(request), inputOf(request))),
    ),
  );

  app.post('/admin/regions/:region/members', guarded, (request, reply) =>
    handle(request, reply, () => {
      const organisationId = Number(field(request, 'organisationId'));
      if (!Number.isSafeInteger(organisationId) || organisationId < 1)
        throw badInput([{ path: '/organisationId', message: 'problems:chooseOrganisation' }]);
      const period = { since: field(request, 'since'), until: field(request, 'until') || null };
      return request.asViewer(db =>
        setRegionMember(db, { regionId: regionOf(request), organisationId, ...period }),
      );
    }),
  );

  app.post('/admin/regions/:region/coordinators', guarded, (request, reply) =>
    handle(request, reply, () => {
      const accountId = Number(
        /(?:^|\/accounts\/)(\d{1,15})\/?$/.exec(field(request, 'account').trim())?.[1],
      );
      if (!Number.isSafeInteger(accountId) || accountId < 1)
        throw badInput([{ path: '/account', message: 'problems:chooseAccount' }]);
      return request.asViewer((db, viewer) =>
        nameCoordinator(db, viewer as SignedIn, regionOf(request), accountId),
      );
    }),
  );

  app.post('/admin/regions/:region/coordinators/:account/removal', guarded, (request, reply) =>
    handle(request, reply, () =>
      request.asViewer(db => removeCoordinator(db, regionOf(request), idOf(part(request, 'account')))),
    ),
  );
}
