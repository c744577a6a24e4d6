import type { Db } from '../base/database/dialect.ts';
import { renderPost } from '../posts/actions.ts';
import type { Plan, Planned, PlannedThread } from './batch.ts';
import { uuidOf } from './keys.ts';
import {
  announceThreads,
  countThreads,
  insertPosts,
  insertThreads,
  lockThreads,
  replaceVersions,
  takenNumbers,
  updatePosts,
  type WrittenPost,
  type WrittenVersion,
} from './queries.ts';
import { MARK } from './references.ts';
import { waitForReplies, waitForTexts } from './waiting.ts';

/** Somebody changed a post between looking and writing: the batch is planned anew. */
export class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile';
}

export type Written = {
  newPosts: number;
  newThreads: number;
  changed: number;
  /** Lines that say what was known already: unchanged posts, repeated versions. */
  renumbered: { line: number; number: number; became: number }[];
};

type Rendered = { planned: Planned; post: WrittenPost; versions: WrittenVersion[] };

const isBlanked = ({ stored }: Planned) => stored?.removed === 'blanked';

/** What a planned post will be in the tables. Rendering is the long part of a batch: no transaction is open meanwhile. */
export function renderPlanned(planned: Planned, thread: PlannedThread): Rendered | null {
  const { stored, outcome, post, id } = planned;
  const replyToId = stored?.replyToId ?? planned.replyToId;
  const replyArrives = stored !== null && stored.replyToId === null && planned.replyToId !== null;
  // What a person blanked never comes back.
  if (isBlanked(planned) || (!outcome.changed && !replyArrives)) return null;
  const removed = outcome.removed === 'unchanged' ? (stored?.removed ?? null) : outcome.removed;
  const current = outcome.versions.at(-1)!;
  const history = removed ? outcome.versions : outcome.versions.slice(0, -1);
  const key = uuidOf(planned.importKey, 'post');
  const body = removed ? '' : current.body;
  const spaceId = thread.stored?.spaceId ?? 0;
  return {
    planned,
    post: {
      id,
      threadId: stored?.threadId ?? thread.id,
      spaceId,
      number: stored?.number ?? post.number,
      authorId: planned.authorId,
      key,
      importKey: planned.importKey,
      body,
      html: removed ? '' : renderPost(body, key),
      replyToId,
      seen: stored?.version ?? 0,
      version: Math.max((stored?.version ?? 0) + 1, history.length + 1),
      createdAt: post.createdAt,
      editedAt: outcome.edited ? new Date(current.at) : null,
      removed,
      removedAt: removed ? (post.removedAt ?? new Date(current.at)) : null,
      threadRemoved: thread.stored?.removed ?? false,
    },
    versions: history.map((version, index) => ({
      postId: id,
      version: index + 1,
      spaceId,
      authorId: planned.authorId,
      body: version.body,
      editorId: version.editorId ?? planned.authorId,
      createdAt: new Date(version.at),
      withheld: removed !== null,
    })),
  };
}

type Locks = Awaited<ReturnType<typeof lockThreads>>;

/** Gives a new post the number that it had, or the thread's next where somebody here has that one already. */
async function settleNumbers(db: Db, fresh: Rendered[], locks: Locks): Promise<Written['renumbered']> {
  const taken = await takenNumbers(
    db,
    fresh.map(({ post }) => ({ threadId: post.threadId, number: post.number })),
  );
  const next = new Map([...locks].map(([id, lock]) => [id, lock.next]));
  for (const { post } of fresh)
    next.set(post.threadId, Math.max(next.get(post.threadId) ?? 1, post.number + 1));
  const renumbered: Written['renumbered'] = [];
  for (const { post, planned } of fresh) {
    const place = `${post.threadId}/${post.number}`;
    if (!taken.has(place)) {
      taken.add(place);
      continue;
    }
    const became = next.get(post.threadId)!;
    next.set(post.threadId, became + 1);
    renumbered.push({ line: planned.lines[0]!, number: post.number, became });
    post.number = became;
  }
  return renumbered;
}

