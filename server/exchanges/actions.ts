import type { Db } from '../base/database/viewer.ts';
import { badInput, conflict, forbidden, found } from '../base/errors/problem.ts';
import { enqueue } from '../base/jobs/index.ts';
import { findSpace } from '../spaces/queries.ts';
import {
  acceptPartnershipRow,
  endPartnershipRow,
  findPartnership,
  hasOrganisation,
  insertPartnership,
  listInvitable,
  listPartnerships,
  mayCoordinate,
} from './queries.ts';
import type { NewPartnership, PartnershipView } from './schema.ts';

/** The space, for its moderators and the coordinators of its region. Throws 404 unseen, 403 for others. */
async function findHost(db: Db, spaceId: number) {
  const space = found(await findSpace(db, spaceId));
  if (!(await mayCoordinate(db, spaceId))) throw forbidden();
  return space;
}

/** The partners of a space, and whom else one could invite. */
export async function openPartners(db: Db, spaceId: number) {
  const space = await findHost(db, spaceId);
  const [partnerships, organisations] = await Promise.all([
    listPartnerships(db, spaceId),
    listInvitable(db, spaceId),
  ]);
  return { space, partnerships, organisations };
}

/** Invites an organisation until a day; its administrators hear of it by mail. */
export async function invitePartner(
  db: Db,
  spaceId: number,
  partner: NewPartnership,
): Promise<PartnershipView> {
  await findHost(db, spaceId);
  if (Number.isNaN(Date.parse(partner.endsAt)) || Date.parse(partner.endsAt) <= Date.now())
    throw badInput([{ path: '/endsAt', message: 'problems:untilPast' }]);
  if (!(await hasOrganisation(db, partner.organisationId)))
    throw badInput([{ path: '/organisationId', message: 'problems:unknownOrganisation' }]);
  const id = await insertPartnership(db, spaceId, partner);
  if (id === null) throw conflict('partnerAlready');
  await enqueue(db, 'sendPartnerInvitation', { partnershipId: id });
  return viewOf(found(await findPartnership(db, id)));
}

type Found = NonNullable<Awaited<ReturnType<typeof findPartnership>>>;
const viewOf = ({ partner, host, ...view }: Found): PartnershipView => view;

/** A partnership for its partner's administrators and its hosts; for everybody else it is not there. */
export async function openPartnership(db: Db, id: number): Promise<Found> {
  const partnership = found(await findPartnership(db, id));
  return found(partnership.partner || partnership.host ? partnership : null);
}

/** The partner's administrator accepts; from now on its people have access, until the end. */
export async function acceptPartnership(db: Db, id: number): Promise<PartnershipView> {
  const partnership = await openPartnership(db, id);
  if (!partnership.partner) throw forbidden();
  if (!(await acceptPartnershipRow(db, id))) throw conflict('partnershipOver');
  return viewOf(await openPartnership(db, id));
}

/** Either side ends it, or declines what was only an invitation; access stops at once. */
export async function endPartnership(db: Db, id: number): Promise<PartnershipView> {
  await openPartnership(db, id);
  if (!(await endPartnershipRow(db, id))) throw conflict('partnershipOver');
  return viewOf(await openPartnership(db, id));
}
