import { type Static, Type } from 'typebox';
import { AuthorView } from '../accounts/schema.ts';
import { Id } from '../base/ids.ts';

const date = Type.String({ format: 'date-time' });

export const PostView = Type.Object(
  {
    id: Type.Integer(),
    threadId: Type.Integer(),
    number: Type.Integer({ description: 'Within its thread, from 1.' }),
    author: AuthorView,
    body: Type.String({ description: 'Markdown as written; empty when removed or blanked.' }),
    html: Type.String({ description: 'The body as safe HTML.' }),
    replyTo: Type.Union([
      Type.Object({
        id: Type.Integer(),
        number: Type.Integer(),
        name: Type.String({ description: 'Author; empty for a former member.' }),
      }),
      Type.Null(),
    ]),
    version: Type.Integer({ description: 'Grows with each edit, removal and restoration.' }),
    createdAt: date,
    editedAt: Type.Union([date, Type.Null()]),
    removed: Type.Union([
      Type.Literal('byAuthor'),
      Type.Literal('byModerator'),
      Type.Literal('blanked'),
      Type.Null(),
    ]),
  },
  { $id: 'Post' },
);
export type PostView = Static<typeof PostView>;

export const PostVersionView = Type.Object(
  {
    version: Type.Integer(),
    body: Type.String(),
    createdAt: date,
    editor: AuthorView,
  },
  { $id: 'PostVersion' },
);
export type PostVersionView = Static<typeof PostVersionView>;

/** What this viewer may do with a post. */
export type PostRights = {
  reply: boolean;
  edit: boolean;
  remove: boolean;
  restore: boolean;
  markAnswer: boolean;
  history: boolean;
};

const key = Type.String({
  format: 'uuid',
  description: 'Made by the client; the same key twice is the same post.',
});

export const NewPost = Type.Object(
  {
    key,
    body: Type.String({ description: 'Markdown, at most 64 KiB.' }),
    replyTo: Type.Optional(
      Type.Union([Id, Type.Null()], { description: 'Id of a post in the same thread.' }),
    ),
    reportsBack: Type.Optional(
      Type.Boolean({ description: 'researchQuestion: this is the update that reports back.' }),
    ),
  },
  { additionalProperties: false },
);
export type NewPost = Static<typeof NewPost>;

export const EditPost = Type.Object(
  {
    body: Type.String(),
    version: Type.Integer({ description: 'The version that you changed; an older one is refused with 409.' }),
  },
  { additionalProperties: false },
);
export type EditPost = Static<typeof EditPost>;
