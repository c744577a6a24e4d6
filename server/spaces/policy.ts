import type { Viewer } from '../base/database/viewer.ts';
import type { NewGrant } from './schema.ts';

/**
 * Who may make a space for whom: the platform's administrator for anyone; a member of an organisation for everyone
 * in it, for people by name, and for all signed-in people to read. Regions follow with invitations.
 */
export function mayCreateSpace(
  viewer: Viewer,
  ownOrganisations: readonly number[],
  grants: readonly NewGrant[],
): boolean {
  if (viewer.administrator) return true;
  if (!viewer.verified || ownOrganisations.length === 0) return false;
  return grants.every(
    grant =>
      grant.grantee === 'account' ||
      (grant.grantee === 'organisation' &&
        ownOrganisations.includes(grant.granteeId ?? 0) &&
        grant.level !== 'moderate') ||
      ((grant.grantee === 'accounts' || grant.grantee === 'everyone') && grant.level === 'read'),
  );
}
