import type { Db } from '../base/database/viewer.ts';
import type { InputError } from '../base/errors/problem.ts';
import { listOrganisationNames, listOwnOrganisations } from './queries.ts';

// Words by which readers take a text for that of a public body.
const OFFICIAL =
  /(?<!\p{L})(ministerie|gemeente|provincie|politie|waterschap|omgevingsdienst|rijks\p{L}*|rijk|ministry|municipality)(?!\p{L})/iu;

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^gemeente /, '');

/**
 * Whether this person may say to belong to this organisation: its name stands beside what they write. Null when so.
 * A member may add a department behind the name; others may not use a name that takes part here, nor an official one.
 */
export async function organisationFault(
  db: Db,
  accountId: number,
  organisation: string,
): Promise<InputError | null> {
  const claimed = plain(organisation);
  if (!claimed) return null;
  const own = await listOwnOrganisations(db, accountId);
  if (own.some(name => `${claimed} `.startsWith(`${plain(name)} `))) return null;
  const known = await listOrganisationNames(db);
  const isKnown = known.some(name => `${claimed} `.startsWith(`${plain(name)} `));
  return isKnown || OFFICIAL.test(organisation)
    ? { path: '/organisation', message: 'problems:organisationNotYours' }
    : null;
}
