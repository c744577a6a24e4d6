import { sql } from 'kysely';
import { prepared } from '../base/database/dialect.ts';
import { mayModerateIn, mayWriteIn } from '../base/database/rights.ts';
import type { Db } from '../base/database/viewer.ts';
import type { NewGrant, SpaceRights, SpaceView } from './schema.ts';

export type SpaceRow = SpaceView & { rights: SpaceRights; version: number };

function selectSpaces(db: Db) {
  return db.selectFrom('spaces as s').select(eb => [
    's.id',
    's.name',
    's.description',
    sql<boolean>`s.archived_at is not null`.as('archived'),
    sql<SpaceView['audience']>`(select case when bool_or(g.grantee = 'everyone') then 'everyone'
      when bool_or(g.grantee = 'accounts') then 'accounts' else 'limited' end from grants g where g.space_id = s.id and (g.valid_until is null or g.valid_until > now()))`.as(
      'audience',
    ),
    sql<number>`(select count(*) from threads t where t.space_id = s.id and t.removed_at is null)`.as(
      'threads',
    ),
    eb
      .selectFrom('threads as t')
      .select('t.lastPostAt')
      .whereRef('t.spaceId', '=', 's.id')
      .where('t.removedAt', 'is', null)
      .orderBy('t.lastPostAt', 'desc')
      .orderBy('t.id', 'desc')
      .limit(1)
      .as('lastPostAt'),
    sql<number>`coalesce((select v.version from streams v where v.stream = 'space:' || s.id), 0)`.as(
      'version',
    ),
    mayWriteIn('s.id').as('write'),
    mayModerateIn('s.id').as('moderate'),
    sql<boolean>`s.id = any (setting_ids('app.waiting'))`.as('termsFirst'),
  ]);
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectSpaces>['execute']>>[number];

const spaceFrom = ({ write, moderate, termsFirst, lastPostAt, version, ...space }: Selected): SpaceRow => ({
  ...space,
  lastPostAt: lastPostAt?.toISOString() ?? null,
  version,
  rights: { write, moderate, termsFirst },
});

const everySpace = prepared(db => selectSpaces(db).where('s.archivedAt', 'is', null).orderBy('s.name'));
const spaceById = prepared((db, parameters: { id: number }) =>
  selectSpaces(db).where('s.id', '=', parameters.id),
);

/** The spaces that this viewer may read, by name. */
export async function listSpaces(db: Db): Promise<SpaceRow[]> {
  return (await everySpace(db, {})).map(spaceFrom);
}

/** One space, or undefined when there is none for this viewer. */
export async function findSpace(db: Db, id: number): Promise<SpaceRow | undefined> {
  const [row] = await spaceById(db, { id });
  return row && spaceFrom(row);
}

export type Readers = {
  audience: 'everyone' | 'accounts' | 'limited';
  people: number;
  organisations: string[];
  /** When the first of the grants ends by itself. */
  until: Date | null;
};

/** Who will be able to read what is written here; undefined when the space is not for this viewer. */
export async function findReaders(db: Db, spaceId: number): Promise<Readers | undefined> {
  const { rows } = await sql<{
    audience: Readers['audience'] | null;
    people: number;
    organisations: string[] | null;
    until: Date | null;
  }>`
    select * from readers_of(${spaceId}::bigint)`.execute(db);
  const row = rows[0];
  return row?.audience
    ? { audience: row.audience, people: row.people, organisations: row.organisations ?? [], until: row.until }
    : undefined;
}

/** Makes a space with its grants; the viewer becomes its moderator. @returns the new id */
export async function insertSpace(
  db: Db,
  space: {
    name: string;
    description: string;
    grants: NewGrant[];
  },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select create_space(${space.name}, ${space.description}, ${JSON.stringify(space.grants)}::jsonb) as id`.execute(
    db,
  );
  return rows[0]!.id;
}

/** Changes what a space is called and what it is about. @returns false when the database let nothing be changed */
export async function updateSpace(
  db: Db,
  id: number,
  change: { name?: string; description?: string; archivedAt?: Date | null },
): Promise<boolean> {
  const result = await db.updateTable('spaces').set(change).where('id', '=', id).executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
