import type { FastifyRequest } from 'fastify';
import type { Words } from '../../web/base/words.ts';
import type { SignedIn } from '../base/access/index.ts';
import '../../web/spaces/readers-words.ts';
import type { Db } from '../base/database/viewer.ts';
import { badInput, conflict, forbidden, found } from '../base/errors/problem.ts';
import type { Hub } from '../base/live/hub.ts';
import { announce, readVersions } from '../base/streams/index.ts';
import { spaceChanged } from './events.ts';
import { mayChangeGrants, mayCreateSpace } from './policy.ts';
import {
  countNamed,
  findStanding,
  listGrants,
  previewGrants,
  replaceGrants,
  searchPeople,
} from './queries/grants.ts';
import { findReaders, findSpace, insertSpace, type Readers, type SpaceRow, updateSpace } from './queries.ts';
import type {
  GrantPreview,
  GrantView,
  NewGrant,
  NewSpace,
  PersonView,
  SpaceChange,
  SpaceDetail,
} from './schema.ts';

const NAMED = ['organisation', 'region', 'account'];
const keyOf = (grant: NewGrant) => `${grant.grantee}:${grant.granteeId ?? ''}`;

/** Refuses (400) grants that say something that cannot be. */
async function checkGrants(db: Db, grants: readonly NewGrant[]): Promise<void> {
  const faults = grants.flatMap((grant, index) => {
    const fault = (field: string, message: string) => [{ path: `/grants/${index}/${field}`, message }];
    if (NAMED.includes(grant.grantee) !== (grant.granteeId !== undefined))
      return fault('granteeId', 'problems:granteeId');
    if (grant.grantee === 'everyone' && grant.level !== 'read')
      return fault('level', 'problems:everyoneReads');
    if (grant.validUntil && Date.parse(grant.validUntil) <= Date.now())
      return fault('validUntil', 'problems:untilPast');
    if (grants.findIndex(other => keyOf(other) === keyOf(grant)) !== index)
      return fault('grantee', 'problems:grantTwice');
    return [];
  });
  if (faults.length > 0) throw badInput(faults);
  const named = grants.filter(grant => grant.granteeId !== undefined).length;
  if (named > 0 && (await countNamed(db, grants)) !== named)
    throw badInput([{ path: '/grants', message: 'problems:unknownGrantee' }]);
}

function checkName(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  if (!name || [...name].length > 120)
    throw badInput([{ path: '/name', message: 'problems:spaceNameEmpty' }]);
  return name;
}

function checkAbout(text: string): string {
  if ([...text.trim()].length > 2000)
    throw badInput([{ path: '/description', message: 'problems:aboutTooLong' }]);
  return text.trim();
}

/** Makes a space; whoever makes it moderates it. Refuses grants that this person may not hand out (403). */
export async function createSpace(db: Db, viewer: SignedIn, space: NewSpace): Promise<SpaceRow> {
  const name = checkName(space.name);
  const description = checkAbout(space.description);
  await checkGrants(db, space.grants);
  const { standing } = await findStanding(db, viewer);
  if (!mayCreateSpace(standing, space.grants)) throw forbidden('mayNotCreateSpace');
  const id = await insertSpace(db, { ...space, name, description });
  return found(await findSpace(db, id));
}

/** The space, for somebody who runs it. Throws 404 unseen, 403 for others. */
export async function findRunSpace(db: Db, id: number): Promise<SpaceRow> {
  const space = found(await findSpace(db, id));
  if (!space.rights.moderate) throw forbidden();
  return space;
}

/** Tells those who keep pages of this space that it has another name or state. */
const tellSpace = (db: Db, spaceId: number) =>
  announce(db, `space:${spaceId}`, spaceChanged, { spaceId }, { spaceId });

/** Changes name and description; for moderators. */
export async function changeSpace(db: Db, id: number, change: SpaceChange): Promise<SpaceDetail> {
  await findRunSpace(db, id);
  await updateSpace(db, id, {
    ...(change.name !== undefined && { name: checkName(change.name) }),
    ...(change.description !== undefined && { description: checkAbout(change.description) }),
  });
  await tellSpace(db, id);
  return openSpace(db, id);
}

