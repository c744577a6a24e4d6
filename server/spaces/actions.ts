import type { FastifyRequest } from 'fastify';
import type { Words } from '../../web/base/words.ts';
import type { SignedIn } from '../base/access/index.ts';
import '../../web/spaces/readers-words.ts';
import type { Db } from '../base/database/viewer.ts';
import { badInput, forbidden, found } from '../base/errors/problem.ts';
import type { Hub } from '../base/live/hub.ts';
import { readVersions } from '../base/streams/index.ts';
import { mayCreateSpace } from './policy.ts';
import {
  findReaders,
  findSpace,
  insertSpace,
  listOwnOrganisations,
  type Readers,
  type SpaceRow,
} from './queries.ts';
import type { NewSpace, SpaceDetail } from './schema.ts';

const NAMED = ['organisation', 'region', 'account'];

/** Makes a space; whoever makes it moderates it. Refuses grants that this person may not hand out (403). */
export async function createSpace(db: Db, viewer: SignedIn, space: NewSpace): Promise<SpaceRow> {
  const name = space.name.trim();
  if (!name) throw badInput([{ path: '/name', message: 'problems:titleEmpty' }]);
  for (const [index, grant] of space.grants.entries()) {
    if (NAMED.includes(grant.grantee) !== (grant.granteeId !== undefined)) {
      throw badInput([{ path: `/grants/${index}/granteeId`, message: 'problems:granteeId' }]);
    }
    if (grant.grantee === 'everyone' && grant.level !== 'read') {
      throw badInput([{ path: `/grants/${index}/level`, message: 'problems:everyoneReads' }]);
    }
  }
  if (!mayCreateSpace(viewer, await listOwnOrganisations(db), space.grants))
    throw forbidden('mayNotCreateSpace');
  const id = await insertSpace(db, { ...space, name });
  return found(await findSpace(db, id));
}

/** A space with what this viewer may do in it and who will be able to read it. */
export async function openSpace(db: Db, id: number): Promise<SpaceDetail> {
  const [space, readers] = await Promise.all([findSpace(db, id), findReaders(db, id)]);
  const { rights, version, ...view } = found(space);
  return { ...view, readers: found(readers), may: rights };
}

// Counting who may read reaches over all accounts; it changes only when rights do, so it is kept until "access" moves.
const kept = new WeakMap<Hub, Map<number, { access: number; readers: Readers | undefined }>>();

/** Who will be able to read what is written in a space. Ask only for a space that the viewer was found to read. */
export async function readersOf(request: FastifyRequest, spaceId: number): Promise<Readers | undefined> {
  const { hub } = request.server;
  let spaces = kept.get(hub);
  if (!spaces) kept.set(hub, (spaces = new Map()));
  const known = spaces.get(spaceId);
  if (known && hub.healthy() && hub.known('access') === known.access) return known.readers;
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
