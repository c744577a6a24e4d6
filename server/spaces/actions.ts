import type { SignedIn } from '../base/access/index.ts';
import type { Db } from '../base/database/viewer.ts';
import { badInput, forbidden, found } from '../base/errors/problem.ts';
import { mayCreateSpace } from './policy.ts';
import { findReaders, findSpace, insertSpace, listOwnOrganisations, type SpaceRow } from './queries.ts';
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
