import { type Static, Type } from 'typebox';
import { Id } from '../base/ids.ts';

export const SpaceParams = Type.Object({ spaceId: Id });

export const Grantee = Type.Union([
  Type.Literal('everyone'),
  Type.Literal('accounts'),
  Type.Literal('professionals'),
  Type.Literal('organisation'),
  Type.Literal('region'),
  Type.Literal('account'),
]);
export type Grantee = Static<typeof Grantee>;
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
    archived: Type.Boolean({ description: 'Can be read, nobody writes any more.' }),
  },
  { $id: 'Space' },
);
export type SpaceView = Static<typeof SpaceView>;

/** What this viewer may do in a space; never part of what is sent to more than one person. */
export type SpaceRights = {
  write: boolean;
  moderate: boolean;
  /** More opens as soon as the space's terms are accepted. */
  termsFirst: boolean;
};

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
    validUntil: Type.Optional(
      Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
        description: 'When it ends by itself; absent or null: it does not.',
      }),
    ),
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

/** Who may enter a space, as those who run it see it. */
export const GrantView = Type.Object(
  {
    grantee: Grantee,
    granteeId: Type.Union([Type.Integer(), Type.Null()]),
    name: Type.String({ description: 'Of the organisation, region or person; empty for the others.' }),
    level: Level,
    validUntil: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
    partnership: Type.Boolean({
      description: 'Comes from a partnership, and ends with it; not changed here.',
    }),
  },
  { $id: 'Grant' },
);
export type GrantView = Static<typeof GrantView>;
export const GrantList = Type.Object({ items: Type.Array(GrantView), next: Type.Null() });
export const NewGrants = Type.Object(
  { grants: Type.Array(NewGrant, { minItems: 1, maxItems: 200 }) },
  { additionalProperties: false },
);

export const GrantPreview = Type.Object(
  {
    loses: Type.Integer({ description: 'How many persons can read now and could not any more.' }),
    gains: Type.Integer({ description: 'How many persons cannot read now and would.' }),
    keeps: Type.Integer(),
  },
  { $id: 'GrantPreview' },
);
export type GrantPreview = Static<typeof GrantPreview>;

export const SpaceChange = Type.Object(
  {
    name: Type.Optional(Type.String({ maxLength: 500 })),
    description: Type.Optional(Type.String({ maxLength: 8000 })),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type SpaceChange = Static<typeof SpaceChange>;

export const PersonView = Type.Object(
  { id: Type.Integer(), name: Type.String(), headline: Type.String(), organisation: Type.String() },
  { $id: 'Person' },
);
export type PersonView = Static<typeof PersonView>;

/** Someone or some group to whom this viewer may give a space. */
export type GrantChoice = { grantee: Grantee; granteeId: number | null; name: string };

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
    may: Type.Object({
      write: Type.Boolean(),
      moderate: Type.Boolean(),
      termsFirst: Type.Boolean({ description: 'More opens as soon as the space’s terms are accepted.' }),
    }),
  },
  { $id: 'SpaceDetail' },
);
export type SpaceDetail = Static<typeof SpaceDetail>;
