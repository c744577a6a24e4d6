import { sql } from 'kysely';
import type { Db } from '../base/database/viewer.ts';
import type { AcceptanceView, NewTerms, TermsView } from './schema.ts';

/** Of which place terms are: a space, or null for the whole community. */
export type Place = number | null;

/** All versions of a place's terms that this viewer may read, newest first. */
export async function listTerms(db: Db, place: Place): Promise<TermsView[]> {
  const rows = await db
    .selectFrom('terms as t')
    .leftJoin('currentTerms as c', 'c.termsId', 't.id')
    .leftJoin('termsAcceptances as a', join =>
      join.onRef('a.termsId', '=', 't.id').on('a.accountId', '=', sql<number>`viewer_id()`),
    )
    .select([
      't.id',
      't.spaceId',
      't.version',
      't.bodyNl',
      't.bodyEn',
      't.publishedAt',
      'c.termsId',
      'a.acceptedAt',
    ])
    .where('t.spaceId', place === null ? 'is' : '=', place)
    .orderBy('t.version', 'desc')
    .execute();
  return rows.map(({ termsId, acceptedAt, publishedAt, ...row }) => ({
    ...row,
    publishedAt: publishedAt.toISOString(),
    current: termsId !== null,
    accepted: acceptedAt?.toISOString() ?? null,
  }));
}

/** What the viewer accepted, newest first; each line by the name and at the date that were given. */
export async function listAcceptances(db: Db): Promise<AcceptanceView[]> {
  const rows = await db
    .selectFrom('termsAcceptances as a')
    .innerJoin('terms as t', 't.id', 'a.termsId')
    .select([
      'a.termsId',
      't.spaceId',
      sql<string>`coalesce(name_at_door(t.space_id), '')`.as('space'),
      't.version',
      'a.name',
      'a.acceptedAt',
    ])
    .where('a.accountId', '=', sql<number>`viewer_id()`)
    .orderBy('a.acceptedAt', 'desc')
    .execute();
  return rows.map(row => ({ ...row, acceptedAt: row.acceptedAt.toISOString() }));
}

/** Whether this viewer may read terms of this id, in force or not. */
export async function hasTerms(db: Db, id: number): Promise<boolean> {
  return (await db.selectFrom('terms').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** Publishes a new version; the database lets only those do so who run the place. @returns its id */
export async function insertTerms(db: Db, place: Place, { bodyNl, bodyEn }: NewTerms): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select publish_terms(${place}::bigint, ${bodyNl}, ${bodyEn}) as id`.execute(db);
  return rows[0]!.id;
}

/** @returns false when these terms are not in force, or not for this viewer */
export async function insertAcceptance(db: Db, termsId: number, name: string): Promise<boolean> {
  const { rows } = await sql<{ accepted: boolean }>`
    select accept_terms(${termsId}::bigint, ${name}) as accepted`.execute(db);
  return rows[0]!.accepted;
}

/** What somebody at its door may know of a space: its name, and whether they moderate it. Undefined: nothing. */
export async function findDoor(
  db: Db,
  spaceId: number,
): Promise<{ id: number; name: string; moderate: boolean; waiting: boolean } | undefined> {
  const { rows } = await sql<{ name: string | null; moderate: boolean; waiting: boolean }>`
    select name_at_door(${spaceId}::bigint) as name, ${spaceId}::bigint = any (setting_ids('app.moderated')) as moderate,
      ${spaceId}::bigint = any (setting_ids('app.waiting')) as waiting`.execute(db);
  const { name, ...row } = rows[0]!;
  return name === null ? undefined : { id: spaceId, name, ...row };
}

/** The space that keeps a thing from this viewer only until its terms are accepted; null when there is none. */
export async function findSpaceToAccept(
  db: Db,
  ids: { space: number | null; thread: number | null; post: number | null },
): Promise<number | null> {
  const { rows } = await sql<{ id: number | null }>`
    select space_to_accept(${ids.space}::bigint, ${ids.thread}::bigint, ${ids.post}::bigint) as id`.execute(
    db,
  );
  return rows[0]!.id;
}

/** Spaces that wait for the viewer's acceptance. */
export async function listDoors(db: Db): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`select * from spaces_at_door()`.execute(db);
  return rows;
}
