import { sql } from 'kysely';
import type { Db } from '../../base/database/viewer.ts';
import type { ImportView } from '../schema.ts';
import type { Step } from './steps.ts';

export type Known = {
  organisations: {
    id: number;
    name: string;
    kind: string;
    code: string | null;
    place: string;
    until: string | null;
  }[];
  domains: { domain: string; organisationId: number }[];
  regions: { id: number; name: string; kind: string }[];
  members: { regionId: number; organisationId: number; since: string; until: string | null }[];
};

/** All that a list is compared with. */
export async function readKnown(db: Db): Promise<Known> {
  const [organisations, domains, regions, members] = await Promise.all([
    db
      .selectFrom('organisations')
      .select(['id', 'name', 'kind', 'code', 'place'])
      .select(sql<string | null>`to_char(until, 'YYYY-MM-DD')`.as('until'))
      .execute(),
    db.selectFrom('organisationDomains').select(['domain', 'organisationId']).execute(),
    db.selectFrom('regions').select(['id', 'name', 'kind']).execute(),
    db
      .selectFrom('regionMembers')
      .select(['regionId', 'organisationId'])
      .select(sql<string>`to_char(since, 'YYYY-MM-DD')`.as('since'))
      .select(sql<string | null>`to_char(until, 'YYYY-MM-DD')`.as('until'))
      .execute(),
  ]);
  return { organisations, domains, regions, members };
}

/** One import or undoing at a time, and nothing in between of what it was compared with. */
export async function holdImports(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('organisations are imported one list at a time'))`.execute(
    db,
  );
}

export async function insertImport(db: Db, createdBy: number, steps: Step[]): Promise<number> {
  const { id } = await db
    .insertInto('organisationImports')
    .values({ createdBy, steps: JSON.stringify(steps) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const selectImports = (db: Db) =>
  db
    .selectFrom('organisationImports as i')
    .leftJoin('accounts as a', 'a.id', 'i.createdBy')
    .select(['i.id', 'a.name', 'i.createdAt', 'i.undoneAt'])
    .select(sql<number>`jsonb_array_length(i.steps)`.as('steps'));
type ImportRow = Awaited<ReturnType<ReturnType<typeof selectImports>['execute']>>[number];
const importFrom = ({ name, ...row }: ImportRow): ImportView => ({
  ...row,
  createdBy: name ?? '',
  createdAt: row.createdAt.toISOString(),
  undoneAt: row.undoneAt?.toISOString() ?? null,
});

export async function listImports(db: Db): Promise<ImportView[]> {
  const rows = await selectImports(db).orderBy('i.id', 'desc').limit(50).execute();
  return rows.map(importFrom);
}

export async function findImport(db: Db, id: number): Promise<ImportView | undefined> {
  const row = await selectImports(db).where('i.id', '=', id).executeTakeFirst();
  return row && importFrom(row);
}

export async function findSteps(db: Db, id: number): Promise<Step[]> {
  // As text: the names of columns in it stay as they are.
  const row = await db
    .selectFrom('organisationImports')
    .select(sql<string>`steps::text`.as('steps'))
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? (JSON.parse(row.steps) as Step[]) : [];
}

export async function markUndone(db: Db, id: number): Promise<void> {
  await db
    .updateTable('organisationImports')
    .set({ undoneAt: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
}
