import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../../base/access/index.ts';
import type { Db } from '../../base/database/viewer.ts';
import { badInput, found } from '../../base/errors/problem.ts';
import { enqueue } from '../../base/jobs/index.ts';
import { forgive, limit, limitAddress } from '../../base/limits/index.ts';
import { fitsPassword, hashPassword, passwordFault } from '../passwords.ts';
import { verifyAccount } from '../queries.ts';
import { findCredential, findCredentialByEmail, updatePassword } from '../secrets/credentials.ts';
import { deleteLinks, findLink, takeLink } from '../secrets/mailed-links.ts';
import { deleteSignIns } from '../secrets/sign-ins.ts';
import { cleanEmail, emailFault } from '../texts.ts';
import { limitMail } from './registration.ts';

/** Sends a link for a new password, if the address is known. The answer is the same. Throws 400, 429. */
export async function requestReset(request: FastifyRequest, input: { email: string }): Promise<void> {
  const email = cleanEmail(input.email);
  const fault = emailFault(email);
  if (fault) throw badInput([fault]);
  limitMail(request, email);
  await request.server.database.atDoor('accounts', async db => {
    const person = await findCredentialByEmail(db, email);
    // Zero is nobody: the job is queued all the same, so that the answer takes as long.
    await enqueue(db, 'sendReset', { accountId: person?.accountId ?? 0 });
  });
}

const linkExpired = () => badInput([{ path: '/token', message: 'problems:linkExpired' }], 'linkExpired');

/**
 * Sets a new password by the link of a letter, and ends all sign-ins. Who could open the letter has proved the
 * address too. Throws 400 with what to do, 429, 503 `busy`.
 */
export async function resetPassword(
  request: FastifyRequest,
  input: { token: string; password: string },
): Promise<void> {
  const { database } = request.server;
  limitAddress('secretByAddress', request);
  const person = await database.atDoor('accounts', async db => {
    const link = await findLink(db, 'reset', input.token);
    return link && findCredential(db, link.accountId);
  });
  if (!person) throw linkExpired();
  const fault = passwordFault(input.password, person);
  if (fault) throw badInput([fault]);
  const passwordHash = await hashPassword(input.password);
  await database.atDoor('accounts', async db => {
    const link = await takeLink(db, 'reset', input.token);
    if (!link) throw linkExpired();
    await updatePassword(db, link.accountId, passwordHash);
    await deleteSignIns(db, link.accountId, null);
    await deleteLinks(db, link.accountId, ['reset', 'verify', 'changeEmail']);
    await verifyAccount(db, link.accountId);
    await enqueue(db, 'sendPasswordNotice', { accountId: link.accountId });
  });
}

/**
 * Makes sure that whoever is signed in also knows the password, before something that a borrowed screen may not do.
 * Throws 400 at the field, 401, 429, 503 `busy`.
 */
export async function provePassword(
  request: FastifyRequest,
  password: string,
  field: 'password' | 'current',
): Promise<void> {
  const own = await request.asViewer((db, viewer) => findCredential(db, (viewer as SignedIn).id).then(found));
  const counted = own.email.toLowerCase();
  limitAddress('secretByAddress', request);
  limit('signInByEmail', counted);
  if (!(await fitsPassword(password, own.passwordHash))) {
    throw badInput([{ path: `/${field}`, message: 'problems:wrongPassword' }], 'wrongPassword');
  }
  forgive('signInByEmail', counted);
}

/** Changes one's own password and ends all other sign-ins. Throws 400 with what to do, 401, 429, 503. */
export async function changePassword(
  request: FastifyRequest,
  input: { current: string; password: string },
): Promise<void> {
  await provePassword(request, input.current, 'current');
  const { name = '', email = '' } = request.viewer ?? {};
  const fault = passwordFault(input.password, { name, email });
  if (fault) throw badInput([fault]);
  const passwordHash = await hashPassword(input.password);
  await request.asViewer(async (db: Db, viewer) => {
    const { id, signInId } = viewer as SignedIn;
    await updatePassword(db, id, passwordHash);
    await deleteSignIns(db, id, signInId);
    await deleteLinks(db, id, ['reset', 'changeEmail']);
    await enqueue(db, 'sendPasswordNotice', { accountId: id });
  });
}
