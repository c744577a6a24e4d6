import { sql } from 'kysely';
import type { Db } from '../../base/database/viewer.ts';
import type { SignInView } from '../schema.ts';

type NewSignIn = { accountId: number; tokenHash: Buffer; device: string; expiresAt: Date };

/**
 * At the door: a sign-in for whoever still has this password. The credential is held until the commit, so that a
 * password that changes at the same moment either ends this sign-in with the others or prevents it.
 * @returns false when the password has changed meanwhile
 */
export async function insertSignIn(db: Db, signIn: NewSignIn, passwordHash: string): Promise<boolean> {
  const { rows } = await sql`
    insert into sign_ins (account_id, token_hash, device, expires_at)
      select c.account_id, ${signIn.tokenHash}::bytea, ${signIn.device}, ${signIn.expiresAt}::timestamptz
      from credentials c where c.account_id = ${signIn.accountId} and c.password_hash = ${passwordHash} for share
      returning id`.execute(db);
  return rows.length > 0;
}

/** The demo's links sign in without a password. */
export async function insertDemoSignIn(db: Db, signIn: NewSignIn): Promise<void> {
  await db.insertInto('signIns').values(signIn).execute();
}

/** Ends the sign-in behind a cookie, whoever's it is. */
export async function deleteSignInByToken(db: Db, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('signIns').where('tokenHash', '=', tokenHash).execute();
}

/** One's own, newest use first. */
export async function listOwnSignIns(
  db: Db,
  accountId: number,
  current: number | null,
): Promise<SignInView[]> {
  const rows = await db
    .selectFrom('signIns')
    .select(['id', 'device', 'createdAt', 'lastSeenAt'])
    .where('accountId', '=', accountId)
    .where('expiresAt', '>', sql<Date>`now()`)
    .orderBy('lastSeenAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(row => ({
    id: row.id,
    device: row.device,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    current: row.id === current,
  }));
}

/** @returns false when this person has no such sign-in */
export async function deleteSignIn(db: Db, accountId: number, signInId: number): Promise<boolean> {
  const result = await db
    .deleteFrom('signIns')
    .where('accountId', '=', accountId)
    .where('id', '=', signInId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Ends all sign-ins of an account, but perhaps one. */
export async function deleteSignIns(db: Db, accountId: number, except: number | null): Promise<void> {
  await db
    .deleteFrom('signIns')
    .where('accountId', '=', accountId)
    .where('id', '!=', except ?? 0)
    .execute();
}

/** Notes that a sign-in is still in use, at most once an hour. */
export async function touchSignIn(db: Db, signInId: number): Promise<void> {
  await db
    .updateTable('signIns')
    .set({ lastSeenAt: sql`now()` })
    .where('id', '=', signInId)
    .where('lastSeenAt', '<', sql<Date>`now() - interval '1 hour'`)
    .execute();
}

export async function pruneSignIns(db: Db): Promise<void> {
  await db.deleteFrom('signIns').where('expiresAt', '<', sql<Date>`now()`).execute();
}
