import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { domainsPage } from '../../../web/organisations/domains-page.ts';
import { stylePage } from '../../../web/organisations/style-page.ts';
import { badInput } from '../../base/errors/problem.ts';
import { idOf } from '../../base/ids.ts';
import { notice, submitForm } from '../../base/pages/index.ts';
import { field, part, show } from '../../base/pages/show.ts';
import { administered } from '../actions/administer.ts';
import { setDomains } from '../actions/organisations.ts';
import { removeLogo, setColour, setLogo } from '../actions/style.ts';
import { MAX_LOGO_BYTES } from '../images.ts';
import { listDomains } from '../queries.ts';

const organisationOf = (request: FastifyRequest) => idOf(part(request, 'organisation'));

/** How an organisation looks, and which mail domains are its own. */
export async function stylePages(app: FastifyInstance): Promise<void> {
  const guarded = { config: { guard: 'verified' as const } };
  await app.register(multipart, {
    limits: { fileSize: MAX_LOGO_BYTES + 1, files: 1, fields: 4, fieldSize: 1000, parts: 5 },
    throwFileSizeLimit: false,
  });
  const own = (request: FastifyRequest) =>
    request.asViewer((db, viewer) => administered(db, viewer, organisationOf(request)));

  app.get('/admin/organisations/:organisation/style', guarded, async (request, reply) => {
    const model = await own(request);
    return show(request, reply, page => stylePage(page, model));
  });

  app.post('/admin/organisations/:organisation/colour', guarded, async (request, reply) => {
    const { form, problem } = await submitForm(request, () =>
      request.asViewer((db, viewer) =>
        setColour(db, viewer, organisationOf(request), field(request, 'colour')),
      ),
    );
    if (form) {
      const model = await own(request);
      return show(request, reply, page => stylePage(page, { ...model, form }), problem.status);
    }
    notice(reply, 'organisations:saved');
    return reply.redirect(`/admin/organisations/${organisationOf(request)}/style`, 303);
  });

  app.post('/admin/organisations/:organisation/logo', guarded, async (request, reply) => {
    // Who may is asked before a byte of the file is read.
    const model = await own(request);
    const { form, problem } = await submitForm(request, async () => {
      const file = request.isMultipart() ? await request.file() : undefined;
      const image = await file?.toBuffer();
      if (!image?.length) throw badInput([{ path: '/image', message: 'problems:logoMissing' }]);
      await request.asViewer((db, viewer) => setLogo(db, viewer, organisationOf(request), image));
    });
    if (form) return show(request, reply, page => stylePage(page, { ...model, form }), problem.status);
    notice(reply, 'organisations:saved');
    return reply.redirect(`/admin/organisations/${organisationOf(request)}/style`, 303);
  });

  app.post('/admin/organisations/:organisation/logo/removal', guarded, async (request, reply) => {
    await request.asViewer((db, viewer) => removeLogo(db, viewer, organisationOf(request)));
    notice(reply, 'organisations:saved');
    return reply.redirect(`/admin/organisations/${organisationOf(request)}/style`, 303);
  });

  app.get('/admin/organisations/:organisation/domains', guarded, async (request, reply) => {
    const id = organisationOf(request);
    const model = await request.asViewer(async (db, viewer) => ({
      ...(await administered(db, viewer, id)),
      domains: await listDomains(db, id),
    }));
    return show(request, reply, page => domainsPage(page, model));
  });

  app.post(
    '/admin/organisations/:organisation/domains',
    { config: { guard: 'administrator' } },
    async (request, reply) => {
      const id = organisationOf(request);
      const { form, problem } = await submitForm(request, () =>
        request.asViewer(db =>
          setDomains(
            db,
            id,
            field(request, 'domains')
              .split(/[\s,;]+/)
              .slice(0, 51),
          ),
        ),
      );
      if (form) {
        const model = await own(request);
        return show(
          request,
          reply,
          page => domainsPage(page, { ...model, domains: [], form }),
          problem.status,
        );
      }
      notice(reply, 'organisations:saved');
      return reply.redirect(`/admin/organisations/${id}/domains`, 303);
    },
  );
}
