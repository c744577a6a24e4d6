import { type Static, Type } from 'typebox';
import { Id } from '../base/ids.ts';

const date = Type.String({ format: 'date-time' });
const Named = Type.Union([Type.Object({ id: Type.Integer(), name: Type.String() }), Type.Null()]);
const State = Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()]);

export const AUDIT_KINDS = [
  'grants',
  'partnerships',
  'invitations',
  'terms',
  'terms_acceptances',
  'spaces',
  'thread_moves',
  'organisations',
  'organisation_members',
  'organisation_domains',
  'join_requests',
  'regions',
  'region_members',
  'region_coordinators',
  'accounts',
] as const;

/** One change of rights. Names are those that the reader may see today; an empty name is one that is not theirs to see. */
export const AuditEvent = Type.Object(
  {
    id: Type.Integer(),
    at: date,
    action: Type.String({
      description: 'What happened: `grants.created`, `organisation_members.changed`, …',
    }),
    kind: Type.String(),
    actor: Named,
    organisation: Named,
    space: Named,
    subject: Type.String({ description: 'Name of the person, organisation or region that it is about.' }),
    before: State,
    after: State,
  },
  { $id: 'AuditEvent' },
);
export type AuditEvent = Static<typeof AuditEvent>;

export const AuditQuery = Type.Object({
  space: Type.Optional(Id),
  organisation: Type.Optional(Id),
  kind: Type.Optional(Type.String({ maxLength: 40 })),
  person: Type.Optional(Type.String({ maxLength: 200, description: 'A part of the name of who did it.' })),
  from: Type.Optional(Type.String({ maxLength: 40, description: 'First day or moment.' })),
  to: Type.Optional(Type.String({ maxLength: 40, description: 'Last day (the whole day), or moment.' })),
  before: Type.Optional(Id),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
});
export type AuditQuery = Static<typeof AuditQuery>;
export const AuditList = Type.Object({
  items: Type.Array(AuditEvent),
  next: Type.Union([Type.Integer({ description: 'Give it as `before`.' }), Type.Null()]),
});
