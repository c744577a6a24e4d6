import { sql } from 'kysely';
import type { Db } from '../base/database/viewer.ts';
import type { RegionKind, RegionMemberView, RegionView } from './schema.ts';

const dayOf = (column: string) => sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`;

const selectRegions = (db: Db) =>
  db
    .selectFrom('regions as r')
    .select(['r.id', 'r.name', 'r.code'])
    .select(sql<RegionKind>`r.kind`.as('kind'))
    .select(
      sql<number>`(select count(*) from region_members m where m.region_id = r.id
        and m.since <= current_date and (m.until is null or m.until > current_date))`.as('organisations'),
    );

/** By kind and name; public. */
export const listRegions = (db: Db): Promise<RegionView[]> =>
  selectRegions(db).orderBy('r.kind').orderBy('r.name').execute();

export const findRegion = (db: Db, id: number): Promise<RegionView | undefined> =>
  selectRegions(db).where('r.id', '=', id).executeTakeFirst();

/** Which organisations belong to a region on a day (`2026-01-01`); without one, all that ever did. */
export async function listRegionMembers(db: Db, regionId: number, on?: string): Promise<RegionMemberView[]> {
  const rows = await db
    .selectFrom('regionMembers as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisationId')
    .select(['o.id', 'o.name'])
    .select(dayOf('m.since').as('since'))
    .select(sql<string | null>`to_char(m.until, 'YYYY-MM-DD')`.as('until'))
    .where('m.regionId', '=', regionId)
    .$if(on !== undefined, query =>
      query.where(sql<boolean>`m.since <= ${on}::date and (m.until is null or m.until > ${on}::date)`),
    )
    .orderBy('o.name')
    .orderBy('m.since')
    .execute();
  return rows.map(({ id, name, ...days }) => ({ organisation: { id, name }, ...days }));
}

export async function insertRegion(
  db: Db,
  region: { name: string; kind: RegionKind; code: string | null },
): Promise<number> {
  const { id } = await db.insertInto('regions').values(region).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function updateRegion(
  db: Db,
  id: number,
  region: { name: string; kind: RegionKind; code: string | null },
): Promise<void> {
  await db.updateTable('regions').set(region).where('id', '=', id).execute();
}

/** Whether another region has this name within its kind, or this code. */
export async function isTaken(
  db: Db,
  region: { name: string; kind: string; code: string | null },
  except: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('regions')
    .select('id')
    .where('id', '!=', except)
    .where(eb =>
      eb.or([
        eb.and([eb('name', '=', region.name), eb('kind', '=', region.kind)]),
        eb('code', '=', region.code ?? ''),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Other periods of the same organisation in the same region that this one would run into. */
export async function hasOverlap(
  db: Db,
  period: { regionId: number; organisationId: number; since: string; until: string | null },
): Promise<boolean> {
  const { rows } = await sql`select 1 from region_members m
    where m.region_id = ${period.regionId} and m.organisation_id = ${period.organisationId} and m.since <> ${period.since}::date
      and daterange(m.since, m.until) && daterange(${period.since}::date, ${period.until}::date)`.execute(db);
  return rows.length > 0;
}

/** One period in which an organisation belongs to a region; `since` names it. */
export async function saveRegionMember(
  db: Db,
  period: { regionId: number; organisationId: number; since: string; until: string | null },
): Promise<void> {
  await db
    .insertInto('regionMembers')
    .values(period)
    .onConflict(conflict =>
      conflict.columns(['regionId', 'organisationId', 'since']).doUpdateSet({ until: period.until }),
    )
    .execute();
}

/** Who runs a region; row security tells signed-in people alone. */
export const listCoordinators = (db: Db, regionId: number) =>
  db
    .selectFrom('regionCoordinators as c')
    .innerJoin('accounts as a', 'a.id', 'c.accountId')
    .select(['c.accountId', 'a.name'])
    .where('c.regionId', '=', regionId)
    .where('a.closedAt', 'is', null)
    .orderBy('a.name')
    .execute();

export async function insertCoordinator(db: Db, regionId: number, accountId: number): Promise<void> {
  await db
    .insertInto('regionCoordinators')
    .values({ regionId, accountId })
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

export async function deleteCoordinator(db: Db, regionId: number, accountId: number): Promise<boolean> {
  const result = await db
    .deleteFrom('regionCoordinators')
    .where('regionId', '=', regionId)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
