import { sql } from 'kysely';
import type { Db } from '../base/database/dialect.ts';
import { RENDERER_VERSION } from '../base/markdown/index.ts';
import type { StoredPost, Version } from './versions.ts';

const json = (rows: readonly unknown[]) => sql`${JSON.stringify(rows)}::json`;

/** Placeholder accounts for these authors, made where they are missing. @returns account ids by import key */
export async function ensureAccounts(
  db: Db,
  people: readonly { key: string; name: string; createdAt: Date }[],
): Promise<Map<string, number>> {
  // Nothing is updated: a person who has claimed an account keeps the name that they chose.
  await sql`
    insert into accounts (name, placeholder, verified, import_key, created_at)
    select p.name, true, false, p.key, p."createdAt"
    from json_to_recordset(${json(people)}) p (key text, name text, "createdAt" timestamptz)
    where not exists (select 1 from accounts a where a.import_key = p.key)
    order by p.key
    on conflict (import_key) do nothing`.execute(db);
  return findAccounts(
    db,
    people.map(person => person.key),
  );
}

export async function findAccounts(db: Db, keys: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; id: number }>`
    select import_key as key, id from accounts where import_key = any(${keys})`.execute(db);
  return new Map(rows.map(row => [row.key, row.id]));
}

export type StoredThread = { id: number; spaceId: number; title: string; newestAt: number; removed: boolean };

export async function findThreads(db: Db, keys: readonly string[]): Promise<Map<string, StoredThread>> {
  const { rows } = await sql<{ key: string; newest: Date } & Omit<StoredThread, 'newestAt'>>`
    select import_key as key, id, space_id, title, last_post_at as newest, removed_at is not null as removed
    from threads where import_key = any(${keys})`.execute(db);
  return new Map(rows.map(({ key, newest, ...row }) => [key, { ...row, newestAt: newest.getTime() }]));
}

/** Posts by the key of their thread and their number, as `key/number`. */
export async function findNumbered(
  db: Db,
  places: readonly { key: string; number: number }[],
): Promise<Map<string, number>> {
  if (places.length === 0) return new Map();
  const { rows } = await sql<{ place: string; id: number }>`
    select w.key || '/' || w.number as place, p.id
    from json_to_recordset(${json(places)}) w (key text, number integer)
    join threads t on t.import_key = w.key join posts p on p.thread_id = t.id and p.number = w.number`.execute(
    db,
  );
  return new Map(rows.map(row => [row.place, row.id]));
}

type PostRow = Omit<StoredPost, 'at' | 'history'> & { key: string; createdAt: Date; editedAt: Date | null };
type VersionRow = { postId: number; body: string; editorId: number; createdAt: Date };

async function withHistory(db: Db, rows: PostRow[]): Promise<(StoredPost & { key: string })[]> {
  const ids = rows.map(row => row.id);
  const { rows: versions } = await sql<VersionRow>`
    select post_id, body, editor_id, created_at from post_versions where post_id = any(${ids}) order by post_id, version`.execute(
    db,
  );
  const histories = Map.groupBy(versions, row => row.postId);
  return rows.map(({ createdAt, editedAt, ...row }) => ({
    ...row,
    at: (editedAt ?? createdAt).getTime(),
    history: (histories.get(row.id) ?? []).map(
      ({ body, editorId, createdAt }): Version => ({ at: createdAt.getTime(), body, editorId }),
    ),
  }));
}

const postColumns = sql`p.id, p.import_key as key, p.thread_id, p.number, p.author_id, p.version, p.body, p.created_at,
  p.edited_at, p.reply_to_id, p.removed, p.removed_by as removed_by_id`;

/** Posts by import key, with their histories. */
export async function findStored(db: Db, keys: readonly string[]): Promise<Map<string, StoredPost>> {
  const { rows } =
    await sql<PostRow>`select ${postColumns} from posts p where p.import_key = any(${keys})`.execute(db);
  return new Map((await withHistory(db, rows)).map(({ key, ...post }) => [key, post]));
}

