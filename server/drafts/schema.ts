import { type Static, Type } from 'typebox';
import { Id } from '../base/ids.ts';

/** Where a draft belongs: a reply in a thread, a new thread in a space, or an edit of a post. */
export const DraftPlace = Type.String({ pattern: '^(thread|space|post):[0-9]{1,15}$' });

export const DraftView = Type.Object(
  {
    place: DraftPlace,
    key: Type.String({
      format: 'uuid',
      description: 'The key that the post or thread will get: sending twice is once.',
    }),
    title: Type.String(),
    body: Type.String(),
    kind: Type.String(),
    replyTo: Type.Union([Type.Integer(), Type.Null()], { description: 'Post id.' }),
    askedBy: Type.String({ description: 'researchQuestion: who asks.' }),
    askedWhy: Type.String({ description: 'researchQuestion: why.' }),
    reportsBack: Type.Boolean({ description: 'researchQuestion: this reply is to be the report back.' }),
    version: Type.Integer({
      description:
        'Grows by one with each save; a save with an older version is refused with 409 and the newer draft.',
    }),
    updatedAt: Type.String({ format: 'date-time' }),
  },
  { $id: 'Draft' },
);
export type DraftView = Static<typeof DraftView>;

export const SaveDraft = Type.Object(
  {
    key: Type.String({ format: 'uuid' }),
    title: Type.String({ maxLength: 300, default: '' }),
    body: Type.String({
      maxLength: 200_000,
      description: 'May be longer than a post may be: nothing that was typed is lost.',
    }),
    kind: Type.String({ maxLength: 40, default: '' }),
    replyTo: Type.Optional(Type.Union([Id, Type.Null()])),
    askedBy: Type.String({ maxLength: 300, default: '' }),
    askedWhy: Type.String({ maxLength: 2000, default: '' }),
    reportsBack: Type.Boolean({ default: false }),
    version: Type.Integer({ minimum: 0, description: 'The version that you have; 0 for the first save.' }),
  },
  { additionalProperties: false },
);
export type SaveDraft = Static<typeof SaveDraft>;
