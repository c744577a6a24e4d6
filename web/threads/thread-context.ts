import type { ThreadRights, ThreadView } from '../../server/threads/schema.ts';
import type { PostContext } from './thread-posts.ts';

/** Reads back what `threadPosts()` wrote on `<live-thread>`: how this viewer sees the thread's posts. */
export function contextOf(element: HTMLElement): PostContext {
  const mine = new Set((element.getAttribute('rights') ?? '').split(' '));
  const number = (name: string) => Number(element.getAttribute(name)) || null;
  const rights: ThreadRights = {
    reply: mine.has('reply'),
    edit: mine.has('edit'),
    markAnswer: mine.has('markAnswer'),
    reportBack: mine.has('reportBack'),
    answerMove: mine.has('answerMove'),
    moderate: mine.has('moderate'),
  };
  return {
    viewerId: number('viewer'),
    rights,
    thread: {
      kind: element.getAttribute('kind') as ThreadView['kind'],
      removed: element.hasAttribute('removed'),
      answerNumber: number('answer'),
      reportNumber: number('report'),
    },
  };
}
