import { type Static, Type } from 'typebox';
import { AuthorView } from '../accounts/schema.ts';
import { Id } from '../base/ids.ts';

export const ThreadParams = Type.Object({ threadId: Id });

const date = Type.String({ format: 'date-time' });
export const ThreadKind = Type.Union([
  Type.Literal('discussion'),
  Type.Literal('question'),
  Type.Literal('researchQuestion'),
]);
export type ThreadKind = Static<typeof ThreadKind>;

export const ThreadView = Type.Object(
  {
    id: Type.Integer(),
    spaceId: Type.Integer(),
    kind: ThreadKind,
    title: Type.String(),
    author: AuthorView,
    createdAt: date,
    lastPostAt: date,
    lastPostNumber: Type.Integer({
      description: 'Number of the newest post; numbers start at 1 and are never reused.',
    }),
    posts: Type.Integer({ description: 'How many posts are there, removed ones left out.' }),
    views: Type.Integer({ description: 'How often it was opened; persons are not tracked.' }),
    pinned: Type.Boolean(),
    closed: Type.Boolean(),
    removed: Type.Boolean(),
    answerNumber: Type.Union([Type.Integer(), Type.Null()], {
      description: 'Post number of the reply that is the answer.',
    }),
    askedBy: Type.String({ description: 'researchQuestion: who asks.' }),
    askedWhy: Type.String({ description: 'researchQuestion: why.' }),
    reportNumber: Type.Union([Type.Integer(), Type.Null()], {
      description: 'researchQuestion: post number of the update that reports back.',
    }),
    version: Type.Integer({ description: 'Version of the stream thread:{id} when this was read.' }),
  },
  { $id: 'Thread' },
);
export type ThreadView = Static<typeof ThreadView>;

/** What this viewer may do with a thread. */
export type ThreadRights = {
  reply: boolean;
  /** Change the title. */
  edit: boolean;
  markAnswer: boolean;
  reportBack: boolean;
  /** Say whether the thread may move to a space that more people read. */
  answerMove: boolean;
  /** Pin, close, reopen, move, remove and restore, also of posts. */
  moderate: boolean;
};

export const NewThread = Type.Object(
  {
    key: Type.String({
      format: 'uuid',
      description: 'Made by the client; the same key twice is the same thread.',
    }),
    title: Type.String({ maxLength: 1000 }),
    body: Type.String({ description: 'Markdown, at most 64 KiB; becomes post 1.' }),
    kind: ThreadKind,
    askedBy: Type.Optional(Type.String({ maxLength: 300, description: 'researchQuestion: who asks.' })),
    askedWhy: Type.Optional(Type.String({ maxLength: 2000, description: 'researchQuestion: why.' })),
  },
  { additionalProperties: false },
);
export type NewThread = Static<typeof NewThread>;

export const ThreadDetail = Type.Object(
  {
    ...ThreadView.properties,
    may: Type.Object({
      reply: Type.Boolean(),
      edit: Type.Boolean(),
      markAnswer: Type.Boolean(),
      reportBack: Type.Boolean(),
      answerMove: Type.Boolean({
        description: 'You are asked whether it may move to a space that more people read: getMoveRequest.',
      }),
      moderate: Type.Boolean(),
    }),
  },
  { $id: 'ThreadDetail' },
);
export type ThreadDetail = Static<typeof ThreadDetail>;

export const MoveRequest = Type.Object(
  {
    threadId: Type.Integer(),
    spaceId: Type.Integer({ description: 'Where the thread would go.' }),
    space: Type.String({ description: 'Name of that space.' }),
    audience: Type.Union([Type.Literal('everyone'), Type.Literal('accounts'), Type.Literal('limited')]),
    askedBy: Type.String({ description: 'Name of the moderator who asks.' }),
    askedAt: date,
  },
  { $id: 'MoveRequest' },
);
export type MoveRequest = Static<typeof MoveRequest>;
