import { type Static, Type } from 'typebox';
import { Id } from '../base/ids.ts';

export const SpaceParams = Type.Object({ spaceId: Id });

export const Grantee = Type.Union(
  ['everyone', 'accounts', 'professionals', 'organisation', 'region', 'account'].map(grantee =>
    Type.Literal(
      grantee as 'everyone' | 'accounts' | 'professionals' | 'organisation' | 'region' | 'account',
    ),
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

export const NewGrant = Type.Object(
  {
    grantee: Grantee,
    granteeId: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: Number.MAX_SAFE_INTEGER,
        description: 'Id of the organisation, region or account; absent for the others.',
      }),
    ),
    level: Level,
  },
  { additionalProperties: false },
);
export type NewGrant = Static<typeof NewGrant>;

export const NewSpace = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 120 }),
    description: Type.String({ maxLength: 2000 }),
    grants: Type.Array(NewGrant, { minItems: 1, maxItems: 200 }),
  },
  { additionalProperties: false },
);
export type NewSpace = Static<typeof NewSpace>;

export const SpaceDetail = Type.Object(
  {
    ...SpaceView.properties,
    readers: Type.Object(
      {
        audience: SpaceView.properties.audience,
        people: Type.Integer({
          description: 'How many persons may read, when the audience is limited; otherwise 0.',
        }),
        organisations: Type.Array(Type.String()),
      },
      { description: 'Who will be able to read what is written here.' },
    ),
    may: Type.Object({ write: Type.Boolean(), moderate: Type.Boolean() }),
  },
  { $id: 'SpaceDetail' },
);
export type SpaceDetail = Static<typeof SpaceDetail>;
