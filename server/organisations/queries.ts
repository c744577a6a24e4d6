import { type Expression, sql } from 'kysely';
import type { Db } from '../base/database/viewer.ts';
import type { Kind, MemberView, OrganisationView } from './schema.ts';

const day = (column: string) => sql<string | null>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`;

function selectOrganisations(db: Db) {
  return db
    .selectFrom('organisations as o')
    .leftJoin('organisationLogos as l', 'l.organisationId', 'o.id')
    .select(['o.id', 'o.name', 'o.code', 'o.place', 'o.colour', 'l.changedAt'])
    .select(sql<Kind>`o.kind`.as('kind'))
    .select(day('o.until').as('until'));
}
type Selected = Awaited<ReturnType<ReturnType<typeof selectOrganisations>['execute']>>[number];

const organisationFrom = ({ changedAt, ...row }: Selected): OrganisationView => ({
  ...row,
  logo: changedAt && `/organisations/${row.id}/logo?v=${changedAt.getTime()}`,
});

const living = sql<boolean>`(o.until is null or o.until > current_date)`;

/** By name. Public: that an organisation takes part is known to all. Those that ended only when asked for. */
export async function listOrganisations(db: Db, { ended = false } = {}): Promise<OrganisationView[]> {
  const rows = await selectOrganisations(db)
    .$if(!ended, query => query.where(living))
    .orderBy('o.name')
    .execute();
  return rows.map(organisationFrom);
}

export async function findOrganisation(db: Db, id: number): Promise<OrganisationView | undefined> {
  const row = await selectOrganisations(db).where('o.id', '=', id).executeTakeFirst();
  return row && organisationFrom(row);
}

export async function findOrganisations(db: Db, ids: readonly number[]): Promise<OrganisationView[]> {
  if (ids.length === 0) return [];
  const rows = await selectOrganisations(db).where('o.id', 'in', ids).orderBy('o.name').execute();
  return rows.map(organisationFrom);
}

/** Ids of what this transaction's viewer administers, as `enter_as` found them. */
export async function listAdministered(db: Db): Promise<number[]> {
  const { rows } = await sql<{ ids: string[] | number[] }>`
    select setting_ids('app.administers') as ids`.execute(db);
  return (rows[0]?.ids ?? []).map(Number);
}

/** Holds the organisation still until the transaction ends: two administrators may not end each other at once. */
export async function lockOrganisation(db: Db, id: number): Promise<void> {
  await db.selectFrom('organisations').select('id').where('id', '=', id).forUpdate().execute();
}

export type OrganisationValues = { name: string; kind: Kind; code: string | null; place: string };

export async function insertOrganisation(db: Db, values: OrganisationValues): Promise<number> {
  const { id } = await db
    .insertInto('organisations')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateOrganisation(
  db: Db,
  id: number,
  change: Partial<OrganisationValues> & {
    colour?: string | null;
    until?: string | Expression<string> | null;
  },
): Promise<void> {
  await db
    .updateTable('organisations')
    .set(change as object)
    .where('id', '=', id)
    .execute();
}

export const today = sql<string>`current_date`;

/** Whether another organisation has this name or code already. */
export async function findTaken(
  db: Db,
  values: { name?: string; code?: string | null },
  except = 0,
): Promise<{ name: boolean; code: boolean }> {
  const rows = await db
    .selectFrom('organisations')
    .select(['name', 'code'])
    .where('id', '!=', except)
    .where(eb => eb.or([eb('name', '=', values.name ?? ''), eb('code', '=', values.code ?? '')]))
    .execute();
  return {
    name: rows.some(row => row.name === values.name),
    code: Boolean(values.code) && rows.some(row => row.code === values.code),
  };
}

function selectMembers(db: Db, organisationId: number) {
  return db
    .selectFrom('organisationMembers as m')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .select(['m.accountId', 'a.name', 'a.headline', 'm.since', 'm.until'])
    .select(sql<MemberView['role']>`m.role`.as('role'))
    .where('m.organisationId', '=', organisationId)
    .where('a.closedAt', 'is', null);
}
type MemberRow = Awaited<ReturnType<ReturnType<typeof selectMembers>['execute']>>[number];
const memberFrom = (row: MemberRow): MemberView => ({
  ...row,
  since: row.since.toISOString(),
  until: row.until?.toISOString() ?? null,
});

/** Administrators first, then by name; those who left last. Row security leaves only what this viewer administers. */
export async function listMembers(db: Db, organisationId: number): Promise<MemberView[]> {
  const rows = await selectMembers(db, organisationId)
    .orderBy(sql`m.until is not null and m.until <= now()`)
    .orderBy('m.role')
    .orderBy('a.name')
    .limit(5000)
    .execute();
  return rows.map(memberFrom);
}

export async function findMember(
  db: Db,
  organisationId: number,
  accountId: number,
): Promise<MemberView | undefined> {
  const row = await selectMembers(db, organisationId).where('m.accountId', '=', accountId).executeTakeFirst();
  return row && memberFrom(row);
}

/**
 * Administrators of now, but one. By the clock, not by the transaction's own time: somebody whom another transaction
 * ended a moment ago, while this one waited for its turn, is no administrator any more.
 */
export async function countOtherAdministrators(
  db: Db,
  organisationId: number,
  accountId: number,
): Promise<number> {
  const { count } = await db
    .selectFrom('organisationMembers as m')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('m.organisationId', '=', organisationId)
    .where('m.accountId', '!=', accountId)
    .where('m.role', '=', 'admin')
    .where('a.closedAt', 'is', null)
    .where('a.suspendedAt', 'is', null)
    .where(eb => eb.or([eb('m.until', 'is', null), eb('m.until', '>', sql<Date>`clock_timestamp()`)]))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Somebody who can be named: an open account with a proved address. */
export const findNameable = (db: Db, accountId: number) =>
  db
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', accountId)
    .where('verified', '=', true)
    .where('closedAt', 'is', null)
    .where('suspendedAt', 'is', null)
    .where('placeholder', '=', false)
    .executeTakeFirst();

/** Makes somebody member or administrator from now on; a membership that had ended begins anew. */
export async function saveMember(
  db: Db,
  organisationId: number,
  accountId: number,
  role: MemberView['role'],
): Promise<void> {
  await db
    .insertInto('organisationMembers')
    .values({ organisationId, accountId, role })
    .onConflict(conflict =>
      conflict.columns(['organisationId', 'accountId']).doUpdateSet({
        role,
        since: sql<Date>`case when organisation_members.until <= now() then now() else organisation_members.since end`,
        until: null,
      }),
    )
    .execute();
}

/** @returns false when this person is no member now */
export async function endMember(db: Db, organisationId: number, accountId: number): Promise<boolean> {
  const result = await db
    .updateTable('organisationMembers')
    .set({ until: sql<Date>`now()` })
    .where('organisationId', '=', organisationId)
    .where('accountId', '=', accountId)
    .where(eb => eb.or([eb('until', 'is', null), eb('until', '>', sql<Date>`now()`)]))
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** For its administrators alone. */
export async function listDomains(db: Db, organisationId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('organisationDomains')
    .select('domain')
    .where('organisationId', '=', organisationId)
    .orderBy('domain')
    .execute();
  return rows.map(row => row.domain);
}

/** Which of these belong to another organisation. */
export async function findTakenDomains(
  db: Db,
  organisationId: number,
  domains: readonly string[],
): Promise<string[]> {
  if (domains.length === 0) return [];
  const rows = await db
    .selectFrom('organisationDomains')
    .select('domain')
    .where('domain', 'in', domains)
    .where('organisationId', '!=', organisationId)
    .execute();
  return rows.map(row => row.domain);
}

/** Makes these the organisation's domains. */
export async function replaceDomains(
  db: Db,
  organisationId: number,
  domains: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('organisationDomains')
    .where('organisationId', '=', organisationId)
    .$if(domains.length > 0, query => query.where('domain', 'not in', domains))
    .execute();
  if (domains.length === 0) return;
  await db
    .insertInto('organisationDomains')
    .values(domains.map(domain => ({ domain, organisationId })))
    .onConflict(conflict => conflict.column('domain').doNothing())
    .execute();
}

export async function saveLogo(
  db: Db,
  organisationId: number,
  image: { mediaType: string; image: Buffer },
): Promise<void> {
  await db
    .insertInto('organisationLogos')
    .values({ organisationId, ...image })
    .onConflict(conflict =>
      conflict.column('organisationId').doUpdateSet({ ...image, changedAt: sql<Date>`now()` }),
    )
    .execute();
}

export const findLogo = (db: Db, organisationId: number) =>
  db
    .selectFrom('organisationLogos')
    .select(['mediaType', 'image', 'changedAt'])
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();

export async function deleteLogo(db: Db, organisationId: number): Promise<void> {
  await db.deleteFrom('organisationLogos').where('organisationId', '=', organisationId).execute();
}
