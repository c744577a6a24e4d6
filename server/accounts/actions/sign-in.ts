import type { FastifyRequest } from 'fastify';
import { askerOf, type SignedIn, signInExpiry } from '../../base/access/index.ts';
import { hashToken, newToken } from '../../base/access/tokens.ts';
import type { Db } from '../../base/database/viewer.ts';
import { notFound, Problem } from '../../base/errors/problem.ts';
import { forgive, limit, limitAddress } from '../../base/limits/index.ts';
import { deviceOf } from '../device.ts';
import { fitsPassword } from '../passwords.ts';
import type { SignInView, ViewerView } from '../schema.ts';
import { type Credential, findCredential, findCredentialByEmail } from '../secrets/credentials.ts';
import { findDemoLink } from '../secrets/mailed-links.ts';
import {
  deleteSignIn,
  deleteSignInByToken,
  deleteSignIns,
  insertDemoSignIn,
  insertSignIn,
  listOwnSignIns,
} from '../secrets/sign-ins.ts';
import { cleanEmail } from '../texts.ts';

/** What a sign-in gives: the cookie's secret, and who it is. */
export type NewSignIn = { token: string; viewer: ViewerView };

const viewerOf = ({ accountId, passwordHash, ...rest }: Credential): ViewerView => ({
  id: accountId,
  ...rest,
});

/** A secret of our own making, always: one that a browser brought along may be known to somebody else (fixation). */
function prepareSignIn(request: FastifyRequest, accountId: number) {
  const token = newToken();
  const device = deviceOf(request.headers['user-agent'], request.language);
  return { token, row: { accountId, tokenHash: hashToken(token), device, expiresAt: signInExpiry() } };
}

async function endOldSignIn(db: Db, request: FastifyRequest): Promise<void> {
  const asker = askerOf(request);
  if ('token' in asker) await deleteSignInByToken(db, asker.token);
}

/**
 * Signs somebody in. An unknown address takes the same steps and the same time as a wrong password.
 * Throws 401 `wrongSignIn`, 429 `tooMany`, 503 `busy`.
 */
export async function signIn(
  request: FastifyRequest,
  input: { email: string; password: string },
): Promise<NewSignIn> {
  const { database } = request.server;
  const email = cleanEmail(input.email);
  const counted = email.toLowerCase().slice(0, 254);
  limitAddress('signInByAddress', request);
  limit('signInByEmail', counted);
  const person =
    email.length > 254
      ? undefined
      : await database.atDoor('accounts', db => findCredentialByEmail(db, email.replaceAll('\0', '')));
  const fits = await fitsPassword(input.password, person?.passwordHash);
  if (!fits || !person?.passwordHash) throw new Problem(401, 'wrongSignIn');
  forgive('signInByEmail', counted);
  const { passwordHash } = person;
  const { token, row } = prepareSignIn(request, person.accountId);
  await database.atDoor('accounts', async db => {
    if (!(await insertSignIn(db, row, passwordHash))) throw new Problem(401, 'wrongSignIn');
    await endOldSignIn(db, request);
  });
  return { token, viewer: viewerOf(person) };
}

/** The demo's way in: a link that stays good. Throws 400 `demoLinkExpired`. */
export async function signInByDemoLink(request: FastifyRequest, linkToken: string): Promise<NewSignIn> {
  return request.server.database.atDoor('accounts', async db => {
    const accountId = await findDemoLink(db, linkToken);
    const person = accountId === undefined ? undefined : await findCredential(db, accountId);
    if (!person) throw new Problem(400, 'demoLinkExpired');
    const { token, row } = prepareSignIn(request, person.accountId);
    await insertDemoSignIn(db, row);
    await endOldSignIn(db, request);
    return { token, viewer: viewerOf(person) };
  });
}

/** Ends the sign-in behind the request's cookie; without one there is nothing to do. */
export async function signOut(request: FastifyRequest): Promise<void> {
  if ('token' in askerOf(request))
    await request.server.database.atDoor('accounts', db => endOldSignIn(db, request));
}

export const listSignIns = (db: Db, viewer: SignedIn): Promise<SignInView[]> =>
  listOwnSignIns(db, viewer.id, viewer.signInId);

/** Throws 404 when it is not one of the person's own. @returns whether it was the one of this request */
export async function revokeSignIn(db: Db, viewer: SignedIn, signInId: number): Promise<boolean> {
  if (!(await deleteSignIn(db, viewer.id, signInId))) throw notFound();
  return signInId === viewer.signInId;
}

export const revokeOtherSignIns = (db: Db, viewer: SignedIn): Promise<void> =>
  deleteSignIns(db, viewer.id, viewer.signInId);
