import type { ThreadKind, ThreadRights } from './schema.ts';

type Standing = { spaceWrite: boolean; spaceModerate: boolean; moveAsked: boolean };
type Thread = { kind: ThreadKind; closed: boolean; removed: boolean; author: { id: number } };

/** What this viewer may do with a thread, given their standing in its space. Pure, so that it reads as the rule. */
export function threadRights(viewerId: number | null, standing: Standing, thread: Thread): ThreadRights {
  const moderate = standing.spaceModerate;
  const own = viewerId !== null && thread.author.id === viewerId && standing.spaceWrite;
  return {
    reply: standing.spaceWrite && !thread.removed && (!thread.closed || moderate),
    edit: (own && !thread.removed) || moderate,
    markAnswer: thread.kind === 'question' && !thread.removed && (own || moderate),
    reportBack: thread.kind === 'researchQuestion' && !thread.removed && (own || moderate),
    answerMove: standing.moveAsked && viewerId !== null && thread.author.id === viewerId,
    moderate,
  };
}
