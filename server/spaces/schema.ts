import { type Static, Type } from 'typebox';

export const Grantee = Type.Union(
  ['everyone', 'accounts', 'professionals', 'organisation', 'region', 'account'].map(grantee =>
    Type.Literal(grantee as 'everyone' | 'accounts' | 'professionals' | 'organisation' | 'region' | 'account'),
  ),
);
export const Level = Type.Union([Type.Literal('read'), Type.Literal('write'), Type.Literal('moderate')]);
export type Level = Static<typeof Level>;

export const SpaceView = Type.Object(
  {
    id: Type.Integer(),
    name: Type.String(),
    description: Type.String(),
    audience: Type.Union([Type.Literal('everyone'), Type.Literal('accounts'), Type.Literal('limited')], {
      description: 'Who may read, in one word: everyone, signed-in people, or only those who were granted.',
    }),
    threads: Type.Integer(),
    lastPostAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  },
  { $id: 'Space' },
);
export type SpaceView = Static<typeof SpaceView>;

/** What this viewer may do in a space; never part of what is sent to more than one person. */
export type SpaceRights = { write: boolean; moderate: boolean };