/** Archives a space (it can be read, nobody writes) or opens it again; for moderators. Twice is once. */
export async function archiveSpace(db: Db, id: number, archived: boolean): Promise<SpaceDetail> {
  const space = await findRunSpace(db, id);
  if (space.archived !== archived) {
    await updateSpace(db, id, { archivedAt: archived ? new Date() : null });
    await tellSpace(db, id);
  }
  const detail = await openSpace(db, id);
  return archived ? { ...detail, may: { ...detail.may, write: false } } : detail;
}

/** Who may enter; for moderators. */
export async function openGrants(db: Db, id: number): Promise<GrantView[]> {
  await findRunSpace(db, id);
  return listGrants(db, id);
}

/** How many persons would lose and gain reading if these were the grants, partnerships included as they are. */
export async function previewChange(db: Db, id: number, wanted: readonly NewGrant[]): Promise<GrantPreview> {
  const before = await openGrants(db, id);
  await checkGrants(db, wanted);
  return previewGrants(db, id, [...wanted, ...before.filter(grant => grant.partnership)]);
}

/**
 * Makes the grants of a space what is wanted; those of partnerships stay. Throws 403 `mayNotGrant` for what this
 * moderator may not hand out, and 409 `lastModerator` when nobody would be left to run the space.
 */
export async function changeGrants(
  db: Db,
  viewer: SignedIn,
  id: number,
  wanted: readonly NewGrant[],
): Promise<GrantView[]> {
  const before = await openGrants(db, id);
  const partners = before.filter(grant => grant.partnership);
  const own = wanted.filter(
    grant => grant.grantee !== 'organisation' || !partners.some(row => row.granteeId === grant.granteeId),
  );
  await checkGrants(db, own);
  const { standing } = await findStanding(db, viewer);
  if (!mayChangeGrants(standing, before, own)) throw forbidden('mayNotGrant');
  await replaceGrants(db, id, own).catch((error: { constraint?: string }) => {
    throw error.constraint === 'keep_a_moderator' ? conflict('lastModerator') : error;
  });
  return listGrants(db, id);
}

/** People by a part of their name, at least 3 letters; fewer find nobody. */
export const findPeopleByName = async (db: Db, text: string): Promise<PersonView[]> =>
  text.trim().length < 3 ? [] : searchPeople(db, text.trim());

/** A space with what this viewer may do in it and who will be able to read it. */
export async function openSpace(db: Db, id: number): Promise<SpaceDetail> {
  const [space, readers] = await Promise.all([findSpace(db, id), findReaders(db, id)]);
  const { rights, version, ...view } = found(space);
  const { until, ...seen } = found(readers);
  return { ...view, readers: seen, may: rights };
}

const isOver = ({ until }: Readers): boolean => until !== null && until.getTime() <= Date.now();

// Counting who may read reaches over all accounts; it changes only when rights do, so it is kept until "access" moves.
const kept = new WeakMap<Hub, Map<number, { access: number; readers: Readers }>>();

/** Who will be able to read what is written in a space. Ask only for a space that the viewer was found to read. */
export async function readersOf(request: FastifyRequest, spaceId: number): Promise<Readers | undefined> {
  const { hub } = request.server;
  let spaces = kept.get(hub);
  if (!spaces) kept.set(hub, (spaces = new Map()));
  const known = spaces.get(spaceId);
  if (known && hub.healthy() && hub.known('access') === known.access && !isOver(known.readers)) {
    return known.readers;
  }
  const [versions, readers] = await request.asViewer(db =>
    Promise.all([readVersions(db, ['access']), findReaders(db, spaceId)]),
  );
  const access = versions.get('access')!;
  hub.follow('access', access);
  if (readers) spaces.set(spaceId, { access, readers });
  return readers;
}

/** The same in words: "iedereen", "14 mensen van 3 organisaties". */
export function readersInWords(t: Words, readers: Readers | undefined): string {
  if (!readers) return '';
  if (readers.audience !== 'limited') return t(`readers:${readers.audience}`);
  const people = t('readers:people', { count: readers.people });
  const count = readers.organisations.length;
  return count > 0
    ? t('readers:of', { people, organisations: t('readers:organisations', { count }) })
    : people;
}
