import type { FastifyInstance } from 'fastify';
import { endMemberPage, membersPage } from '../../../web/organisations/members-page.ts';
import { found } from '../../base/errors/problem.ts';
import { idOf } from '../../base/ids.ts';
import { notice } from '../../base/pages/index.ts';
import { field, part, show } from '../../base/pages/show.ts';
import { administered } from '../actions/administer.ts';
import { endMembership, nameMember } from '../actions/members.ts';
import { findMember, listMembers } from '../queries.ts';

/** Who belongs to an organisation, for its administrators. */
export async function memberPages(app: FastifyInstance): Promise<void> {
  const guarded = { config: { guard: 'verified' as const } };

  app.get('/admin/organisations/:organisation', guarded, async (request, reply) => {
    const id = idOf(part(request, 'organisation'));
    const model = await request.asViewer(async (db, viewer) => ({
      ...(await administered(db, viewer, id)),
      members: await listMembers(db, id),
    }));
    return show(request, reply, page => membersPage(page, model));
  });

  app.post('/admin/organisations/:organisation/members/:account', guarded, async (request, reply) => {
    const id = idOf(part(request, 'organisation'));
    const accountId = idOf(part(request, 'account'));
    const role = field(request, 'role') === 'admin' ? 'admin' : 'member';
    await request.asViewer((db, viewer) => nameMember(db, viewer, id, accountId, role));
    notice(reply, 'organisations:memberSaved');
    return reply.redirect(`/admin/organisations/${id}`, 303);
  });

  app.get('/admin/organisations/:organisation/members/:account/end', guarded, async (request, reply) => {
    const id = idOf(part(request, 'organisation'));
    const model = await request.asViewer(async (db, viewer) => ({
      ...(await administered(db, viewer, id)),
      member: found(await findMember(db, id, idOf(part(request, 'account')))),
    }));
    return show(request, reply, page => endMemberPage(page, model));
  });

  app.post('/admin/organisations/:organisation/members/:account/end', guarded, async (request, reply) => {
    const id = idOf(part(request, 'organisation'));
    const accountId = idOf(part(request, 'account'));
    const own = await request.asViewer(async (db, viewer) => {
      await endMembership(db, viewer, id, accountId);
      return viewer.id === accountId && !viewer.administrator;
    });
    notice(reply, 'organisations:memberEnded');
    return reply.redirect(own ? '/account/organisations' : `/admin/organisations/${id}`, 303);
  });
}
