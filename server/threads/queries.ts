import { sql } from 'kysely';
import { authorOf } from '../accounts/queries.ts';
import { prepared } from '../base/database/dialect.ts';
import { formerPartnerIn, mayModerateIn, mayWriteIn } from '../base/database/rights.ts';
import type { Db } from '../base/database/viewer.ts';
import { threadRights } from './policy.ts';
import type { ThreadDetail, ThreadKind, ThreadRights, ThreadView } from './schema.ts';

export type ThreadRow = ThreadView & {
  rights: ThreadRights;
  space: { id: number; name: string; write: boolean; moderate: boolean; version: number };
};

/** A thread as the API gives it to this viewer. */
export const detailOf = ({ rights, space, ...thread }: ThreadRow): ThreadDetail => ({
  ...thread,
  may: rights,
});

function selectThreads(db: Db) {
  return db
    .selectFrom('threads as t')
    .innerJoin('spaces as s', 's.id', 't.spaceId')
    .innerJoin('accounts as a', 'a.id', 't.authorId')
    .leftJoin('threadViews as v', 'v.threadId', 't.id')
    .select([
      't.id',
      't.spaceId',
      't.kind',
      't.title',
      't.createdAt',
      't.lastPostAt',
      't.lastPostNumber',
      't.postCount',
      't.pinnedAt',
      't.closedAt',
      't.removedAt',
      't.answerNumber',
      't.askedBy',
      't.askedWhy',
      't.reportNumber',
      'a.id as authorId',
      'a.name as authorName',
      'a.headline as authorHeadline',
      'a.organisation as authorOrganisation',
      'a.closedAt as authorClosedAt',
      's.name as spaceName',
      sql<number>`coalesce(v.views, 0)`.as('views'),
      sql<number>`coalesce((select m.version from streams m where m.stream = 'thread:' || t.id), 0)`.as(
        'version',
      ),
      sql<number>`coalesce((select m.version from streams m where m.stream = 'space:' || t.space_id), 0)`.as(
        'spaceVersion',
      ),
      sql<boolean>`exists (select 1 from thread_moves tm where tm.thread_id = t.id and tm.answer is null)`.as(
        'moveAsked',
      ),
      formerPartnerIn('t.authorId', 't.spaceId').as('formerPartner'),
      mayWriteIn('t.spaceId').as('write'),
      mayModerateIn('t.spaceId').as('moderate'),
      sql<number | null>`viewer_id()`.as('viewerId'),
    ]);
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectThreads>['execute']>>[number];

function threadFrom(row: Selected): ThreadRow {
  const view: ThreadView = {
    id: row.id,
    spaceId: row.spaceId,
    kind: row.kind as ThreadKind,
    title: row.title,
    author: authorOf({
      id: row.authorId,
      name: row.authorName,
      headline: row.authorHeadline,
      organisation: row.authorOrganisation,
      closedAt: row.authorClosedAt,
      formerPartner: row.formerPartner,
    }),
    createdAt: row.createdAt.toISOString(),
    lastPostAt: row.lastPostAt.toISOString(),
    lastPostNumber: row.lastPostNumber,
    posts: row.postCount,
    views: row.views,
    pinned: row.pinnedAt !== null,
    closed: row.closedAt !== null,
    removed: row.removedAt !== null,
    answerNumber: row.answerNumber,
    askedBy: row.askedBy,
    askedWhy: row.askedWhy,
    reportNumber: row.reportNumber,
    version: row.version,
  };
  const standing = { spaceWrite: row.write, spaceModerate: row.moderate, moveAsked: row.moveAsked };
  return {
    ...view,
    rights: threadRights(row.viewerId, standing, view),
    space: {
      id: row.spaceId,
      name: row.spaceName,
      write: row.write,
      moderate: row.moderate,
      version: row.spaceVersion,
    },
  };
}

const threadById = prepared((db, parameters: { id: number }) =>
  selectThreads(db).where('t.id', '=', parameters.id),
);

/** One thread with what this viewer may do; undefined when there is none for them. */
export async function findThread(db: Db, id: number): Promise<ThreadRow | undefined> {
  const [row] = await threadById(db, { id });
  return row && threadFrom(row);
}

/** Where a page of a list goes on: after this moment and id. */
export type ListCursor = { at: string; id: number };

export const writeCursor = (cursor: ListCursor): string =>
  Buffer.from(`${cursor.at} ${cursor.id}`).toString('base64url');

/** Reads a cursor that `writeCursor` made; null for anything else. */
export function readCursor(text: string | undefined): ListCursor | null {
  if (!text) return null;
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  // Only what `toISOString` writes of our time: PostgreSQL refuses much that JavaScript takes for a date.
  const isMoment = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at));
  return isMoment && Number.isSafeInteger(Number(id)) ? { at, id: Number(id) } : null;
}

/**
 * A space's threads by last activity, newest first, one more than `limit` when there are further ones. Pinned ones
 * come first on the first page and are then left out of the rest. A viewer who may not read the space gets none.
 */