/** Fresh ids, so that posts can link to each other before any of them is written. */
export async function reserveIds(db: Db, table: 'posts' | 'threads', count: number): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count}::integer)`.execute(
    db,
  );
  return rows.map(row => row.id);
}

export type NewThread = {
  id: number;
  spaceId: number;
  title: string;
  authorId: number;
  key: string;
  importKey: string;
  createdAt: Date;
};

export async function insertThreads(db: Db, threads: readonly NewThread[]): Promise<void> {
  if (threads.length === 0) return;
  await sql`
    insert into threads (id, space_id, kind, title, author_id, key, import_key, created_at, last_post_at)
    overriding system value
    select t.id, t."spaceId", 'discussion', t.title, t."authorId", t.key, t."importKey", t."createdAt", t."createdAt"
    from json_to_recordset(${json(threads)}) t (id bigint, "spaceId" bigint, title text, "authorId" bigint, key uuid,
      "importKey" text, "createdAt" timestamptz)`.execute(db);
}

/** Locks threads as replying does, in one order, so that numbers stay free. @returns their next free numbers and spaces */
export async function lockThreads(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, { next: number; spaceId: number; removed: boolean }>> {
  const { rows } = await sql<{ id: number; next: number; spaceId: number; removed: boolean }>`
    select id, last_post_number + 1 as next, space_id, removed_at is not null as removed
    from threads where id = any(${ids}) order by id for update`.execute(db);
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** Which of these numbers are taken, as `threadId/number`. */
export async function takenNumbers(
  db: Db,
  places: readonly { threadId: number; number: number }[],
): Promise<Set<string>> {
  const { rows } = await sql<{ place: string }>`
    select p.thread_id || '/' || p.number as place
    from json_to_recordset(${json(places)}) w ("threadId" bigint, number integer)
    join posts p on p.thread_id = w."threadId" and p.number = w.number`.execute(db);
  return new Set(rows.map(row => row.place));
}

export type WrittenPost = {
  id: number;
  threadId: number;
  spaceId: number;
  number: number;
  authorId: number;
  key: string;
  importKey: string;
  body: string;
  html: string;
  replyToId: number | null;
  /** What the version was when it was read; 0 for a new post. */
  seen: number;
  version: number;
  createdAt: Date;
  editedAt: Date | null;
  removed: string | null;
  removedAt: Date | null;
  threadRemoved: boolean;
};

const written = sql`(id bigint, "threadId" bigint, "spaceId" bigint, number integer, "authorId" bigint, key uuid,
  "importKey" text, body text, html text, "replyToId" bigint, seen integer, version integer, "createdAt" timestamptz,
  "editedAt" timestamptz, removed text, "removedAt" timestamptz, "threadRemoved" boolean)`;

export async function insertPosts(db: Db, posts: readonly WrittenPost[]): Promise<void> {
  if (posts.length === 0) return;
  await sql`
    insert into posts (id, thread_id, space_id, number, author_id, key, import_key, body, body_html, renderer,
      reply_to_id, version, created_at, edited_at, removed, removed_at, thread_removed)
    overriding system value
    select w.id, w."threadId", w."spaceId", w.number, w."authorId", w.key, w."importKey", w.body, w.html,
      ${RENDERER_VERSION}::integer, w."replyToId", w.version, w."createdAt", w."editedAt", w.removed, w."removedAt",
      w."threadRemoved"
    from json_to_recordset(${json(posts)}) w ${written}`.execute(db);
}

/** Writes changed posts, each only if nobody changed it meanwhile. @returns how many were written */
export async function updatePosts(db: Db, posts: readonly WrittenPost[]): Promise<number> {
  if (posts.length === 0) return 0;
  const { rows } = await sql<{ id: number }>`
    update posts p set body = w.body, body_html = w.html, renderer = ${RENDERER_VERSION}::integer, version = w.version,
      edited_at = w."editedAt", removed = w.removed, removed_at = w."removedAt", reply_to_id = w."replyToId"
    from json_to_recordset(${json(posts)}) w ${written}
    where p.id = w.id and p.version = w.seen returning p.id`.execute(db);
  return rows.length;
}

export type WrittenVersion = {
  postId: number;
  version: number;
  spaceId: number;
  authorId: number;
  body: string;
  editorId: number;
  createdAt: Date;
  withheld: boolean;
};

/** Puts these texts in the place of all earlier ones that the posts had. */
export async function replaceVersions(
  db: Db,
  postIds: readonly number[],
  versions: readonly WrittenVersion[],
): Promise<void> {
  if (postIds.length > 0) await sql`delete from post_versions where post_id = any(${postIds})`.execute(db);
  if (versions.length === 0) return;
  await sql`
    insert into post_versions (post_id, version, space_id, author_id, body, editor_id, created_at, withheld)
    select v."postId", v.version, v."spaceId", v."authorId", v.body, v."editorId", v."createdAt", v.withheld
    from json_to_recordset(${json(versions)}) v ("postId" bigint, version integer, "spaceId" bigint, "authorId" bigint,
      body text, "editorId" bigint, "createdAt" timestamptz, withheld boolean)`.execute(db);
}

/** Brings each thread's counts, dates and author in line with its posts, and its title where one is given. */
export async function countThreads(
  db: Db,
  threads: readonly { id: number; title: string | null }[],
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    update threads t set last_post_number = c.last, post_count = c.shown, last_post_at = c.newest,
      created_at = c.opened, author_id = c.author, title = coalesce(c.title, t.title)
    from (
      select w.id, w.title, max(p.number) as last, count(*) filter (where p.removed is null or p.removed = 'blanked') as shown,
        date_trunc('milliseconds', max(p.created_at)) as newest, min(p.created_at) as opened,
        (array_agg(p.author_id order by p.number))[1] as author
      from json_to_recordset(${json(threads)}) w (id bigint, title text) join posts p on p.thread_id = w.id
      group by w.id, w.title
    ) c
    where t.id = c.id and (t.last_post_number, t.post_count, t.last_post_at, t.created_at, t.author_id, t.title)
      is distinct from (c.last, c.shown::integer, c.newest, c.opened, c.author, coalesce(c.title, t.title))
    returning t.id`.execute(db);
  return rows.length;
}

/** Tells everybody who looks at these threads and their spaces, in the order in which replying does: spaces last. */
export async function announceThreads(
  db: Db,
  threads: readonly { id: number; spaceId: number }[],
): Promise<void> {
  if (threads.length === 0) return;
  const sorted = threads.toSorted((one, other) => (`thread:${one.id}` < `thread:${other.id}` ? -1 : 1));
  const say = (stream: 'thread' | 'space', rows: typeof sorted) =>
    sql`select announce(s.stream, 'thread.changed', jsonb_build_object('threadId', s.id), s."spaceId")
      from (select ${stream}::text || ':' || case when ${stream} = 'thread' then w.id else w."spaceId" end as stream, w.*
        from json_to_recordset(${json(rows)}) w (id bigint, "spaceId" bigint)) s order by s.stream, s.id`.execute(
      db,
    );
  await say('thread', sorted);
  await say('space', sorted);
}
