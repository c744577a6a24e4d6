import { sql } from 'kysely';
import { type Db, noteHint, prepared } from '../database/dialect.ts';

/** A change that was made: the stream's name and the version it has now. */
export type Hint = { stream: string; version: number };

/**
 * Moves a stream by one and writes the event, inside the caller's transaction. `payload` holds ids only, never
 * texts. After the commit the live hub is told.
 * @returns the stream's new version
 */
export async function announce(
  db: Db,
  stream: string,
  event: string,
  payload: Record<string, number | string | boolean | null>,
  audience: { spaceId?: number; accountId?: number },
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select announce(${stream}, ${event}, ${JSON.stringify(payload)}::jsonb,
      ${audience.spaceId ?? null}::bigint, ${audience.accountId ?? null}::bigint) as version`.execute(db);
  const version = rows[0]!.version;
  noteHint(db, { stream, version });
  return version;
}

const versionsOf = prepared((db, parameters: { streams: readonly string[] }) =>
  db
    .selectFrom('streams')
    .select(['stream', 'version'])
    .where(sql<boolean>`stream = any(${parameters.streams})`),
);

/** The versions of streams as this transaction sees them; a stream that never moved has 0. */
export async function readVersions(db: Db, streams: readonly string[]): Promise<Map<string, number>> {
  const rows = await versionsOf(db, { streams });
  const versions = new Map(streams.map(stream => [stream, 0]));
  for (const row of rows) versions.set(row.stream, row.version);
  return versions;
}

export type StreamEvent = {
  version: number;
  event: string;
  payload: Record<string, number | string | boolean | null>;
};

/** Events after `since`, oldest first, at most `limit`; null when the gap is no longer kept. */
export async function readEvents(
  db: Db,
  stream: string,
  since: number,
  limit: number,
): Promise<StreamEvent[] | null> {
  const rows = await db
    .selectFrom('streamEvents')
    .select(['version', 'event', 'payload'])
    .where('stream', '=', stream)
    .where('version', '>', since)
    .orderBy('version')
    .limit(limit)
    .execute();
  if (rows.length > 0 && rows[0]!.version !== since + 1) return null;
  return rows as StreamEvent[];
}

/** How long events stay for catching up; who was away longer loads the page anew. */
export const KEEP_EVENTS_DAYS = 14;

/** Removes events that are older than is kept. @returns how many went */
export async function pruneEvents(db: Db): Promise<number> {
  const result = await db
    .deleteFrom('streamEvents')
    .where('createdAt', '<', sql<Date>`now() - make_interval(days => ${KEEP_EVENTS_DAYS})`)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
