import { type Static, Type } from 'typebox';
import { Id } from '../base/ids.ts';
import { Day } from '../organisations/schema.ts';

export const RegionKind = Type.Union([
  Type.Literal('labourMarket'),
  Type.Literal('youth'),
  Type.Literal('safety'),
  Type.Literal('health'),
  Type.Literal('other'),
]);
export type RegionKind = Static<typeof RegionKind>;
export const REGION_KINDS: readonly RegionKind[] = RegionKind.anyOf.map(each => each.const);

export const RegionParams = Type.Object({ regionId: Id });
export const RegionMemberParams = Type.Object({ regionId: Id, organisationId: Id });
export const CoordinatorParams = Type.Object({ regionId: Id, accountId: Id });
export const ImportParams = Type.Object({ importId: Id });
export const OnQuery = Type.Object({ on: Type.Optional(Day) });

export const RegionView = Type.Object(
  {
    id: Type.Integer(),
    name: Type.String(),
    kind: RegionKind,
    code: Type.Union([Type.String(), Type.Null()]),
    organisations: Type.Integer({ description: 'How many organisations belong to it today.' }),
  },
  { $id: 'Region' },
);
export type RegionView = Static<typeof RegionView>;

export const RegionMemberView = Type.Object(
  {
    organisation: Type.Object({ id: Type.Integer(), name: Type.String() }),
    since: Day,
    until: Type.Union([Day, Type.Null()], { description: 'The first day on which it no longer belongs.' }),
  },
  { $id: 'RegionMember' },
);
export type RegionMemberView = Static<typeof RegionMemberView>;

export const NewRegion = Type.Object(
  {
    name: Type.String({ maxLength: 200 }),
    kind: RegionKind,
    code: Type.Optional(Type.String({ maxLength: 20 })),
  },
  { additionalProperties: false },
);
export type NewRegion = Static<typeof NewRegion>;
export const RegionMemberBody = Type.Object(
  { since: Day, until: Type.Optional(Type.Union([Day, Type.Null()])) },
  { additionalProperties: false },
);
export const RegionList = Type.Object({ items: Type.Array(RegionView), next: Type.Null() });
export const RegionMemberList = Type.Object({ items: Type.Array(RegionMemberView), next: Type.Null() });
export const CoordinatorList = Type.Object({
  items: Type.Array(Type.Object({ accountId: Type.Integer(), name: Type.String() })),
  next: Type.Null(),
});

export const CsvBody = Type.Object(
  { csv: Type.String({ maxLength: 300_000, description: 'The list, with a first line of column names.' }) },
  { additionalProperties: false },
);
export const ImportBody = Type.Object(
  {
    ...CsvBody.properties,
    digest: Type.String({ maxLength: 64, description: 'Of the preview that you saw.' }),
  },
  { additionalProperties: false },
);
export const PreviewView = Type.Object(
  {
    errors: Type.Array(Type.Object({ line: Type.Integer(), message: Type.String() })),
    changes: Type.Array(
      Type.Object({
        line: Type.Integer(),
        what: Type.Union([Type.Literal('new'), Type.Literal('changed'), Type.Literal('ended')]),
        subject: Type.Union([
          Type.Literal('organisation'),
          Type.Literal('domain'),
          Type.Literal('region'),
          Type.Literal('membership'),
        ]),
        name: Type.String(),
      }),
    ),
    digest: Type.String(),
  },
  { $id: 'ImportPreview' },
);
export type PreviewView = Static<typeof PreviewView>;
export const ImportView = Type.Object(
  {
    id: Type.Integer(),
    createdBy: Type.String(),
    createdAt: Type.String({ format: 'date-time' }),
    steps: Type.Integer({ description: 'How many rows it made or changed.' }),
    undoneAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  },
  { $id: 'OrganisationImport' },
);
export type ImportView = Static<typeof ImportView>;
export const ImportList = Type.Object({ items: Type.Array(ImportView), next: Type.Null() });
