import { sql } from 'kysely';
import type { Db } from '../../base/database/viewer.ts';

export type Credential = {
  accountId: number;
  email: string;
  passwordHash: string | null;
  name: string;
  language: 'nl' | 'en' | null;
  administrator: boolean;
  verified: boolean;
};

// Only accounts that somebody can be signed in to.
const openCredentials = (db: Db) =>
  db
    .selectFrom('credentials')
    .innerJoin('accounts', 'accounts.id', 'credentials.accountId')
    .select([
      'credentials.accountId',
      'credentials.email',
      'credentials.passwordHash',
      'accounts.name',
      'accounts.administrator',
      'accounts.verified',
    ])
    .select(sql<'nl' | 'en' | null>`accounts.language`.as('language'))
    .where('accounts.closedAt', 'is', null)
    .where('accounts.suspendedAt', 'is', null)
    .where('accounts.placeholder', '=', false);

/** At the door: whose address this is, in whatever case it was typed. */
export const findCredentialByEmail = (db: Db, email: string): Promise<Credential | undefined> =>
  openCredentials(db).where(sql<boolean>`lower(credentials.email) = lower(${email})`).executeTakeFirst();

/** At the door, or one's own. */
export const findCredential = (db: Db, accountId: number): Promise<Credential | undefined> =>
  openCredentials(db).where('credentials.accountId', '=', accountId).executeTakeFirst();

/** @returns false when the address already belongs to somebody */
export async function insertCredential(
  db: Db,
  credential: { accountId: number; email: string; passwordHash: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into credentials (account_id, email, password_hash)
      values (${credential.accountId}, ${credential.email}, ${credential.passwordHash})
      on conflict ((lower(email))) do nothing returning account_id`.execute(db);
  return rows.length > 0;
}

export async function updatePassword(db: Db, accountId: number, passwordHash: string): Promise<void> {
  await db
    .updateTable('credentials')
    .set({ passwordHash, changedAt: sql`now()` })
    .where('accountId', '=', accountId)
    .execute();
}

/** @returns false when the address meanwhile belongs to somebody else */
export async function updateEmail(db: Db, accountId: number, email: string): Promise<boolean> {
  const taken = await sql<{ taken: boolean }>`
    select exists (select 1 from credentials where lower(email) = lower(${email}) and account_id <> ${accountId}) as taken`.execute(
    db,
  );
  if (taken.rows[0]?.taken) return false;
  await db
    .updateTable('credentials')
    .set({ email, changedAt: sql`now()` })
    .where('accountId', '=', accountId)
    .execute();
  return true;
}
