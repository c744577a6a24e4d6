import { sql } from 'kysely';
import { authorOf } from '../accounts/queries.ts';
import { prepared } from '../base/database/dialect.ts';
import { formerPartnerIn } from '../base/database/rights.ts';
import type { Db } from '../base/database/viewer.ts';
import { RENDERER_VERSION } from '../base/markdown/index.ts';
import type { PostVersionView, PostView } from './schema.ts';

/** A post with what a kept rendering of it depends on besides itself: the names beside it. */
export type PostRow = PostView & { key: string; names: string };

function selectPosts(db: Db) {
  return db
    .selectFrom('posts as p')
    .innerJoin('accounts as a', 'a.id', 'p.authorId')
    .leftJoin('posts as r', 'r.id', 'p.replyToId')
    .leftJoin('accounts as ra', 'ra.id', 'r.authorId')
    .select([
      'p.id',
      'p.threadId',
      'p.number',
      'p.key',
      'p.body',
      'p.bodyHtml',
      'p.version',
      'p.createdAt',
      'p.editedAt',
      'p.removed',
      'a.id as authorId',
      'a.name as authorName',
      'a.headline as authorHeadline',
      'a.organisation as authorOrganisation',
      'a.closedAt as authorClosedAt',
      'a.version as authorVersion',
      formerPartnerIn('p.authorId', 'p.spaceId').as('formerPartner'),
      'r.id as parentId',
      'r.number as parentNumber',
      'ra.name as parentName',
      'ra.closedAt as parentClosedAt',
      'ra.version as parentVersion',
    ]);
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectPosts>['execute']>>[number];

const postFrom = (row: Selected): PostRow => ({
  id: row.id,
  threadId: row.threadId,
  number: row.number,
  author: authorOf({
    id: row.authorId,
    name: row.authorName,
    headline: row.authorHeadline,
    organisation: row.authorOrganisation,
    closedAt: row.authorClosedAt,
    formerPartner: row.formerPartner,
  }),
  body: row.body,
  html: row.bodyHtml,
  replyTo:
    row.parentId === null || row.parentNumber === null
      ? null
      : {
          id: row.parentId,
          number: row.parentNumber,
          name: row.parentClosedAt ? '' : (row.parentName ?? ''),
        },
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  editedAt: row.editedAt?.toISOString() ?? null,
  removed: row.removed as PostView['removed'],
  key: row.key,
  names: `${row.authorVersion}${row.authorClosedAt ? 'x' : ''}${row.formerPartner ? 'p' : ''}.${row.parentVersion ?? ''}${row.parentClosedAt ? 'x' : ''}`,
});

/** A thread's posts from number `from` on, in order, at most `limit`; none for a viewer who may not read it. */
export async function listPosts(db: Db, threadId: number, from: number, limit: number): Promise<PostRow[]> {
  const rows = await postsFrom(db, { threadId, from, limit });
  return rows.map(postFrom);
}

const postsFrom = prepared((db, page: { threadId: number; from: number; limit: number }) =>
  selectPosts(db)
    .where('p.threadId', '=', page.threadId)
    .where('p.number', '>=', page.from)
    .orderBy('p.number')
    .limit(page.limit),
);
const postById = prepared((db, parameters: { id: number }) =>
  selectPosts(db).where('p.id', '=', parameters.id),
);
const postByKey = prepared((db, parameters: { authorId: number; key: string }) =>
  selectPosts(db).where('p.authorId', '=', parameters.authorId).where('p.key', '=', parameters.key),
);

export async function findPost(db: Db, id: number): Promise<PostRow | undefined> {
  const [row] = await postById(db, { id });
  return row && postFrom(row);
}

/** Several posts by id, for presenting stream events. */
export async function findPosts(db: Db, ids: readonly number[]): Promise<Map<number, PostRow>> {
  const rows = await selectPosts(db).where(sql<boolean>`p.id = any(${ids})`).execute();
  return new Map(rows.map(row => [row.id, postFrom(row)]));
}

/** The post that this account wrote with this key, if it did: the same key twice is the same post. */
export async function findPostByKey(db: Db, authorId: number, key: string): Promise<PostRow | undefined> {
  const [row] = await postByKey(db, { authorId, key });
  return row && postFrom(row);
}

export type NewPostRow = {
  threadId: number;
  authorId: number;
  key: string;
  body: string;
  html: string;
  replyToId: number | null;
};

/**
 * Takes the thread's next number and writes the post in one statement, in the space where the thread is now; the
 * thread stays locked until the commit, so numbers have no gaps. @returns null when the thread does not take posts
 * from this viewer
 */
export async function insertPost(
  db: Db,
  post: NewPostRow,
): Promise<{ id: number; number: number; spaceId: number } | null> {
  const { rows } = await sql<{ id: number; number: number; spaceId: number }>`
    insert into posts (thread_id, space_id, number, author_id, key, body, body_html, renderer, reply_to_id)
    select ${post.threadId}::bigint, n.space_id, n.number, ${post.authorId}::bigint, ${post.key}::uuid,
      ${post.body}, ${post.html}, ${RENDERER_VERSION}::integer, ${post.replyToId}::bigint
    from take_post_number(${post.threadId}::bigint) n
    returning id, number, space_id`.execute(db);
  return rows[0] ?? null;
}

/** Keeps the text that a post has now as its version, before it is changed. `withheld`: for author and moderators only. */
export async function keepVersion(
  db: Db,
  postId: number,
  editorId: number,
  withheld: boolean,
): Promise<void> {
  await sql`
    insert into post_versions (post_id, version, space_id, author_id, body, editor_id, created_at, withheld)
    select id, version, space_id, author_id, body, ${editorId}::bigint, coalesce(edited_at, created_at), ${withheld}
    from posts where id = ${postId}::bigint
    on conflict (post_id, version) do nothing`.execute(db);
}

/** Writes a new text, if the post still has the version that the writer saw. @returns false when it has not */
export async function updatePostBody(
  db: Db,
  id: number,
  seen: number,
  body: string,
  html: string,
): Promise<boolean> {
  const result = await db
    .updateTable('posts')
    .set({ body, bodyHtml: html, renderer: RENDERER_VERSION, version: seen + 1, editedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .where('version', '=', seen)
    .where('removed', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes the text away; what it said is in `post_versions`, withheld. */
export async function markRemoved(
  db: Db,
  id: number,
  removedBy: number,
  how: 'byAuthor' | 'byModerator',
): Promise<void> {
  await db
    .updateTable('posts')
    .set({
      body: '',
      bodyHtml: '',
      removed: how,
      removedAt: sql<Date>`now()`,
      removedBy,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute();
  await db.updateTable('postVersions').set({ withheld: true }).where('postId', '=', id).execute();
}

/** The newest kept text of a post, also when it is withheld (if this viewer may see it). */
export async function findKeptBody(db: Db, postId: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('postVersions')
    .select('body')
    .where('postId', '=', postId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.body;
}

export async function markRestored(db: Db, id: number, body: string, html: string): Promise<void> {
  await db
    .updateTable('posts')
    .set({
      body,
      bodyHtml: html,
      renderer: RENDERER_VERSION,
      removed: null,
      removedAt: null,
      removedBy: null,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute();
  await db.updateTable('postVersions').set({ withheld: false }).where('postId', '=', id).execute();
}

/** Corrects a thread's count of visible posts by +1 or −1. */
export async function countPosts(db: Db, threadId: number, difference: number): Promise<void> {
  await sql`select count_posts(${threadId}::bigint, ${difference}::integer)`.execute(db);
}

/** Hides or shows all posts of a thread that is removed or restored as a whole. */
export async function markThreadRemoved(db: Db, threadId: number, removed: boolean): Promise<void> {
  await db.updateTable('posts').set({ threadRemoved: removed }).where('threadId', '=', threadId).execute();
}

/** A post's earlier texts, oldest first; withheld ones only for whom the database lets see them. */
export async function listVersions(db: Db, postId: number): Promise<PostVersionView[]> {
  const rows = await db
    .selectFrom('postVersions as v')
    .innerJoin('accounts as a', 'a.id', 'v.editorId')
    .select([
      'v.version',
      'v.body',
      'v.createdAt',
      'a.id',
      'a.name',
      'a.headline',
      'a.organisation',
      'a.closedAt',
    ])
    .where('v.postId', '=', postId)
    .orderBy('v.version')
    .execute();
  return rows.map(({ version, body, createdAt, ...editor }) => ({
    version,
    body,
    createdAt: createdAt.toISOString(),
    editor: authorOf(editor),
  }));
}

/** Posts that an older renderer made, at most `limit` (at the door "renderer"). */
export async function listOutdated(
  db: Db,
  limit: number,
): Promise<{ id: number; key: string; body: string; renderer: number }[]> {
  return db
    .selectFrom('posts')
    .select(['id', 'key', 'body', 'renderer'])
    .where('renderer', '<', RENDERER_VERSION)
    .orderBy('renderer')
    .limit(limit)
    .execute();
}

/** Puts a new rendering back, unless somebody changed the text meanwhile. */
export async function replaceHtml(
  db: Db,
  post: { id: number; renderer: number },
  html: string,
): Promise<void> {
  await db
    .updateTable('posts')
    .set({ bodyHtml: html, renderer: RENDERER_VERSION })
    .where('id', '=', post.id)
    .where('renderer', '=', post.renderer)
    .execute();
}
