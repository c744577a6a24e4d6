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

const UNIQUE_VIOLATION = '23505';

/** @returns false when the address belongs to somebody else; the transaction can then only be given up */
export async function updateEmail(db: Db, accountId: number, email: string): Promise<boolean> {
  try {
    await db
      .updateTable('credentials')
      .set({ email, changedAt: sql`now()` })
      .where('accountId', '=', accountId)
      .execute();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) return false;
    throw error;
  }
}
