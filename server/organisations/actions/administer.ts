import type { Db, Viewer } from '../../base/database/viewer.ts';
import { forbidden, found } from '../../base/errors/problem.ts';
import { mayAdminister } from '../policy.ts';
import { findOrganisation, listAdministered } from '../queries.ts';
import type { OrganisationView } from '../schema.ts';

/**
 * The organisation that this viewer administers, themselves or as the platform's administrator. 404: there is none;
 * 403: it is there, for all to see, but not theirs to run.
 */
export async function administered(
  db: Db,
  viewer: Viewer,
  organisationId: number,
): Promise<{ organisation: OrganisationView; administers: number[] }> {
  const [organisation, administers] = await Promise.all([
    findOrganisation(db, organisationId),
    listAdministered(db),
  ]);
  const here = found(organisation);
  if (!mayAdminister(viewer, administers, organisationId)) throw forbidden('mayNotAdminister');
  return { organisation: here, administers };
}
