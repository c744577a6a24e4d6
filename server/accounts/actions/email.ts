import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../../base/access/index.ts';
import { badInput, Problem } from '../../base/errors/problem.ts';
import { enqueue } from '../../base/jobs/index.ts';
import { limitAddress } from '../../base/limits/index.ts';
import { verifyAccount } from '../queries.ts';
import { updateEmail } from '../secrets/credentials.ts';
import { deleteLinks, makeLink, takeLink } from '../secrets/mailed-links.ts';
import { cleanEmail, emailFault } from '../texts.ts';
import { provePassword } from './password.ts';
import { limitMail } from './registration.ts';

/**
 * Asks for another address: the new one gets a link, the old one a notice. Whether the new address already belongs to
 * somebody is told only there. Throws 400 with what to do, 401, 429, 503 `busy`.
 */
export async function requestNewEmail(
  request: FastifyRequest,
  input: { email: string; password: string },
): Promise<void> {
  const email = cleanEmail(input.email);
  const fault = emailFault(email);
  if (fault) throw badInput([fault]);
  await provePassword(request, input.password, 'password');
  limitMail(request, email);
  await request.asViewer(async (db, viewer) => {
    const { id } = viewer as SignedIn;
    // This first secret is thrown away: it only keeps the wish until the letter is written with one of its own.
    await makeLink(db, id, 'changeEmail', email);
    await enqueue(db, 'sendEmailNotice', { accountId: id });
    await enqueue(db, 'sendEmailConfirmation', { accountId: id }, `newEmail:${id}`);
  });
}

/** Takes the new address into use, by the link that was sent there. Throws 400 `linkExpired`, 429. */
export async function confirmEmail(request: FastifyRequest, token: string): Promise<void> {
  limitAddress('secretByAddress', request);
  await request.server.database.atDoor('accounts', async db => {
    const link = await takeLink(db, 'changeEmail', token);
    if (!link || !(await updateEmail(db, link.accountId, link.email))) throw new Problem(400, 'linkExpired');
    await deleteLinks(db, link.accountId, ['verify', 'reset']);
    await verifyAccount(db, link.accountId);
  });
}
