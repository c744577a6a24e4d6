import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  organisationInvitationsPage,
  spaceInvitationsPage,
} from '../../../web/invitations/invitations-page.ts';
import type { SignedIn } from '../../base/access/index.ts';
import type { Db, Viewer } from '../../base/database/viewer.ts';
import { found } from '../../base/errors/problem.ts';
import { idOf } from '../../base/ids.ts';
import { notice, submitForm } from '../../base/pages/index.ts';
import { field, part, show } from '../../base/pages/show.ts';
import { findOrganisation } from '../../organisations/queries.ts';
import { invite, readInvitations, revoke } from '../actions/invite.ts';
import type { InvitationOptions } from '../index.ts';
import { findPlace } from '../queries.ts';
import type { NewInvitation, Place } from '../schema.ts';

/** A whole number within bounds; what is not one becomes the fallback. */
function numberIn(text: string, max: number, fallback: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= max ? number : fallback;
}

function inputOf(request: FastifyRequest, place: Place): NewInvitation {
  const email = field(request, 'email').slice(0, 254).trim();
  const level = field(request, 'level');
  return {
    ...place,
    ...(place.spaceId === undefined
      ? { role: field(request, 'role') === 'admin' ? ('admin' as const) : ('member' as const) }
      : { level: level === 'read' || level === 'moderate' ? level : ('write' as const) }),
    ...(email && { email }),
    maxUses: email ? 1 : numberIn(field(request, 'maxUses'), 1000, 1),
    days: numberIn(field(request, 'days'), 90, 14),
  };
}

type Kept = { form?: Parameters<typeof spaceInvitationsPage>[1]['form']; link?: string };
type Kind = {
  path: string;
  placeOf(request: FastifyRequest): Place;
  read(db: Db, viewer: Viewer, place: Place): Promise<(kept: Kept) => Parameters<typeof show>[2]>;
};

const KINDS: Kind[] = [
  {
    path: '/admin/organisations/:organisation/invitations',
    placeOf: request => ({ organisationId: idOf(part(request, 'organisation')) }),
    async read(db, viewer, place) {
      const invitations = await readInvitations(db, viewer, place);
      const organisation = found(await findOrganisation(db, place.organisationId!));
      return kept => page => organisationInvitationsPage(page, { organisation, invitations, ...kept });
    },
  },
  {
    path: '/spaces/:space/invitations',
    placeOf: request => ({ spaceId: idOf(part(request, 'space')) }),
    async read(db, viewer, place) {
      const invitations = await readInvitations(db, viewer, place);
      const space = found(await findPlace(db, place.spaceId!));
      return kept => page => spaceInvitationsPage(page, { space, invitations, ...kept });
    },
  },
];

/** Inviting to an organisation and to a space: the same list and form at two addresses. */
export async function invitationPages(app: FastifyInstance, { publicUrl }: InvitationOptions): Promise<void> {
  const guarded = { config: { guard: 'verified' as const } };
  for (const kind of KINDS) {
    const page = async (request: FastifyRequest, reply: FastifyReply, kept: Kept, status = 200) => {
      const template = await request.asViewer((db, viewer) => kind.read(db, viewer, kind.placeOf(request)));
      return show(request, reply, template(kept), status);
    };
    app.get(kind.path, guarded, (request, reply) => page(request, reply, {}));

    app.post(kind.path, guarded, async (request, reply) => {
      const { done, form, problem } = await submitForm(request, () =>
        request.asViewer((db, viewer) =>
          invite(db, viewer as SignedIn, inputOf(request, kind.placeOf(request)), publicUrl),
        ),
      );
      if (!done) return page(request, reply, { form }, problem.status);
      // The link cannot be shown again, so this reply shows it: no redirect.
      if (done.link) return page(request, reply, { link: done.link }, 201);
      notice(reply, 'invitations:sent');
      return reply.redirect(request.url, 303);
    });

    app.post(`${kind.path}/:invitation/revocation`, guarded, async (request, reply) => {
      await request.asViewer(db => revoke(db, idOf(part(request, 'invitation'))));
      notice(reply, 'invitations:revokedNow');
      return reply.redirect(request.url.replace(/\/\d+\/revocation.*$/, ''), 303);
    });
  }
}
