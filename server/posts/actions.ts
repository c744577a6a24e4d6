import type { SignedIn } from '../base/access/index.ts';
import type { Db } from '../base/database/viewer.ts';
import { badInput, conflict, forbidden, found, Problem } from '../base/errors/problem.ts';
import { renderMarkdown } from '../base/markdown/index.ts';
import { bodyTooLong } from '../base/markdown/limits.ts';
import { announce } from '../base/streams/index.ts';
import { deleteDraft } from '../drafts/queries.ts';
import { markAnswer, setThreadRemoved, startThread, tellThreadCreated } from '../threads/actions.ts';
import { threadChanged } from '../threads/events.ts';
import { findThread, lockThread, type ThreadRow, updateThread } from '../threads/queries.ts';
import type { NewThread } from '../threads/schema.ts';
import { postChanged, postCreated } from './events.ts';
import { postRights } from './policy.ts';
import {
  countPosts,
  findKeptBody,
  findPost,
  findPostByKey,
  insertPost,
  keepVersion,
  listVersions,
  markRemoved,
  markRestored,
  markThreadRemoved,
  type PostRow,
  updatePostBody,
} from './queries.ts';
import type { EditPost, NewPost, PostRights, PostVersionView } from './schema.ts';

/** Footnotes of many posts stand on one page: their ids begin with a piece of the post's own key. */
export const renderPost = (body: string, key: string): string =>
  renderMarkdown(body, { idPrefix: `p${key.slice(0, 8)}-` });

/** A text that may become a post: not empty, at most 64 KiB. Throws 400 otherwise. */
export function checkBody(body: string): string {
  if (body.trim() === '') throw badInput([{ path: '/body', message: 'problems:bodyEmpty' }], 'bodyEmpty');
  if (bodyTooLong(body))
    throw new Problem(413, 'bodyTooLong', { errors: [{ path: '/body', message: 'problems:bodyTooLong' }] });
  return body;
}

/** Tells both streams that something about a post changed. */
async function tell(
  db: Db,
  thread: Pick<ThreadRow, 'id' | 'spaceId'>,
  event: string,
  postId: number,
  inSpace: boolean,
): Promise<void> {
  await Promise.all([
    announce(db, `thread:${thread.id}`, event, { postId }, { spaceId: thread.spaceId }),
    inSpace &&
      announce(
        db,
        `space:${thread.spaceId}`,
        threadChanged,
        { threadId: thread.id },
        { spaceId: thread.spaceId },
      ),
  ]);
}

/**
 * Writes a reply. The same key twice gives the same post, so that a retry after a lost connection is harmless.
 * Throws 404 (no such thread here), 403 (closed, or reading only), 400/413 (text or parent), 409 (key of another thread).
 */
export async function reply(
  db: Db,
  viewer: SignedIn,
  threadId: number,
  post: NewPost,
): Promise<{ post: PostRow; thread: ThreadRow; created: boolean }> {
  const body = checkBody(post.body);
  const [thread, earlier, parent] = await Promise.all([
    findThread(db, threadId).then(found),
    findPostByKey(db, viewer.id, post.key),
    post.replyTo ? findPost(db, post.replyTo) : undefined,
  ]);
  if (earlier) {
    if (earlier.threadId !== threadId) throw conflict('keyTaken');
    return { post: earlier, thread, created: false };
  }
  if (!thread.rights.reply) throw forbidden(thread.closed ? 'threadClosed' : 'mayNotReply');
  if (post.replyTo && parent?.threadId !== threadId) {
    throw badInput([{ path: '/replyTo', message: 'problems:noSuchParent' }], 'noSuchParent');
  }
  if (post.reportsBack && !thread.rights.reportBack) throw forbidden();

  const made = await insertPost(db, {
    threadId,
    authorId: viewer.id,
    key: post.key,
    body,
    html: renderPost(body, post.key),
    replyToId: parent?.id ?? null,
  });
  if (!made) throw forbidden('threadClosed');
  // Where the thread is now: it may have moved since it was looked up.
  const told = { id: threadId, spaceId: made.spaceId };
  // All that follows goes out together; the space's stream comes last, because its lock is the busiest.
  const [, , written] = await Promise.all([
    post.reportsBack && updateThread(db, threadId, { reportNumber: made.number }),
    deleteDraft(db, viewer.id, `thread:${threadId}`),
    findPost(db, made.id),
    tell(db, told, postCreated, made.id, true),
    // The space heard it with the post; who reads the thread must hear which post reports back.
    post.reportsBack &&
      announce(db, `thread:${threadId}`, threadChanged, { threadId }, { spaceId: told.spaceId }),
  ]);
  return { post: found(written), thread, created: true };
}

type Seen = { post: PostRow; thread: ThreadRow; rights: PostRights };

/** A post with its thread and what this viewer may do with it; 404 when either is not for them. */
export async function openPost(db: Db, viewerId: number | null, postId: number): Promise<Seen> {
  const post = found(await findPost(db, postId));
  const thread = found(await findThread(db, post.threadId));
  return { post, thread, rights: postRights(post, thread, viewerId, thread.rights) };
}

