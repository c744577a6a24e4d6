import { sql } from 'kysely';
import { prepared } from '../base/database/dialect.ts';
import type { Db } from '../base/database/viewer.ts';
import type { DraftView, SaveDraft } from './schema.ts';

const columns = [
  'place',
  'key',
  'title',
  'body',
  'kind',
  'replyTo',
  'askedBy',
  'askedWhy',
  'reportsBack',
  'version',
  'updatedAt',
] as const;

/** What this viewer was writing at a place (`thread:12`, `space:3`, `post:55`). */
export async function findDraft(db: Db, accountId: number, place: string): Promise<DraftView | undefined> {
  const [row] = await draftAt(db, { accountId, place });
  return row && { ...row, updatedAt: row.updatedAt.toISOString() };
}

/** What whoever is looking was writing at a place; for a read that starts before it is known who that is. */
export async function findOwnDraft(db: Db, place: string): Promise<DraftView | undefined> {
  const [row] = await ownDraftAt(db, { place });
  return row && { ...row, updatedAt: row.updatedAt.toISOString() };
}

const ownDraftAt = prepared((db, parameters: { place: string }) =>
  db
    .selectFrom('drafts')
    .select(columns)
    .where('accountId', '=', sql<number>`viewer_id()`)
    .where('place', '=', parameters.place),
);

const draftAt = prepared((db, parameters: { accountId: number; place: string }) =>
  db
    .selectFrom('drafts')
    .select(columns)
    .where('accountId', '=', parameters.accountId)
    .where('place', '=', parameters.place),
);

/** Saves if the stored version is the one that the writer saw (0: none yet). @returns undefined when it is not */
export async function upsertDraft(
  db: Db,
  accountId: number,
  place: string,
  draft: SaveDraft,
): Promise<DraftView | undefined> {
  const { version, replyTo = null, ...text } = draft;
  const row = await db
    .insertInto('drafts')
    .values({ accountId, place, ...text, replyTo, version: version + 1 })
    .onConflict(conflict =>
      conflict
        .columns(['accountId', 'place'])
        .doUpdateSet({
          ...text,
          replyTo,
          version: sql<number>`drafts.version + 1`,
          updatedAt: sql<Date>`now()`,
        })
        .where('drafts.version', '=', version),
    )
    .returning(columns)
    .executeTakeFirst();
  return row && { ...row, updatedAt: row.updatedAt.toISOString() };
}

export async function deleteDraft(db: Db, accountId: number, place: string): Promise<void> {
  await db.deleteFrom('drafts').where('accountId', '=', accountId).where('place', '=', place).execute();
}

/** Removes drafts that nobody touched for 90 days (at the door "drafts"). @returns how many went */
export async function pruneDrafts(db: Db): Promise<number> {
  const result = await db
    .deleteFrom('drafts')
    .where('updatedAt', '<', sql<Date>`now() - interval '90 days'`)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
