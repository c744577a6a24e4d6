import { sql } from 'kysely';
import type { Db } from '../base/database/viewer.ts';
import type { NewPartnership, PartnershipView } from './schema.ts';

function selectPartnerships(db: Db) {
  return db
    .selectFrom('partnerships as p')
    .innerJoin('organisations as o', 'o.id', 'p.organisationId')
    .leftJoin('spaces as s', 's.id', 'p.spaceId')
    .leftJoin(sql<{ id: number; name: string }>`partner_spaces()`.as('ps'), 'ps.id', 'p.spaceId')
    .select([
      'p.id',
      'p.spaceId',
      sql<string>`coalesce(s.name, ps.name, '')`.as('space'),
      'p.organisationId',
      'o.name as organisation',
      sql<PartnershipView['level']>`p.level`.as('level'),
      sql<PartnershipView['state']>`case when p.accepted_at is null and p.ended_at is not null then 'declined'
        when p.ended_at is not null or p.ends_at <= now() then 'over'
        when p.accepted_at is null then 'invited' else 'active' end`.as('state'),
      'p.invitedAt',
      'p.endsAt',
      'p.endedAt',
    ])
    .orderBy('p.id', 'desc');
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectPartnerships>['execute']>>[number];

const partnershipFrom = ({ invitedAt, endsAt, endedAt, ...row }: Selected): PartnershipView => ({
  ...row,
  invitedAt: invitedAt.toISOString(),
  endsAt: endsAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});

/** The partners of a space, those that have left included; newest first. */
export async function listPartnerships(db: Db, spaceId: number): Promise<PartnershipView[]> {
  return (await selectPartnerships(db).where('p.spaceId', '=', spaceId).execute()).map(partnershipFrom);
}

/** Partnerships of the organisations that the viewer administers. */
export async function listOwnPartnerships(db: Db): Promise<PartnershipView[]> {
  const rows = await selectPartnerships(db)
    .where(sql<boolean>`p.organisation_id = any (setting_ids('app.administers'))`)
    .execute();
  return rows.map(partnershipFrom);
}

/** One partnership with what this viewer is to it; undefined when it is not theirs to see. */
export async function findPartnership(
  db: Db,
  id: number,
): Promise<(PartnershipView & { partner: boolean; host: boolean }) | undefined> {
  const row = await selectPartnerships(db)
    .select([
      sql<boolean>`p.organisation_id = any (setting_ids('app.administers'))`.as('partner'),
      sql<boolean>`may_coordinate(p.space_id)`.as('host'),
    ])
    .where('p.id', '=', id)
    .executeTakeFirst();
  return row && { ...partnershipFrom(row), partner: row.partner, host: row.host };
}

/** Whether the viewer moderates a space, or coordinates its region. */
export async function mayCoordinate(db: Db, spaceId: number): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select may_coordinate(${spaceId}::bigint) as may`.execute(db);
  return rows[0]!.may;
}

/** Organisations that could be invited. */
export async function listInvitable(db: Db, spaceId: number): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('organisations as o')
    .select(['o.id', 'o.name'])
    .where(sql<boolean>`not exists (select 1 from grants g where g.space_id = ${spaceId}::bigint
      and g.grantee = 'organisation' and g.grantee_id = o.id and (g.valid_until is null or g.valid_until > now()))`)
    .where(sql<boolean>`not exists (select 1 from partnerships p where p.space_id = ${spaceId}::bigint
      and p.organisation_id = o.id and p.ended_at is null and p.ends_at > now())`)
    .orderBy('o.name')
    .execute();
}

export async function hasOrganisation(db: Db, id: number): Promise<boolean> {
  const row = await db.selectFrom('organisations').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** @returns the new id; null when this organisation is in already, or invited */
export async function insertPartnership(
  db: Db,
  spaceId: number,
  partner: NewPartnership,
): Promise<number | null> {
  const { rows } = await sql<{ id: number | null }>`
    select invite_partner(${spaceId}::bigint, ${partner.organisationId}::bigint, ${partner.endsAt}::timestamptz,
      ${partner.level}) as id`.execute(db);
  return rows[0]!.id;
}

/** @returns false when it is no longer open, or not this viewer's to accept */
export async function acceptPartnershipRow(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select accept_partnership(${id}::bigint) as done`.execute(db);
  return rows[0]!.done;
}

/** @returns false when it had ended already, or is not this viewer's to end */
export async function endPartnershipRow(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select end_partnership(${id}::bigint) as done`.execute(db);
  return rows[0]!.done;
}

export type PartnershipLetter = {
  email: string;
  name: string;
  language: 'nl' | 'en' | null;
  space: string;
  organisation: string;
  inviter: string;
  endsAt: Date;
};

/** At the door "accounts": to whom a letter about an invitation that is still open goes. */
export async function listPartnershipLetters(db: Db, id: number): Promise<PartnershipLetter[]> {
  const { rows } = await sql<PartnershipLetter>`select * from partnership_letters(${id}::bigint)`.execute(db);
  return rows;
}