/** The same for a change: the thread is locked first, so that what is seen stays so until the change is done. */
async function holdPost(db: Db, viewerId: number, postId: number): Promise<Seen> {
  const { threadId } = found(await findPost(db, postId));
  await lockThread(db, threadId);
  return openPost(db, viewerId, postId);
}

/**
 * Changes a text; 409 with the newest post when somebody (or another window) was earlier. What already stands there is
 * fine, whatever the version: an edit whose answer was lost is sent again.
 */
export async function editPost(db: Db, viewer: SignedIn, postId: number, edit: EditPost): Promise<PostRow> {
  const { post, thread, rights } = await holdPost(db, viewer.id, postId);
  if (!rights.edit) throw forbidden('mayNotEdit');
  const body = checkBody(edit.body);
  if (edit.version !== post.version && body !== post.body) throw newer(post);
  await deleteDraft(db, viewer.id, `post:${postId}`);
  if (body === post.body) return post;
  await keepVersion(db, postId, viewer.id, false);
  if (!(await updatePostBody(db, postId, edit.version, body, renderPost(body, post.key)))) {
    throw newer(found(await findPost(db, postId)));
  }
  await tell(db, thread, postChanged, postId, false);
  return found(await findPost(db, postId));
}

function newer({ key, names, ...post }: PostRow): Problem {
  return conflict('newerVersion', { post });
}

/** Removes a post: its number stays, its text is kept for its author and the moderators. Twice is once. */
export async function removePost(db: Db, viewer: SignedIn, postId: number): Promise<Seen> {
  const seen = await holdPost(db, viewer.id, postId);
  if (seen.post.removed) return seen;
  if (!seen.rights.remove) throw forbidden();
  await keepVersion(db, postId, viewer.id, true);
  await markRemoved(db, postId, viewer.id, seen.post.author.id === viewer.id ? 'byAuthor' : 'byModerator');
  await Promise.all([countPosts(db, seen.thread.id, -1), tell(db, seen.thread, postChanged, postId, true)]);
  return seen;
}

/** Brings a removed post back. Twice is once. */
export async function restorePost(db: Db, viewer: SignedIn, postId: number): Promise<Seen> {
  const seen = await holdPost(db, viewer.id, postId);
  if (!seen.post.removed) return seen;
  if (!seen.rights.restore) throw forbidden();
  const body = found(await findKeptBody(db, postId));
  await markRestored(db, postId, body, renderPost(body, seen.post.key));
  await Promise.all([countPosts(db, seen.thread.id, 1), tell(db, seen.thread, postChanged, postId, true)]);
  return seen;
}

/** All texts that a post has had, oldest first, the present one last. */
export async function openHistory(
  db: Db,
  viewer: SignedIn,
  postId: number,
): Promise<Seen & { versions: PostVersionView[] }> {
  const seen = await openPost(db, viewer.id, postId);
  if (!seen.rights.history) throw forbidden();
  const { post } = seen;
  const earlier = await listVersions(db, postId);
  const now = {
    version: post.version,
    body: post.body,
    createdAt: post.editedAt ?? post.createdAt,
    editor: post.author,
  };
  return { ...seen, versions: post.removed ? earlier : [...earlier, now] };
}

/** Opens a thread: its row and its first post, in one transaction. The same key twice gives the same thread. */
export async function openThread(
  db: Db,
  viewer: SignedIn,
  spaceId: number,
  thread: NewThread,
): Promise<{ thread: ThreadRow; created: boolean }> {
  const body = checkBody(thread.body);
  const { id, created } = await startThread(db, viewer, spaceId, thread);
  if (!created) return { thread: found(await findThread(db, id)), created };
  const made = await insertPost(db, {
    threadId: id,
    authorId: viewer.id,
    key: thread.key,
    body,
    html: renderPost(body, thread.key),
    replyToId: null,
  });
  if (!made) throw forbidden('mayNotOpen');
  await announce(db, `thread:${id}`, postCreated, { postId: made.id }, { spaceId });
  await Promise.all([deleteDraft(db, viewer.id, `space:${spaceId}`), tellThreadCreated(db, { id, spaceId })]);
  return { thread: found(await findThread(db, id)), created };
}

/** Removes a thread as a whole, posts and all; moderators still see it and can restore it. */
export async function removeThread(db: Db, viewer: SignedIn, id: number): Promise<ThreadRow> {
  await lockThread(db, id);
  await markThreadRemoved(db, id, true);
  return setThreadRemoved(db, viewer, id, true);
}

export async function restoreThread(db: Db, viewer: SignedIn, id: number): Promise<ThreadRow> {
  await lockThread(db, id);
  await markThreadRemoved(db, id, false);
  return setThreadRemoved(db, viewer, id, false);
}

/** Marks a reply as the answer; without a post the mark is taken away. The opening post cannot be its own answer. */
export async function chooseAnswer(db: Db, threadId: number, postId: number | null): Promise<ThreadRow> {
  if (postId === null) return markAnswer(db, threadId, null);
  const post = await findPost(db, postId);
  if (post?.threadId !== threadId || post.number === 1 || post.removed) {
    throw badInput([{ path: '/postId', message: 'problems:noSuchParent' }], 'noSuchParent');
  }
  return markAnswer(db, threadId, post.number);
}
