import { type Selectable, sql } from 'kysely';
import type { Accounts } from '../base/database/types.ts';
import type { Db } from '../base/database/viewer.ts';
import type { AuthorView, ProfileView } from './schema.ts';

type AuthorRow = {
  id: number;
  name: string;
  headline: string;
  organisation: string;
  closedAt: Date | null;
  formerPartner?: boolean;
};

/** Who wrote something, as others see it. Somebody who closed the account has no name any more. */
export function authorOf({ id, name, headline, organisation, closedAt, ...row }: AuthorRow): AuthorView {
  if (closedAt) return { id, name: '', headline: '', organisation: '', former: true, formerPartner: false };
  return { id, name, headline, organisation, former: false, formerPartner: row.formerPartner ?? false };
}

type ProfileRow = Selectable<Accounts> & {
  about: string | null;
  expertise: string[] | null;
  organisations: ProfileView['organisations'] | null;
};

const named = (row: ProfileRow) => {
  const { formerPartner, ...author } = authorOf(row);
  return author;
};

export const profileOf = (row: ProfileRow): ProfileView => ({
  ...named(row),
  about: row.closedAt ? '' : (row.about ?? ''),
  expertise: row.closedAt ? [] : (row.expertise ?? []),
  organisations: row.closedAt ? [] : (row.organisations ?? []),
  placeholder: row.placeholder,
  createdAt: row.createdAt.toISOString(),
});

/** One account with its profile, as far as this viewer may see it. */
export const findProfile = (db: Db, accountId: number): Promise<ProfileRow | undefined> =>
  db
    .selectFrom('accounts')
    .leftJoin('profiles', 'profiles.accountId', 'accounts.id')
    .selectAll('accounts')
    .select(['profiles.about', 'profiles.expertise'])
    .select(
      sql<
        ProfileView['organisations'] | null
      >`(select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name))
        from organisations_of(accounts.id) o)`.as('organisations'),
    )
    .where('accounts.id', '=', accountId)
    .executeTakeFirst();

export type AccountChange = { name?: string; headline?: string; organisation?: string };

/** Changes what stands beside posts; the version tells those who keep it. */
export async function updateAccount(db: Db, accountId: number, change: AccountChange): Promise<void> {
  await db
    .updateTable('accounts')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', accountId)
    .execute();
}

// Apart from the rest: a change of names makes every kept page stale, a change of language none.
export async function updateLanguage(db: Db, accountId: number, language: 'nl' | 'en' | null): Promise<void> {
  await db.updateTable('accounts').set({ language }).where('id', '=', accountId).execute();
}

export async function saveProfile(
  db: Db,
  accountId: number,
  profile: { about?: string; expertise?: string[] },
): Promise<void> {
  await db
    .insertInto('profiles')
    .values({ accountId, ...profile })
    .onConflict(conflict => conflict.column('accountId').doUpdateSet(profile))
    .execute();
}

/** A new account, not yet verified. @returns its id */
export async function insertAccount(db: Db, name: string, language: 'nl' | 'en'): Promise<number> {
  const { id } = await db
    .insertInto('accounts')
    .values({ name, language })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function deleteAccount(db: Db, accountId: number): Promise<void> {
  await db.deleteFrom('accounts').where('id', '=', accountId).execute();
}

/** Marks the mail address as proved; asks first, because each change here asks all live watchers again. */
export async function verifyAccount(db: Db, accountId: number): Promise<void> {
  const account = await db
    .selectFrom('accounts')
    .select('verified')
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (account?.verified === false) {
    await db.updateTable('accounts').set({ verified: true }).where('id', '=', accountId).execute();
  }
}

/** How many other people run the platform. Held still until the transaction ends: two may not leave at once. */
export async function countOtherAdministrators(db: Db, accountId: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('administrators leave one by one'))`.execute(db);
  const { count } = await db
    .selectFrom('accounts')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('administrator', '=', true)
    .where('verified', '=', true)
    .where('closedAt', 'is', null)
    .where('suspendedAt', 'is', null)
    .where('id', '!=', accountId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Empties the account of the person who looks and keeps its row, for what others replied to. Goes over what belongs
 * to the person in other rooms too: all of it ends in this one transaction or none.
 */
export async function closeOwnAccount(db: Db, accountId: number): Promise<void> {
  for (const table of ['credentials', 'profiles', 'mailedLinks', 'drafts'] as const) {
    await db.deleteFrom(table).where('accountId', '=', accountId).execute();
  }
  await db
    .updateTable('accounts')
    .set({ name: '-', headline: '', organisation: '', closedAt: new Date(), version: sql`version + 1` })
    .where('id', '=', accountId)
    .execute();
  await db.deleteFrom('signIns').where('accountId', '=', accountId).execute();
}

/** Blanks every post of the person who looks, in every space. */
export async function blankOwnPosts(db: Db): Promise<void> {
  await sql`select blank_posts()`.execute(db);
}

/** Registrations whose address nobody proved within a week. @returns how many went */
export async function pruneUnverified(db: Db): Promise<number> {
  const result = await db
    .deleteFrom('accounts')
    .where('verified', '=', false)
    .where('placeholder', '=', false)
    .where('closedAt', 'is', null)
    .where('createdAt', '<', sql<Date>`now() - interval '7 days'`)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Names of the organisations that the person who looks belongs to now. */
export async function listOwnOrganisations(db: Db, accountId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('organisationMembers as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisationId')
    .select('o.name')
    .where('m.accountId', '=', accountId)
    .where('m.since', '<=', sql<Date>`now()`)
    .where(eb => eb.or([eb('m.until', 'is', null), eb('m.until', '>', sql<Date>`now()`)]))
    .execute();
  return rows.map(({ name }) => name);
}

/** Names of all organisations that take part. */
export async function listOrganisationNames(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('organisations').select('name').execute();
  return rows.map(({ name }) => name);
}
