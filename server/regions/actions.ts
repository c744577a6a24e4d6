import type { SignedIn } from '../base/access/index.ts';
import type { Db } from '../base/database/viewer.ts';
import { badInput, conflict, forbidden, found, notFound } from '../base/errors/problem.ts';
import { findNameable, findOrganisation } from '../organisations/queries.ts';
import {
  deleteCoordinator,
  findRegion,
  hasOverlap,
  insertCoordinator,
  insertRegion,
  isTaken,
  saveRegionMember,
  updateRegion,
} from './queries.ts';
import type { NewRegion, RegionView } from './schema.ts';

/** A day that exists, written as 2026-01-01. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

async function cleaned(db: Db, input: NewRegion, except = 0) {
  const region = {
    name: input.name
      .normalize('NFC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
    kind: input.kind,
    code: input.code?.trim().toUpperCase() || null,
  };
  if (!region.name) throw badInput([{ path: '/name', message: 'problems:regionNameEmpty' }]);
  if (region.code && !/^[A-Z0-9-]{2,20}$/.test(region.code))
    throw badInput([{ path: '/code', message: 'problems:codeUnlikely' }]);
  if (await isTaken(db, region, except)) throw badInput([{ path: '/name', message: 'problems:regionTaken' }]);
  return region;
}

/** By the platform's administrator, as all of these. */
export async function createRegion(db: Db, input: NewRegion): Promise<RegionView> {
  return found(await findRegion(db, await insertRegion(db, await cleaned(db, input))));
}

export async function changeRegion(db: Db, id: number, input: NewRegion): Promise<RegionView> {
  found(await findRegion(db, id));
  await updateRegion(db, id, await cleaned(db, input, id));
  return found(await findRegion(db, id));
}

/** Says from when until when an organisation belongs to a region. Throws 400 for impossible days, 409 for overlap. */
export async function setRegionMember(
  db: Db,
  period: { regionId: number; organisationId: number; since: string; until: string | null },
): Promise<void> {
  const { since, until } = period;
  if (!isDay(since)) throw badInput([{ path: '/since', message: 'problems:dayUnlikely' }]);
  if (until !== null && (!isDay(until) || until <= since))
    throw badInput([{ path: '/until', message: 'problems:untilBefore' }]);
  found(await findRegion(db, period.regionId));
  found(await findOrganisation(db, period.organisationId));
  if (await hasOverlap(db, period)) throw conflict('periodsOverlap');
  await saveRegionMember(db, period);
}

/** Makes somebody coordinator of a region: they may invite partners to its exchanges. Never oneself. */
export async function nameCoordinator(
  db: Db,
  viewer: SignedIn,
  regionId: number,
  accountId: number,
): Promise<void> {
  found(await findRegion(db, regionId));
  if (accountId === viewer.id) throw forbidden('mayNotNameSelf');
  found(await findNameable(db, accountId));
  await insertCoordinator(db, regionId, accountId);
}

export async function removeCoordinator(db: Db, regionId: number, accountId: number): Promise<void> {
  if (!(await deleteCoordinator(db, regionId, accountId))) throw notFound();
}
