import { type Static, Type } from 'typebox';
import { Id } from '../base/ids.ts';
import { Role } from '../organisations/schema.ts';

const Moment = Type.String({ format: 'date-time' });
const OrNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

export const Level = Type.Union([Type.Literal('read'), Type.Literal('write'), Type.Literal('moderate')]);
export type Level = Static<typeof Level>;

export const InvitationParams = Type.Object({ invitationId: Id });
export const RequestParams = Type.Object({ requestId: Id });
export const OrganisationParams = Type.Object({ organisationId: Id });
export const PlaceQuery = Type.Object({
  organisationId: Type.Optional(Id),
  spaceId: Type.Optional(Id),
});
export type Place = Static<typeof PlaceQuery>;
export const OrganisationQuery = Type.Object({ organisationId: Id });

export const InvitationView = Type.Object(
  {
    id: Type.Integer(),
    organisationId: OrNull(Type.Integer()),
    spaceId: OrNull(Type.Integer()),
    role: OrNull(Role),
    level: OrNull(Level),
    email: Type.Union([Type.String(), Type.Null()], { description: 'Only this address can use it.' }),
    maxUses: Type.Integer(),
    uses: Type.Integer(),
    createdBy: Type.String(),
    createdAt: Moment,
    expiresAt: Moment,
    state: Type.Union([
      Type.Literal('open'),
      Type.Literal('usedUp'),
      Type.Literal('expired'),
      Type.Literal('revoked'),
    ]),
    usedBy: Type.Array(Type.Object({ accountId: Type.Integer(), name: Type.String() })),
  },
  { $id: 'Invitation' },
);
export type InvitationView = Static<typeof InvitationView>;

export const NewInvitation = Type.Object(
  {
    organisationId: Type.Optional(Id),
    spaceId: Type.Optional(Id),
    role: Type.Optional(Role),
    level: Type.Optional(Level),
    email: Type.Optional(
      Type.String({ maxLength: 254, description: 'Sends a letter; absent: you get a link, once.' }),
    ),
    maxUses: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1000, description: 'How many people; 1 unless said.' }),
    ),
    days: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 90, description: 'How long it works; 14 unless said.' }),
    ),
  },
  { additionalProperties: false },
);
export type NewInvitation = Static<typeof NewInvitation>;

export const MadeInvitation = Type.Object(
  {
    ...InvitationView.properties,
    link: Type.Union([Type.String(), Type.Null()], {
      description: 'The secret link, told this once. Null when a letter carries it.',
    }),
  },
  { $id: 'MadeInvitation' },
);
export type MadeInvitation = Static<typeof MadeInvitation>;

export const InvitationList = Type.Object({ items: Type.Array(InvitationView), next: Type.Null() });
export const AcceptanceBody = Type.Object(
  { token: Type.String({ maxLength: 200 }) },
  { additionalProperties: false },
);
export const Acceptance = Type.Object(
  {
    result: Type.Union([Type.Literal('joined'), Type.Literal('already')]),
    organisationId: OrNull(Type.Integer()),
    spaceId: OrNull(Type.Integer()),
    name: Type.String(),
  },
  { $id: 'InvitationAcceptance' },
);
export type Acceptance = Static<typeof Acceptance>;

const Named = Type.Object({ id: Type.Integer(), name: Type.String() });
export const JoinRequestView = Type.Object(
  {
    id: Type.Integer(),
    organisation: Named,
    person: Type.Object({ id: Type.Integer(), name: Type.String(), headline: Type.String() }),
    message: Type.String(),
    createdAt: Moment,
    answer: Type.Union([
      Type.Literal('accepted'),
      Type.Literal('refused'),
      Type.Literal('withdrawn'),
      Type.Null(),
    ]),
  },
  { $id: 'JoinRequest' },
);
export type JoinRequestView = Static<typeof JoinRequestView>;
export const JoinRequestList = Type.Object({ items: Type.Array(JoinRequestView), next: Type.Null() });
export const NewJoinRequest = Type.Object(
  { organisationId: Id, message: Type.Optional(Type.String({ maxLength: 1000 })) },
  { additionalProperties: false },
);
export const AnswerBody = Type.Object({ accept: Type.Boolean() }, { additionalProperties: false });

export const OwnOrganisations = Type.Object(
  {
    memberships: Type.Array(
      Type.Object({ id: Type.Integer(), name: Type.String(), role: Role, since: Moment }),
    ),
    offers: Type.Array(Named, { description: 'Your mail address belongs to these; you may join at once.' }),
    requests: Type.Array(JoinRequestView),
  },
  { $id: 'OwnOrganisations' },
);
export type OwnOrganisations = Static<typeof OwnOrganisations>;
