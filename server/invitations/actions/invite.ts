import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../../base/access/index.ts';
import { hashToken, newToken } from '../../base/access/tokens.ts';
import type { Db, Viewer } from '../../base/database/viewer.ts';
import { badInput, conflict, forbidden, found, Problem } from '../../base/errors/problem.ts';
import { enqueue } from '../../base/jobs/index.ts';
import { limit, limitAddress } from '../../base/limits/index.ts';
import { administered } from '../../organisations/actions/administer.ts';
import { mayInviteTo } from '../policy.ts';
import {
  findInvitationById,
  findOffer,
  findPlace,
  insertInvitation,
  listInvitations,
  type Offer,
  revokeInvitation,
  takeInvitation,
} from '../queries.ts';
import type { Acceptance, InvitationView, MadeInvitation, NewInvitation, Place } from '../schema.ts';

const EMAIL = /^[^\s@<>()[\]",;:\\]{1,64}@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
const DAYS = 14;

/** Throws unless the viewer may let others into this one place: 404 unseen, 403 seen, 400 for none or two. */
async function checkPlace(db: Db, viewer: Viewer, place: Place): Promise<void> {
  if ((place.organisationId === undefined) === (place.spaceId === undefined)) {
    throw badInput([{ path: '/organisationId', message: 'problems:onePlace' }]);
  }
  if (place.organisationId !== undefined) {
    const { organisation } = await administered(db, viewer, place.organisationId);
    if (organisation.until && organisation.until <= new Date().toISOString().slice(0, 10))
      throw conflict('organisationEnded');
  } else {
    const space = found(await findPlace(db, place.spaceId!));
    if (!mayInviteTo(space)) throw forbidden('mayNotInvite');
  }
}

/**
 * Makes an invitation: by letter when there is an address, else as a link that is told this once. Whether the address
 * is known here makes no difference to anything. Throws 400, 403, 404, 429.
 */
export async function invite(
  db: Db,
  viewer: SignedIn,
  input: NewInvitation,
  publicUrl: string,
): Promise<MadeInvitation> {
  await checkPlace(db, viewer, input);
  const email = input.email?.trim() || null;
  if (email && !EMAIL.test(email)) throw badInput([{ path: '/email', message: 'problems:emailUnlikely' }]);
  if (email && (input.maxUses ?? 1) > 1)
    throw badInput([{ path: '/maxUses', message: 'problems:oneAddress' }]);
  limit('inviteByAccount', String(viewer.id));
  if (email) limit('mailByEmail', email.toLowerCase());
  const token = newToken();
  const id = await insertInvitation(db, {
    organisationId: input.organisationId,
    spaceId: input.spaceId,
    role: input.organisationId === undefined ? null : (input.role ?? 'member'),
    level: input.spaceId === undefined ? null : (input.level ?? 'write'),
    email,
    maxUses: input.maxUses ?? 1,
    days: input.days ?? DAYS,
    createdBy: viewer.id,
    // Of a letter the secret is made when it is sent; until then nobody has one.
    tokenHash: hashToken(token),
  });
  if (email) await enqueue(db, 'sendInvitation', { invitationId: id });
  const link = email ? null : new URL(`/invitations/${token}`, publicUrl).href;
  return { ...found(await findInvitationById(db, id)), link };
}

export async function readInvitations(db: Db, viewer: Viewer, place: Place): Promise<InvitationView[]> {
  if (place.organisationId !== undefined && place.spaceId === undefined)
    await administered(db, viewer, place.organisationId);
  else await checkPlace(db, viewer, place);
  return listInvitations(db, place);
}

/** Revokes an invitation of a place that the viewer runs, whoever made it. Doing it twice is the same as once. */
export async function revoke(db: Db, id: number): Promise<InvitationView> {
  found(await findInvitationById(db, id));
  await revokeInvitation(db, id);
  return found(await findInvitationById(db, id));
}

/** What the holder of a secret is invited to; undefined for whatever reason it cannot be used. */
export async function readOffer(request: FastifyRequest, db: Db, token: string): Promise<Offer | undefined> {
  limitAddress('secretByAddress', request);
  return findOffer(db, hashToken(token));
}

/** Joins by a secret. Throws one and the same 404 for wrong, expired, revoked, used up and another's address; 429. */
export async function acceptInvitation(
  request: FastifyRequest,
  db: Db,
  viewer: SignedIn,
  token: string,
): Promise<Acceptance> {
  limitAddress('secretByAddress', request);
  limit('joinByAccount', String(viewer.id));
  const hash = hashToken(token);
  const offer = await findOffer(db, hash);
  const result = offer && (await takeInvitation(db, hash));
  if (!offer || !result) throw new Problem(404, 'invitationInvalid');
  return { result, organisationId: offer.organisationId, spaceId: offer.spaceId, name: offer.name };
}
