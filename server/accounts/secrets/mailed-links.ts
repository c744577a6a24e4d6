import { sql } from 'kysely';
import { hashToken, newToken } from '../../base/access/tokens.ts';
import type { Db } from '../../base/database/viewer.ts';

export type LinkPurpose = 'verify' | 'reset' | 'changeEmail' | 'demo';
export type MailedLink = { accountId: number; email: string };

/** How long a link in a letter works. */
export const LINK_HOURS = { verify: 7 * 24, reset: 1, changeEmail: 24, demo: 30 * 24 } as const;

/**
 * A new link for an address; earlier ones of the same purpose end, so that only the newest letter works.
 * @returns the secret, of which only the hash is kept
 */
export async function makeLink(
  db: Db,
  accountId: number,
  purpose: LinkPurpose,
  email: string,
): Promise<string> {
  await deleteLinks(db, accountId, [purpose]);
  const token = newToken();
  await db
    .insertInto('mailedLinks')
    .values({
      tokenHash: hashToken(token),
      accountId,
      purpose,
      email,
      expiresAt: sql<Date>`now() + make_interval(hours => ${LINK_HOURS[purpose]})`,
    })
    .execute();
  return token;
}

/**
 * Gives the waiting change of address a secret that can be mailed; the job that sends the letter calls it, so that no
 * secret and no address waits in the queue. Null when the wish was withdrawn or has expired.
 */
export async function renewEmailLink(
  db: Db,
  accountId: number,
): Promise<{ token: string; email: string } | null> {
  const token = newToken();
  const row = await db
    .updateTable('mailedLinks')
    .set({ tokenHash: hashToken(token) })
    .where('accountId', '=', accountId)
    .where('purpose', '=', 'changeEmail')
    .where('expiresAt', '>', sql<Date>`now()`)
    .returning('email')
    .executeTakeFirst();
  return row ? { token, email: row.email } : null;
}

/** Where a waiting change of address leads to. */
export const findEmailLink = (db: Db, accountId: number): Promise<MailedLink | undefined> =>
  db
    .selectFrom('mailedLinks')
    .select(['accountId', 'email'])
    .where('accountId', '=', accountId)
    .where('purpose', '=', 'changeEmail')
    .where('expiresAt', '>', sql<Date>`now()`)
    .executeTakeFirst();

/** Whose link this is, without using it up. Links to an address that is no longer theirs do not count. */
export const findLink = (db: Db, purpose: LinkPurpose, token: string): Promise<MailedLink | undefined> =>
  db
    .selectFrom('mailedLinks')
    .innerJoin('credentials', 'credentials.accountId', 'mailedLinks.accountId')
    .select(['mailedLinks.accountId', 'mailedLinks.email'])
    .where('tokenHash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .where('expiresAt', '>', sql<Date>`now()`)
    .where(eb =>
      eb.or([eb('purpose', '=', 'changeEmail'), eb('mailedLinks.email', '=', eb.ref('credentials.email'))]),
    )
    .executeTakeFirst();

/** Uses a link up. Of two at once only one gets it. */
export async function takeLink(db: Db, purpose: LinkPurpose, token: string): Promise<MailedLink | undefined> {
  const link = await findLink(db, purpose, token);
  if (!link) return undefined;
  const result = await db
    .deleteFrom('mailedLinks')
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst();
  return result.numDeletedRows > 0n ? link : undefined;
}

/** The demo's links stay good for their time and are not used up. @returns whose it is */
export const findDemoLink = async (db: Db, token: string): Promise<number | undefined> =>
  (await findLink(db, 'demo', token))?.accountId;

export async function deleteLinks(db: Db, accountId: number, purposes: LinkPurpose[]): Promise<void> {
  await db
    .deleteFrom('mailedLinks')
    .where('accountId', '=', accountId)
    .where('purpose', 'in', purposes)
    .execute();
}

export async function pruneLinks(db: Db): Promise<void> {
  await db.deleteFrom('mailedLinks').where('expiresAt', '<', sql<Date>`now()`).execute();
}
