import type { Db, Viewer } from '../base/database/viewer.ts';
import { notFound } from '../base/errors/problem.ts';
import { type Administered, findAdministered, listAuditEvents } from './queries.ts';
import type { AuditEvent, AuditQuery } from './schema.ts';

/** What this person runs. Throws 404 for who runs nothing: then there is no such place. */
export async function openAdministration(
  db: Db,
  viewer: Viewer,
): Promise<Administered & { platform: boolean }> {
  const administered = await findAdministered(db);
  const { organisations, regions, spaces } = administered;
  if (!viewer.administrator && organisations.length + regions.length + spaces.length === 0) throw notFound();
  return { ...administered, platform: viewer.administrator };
}

/** Changes of rights of what this person runs; 404 for a place that they do not run. */
export async function openLog(
  db: Db,
  viewer: Viewer,
  query: AuditQuery,
): Promise<{ items: AuditEvent[]; next: number | null; place: string }> {
  const { organisations, spaces, platform } = await openAdministration(db, viewer);
  const space = spaces.find(one => one.id === query.space);
  const organisation = organisations.find(one => one.id === query.organisation);
  if (query.space && !space) throw notFound();
  if (query.organisation && !organisation && !platform) throw notFound();
  return {
    ...(await listAuditEvents(db, query)),
    place: space?.name ?? organisation?.name ?? '',
  };
}

const cell = (value: unknown): string => {
  const text =
    value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  // A spreadsheet would take these for a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const CSV_HEAD = 'id,time,action,actor,organisation,space,subject,before,after\r\n';

/** One line of the exported log. */
export const csvLine = (event: AuditEvent): string =>
  `${[
    event.id,
    event.at,
    event.action,
    event.actor?.name || event.actor?.id,
    event.organisation?.name || event.organisation?.id,
    event.space?.name || event.space?.id,
    event.subject,
    event.before,
    event.after,
  ]
    .map(cell)
    .join(',')}\r\n`;
