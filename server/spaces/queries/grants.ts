import { sql } from 'kysely';
import type { Db, Viewer } from '../../base/database/viewer.ts';
import type { Standing } from '../policy.ts';
import type { GrantChoice, GrantPreview, GrantView, NewGrant, PersonView } from '../schema.ts';

const PUBLIC_BODIES = ['municipality', 'jointBody', 'executiveAgency'];
const MAX_FOUND = 10;

/** Who may enter a space, with names; groups first. Grants that are over are left out. */
export async function listGrants(db: Db, spaceId: number): Promise<GrantView[]> {
  const { rows } = await sql<Omit<GrantView, 'validUntil'> & { validUntil: Date | null }>`
    select g.grantee, g.grantee_id as "granteeId", coalesce(o.name, r.name, a.name, '') as name, g.level,
      g.valid_until as "validUntil", g.grantee = 'organisation' and exists (select 1 from partnerships p
        where p.space_id = g.space_id and p.organisation_id = g.grantee_id and p.accepted_at is not null and p.ended_at is null) as partnership
    from grants g
      left join organisations o on g.grantee = 'organisation' and o.id = g.grantee_id
      left join regions r on g.grantee = 'region' and r.id = g.grantee_id
      left join accounts a on g.grantee = 'account' and a.id = g.grantee_id
    where g.space_id = ${spaceId}::bigint and (g.valid_until is null or g.valid_until > now())
    order by array_position(array['everyone', 'accounts', 'professionals', 'region', 'organisation', 'account'], g.grantee), 3, g.id`.execute(
    db,
  );
  return rows.map(row => ({ ...row, validUntil: row.validUntil?.toISOString() ?? null }));
}

/** For whom the viewer stands, and to whom they may give access, with names. */
export async function findStanding(
  db: Db,
  viewer: Viewer,
): Promise<{ standing: Standing; choices: GrantChoice[] }> {
  const [organisations, regions] = await Promise.all([
    db
      .selectFrom('organisationMembers as m')
      .innerJoin('organisations as o', 'o.id', 'm.organisationId')
      .select(['o.id', 'o.name', 'o.kind'])
      .where('m.accountId', '=', sql<number>`viewer_id()`)
      .where('m.since', '<=', sql<Date>`now()`)
      .where(eb => eb.or([eb('m.until', 'is', null), eb('m.until', '>', sql<Date>`now()`)]))
      .orderBy('o.name')
      .execute(),
    db
      .selectFrom('regions')
      .select(['id', 'name'])
      .where(sql<boolean>`id = any (setting_ids('app.coordinates'))`)
      .orderBy('name')
      .execute(),
  ]);
  const standing = {
    administrator: viewer.administrator,
    verified: viewer.verified && !viewer.termsDue,
    organisations: organisations.map(row => row.id),
    regions: regions.map(row => row.id),
    professional: organisations.some(row => PUBLIC_BODIES.includes(row.kind)),
  };
  const open = (['everyone', 'accounts', 'professionals'] as const).filter(
    grantee => grantee !== 'professionals' || standing.professional || standing.administrator,
  );
  const choices: GrantChoice[] = [
    ...open.map(grantee => ({ grantee, granteeId: null, name: '' })),
    ...regions.map(row => ({ grantee: 'region' as const, granteeId: row.id, name: row.name })),
    ...organisations.map(row => ({ grantee: 'organisation' as const, granteeId: row.id, name: row.name })),
  ];
  return { standing, choices };
}

/** How many of the named organisations, regions and people there are. */
export async function countNamed(db: Db, grants: readonly NewGrant[]): Promise<number> {
  const ids = (grantee: string) =>
    grants.filter(grant => grant.grantee === grantee).map(grant => grant.granteeId ?? 0);
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from organisations where id = any (${ids('organisation')}::bigint[]))
      + (select count(*) from regions where id = any (${ids('region')}::bigint[]))
      + (select count(*) from accounts where id = any (${ids('account')}::bigint[]) and closed_at is null and not placeholder) as count`.execute(
    db,
  );
  return Number(rows[0]!.count);
}

/** Makes a space's grants what is wanted; those of partnerships are left alone. Throws 23514 without a moderator. */
export async function replaceGrants(db: Db, spaceId: number, wanted: readonly NewGrant[]): Promise<void> {
  const rows = JSON.stringify(wanted.map(grant => ({ ...grant, granteeId: grant.granteeId ?? null })));
  const given = sql`jsonb_to_recordset(${rows}::jsonb) w (grantee text, "granteeId" bigint, level text, "validUntil" timestamptz)`;
  await sql`
    delete from grants g where g.space_id = ${spaceId}::bigint
      and not exists (select 1 from ${given} where w.grantee = g.grantee and w."granteeId" is not distinct from g.grantee_id)
      and not (g.grantee = 'organisation' and exists (select 1 from partnerships p
        where p.space_id = g.space_id and p.organisation_id = g.grantee_id and p.accepted_at is not null and p.ended_at is null))`.execute(
    db,
  );
  await sql`
    insert into grants as g (space_id, grantee, grantee_id, level, valid_until)
    select ${spaceId}::bigint, w.grantee, w."granteeId", w.level, w."validUntil" from ${given}
    on conflict (space_id, grantee, coalesce(grantee_id, 0)) do update
      set level = excluded.level, valid_until = excluded.valid_until
      where (g.level, g.valid_until) is distinct from (excluded.level, excluded.valid_until)`.execute(db);
  await sql`set constraints keep_a_moderator immediate`.execute(db);
}

/** How many persons would lose and gain reading; for moderators of the space. */
export async function previewGrants(
  db: Db,
  spaceId: number,
  wanted: readonly { grantee: string; granteeId?: number | null; validUntil?: string | null }[],
): Promise<GrantPreview> {
  const { rows } = await sql<GrantPreview>`
    select * from preview_grants(${spaceId}::bigint, ${JSON.stringify(wanted)}::jsonb)`.execute(db);
  return rows[0]!;
}

/** People whose name holds this text: verified accounts, at most 10, no addresses. */
export async function searchPeople(db: Db, text: string): Promise<PersonView[]> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return db
    .selectFrom('accounts')
    .select(['id', 'name', 'headline', 'organisation'])
    .where('verified', '=', true)
    .where('closedAt', 'is', null)
    .where('suspendedAt', 'is', null)
    .where('placeholder', '=', false)
    .where('name', 'ilike', pattern)
    .orderBy('name')
    .orderBy('id')
    .limit(MAX_FOUND)
    .execute();
}

/** The same people again by id, for a form that comes back. */
export async function findPeople(db: Db, ids: readonly number[]): Promise<PersonView[]> {
  return db
    .selectFrom('accounts')
    .select(['id', 'name', 'headline', 'organisation'])
    .where(sql<boolean>`id = any (${ids}::bigint[])`)
    .where('closedAt', 'is', null)
    .orderBy('name')
    .execute();
}
