import { type Static, Type } from 'typebox';
import { Id } from '../base/ids.ts';

export const SpaceParams = Type.Object({ spaceId: Id });
export const PartnershipParams = Type.Object({ partnershipId: Id });

const date = Type.String({ format: 'date-time' });
const PartnerLevel = Type.Union([Type.Literal('read'), Type.Literal('write')]);

export const PartnershipView = Type.Object(
  {
    id: Type.Integer(),
    spaceId: Type.Integer(),
    space: Type.String({ description: 'Name of the space.' }),
    organisationId: Type.Integer(),
    organisation: Type.String({ description: 'Name of the partner.' }),
    level: PartnerLevel,
    state: Type.Union(
      [Type.Literal('invited'), Type.Literal('active'), Type.Literal('declined'), Type.Literal('over')],
      { description: 'Invited: its administrator has not answered. Over: ended by a side, or by its date.' },
    ),
    invitedAt: date,
    endsAt: date,
    endedAt: Type.Union([date, Type.Null()]),
  },
  { $id: 'Partnership' },
);
export type PartnershipView = Static<typeof PartnershipView>;
export const PartnershipList = Type.Object({ items: Type.Array(PartnershipView), next: Type.Null() });

export const NewPartnership = Type.Object(
  { organisationId: Id, level: PartnerLevel, endsAt: Type.String({ format: 'date-time' }) },
  { additionalProperties: false },
);
export type NewPartnership = Static<typeof NewPartnership>;
