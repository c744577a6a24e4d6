import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { hashToken } from '../../server/base/access/tokens.ts';
import type { Db } from '../../server/base/database/viewer.ts';
import { seed } from '../../server/demo/seed.ts';
import type { TestApp } from './app.ts';

/** The nine people of the cast (DESIGN §8), by the part of their address before the @. */
export type CastName = 'sanne' | 'joris' | 'fatima' | 'pieter' | 'mila' | 'tom' | 'hanna' | 'bas' | 'admin';

export const CAST: Record<CastName, string> = {
  sanne: 'sanne@waterrijk.example',
  joris: 'joris@waterrijk.example',
  fatima: 'fatima@zandhove.example',
  pieter: 'pieter@noorderbrug.example',
  mila: 'mila@noorderbrug.example',
  tom: 'tom@opstap.example',
  hanna: 'hanna@heuvelland.example',
  bas: 'bas@bewoner.example',
  admin: 'admin@leerkring.example',
};

export type Person = { id: number; name: string; email: string; cookie: string };

/** Puts the demo community in place. */
export const seedCast = (test: TestApp): Promise<boolean> => test.asOwner(seed);

/** Signs somebody in beside the door: a sign-in row and its cookie, as `POST /sign-ins` would make them. */
export async function signInAs(test: TestApp, email: string): Promise<Person> {
  const token = randomBytes(32).toString('base64url');
  const person = await test.asOwner(async db => {
    const row = await db
      .selectFrom('credentials')
      .innerJoin('accounts', 'accounts.id', 'credentials.accountId')
      .select(['accounts.id', 'accounts.name', 'credentials.email'])
      .where('credentials.email', '=', email)
      .executeTakeFirstOrThrow();
    await insertSignIn(db, row.id, token);
    return row;
  });
  return { ...person, cookie: `leerkring=${token}` };
}

export async function insertSignIn(db: Db, accountId: number, token: string): Promise<void> {
  await db
    .insertInto('signIns')
    .values({ accountId, tokenHash: hashToken(token), expiresAt: new Date(Date.now() + 86_400_000) })
    .execute();
}

/** Accepts whatever terms of the community are in force, as the person would on /terms. */
export async function acceptCommunityTerms(db: Db, accountId: number): Promise<void> {
  await sql`insert into terms_acceptances (account_id, terms_id, name)
    select a.id, c.terms_id, a.name from accounts a, current_terms c where a.id = ${accountId} and c.place = 0
    on conflict do nothing`.execute(db);
}

/** Makes somebody who is not in the cast: unverified, suspended, or without any organisation. */
export async function addPerson(
  test: TestApp,
  name: string,
  more: {
    verified?: boolean;
    suspended?: boolean;
    closed?: boolean;
    organisationId?: number;
    until?: Date;
    /** False: has yet to accept the terms of the community. */
    accepted?: boolean;
  } = {},
): Promise<Person> {
  const email = `${name}@elders.example`;
  const token = randomBytes(32).toString('base64url');
  const id = await test.asOwner(async db => {
    const row = await db
      .insertInto('accounts')
      .values({
        name,
        verified: more.verified ?? true,
        suspendedAt: more.suspended ? new Date() : null,
        closedAt: more.closed ? new Date() : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db.insertInto('profiles').values({ accountId: row.id }).execute();
    await db.insertInto('credentials').values({ accountId: row.id, email }).execute();
    if (more.organisationId) {
      await db
        .insertInto('organisationMembers')
        .values({ accountId: row.id, organisationId: more.organisationId, until: more.until ?? null })
        .execute();
    }
    if (more.accepted ?? true) await acceptCommunityTerms(db, row.id);
    await insertSignIn(db, row.id, token);
    return row.id;
  });
  return { id, name, email, cookie: `leerkring=${token}` };
}
