import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../base/database/viewer.ts';

/** Values as they are stored with a batch; days are texts. A negative id stands for a row that is yet to be made. */
export type Values = Record<string, string | number | null>;
export type Table = 'organisations' | 'organisation_domains' | 'regions' | 'region_members';
/** One row that an import makes (`before` is null) or changes, with what it says before and after. */
export type Step = { table: Table; key: Values; before: Values | null; after: Values };

const cell = (column: string, value: string | number | null): RawBuilder<unknown> =>
  column === 'since' || column === 'until' ? sql`${value}::date` : sql`${value}`;

const where = (key: Values) =>
  sql.join(
    Object.entries(key).map(([column, value]) => sql`${sql.ref(column)} = ${cell(column, value)}`),
    sql` and `,
  );

/** What a row says now in the columns that a step is about; undefined when it is gone. */
export async function readRow(db: Db, { table, key, after }: Step): Promise<Values | undefined> {
  const columns = Object.keys(after).map(column =>
    column === 'since' || column === 'until'
      ? sql`to_char(${sql.ref(column)}, 'YYYY-MM-DD') as ${sql.ref(column)}`
      : sql`${sql.ref(column)}`,
  );
  const { rows } = await sql<Values>`select ${sql.join(columns)} from ${sql.table(table)}
    where ${where(key)} for update`.execute(db);
  const row = rows[0] as Record<string, string | number | null> | undefined;
  if (!row) return undefined;
  // Columns come back in camelCase; steps keep the database's own names.
  return Object.fromEntries(
    Object.keys(after).map(column => [
      column,
      row[column.replace(/_(\w)/g, (_whole, letter: string) => letter.toUpperCase())] ?? null,
    ]),
  );
}

/** @returns the new id, for tables that give one */
export async function insertRow(db: Db, { table, key, after }: Step): Promise<number | undefined> {
  const gives = table === 'organisations' || table === 'regions';
  const values = gives ? after : { ...key, ...after };
  const { rows } = await sql<{ id: number }>`insert into ${sql.table(table)} (${sql.join(
    Object.keys(values).map(column => sql.ref(column)),
  )}) values (${sql.join(Object.entries(values).map(([column, value]) => cell(column, value)))})
    ${gives ? sql`returning id` : sql``}`.execute(db);
  return rows[0]?.id;
}

export async function updateRow(db: Db, { table, key }: Step, values: Values): Promise<void> {
  await sql`update ${sql.table(table)} set ${sql.join(
    Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${cell(column, value)}`),
  )} where ${where(key)}`.execute(db);
}

export async function deleteRow(db: Db, { table, key }: Step): Promise<void> {
  await sql`delete from ${sql.table(table)} where ${where(key)}`.execute(db);
}

/** Whether something was hung on a row since it was made: members, invitations, grants, spaces. */
export async function isInUse(db: Db, { table, key }: Step): Promise<boolean> {
  if (table !== 'organisations' && table !== 'regions') return false;
  const inUse = table === 'organisations' ? sql`organisation_in_use` : sql`region_in_use`;
  const { rows } = await sql<{ used: boolean }>`select ${inUse}(${key.id}::bigint) as used`.execute(db);
  return rows[0]?.used === true;
}
