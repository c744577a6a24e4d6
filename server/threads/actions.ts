import type { SignedIn } from '../base/access/index.ts';
import type { Db } from '../base/database/viewer.ts';
import { badInput, conflict, forbidden, found, notFound } from '../base/errors/problem.ts';
import { announce } from '../base/streams/index.ts';
import { findSpace, listSpaces, type SpaceRow } from '../spaces/queries.ts';
import { threadChanged, threadCreated } from './events.ts';
import {
  answerMoveRequest,
  findMoveRequest,
  insertMoveRequest,
  isWider,
  withdrawMoveRequest,
} from './queries/moves.ts';
import {
  findThread,
  findThreadByKey,
  insertThread,
  lockThread,
  moveThreadRows,
  type ThreadChange,
  type ThreadRow,
  updateThread,
} from './queries.ts';
import type { MoveRequest, NewThread } from './schema.ts';

/** A title in one line, 1 to 300 characters; 400 otherwise. */
export function checkTitle(text: string): string {
  const title = text.replace(/\s+/g, ' ').trim();
  if (!title) throw badInput([{ path: '/title', message: 'problems:titleEmpty' }], 'titleEmpty');
  if (title.length > 300)
    throw badInput([{ path: '/title', message: 'problems:titleTooLong' }], 'titleTooLong');
  return title;
}

/** Writes the row of a new thread; its first post follows in the same transaction (posts/actions.ts `openThread`). */
export async function startThread(
  db: Db,
  viewer: SignedIn,
  spaceId: number,
  thread: NewThread,
): Promise<{ id: number; created: boolean }> {
  const title = checkTitle(thread.title);
  if (thread.kind === 'researchQuestion') {
    const missing = (['askedBy', 'askedWhy'] as const).filter(field => !thread[field]?.trim());
    if (missing.length > 0)
      throw badInput(missing.map(field => ({ path: `/${field}`, message: `problems:${field}Empty` })));
  }
  const [space, earlier] = await Promise.all([
    findSpace(db, spaceId).then(found),
    findThreadByKey(db, viewer.id, thread.key),
  ]);
  if (earlier) {
    if (earlier.spaceId !== spaceId) throw conflict('keyTaken');
    return { id: earlier.id, created: false };
  }
  if (!space.rights.write) throw forbidden('mayNotOpen');
  const research = thread.kind === 'researchQuestion';
  const id = await insertThread(db, {
    spaceId,
    kind: thread.kind,
    title,
    authorId: viewer.id,
    key: thread.key,
    askedBy: research ? thread.askedBy!.trim() : '',
    askedWhy: research ? thread.askedWhy!.trim() : '',
  });
  return { id, created: true };
}

/** Tells the thread's own stream and its space's that the thread is another now. */
export async function tellThread(
  db: Db,
  thread: Pick<ThreadRow, 'id' | 'spaceId'>,
  event = threadChanged,
): Promise<void> {
  await Promise.all([
    event === threadChanged &&
      announce(db, `thread:${thread.id}`, event, { threadId: thread.id }, { spaceId: thread.spaceId }),
    announce(db, `space:${thread.spaceId}`, event, { threadId: thread.id }, { spaceId: thread.spaceId }),
  ]);
}
export const tellThreadCreated = (db: Db, thread: Pick<ThreadRow, 'id' | 'spaceId'>) =>
  tellThread(db, thread, threadCreated);

type Rule = (thread: ThreadRow) => boolean;
const moderates: Rule = thread => thread.rights.moderate;

/** Looks a thread up, asks the rule, changes its row and tells. 404 unseen, 403 not allowed. */
async function changeThread(
  db: Db,
  id: number,
  rule: Rule,
  change: ThreadChange | ((thread: ThreadRow) => ThreadChange),
): Promise<ThreadRow> {
  await lockThread(db, id);
  const thread = found(await findThread(db, id));
  if (!rule(thread)) throw forbidden();
  if (!(await updateThread(db, id, typeof change === 'function' ? change(thread) : change)))
    throw forbidden();
  await tellThread(db, thread);
  return found(await findThread(db, id));
}

