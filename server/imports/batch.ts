import type { Db } from '../base/database/dialect.ts';
import { convertBody } from './discourse-body.ts';
import type { ArchivePost } from './discourse-post.ts';
import { accountKey, type ImportPlace, postKey, threadKey } from './keys.ts';
import {
  ensureAccounts,
  findNumbered,
  findStored,
  findThreads,
  reserveIds,
  type StoredThread,
} from './queries.ts';
import { listReferences, settle } from './references.ts';
import { type Arriving, openResolver } from './resolve.ts';
import { joinVersions, type Line, type Outcome, type StoredPost } from './versions.ts';

export type NumberedPost = { line: number; post: ArchivePost };

/** A post that a batch brings: what is stored of it, and what it becomes. */
export type Planned = {
  importKey: string;
  /** Its newest line. */
  post: ArchivePost;
  /** Numbers of its lines in the file. */
  lines: number[];
  id: number;
  stored: StoredPost | null;
  outcome: Outcome;
  authorId: number;
  replyToId: number | null;
};

export type PlannedThread = {
  id: number;
  importKey: string;
  stored: StoredThread | null;
  newest: ArchivePost;
};
export type Plan = { posts: Planned[]; threads: Map<number, PlannedThread> };

const byAge = (one: ArchivePost, other: ArchivePost) =>
  one.writtenAt.getTime() - other.writtenAt.getTime() || one.version - other.version;

/** The newest post of each topic, whose line has the newest title. */
function newestByTopic(batch: readonly NumberedPost[]): Map<number, ArchivePost> {
  const newest = new Map<number, ArchivePost>();
  for (const { post } of batch) {
    const known = newest.get(post.topic);
    const later = known ? post.createdAt.getTime() - known.createdAt.getTime() || byAge(post, known) : 1;
    if (later >= 0) newest.set(post.topic, post);
  }
  return newest;
}

async function planThreads(
  db: Db,
  place: ImportPlace,
  batch: readonly NumberedPost[],
): Promise<Map<number, PlannedThread>> {
  const newest = newestByTopic(batch);
  const known = await findThreads(
    db,
    [...newest.keys()].map(topic => threadKey(place, topic)),
  );
  const ids = (await reserveIds(db, 'threads', newest.size - known.size)).reverse();
  return new Map(
    [...newest].map(([topic, post]) => {
      const importKey = threadKey(place, topic);
      const stored = known.get(importKey) ?? null;
      return [topic, { id: stored?.id ?? ids.pop()!, importKey, stored, newest: post }];
    }),
  );
}

/**
 * First step of a batch, in one short transaction: makes accounts, reserves ids, looks up what is there and where
 * texts lead, and says what each post becomes. Nothing can be seen of it yet.
 */
export async function planBatch(
  db: Db,
  place: ImportPlace,
  batch: readonly NumberedPost[],
  site: string | null,
): Promise<Plan> {
  const groups = Map.groupBy(batch, ({ post }) => post.id);
  const newestLines = [...groups.values()].map(
    group =>
      group
        .map(({ post }) => post)
        .toSorted(byAge)
        .at(-1)!,
  );
  const people = new Map(
    batch.map(({ post }) => [
      accountKey(place.source, post.username),
      { key: accountKey(place.source, post.username), name: post.name, createdAt: post.createdAt },
    ]),
  );
  const accounts = await ensureAccounts(db, [...people.values()]);
  const threads = await planThreads(db, place, batch);
  const stored = await findStored(
    db,
    newestLines.map(post => postKey(place, post.id)),
  );
  const ids = (await reserveIds(db, 'posts', groups.size - stored.size)).reverse();
  const idOf = new Map(
    newestLines.map(post => [post.id, stored.get(postKey(place, post.id))?.id ?? ids.pop()!]),
  );

  const arriving: Arriving = {
    threads: new Map([...threads].map(([topic, { id, newest }]) => [topic, { id, title: newest.title }])),
    posts: new Map(newestLines.map(post => [`${post.topic}/${post.number}`, idOf.get(post.id)!])),
  };
  const bodies = new Map(batch.map(({ post }) => [post, convertBody(post.raw, { site })]));
  const references = [...bodies.values()].flatMap(listReferences);
  const resolver = await openResolver(db, place, references, arriving, site);
  const parents = await findNumbered(
    db,
    newestLines
      .filter(post => post.replyTo !== null)
      .map(post => ({ key: threadKey(place, post.topic), number: post.replyTo! })),
  );

  const posts = newestLines.map((post): Planned => {
    const group = groups.get(post.id)!;
    const importKey = postKey(place, post.id);
    const lines = group.map(({ post: line }): Line => {
      const body = bodies.get(line)!;
      return {
        post: line,
        body: settle(body, resolver({ final: true }), { keepUnknown: false }),
        waiting: settle(body, resolver({ final: false }), { keepUnknown: true }),
      };
    });
    const before = stored.get(importKey) ?? null;
    const id = idOf.get(post.id)!;
    const parent =
      arriving.posts.get(`${post.topic}/${post.replyTo}`) ??
      parents.get(`${threadKey(place, post.topic)}/${post.replyTo}`) ??
      null;
    return {
      importKey,
      post,
      lines: group.map(({ line }) => line),
      id,
      stored: before,
      outcome: joinVersions(before, lines),
      authorId: before?.authorId ?? accounts.get(accountKey(place.source, post.username))!,
      replyToId: parent === id ? null : parent,
    };
  });
  return { posts, threads };
}