function newThreadRows(plan: Plan, rendered: Rendered[], spaceId: number) {
  const firstOf = new Map<number, WrittenPost>();
  for (const { post } of rendered) {
    const known = firstOf.get(post.threadId);
    if (!known || post.number < known.number) firstOf.set(post.threadId, post);
  }
  return [...plan.threads.values()]
    .filter(({ stored, id }) => stored === null && firstOf.has(id))
    .map(({ id, importKey, newest }) => {
      const { authorId, createdAt } = firstOf.get(id)!;
      return {
        id,
        spaceId,
        title: newest.title,
        authorId,
        key: uuidOf(importKey, 'thread'),
        importKey,
        createdAt,
      };
    });
}

const titlesOf = (plan: Plan) =>
  [...plan.threads.values()].map(({ id, stored, newest }) => ({
    id,
    spaceId: stored?.spaceId ?? 0,
    title: !stored || newest.createdAt.getTime() >= stored.newestAt ? newest.title : null,
    renamed:
      stored !== null && newest.createdAt.getTime() >= stored.newestAt && newest.title !== stored.title,
  }));

/** Second step of a batch, in one transaction: writes it, counts, and tells who looks. */
export async function writeBatch(
  db: Db,
  plan: Plan,
  rendered: Rendered[],
  spaceId: number,
): Promise<Written> {
  const touched = new Set(rendered.map(({ post }) => post.threadId));
  const threads = titlesOf(plan).filter(({ id, renamed }) => touched.has(id) || renamed);
  const made = newThreadRows(plan, rendered, spaceId);
  await insertThreads(db, made);
  const locks = await lockThreads(db, [...new Set([...touched, ...threads.map(({ id }) => id)])]);
  for (const { post, versions } of rendered) {
    const lock = locks.get(post.threadId);
    if (!lock) throw new ChangedMeanwhile();
    post.spaceId = lock.spaceId;
    post.threadRemoved = lock.removed;
    for (const version of versions) version.spaceId = lock.spaceId;
  }
  const fresh = rendered.filter(({ planned }) => planned.stored === null);
  const later = rendered.filter(({ planned }) => planned.stored !== null);
  const renumbered = await settleNumbers(db, fresh, locks);
  await insertPosts(
    db,
    fresh.map(({ post }) => post),
  );
  const updated = await updatePosts(
    db,
    later.map(({ post }) => post),
  );
  if (updated !== later.length) throw new ChangedMeanwhile();
  await replaceVersions(
    db,
    later.map(({ post }) => post.id),
    rendered.flatMap(({ versions }) => versions),
  );
  await waitFor(db, plan, rendered);
  await countThreads(db, threads);
  await announceThreads(
    db,
    [...touched, ...threads.filter(({ renamed }) => renamed).map(({ id }) => id)]
      .filter((id, at, all) => all.indexOf(id) === at)
      .map(id => ({ id, spaceId: locks.get(id)!.spaceId })),
  );
  return { newPosts: fresh.length, newThreads: made.length, changed: later.length, renumbered };
}

async function waitFor(db: Db, plan: Plan, rendered: Rendered[]): Promise<void> {
  const texts = new Set(
    rendered
      .filter(({ post, versions }) => [post, ...versions].some(({ body }) => body.includes(MARK)))
      .map(({ post }) => post.id),
  );
  // A post that is as it was may still wait since a run that was broken off.
  for (const { stored } of plan.posts)
    if (stored && [stored, ...stored.history].some(({ body }) => body.includes(MARK))) texts.add(stored.id);
  await waitForTexts(db, [...texts]);
  await waitForReplies(
    db,
    plan.posts
      .filter(
        ({ post, stored, replyToId }) => post.replyTo !== null && !stored?.replyToId && replyToId === null,
      )
      .map(({ id, stored, post }) => ({
        postId: id,
        threadId: stored?.threadId ?? plan.threads.get(post.topic)!.id,
        number: post.replyTo!,
      })),
  );
}
