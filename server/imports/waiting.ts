import { sql } from 'kysely';
import type { Db } from '../base/database/dialect.ts';

/**
 * What later lines may still answer: texts with markers, and replies to a post that has not come yet. Kept in
 * temporary tables of this connection, so that memory stays flat also for an archive in any order.
 */
export async function makeWaitingTables(db: Db): Promise<void> {
  await sql`create temp table if not exists waiting_texts (post_id bigint primary key)`.execute(db);
  await sql`create temp table if not exists waiting_replies (post_id bigint primary key, thread_id bigint not null, number integer not null)`.execute(
    db,
  );
  await sql`truncate waiting_texts, waiting_replies`.execute(db);
}

export async function waitForTexts(db: Db, postIds: readonly number[]): Promise<void> {
  if (postIds.length === 0) return;
  await sql`insert into waiting_texts select unnest(${postIds}::bigint[]) on conflict do nothing`.execute(db);
}

export async function waitForReplies(
  db: Db,
  replies: readonly { postId: number; threadId: number; number: number }[],
): Promise<void> {
  if (replies.length === 0) return;
  await sql`
    insert into waiting_replies select r."postId", r."threadId", r.number
    from json_to_recordset(${JSON.stringify(replies)}::json) r ("postId" bigint, "threadId" bigint, number integer)
    on conflict do nothing`.execute(db);
}

/** Links replies whose parent has come by now. @returns the threads in which something changed */
export async function linkReplies(db: Db): Promise<{ id: number; spaceId: number }[]> {
  const { rows } = await sql<{ id: number; spaceId: number }>`
    with linked as (
      update posts p set reply_to_id = parent.id, version = p.version + 1
      from waiting_replies w join posts parent on parent.thread_id = w.thread_id and parent.number = w.number
      where p.id = w.post_id and p.reply_to_id is null and parent.id <> p.id
      returning p.thread_id, p.space_id)
    select distinct thread_id as id, space_id from linked`.execute(db);
  await sql`truncate waiting_replies`.execute(db);
  return rows;
}

export type WaitingText = {
  id: number;
  threadId: number;
  spaceId: number;
  key: string;
  version: number;
  body: string;
  removed: string | null;
};

/** The next posts whose texts wait, in the order of their ids. */
export async function nextWaiting(db: Db, after: number, limit: number): Promise<WaitingText[]> {
  const { rows } = await sql<WaitingText>`
    select p.id, p.thread_id, p.space_id, p.key, p.version, p.body, p.removed
    from waiting_texts w join posts p on p.id = w.post_id where w.post_id > ${after}::bigint
    order by w.post_id limit ${limit}::integer`.execute(db);
  return rows;
}

export async function listVersionTexts(
  db: Db,
  postIds: readonly number[],
): Promise<{ postId: number; version: number; body: string }[]> {
  const { rows } = await sql<{ postId: number; version: number; body: string }>`
    select post_id, version, body from post_versions where post_id = any(${postIds})`.execute(db);
  return rows;
}

/** Writes settled texts; a post that somebody changed meanwhile is left as it is. */
export async function writeSettled(
  db: Db,
  posts: readonly { id: number; seen: number; body: string; html: string }[],
  versions: readonly { postId: number; version: number; body: string }[],
): Promise<void> {
  if (posts.length > 0)
    await sql`
      update posts p set body = w.body, body_html = w.html, version = p.version + 1
      from json_to_recordset(${JSON.stringify(posts)}::json) w (id bigint, seen integer, body text, html text)
      where p.id = w.id and p.version = w.seen`.execute(db);
  if (versions.length > 0)
    await sql`
      update post_versions v set body = w.body
      from json_to_recordset(${JSON.stringify(versions)}::json) w ("postId" bigint, version integer, body text)
      where v.post_id = w."postId" and v.version = w.version`.execute(db);
}
