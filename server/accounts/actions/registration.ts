import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../../base/access/index.ts';
import type { Db } from '../../base/database/viewer.ts';
import { badInput, Problem } from '../../base/errors/problem.ts';
import { enqueue } from '../../base/jobs/index.ts';
import { limit, limitAddress } from '../../base/limits/index.ts';
import { hashPassword, passwordFault } from '../passwords.ts';
import { deleteAccount, insertAccount, saveProfile, verifyAccount } from '../queries.ts';
import { findCredentialByEmail, insertCredential } from '../secrets/credentials.ts';
import { findLink } from '../secrets/mailed-links.ts';
import { cleanEmail, cleanLine, emailFault, nameFault } from '../texts.ts';

/** Counts a letter, by sender and by who would get it. */
export function limitMail(request: FastifyRequest, email: string): void {
  limitAddress('mailByAddress', request);
  limit('mailByEmail', email.toLowerCase());
}

/**
 * Makes an account and sends a letter to prove the address. Whoever's address is known gets a letter that says so;
 * the steps, their time and the answer are the same. Throws 400 with what to do per field, 429, 503 `busy`.
 */
export async function register(
  request: FastifyRequest,
  input: { name: string; email: string; password: string },
): Promise<void> {
  const name = cleanLine(input.name);
  const email = cleanEmail(input.email);
  const faults = [nameFault(name), emailFault(email), passwordFault(input.password, { name, email })];
  const errors = faults.filter(fault => fault !== null);
  if (errors.length > 0) throw badInput(errors);
  limitMail(request, email);
  const passwordHash = await hashPassword(input.password);
  await request.server.database.atDoor('accounts', async db => {
    // A row is made in any case and taken away again when the address was known: that it is known shows in no delay.
    const accountId = await insertAccount(db, name, request.language);
    await saveProfile(db, accountId, { about: '', expertise: [] });
    const isNew = await insertCredential(db, { accountId, email, passwordHash });
    const known = await findCredentialByEmail(db, email);
    if (!isNew) await deleteAccount(db, accountId);
    await enqueue(db, isNew ? 'sendVerification' : 'sendAlreadyRegistered', {
      accountId: known?.accountId ?? 0,
    });
  });
}

/** Sends the letter of the registration again. Nothing happens for somebody whose address is proved. */
export async function requestVerification(request: FastifyRequest, db: Db, viewer: SignedIn): Promise<void> {
  if (viewer.verified) return;
  limitMail(request, viewer.email);
  await enqueue(db, 'sendVerification', { accountId: viewer.id }, `verify:${viewer.id}`);
}

/**
 * Proves a mail address by the link that was sent there. The link stays until its time is over, so that a second press
 * finds that all is well: it can prove nothing else. Throws 400 `linkExpired`, 429.
 */
export async function verifyEmail(request: FastifyRequest, token: string): Promise<void> {
  limitAddress('secretByAddress', request);
  await request.server.database.atDoor('accounts', async db => {
    const link = await findLink(db, 'verify', token);
    if (!link) throw new Problem(400, 'linkExpired');
    await verifyAccount(db, link.accountId);
  });
}
