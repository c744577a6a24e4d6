import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormState } from '../../web/base/page.ts';
import { partnersPage } from '../../web/exchanges/partners-page.ts';
import { ownPartnershipsPage, partnershipPage } from '../../web/exchanges/partnership-page.ts';
import { found } from '../base/errors/problem.ts';
import { idOf } from '../base/ids.ts';
import { notice, pageContext, sendPage, submitForm } from '../base/pages/index.ts';
import { field, part, show } from '../base/pages/show.ts';
import { renderTerms } from '../terms/actions.ts';
import { listTerms } from '../terms/queries.ts';
import {
  acceptPartnership,
  endPartnership,
  invitePartner,
  openPartners,
  openPartnership,
} from './actions.ts';
import { listOwnPartnerships } from './queries.ts';

const verified = { config: { guard: 'verified' } } as const;

/** Inviting partners into a space, and the other side: accepting, declining, ending. */
export async function exchangePages(app: FastifyInstance): Promise<void> {
  app.get('/spaces/:space/partners', verified, (request, reply) => showPartners(request, reply));
  app.post('/spaces/:space/partners', verified, submitPartner);

  app.get('/admin/partnerships', verified, async (request, reply) => {
    const partnerships = await request.asViewer(async (db, viewer) => {
      const own = await listOwnPartnerships(db);
      return found(own.length > 0 || viewer.administrator ? own : null);
    });
    return show(request, reply, page => ownPartnershipsPage(page, { partnerships }));
  });

  app.get('/partnerships/:partnership', verified, async (request, reply) => {
    const model = await request.asViewer(async db => {
      const partnership = await openPartnership(db, idOf(part(request, 'partnership')));
      const [terms] = await listTerms(db, partnership.spaceId);
      return { partnership, terms: terms ?? null };
    });
    const body = model.terms && (request.language === 'nl' ? model.terms.bodyNl : model.terms.bodyEn);
    return show(request, reply, page =>
      partnershipPage(page, { ...model, html: body ? renderTerms(body) : '' }),
    );
  });

  app.post('/partnerships/:partnership/acceptance', verified, async (request, reply) => {
    const id = idOf(part(request, 'partnership'));
    await request.asViewer(db => acceptPartnership(db, id));
    notice(reply, 'exchanges:accepted');
    return reply.redirect(`/partnerships/${id}`, 303);
  });

  app.post('/partnerships/:partnership/ending', verified, async (request, reply) => {
    const id = idOf(part(request, 'partnership'));
    await request.asViewer(db => endPartnership(db, id));
    notice(reply, 'exchanges:ended');
    return reply.redirect(`/partnerships/${id}`, 303);
  });
}

async function showPartners(request: FastifyRequest, reply: FastifyReply, form?: FormState, status = 200) {
  const model = await request.asViewer(db => openPartners(db, idOf(part(request, 'space'))));
  const page = pageContext(request, request.viewer);
  return sendPage(request, reply, partnersPage(page, { ...model, ...(form && { form }) }), status);
}

async function submitPartner(request: FastifyRequest, reply: FastifyReply) {
  const id = idOf(part(request, 'space'));
  const outcome = await submitForm(request, () =>
    request.asViewer(db =>
      invitePartner(db, id, {
        organisationId: Number(field(request, 'organisationId')) || 0,
        level: field(request, 'level') === 'read' ? 'read' : 'write',
        // The whole day counts, by Dutch winter time.
        endsAt: `${field(request, 'until')}T23:59:59+01:00`,
      }),
    ),
  );
  if (outcome.form) return showPartners(request, reply, outcome.form, outcome.problem.status);
  notice(reply, 'exchanges:invited');
  return reply.redirect(`/spaces/${id}/partners`, 303);
}
