import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../../base/access/index.ts';
import { conflict } from '../../base/errors/problem.ts';
import type { Mailer } from '../../base/mail/index.ts';
import { closureLetter } from '../mail.ts';
import { mayCloseAccount } from '../policy.ts';
import { blankOwnPosts, closeOwnAccount, countOtherAdministrators } from '../queries.ts';
import { provePassword } from './password.ts';

/**
 * Closes one's own account for good: profile, address, sign-ins and drafts go; posts stay under no name, or are
 * blanked. Throws 400 at the field, 401, 409 `lastAdministrator`, 429, 503 `busy`.
 */
export async function closeAccount(
  request: FastifyRequest,
  input: { password: string; posts: 'keep' | 'blank' },
  { mailer, publicUrl }: { mailer: Mailer; publicUrl: string },
): Promise<void> {
  await provePassword(request, input.password, 'password');
  const person = await request.asViewer(async (db, viewer) => {
    const { id, name, email } = viewer as SignedIn;
    const others = viewer.administrator ? await countOtherAdministrators(db, id) : 0;
    if (!mayCloseAccount(viewer, others)) throw conflict('lastAdministrator');
    if (input.posts === 'blank') await blankOwnPosts(db);
    await closeOwnAccount(db, id);
    return { name, email };
  });
  // Not through the queue: it would have to keep the address that was just erased.
  const letter = closureLetter(request.t, { name: person.name, publicUrl, blanked: input.posts === 'blank' });
  mailer.send(person.email, letter, request.language).catch(err => {
    request.log.warn(
      { err: { code: (err as { code?: string }).code } },
      'the letter about a closed account was not sent',
    );
  });
}
