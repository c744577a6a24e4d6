import type { ThreadRights, ThreadView } from '../threads/schema.ts';
import type { PostRights, PostView } from './schema.ts';

/**
 * What one viewer may do with one post. Pure, so that the server and the browser give the same answer for a
 * post that arrives live; the server asks it again before each change.
 *
 * - Who wrote a post may always take it away, also in a closed thread: it may hold what should not be public.
 * - What its author removed only its author brings back; what a moderator removed only a moderator.
 * - A blanked post (its author left and blanked everything) never returns.
 * - Earlier versions may hold what was edited out for a reason: they are for signed-in readers only.
 */
export function postRights(
  post: Pick<PostView, 'number' | 'removed' | 'editedAt'> & { author: { id: number } },
  thread: Pick<ThreadView, 'kind' | 'removed'>,
  viewerId: number | null,
  threadRights: ThreadRights,
): PostRights {
  const signedIn = viewerId !== null;
  const mine = signedIn && post.author.id === viewerId;
  const present = post.removed === null && !thread.removed;
  const moderate = signedIn && threadRights.moderate;
  return {
    reply: present && threadRights.reply,
    edit: present && mine && threadRights.reply,
    remove: present && (mine || moderate),
    restore:
      !thread.removed &&
      ((post.removed === 'byAuthor' && mine && threadRights.reply) ||
        (post.removed === 'byModerator' && moderate)),
    markAnswer: present && thread.kind === 'question' && post.number > 1 && threadRights.markAnswer,
    history:
      signedIn &&
      post.editedAt !== null &&
      (post.removed === null || (moderate && post.removed === 'byModerator')),
  };
}