export async function listThreads(
  db: Db,
  spaceId: number,
  options: { limit: number; before?: ListCursor | null; kind?: ThreadKind | null },
): Promise<{ items: ThreadRow[]; next: string | null }> {
  const { limit, before, kind = null } = options;
  const [first, rows] = await Promise.all([
    before ? [] : pinnedThreads(db, { spaceId, kind }),
    before
      ? threadsBefore(db, { spaceId, kind, limit: limit + 1, at: before.at, id: before.id })
      : newestThreads(db, { spaceId, kind, limit: limit + 1 }),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: [...first, ...page].map(threadFrom),
    next:
      rows.length > limit && last ? writeCursor({ at: last.lastPostAt.toISOString(), id: last.id }) : null,
  };
}

type OfSpace = { spaceId: number; kind: ThreadKind | null };

const threadsOf = (db: Db, { spaceId, kind }: OfSpace) =>
  selectThreads(db)
    .where('t.spaceId', '=', spaceId)
    .where('t.removedAt', 'is', null)
    .where(sql<boolean>`(${kind}::text is null or t.kind = ${kind}::text)`);

const byLastPost = (db: Db, ofSpace: OfSpace & { limit: number }) =>
  threadsOf(db, ofSpace)
    .where('t.pinnedAt', 'is', null)
    .orderBy('t.lastPostAt', 'desc')
    .orderBy('t.id', 'desc')
    .limit(ofSpace.limit);

const MAX_PINNED = 20;
const pinnedThreads = prepared((db, ofSpace: OfSpace) =>
  threadsOf(db, ofSpace).where('t.pinnedAt', 'is not', null).orderBy('t.pinnedAt', 'desc').limit(MAX_PINNED),
);
const newestThreads = prepared((db, ofSpace: OfSpace & { limit: number }) => byLastPost(db, ofSpace));
const threadsBefore = prepared((db, ofSpace: OfSpace & { limit: number } & ListCursor) =>
  byLastPost(db, ofSpace).where(
    sql<boolean>`(t.last_post_at, t.id) < (${ofSpace.at}::timestamptz, ${ofSpace.id}::bigint)`,
  ),
);

/** The threads with the newest posts in all spaces that this viewer may read. */
export async function listRecentThreads(db: Db, limit: number): Promise<ThreadRow[]> {
  return (await recentThreads(db, { limit })).map(threadFrom);
}

// First the newest few of each space by the index, then the newest of those: sorting every readable thread would cost
// more the longer a community lives.
const recentThreads = prepared((db, { limit }: { limit: number }) =>
  selectThreads(db)
    .where(sql<boolean>`t.id = any (array(
      select n.id from spaces x cross join lateral (
        select t.id, t.last_post_at from threads t
        where t.space_id = x.id and t.removed_at is null order by t.last_post_at desc, t.id desc limit ${limit}::bigint) n
      where x.archived_at is null order by n.last_post_at desc, n.id desc limit ${limit}::bigint))`)
    .orderBy('t.lastPostAt', 'desc')
    .orderBy('t.id', 'desc'),
);

/** Several threads by id, for presenting stream events; those that are not for this viewer are missing. */
export async function findThreads(db: Db, ids: readonly number[]): Promise<Map<number, ThreadRow>> {
  const rows = await selectThreads(db).where(sql<boolean>`t.id = any(${ids})`).execute();
  return new Map(rows.map(row => [row.id, threadFrom(row)]));
}

/** The thread that this account opened with this key, if it did. */
export async function findThreadByKey(db: Db, authorId: number, key: string): Promise<ThreadRow | undefined> {
  const row = await selectThreads(db)
    .where('t.authorId', '=', authorId)
    .where('t.key', '=', key)
    .executeTakeFirst();
  return row && threadFrom(row);
}

export async function insertThread(
  db: Db,
  thread: {
    spaceId: number;
    kind: ThreadKind;
    title: string;
    authorId: number;
    key: string;
    askedBy: string;
    askedWhy: string;
  },
): Promise<number> {
  const row = await db.insertInto('threads').values(thread).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

export type ThreadChange = Partial<{
  title: string;
  pinnedAt: Date | null;
  closedAt: Date | null;
  removedAt: Date | null;
  removedBy: number | null;
  answerNumber: number | null;
  reportNumber: number | null;
}>;

/**
 * Holds a thread still until the transaction ends, for whoever may write in its space; before every change of a
 * thread or its posts, so that changes take turns (also with moves) and see what the one before made.
 */
export async function lockThread(db: Db, id: number): Promise<void> {
  await sql`select lock_thread(${id}::bigint)`.execute(db);
}

/** Changes a thread's own row. @returns false when the database let nothing be changed */
export async function updateThread(db: Db, id: number, change: ThreadChange): Promise<boolean> {
  const result = await db.updateTable('threads').set(change).where('id', '=', id).executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Moves a thread and all that belongs to it. @returns false when the viewer does not moderate both spaces */
export async function moveThreadRows(db: Db, id: number, spaceId: number): Promise<boolean> {
  const { rows } = await sql<{
    moved: boolean;
  }>`select move_thread(${id}::bigint, ${spaceId}::bigint) as moved`.execute(db);
  return rows[0]?.moved ?? false;
}

/** Adds up how often threads were opened; counted in memory beforehand, so no row says who looked. */
export async function addViews(db: Db, counts: ReadonlyMap<number, number>): Promise<void> {
  await sql`select add_views(${[...counts.keys()]}::bigint[], ${[...counts.values()]}::bigint[])`.execute(db);
}
