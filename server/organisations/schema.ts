import { type Static, Type } from 'typebox';
import { Id } from '../base/ids.ts';

export const Kind = Type.Union([
  Type.Literal('municipality'),
  Type.Literal('partner'),
  Type.Literal('jointBody'),
  Type.Literal('executiveAgency'),
  Type.Literal('residentsGroup'),
  Type.Literal('institute'),
]);
export type Kind = Static<typeof Kind>;
export const KINDS: readonly Kind[] = Kind.anyOf.map(each => each.const);
export const Role = Type.Union([Type.Literal('member'), Type.Literal('admin')]);
export type Role = Static<typeof Role>;
/** A day, as `2026-01-01`. */
export const Day = Type.String({ format: 'date', description: 'A day: 2026-01-01.' });

export const OrganisationParams = Type.Object({ organisationId: Id });
export const MemberParams = Type.Object({ organisationId: Id, accountId: Id });

export const OrganisationView = Type.Object(
  {
    id: Type.Integer(),
    name: Type.String(),
    kind: Kind,
    code: Type.Union([Type.String(), Type.Null()], { description: 'Official code, such as GM9901.' }),
    place: Type.String(),
    colour: Type.Union([Type.String(), Type.Null()], {
      description: 'House style, as #1a2b3c; text on it reaches 4.5:1.',
    }),
    logo: Type.Union([Type.String(), Type.Null()], { description: 'Path of the logo, with its version.' }),
    until: Type.Union([Day, Type.Null()], { description: 'The day on which it ended or will end.' }),
  },
  { $id: 'Organisation' },
);
export type OrganisationView = Static<typeof OrganisationView>;

export const MemberView = Type.Object(
  {
    accountId: Type.Integer(),
    name: Type.String(),
    headline: Type.String(),
    role: Role,
    since: Type.String({ format: 'date-time' }),
    until: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  },
  { $id: 'OrganisationMember' },
);
export type MemberView = Static<typeof MemberView>;

const Code = Type.String({ maxLength: 20, description: 'Official code; empty for none.' });
export const NewOrganisation = Type.Object(
  {
    name: Type.String({ maxLength: 200 }),
    kind: Kind,
    code: Type.Optional(Code),
    place: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);
export type NewOrganisation = Static<typeof NewOrganisation>;
export const OrganisationChange = Type.Partial(NewOrganisation, { additionalProperties: false });
export type OrganisationChange = Static<typeof OrganisationChange>;

export const MemberBody = Type.Object({ role: Role }, { additionalProperties: false });
export const DomainsBody = Type.Object(
  { domains: Type.Array(Type.String({ maxLength: 253 }), { maxItems: 50 }) },
  { additionalProperties: false },
);
export const DomainsView = Type.Object(
  { domains: Type.Array(Type.String()) },
  { $id: 'OrganisationDomains' },
);
export const ColourBody = Type.Object(
  { colour: Type.Union([Type.String({ maxLength: 20 }), Type.Null()]) },
  { additionalProperties: false },
);
export const LogoBody = Type.Object(
  {
    image: Type.String({
      maxLength: 90_000,
      description: 'PNG, JPEG or WebP of at most 64 kB, in base64.',
    }),
  },
  { additionalProperties: false },
);
export const OrganisationList = Type.Object({ items: Type.Array(OrganisationView), next: Type.Null() });
export const MemberList = Type.Object({ items: Type.Array(MemberView), next: Type.Null() });
