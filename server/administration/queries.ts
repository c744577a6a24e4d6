import { sql } from 'kysely';
import type { Db } from '../base/database/viewer.ts';
import type { AuditEvent, AuditQuery } from './schema.ts';

type Named = { id: number; name: string };
export type Administered = {
  organisations: Named[];
  regions: Named[];
  spaces: (Named & { archived: boolean })[];
};

/** What the viewer runs: organisations, regions and spaces, by name. */
export async function findAdministered(db: Db): Promise<Administered> {
  const [organisations, regions, spaces] = await Promise.all([
    db
      .selectFrom('organisations')
      .select(['id', 'name'])
      .where(sql<boolean>`id = any (setting_ids('app.administers'))`)
      .orderBy('name')
      .execute(),
    db
      .selectFrom('regions')
      .select(['id', 'name'])
      .where(sql<boolean>`id = any (setting_ids('app.coordinates'))`)
      .orderBy('name')
      .execute(),
    db
      .selectFrom('spaces')
      .select(['id', 'name', sql<boolean>`archived_at is not null`.as('archived')])
      .where(sql<boolean>`id = any (setting_ids('app.moderated'))`)
      .orderBy('name')
      .execute(),
  ]);
  return { organisations, regions, spaces };
}

const momentOf = (text: string | undefined, wholeDay: boolean): Date | null => {
  if (!text) return null;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const moment = new Date(day ? `${text}T00:00:00+01:00` : text);
  if (Number.isNaN(moment.getTime())) return null;
  return day && wholeDay ? new Date(moment.getTime() + 86_400_000) : moment;
};

type Line = {
  id: number;
  at: Date;
  actorId: number | null;
  action: string;
  object: string;
  organisationId: number | null;
  spaceId: number | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/**
 * Changes of rights, newest first, one more statement for all names together. The database gives only lines of what
 * this viewer runs.
 */
export async function listAuditEvents(
  db: Db,
  query: AuditQuery,
): Promise<{ items: AuditEvent[]; next: number | null }> {
  let lines = db
    .selectFrom('auditLog as l')
    .select([
      'l.id',
      'l.at',
      'l.actorId',
      'l.action',
      'l.object',
      'l.organisationId',
      'l.spaceId',
      'l.before',
      'l.after',
    ]);
  if (query.space) lines = lines.where('l.spaceId', '=', query.space);
  if (query.organisation) lines = lines.where('l.organisationId', '=', query.organisation);
  if (query.kind) lines = lines.where('l.object', '=', query.kind);
  const [from, to] = [momentOf(query.from, false), momentOf(query.to, true)];
  if (from) lines = lines.where('l.at', '>=', from);
  if (to) lines = lines.where('l.at', '<', to);
  if (query.person?.trim()) {
    const pattern = `%${query.person.trim().replace(/[\\%_]/g, '\\$&')}%`;
    lines = lines.where(
      sql<boolean>`l.actor_id = any (array(select a.id from accounts a where a.name ilike ${pattern}))`,
    );
  }
  if (query.before) lines = lines.where('l.id', '<', query.before);
  const rows = (await lines
    .orderBy('l.id', 'desc')
    .limit(query.limit + 1)
    .execute()) as unknown as Line[];
  const page = rows.slice(0, query.limit);
  const names = await findNames(db, page);
  return {
    items: page.map(line => eventOf(line, names)),
    next: rows.length > query.limit ? page.at(-1)!.id : null,
  };
}

type Kind = 'account' | 'organisation' | 'region' | 'space';
type Subject = { kind: Kind; id: number } | null;

/** Whom or what a line is about, beside the place where it happened. */
function subjectOf(line: Line): Subject {
  const it = (line.after ?? line.before ?? {}) as Record<string, unknown>;
  const of = (kind: Kind, value: unknown): Subject =>
    typeof value === 'number' ? { kind, id: value } : null;
  if (line.object === 'grants')
    return ['account', 'organisation', 'region'].includes(String(it.grantee))
      ? of(it.grantee as Kind, it.granteeId)
      : null;
  if (line.object === 'accounts') return of('account', it.id);
  if (line.object === 'regions') return of('region', it.id);
  if (line.object === 'region_members') return of('region', it.regionId);
  if (line.object === 'region_coordinators' || line.object === 'organisation_members')
    return of('account', it.accountId);
  if (line.object === 'join_requests' || line.object === 'terms_acceptances')
    return of('account', it.accountId);
  return null;
}

async function findNames(db: Db, lines: readonly Line[]): Promise<Map<string, string>> {
  const ids: Record<Kind, number[]> = { account: [], organisation: [], region: [], space: [] };
  for (const line of lines) {
    const subject = subjectOf(line);
    if (subject) ids[subject.kind].push(subject.id);
    if (line.actorId) ids.account.push(line.actorId);
    if (line.organisationId) ids.organisation.push(line.organisationId);
    if (line.spaceId) ids.space.push(line.spaceId);
  }
  const { rows } = await sql<{ kind: Kind; id: number; name: string }>`
    select 'account' as kind, id, name from accounts where id = any (${ids.account}::bigint[])
    union all select 'organisation', id, name from organisations where id = any (${ids.organisation}::bigint[])
    union all select 'region', id, name from regions where id = any (${ids.region}::bigint[])
    union all select 'space', id, name from spaces where id = any (${ids.space}::bigint[])`.execute(db);
  return new Map(rows.map(row => [`${row.kind}:${row.id}`, row.name]));
}

function eventOf(line: Line, names: Map<string, string>): AuditEvent {
  const named = (kind: Kind, id: number | null) =>
    id === null ? null : { id, name: names.get(`${kind}:${id}`) ?? '' };
  const subject = subjectOf(line);
  return {
    id: line.id,
    at: line.at.toISOString(),
    action: line.action,
    kind: line.object,
    actor: named('account', line.actorId),
    organisation: named('organisation', line.organisationId),
    space: named('space', line.spaceId),
    subject: subject ? (names.get(`${subject.kind}:${subject.id}`) ?? '') : '',
    before: line.before,
    after: line.after,
  };
}