export const changeTitle = (db: Db, id: number, title: string) =>
  changeThread(db, id, thread => thread.rights.edit, { title: checkTitle(title) });
export const pinThread = (db: Db, id: number) => changeThread(db, id, moderates, { pinnedAt: new Date() });
export const unpinThread = (db: Db, id: number) => changeThread(db, id, moderates, { pinnedAt: null });
export const closeThread = (db: Db, id: number) => changeThread(db, id, moderates, { closedAt: new Date() });
export const reopenThread = (db: Db, id: number) => changeThread(db, id, moderates, { closedAt: null });

/** Marks the reply of this number as the answer (null takes the mark away); for the asker and for moderators. */
export const markAnswer = (db: Db, id: number, number: number | null) =>
  changeThread(db, id, thread => thread.rights.markAnswer, { answerNumber: number });

/** The row of a removal or restoration; the posts follow in posts/actions.ts (`removeThread`, `restoreThread`). */
export const setThreadRemoved = (db: Db, viewer: SignedIn, id: number, removed: boolean) =>
  changeThread(
    db,
    id,
    moderates,
    removed ? { removedAt: new Date(), removedBy: viewer.id } : { removedAt: null, removedBy: null },
  );

/** Tells both spaces, and whoever watches the thread. */
async function tellMoved(db: Db, id: number, from: number, to: number): Promise<void> {
  // The old space hears only that something left; the new one that a thread is there.
  await announce(db, `space:${from}`, 'thread.left', { threadId: id }, { spaceId: from });
  await tellThread(db, { id, spaceId: to });
  await tellThreadCreated(db, { id, spaceId: to });
}

/**
 * Moves a thread to another space; the mover moderates both. Where more people would read it than now, its author is
 * asked first and nothing moves yet: the thread comes back with the space that it had. Watchers are asked again
 * whether they may.
 */
export async function moveThread(db: Db, viewer: SignedIn, id: number, spaceId: number): Promise<ThreadRow> {
  await lockThread(db, id);
  const [thread, target] = await Promise.all([findThread(db, id).then(found), findSpace(db, spaceId)]);
  if (!thread.rights.moderate) throw forbidden();
  if (!target?.rights.moderate)
    throw badInput([{ path: '/spaceId', message: 'problems:unknownSpace' }], 'unknownSpace');
  if (thread.spaceId === spaceId) return thread;
  if (thread.author.id !== viewer.id && (await isWider(db, thread.spaceId, spaceId))) {
    await insertMoveRequest(db, id, spaceId);
    await tellThread(db, thread);
    return thread;
  }
  if (!(await moveThreadRows(db, id, spaceId))) throw forbidden();
  await tellMoved(db, id, thread.spaceId, spaceId);
  return found(await findThread(db, id));
}

/** The question that is open, for the author and the moderators. 404 when there is none. */
export const openMoveRequest = async (db: Db, id: number): Promise<MoveRequest> =>
  found(await findMoveRequest(db, id));

/** The author says yes or no to a move that lets more people read. @returns whether the thread moved */
export async function answerMove(db: Db, id: number, accept: boolean): Promise<boolean> {
  const thread = found(await findThread(db, id));
  if (!thread.rights.answerMove) throw thread.rights.moderate ? forbidden() : notFound();
  const { spaceId } = await openMoveRequest(db, id);
  const left = await answerMoveRequest(db, id, accept);
  if (left !== null) await tellMoved(db, id, left, spaceId);
  return left !== null;
}

/** A moderator takes the question back. */
export async function withdrawMove(db: Db, id: number): Promise<void> {
  const thread = found(await findThread(db, id));
  if (!thread.rights.moderate) throw forbidden();
  if (!(await withdrawMoveRequest(db, id))) throw notFound();
}

/** Spaces that this viewer could move a thread to. */
export async function listTargets(db: Db, thread: ThreadRow): Promise<SpaceRow[]> {
  return (await listSpaces(db)).filter(space => space.rights.moderate && space.id !== thread.spaceId);
}
