import type { SignedIn } from '../../base/access/index.ts';
import type { Db, Viewer } from '../../base/database/viewer.ts';
import { conflict, forbidden, found, notFound } from '../../base/errors/problem.ts';
import { enqueue } from '../../base/jobs/index.ts';
import { limit } from '../../base/limits/index.ts';
import { administered } from '../../organisations/actions/administer.ts';
import { findOrganisation } from '../../organisations/queries.ts';
import {
  answerRequest,
  findOwnOrganisations,
  findRequest,
  insertRequest,
  joinByDomain,
  leaveOrganisation,
  listWaitingRequests,
  withdrawRequest,
} from '../queries.ts';
import type { JoinRequestView } from '../schema.ts';

/** Joins at once, by the mail domain that the viewer has proved. Throws 404 for no organisation, 403 otherwise. */
export async function joinOrganisation(db: Db, viewer: SignedIn, organisationId: number): Promise<void> {
  limit('joinByAccount', String(viewer.id));
  found(await findOrganisation(db, organisationId));
  if (!(await joinByDomain(db, organisationId))) throw forbidden('notByDomain');
}

/** Ends one's own membership. Throws 404 for who is no member, 403 for the last administrator. */
export async function leave(db: Db, organisationId: number): Promise<void> {
  const result = await leaveOrganisation(db, organisationId);
  if (!result) throw notFound();
  if (result === 'last') throw forbidden('lastOrganisationAdmin');
}

/** Asks to join; its administrators get a letter. Throws 404, 409 for who belongs already or has asked. */
export async function askToJoin(
  db: Db,
  viewer: SignedIn,
  input: { organisationId: number; message?: string },
): Promise<JoinRequestView> {
  limit('joinByAccount', String(viewer.id));
  const { organisationId, message = '' } = input;
  const organisation = found(await findOrganisation(db, organisationId));
  if (organisation.until && organisation.until <= new Date().toISOString().slice(0, 10))
    throw conflict('organisationEnded');
  const own = await findOwnOrganisations(db, viewer.id);
  if (own.memberships.some(each => each.id === organisationId)) throw conflict('alreadyMember');
  const clean = message.replace(/[\p{Cf}\p{Cs}]/gu, '').trim();
  const id = await insertRequest(db, { organisationId, accountId: viewer.id, message: clean });
  if (id === undefined) throw conflict('alreadyAsked');
  await enqueue(db, 'sendJoinRequest', { requestId: id });
  return found(await findRequest(db, id));
}

export async function readRequests(
  db: Db,
  viewer: Viewer,
  organisationId: number,
): Promise<JoinRequestView[]> {
  await administered(db, viewer, organisationId);
  return listWaitingRequests(db, organisationId);
}

/** Answers a request, once. Throws 404 for one that the viewer may not see, 403 one's own, 409 answered before. */
export async function answer(db: Db, viewer: Viewer, id: number, accept: boolean): Promise<JoinRequestView> {
  const request = found(await findRequest(db, id));
  await administered(db, viewer, request.organisation.id);
  if (request.person.id === viewer.id) throw forbidden('mayNotNameSelf');
  if (!(await answerRequest(db, id, accept))) throw conflict('alreadyAnswered');
  await enqueue(db, 'sendJoinAnswer', { requestId: id });
  return found(await findRequest(db, id));
}

/** Takes back one's own request. Throws 404 when there is none that waits. */
export async function withdraw(db: Db, id: number): Promise<void> {
  if (!(await withdrawRequest(db, id))) throw notFound();
}
