import type { GrantView, NewGrant } from './schema.ts';

/** Whom this person stands for: what they may hand out follows from it. */
export type Standing = {
  administrator: boolean;
  verified: boolean;
  /** Organisations that this person belongs to now. */
  organisations: readonly number[];
  /** Regions that this person coordinates. */
  regions: readonly number[];
  /** Works for a municipality or other public body. */
  professional: boolean;
};

/**
 * Whom this person may let into a space, and how far: the platform's administrator anyone; a member of an organisation
 * that organisation, people by name, and all others to read; a professional the professionals; a coordinator the region.
 */
export function mayGrant(
  who: Standing,
  grant: Pick<NewGrant, 'grantee' | 'level'> & { granteeId?: number | null },
): boolean {
  if (who.administrator) return true;
  if (!who.verified) return false;
  const id = grant.granteeId ?? 0;
  switch (grant.grantee) {
    case 'account':
      return true;
    case 'organisation':
      return who.organisations.includes(id) && grant.level !== 'moderate';
    case 'region':
      return who.regions.includes(id) && grant.level !== 'moderate';
    case 'professionals':
      return who.professional && grant.level !== 'moderate';
    default:
      return grant.level === 'read';
  }
}

/** Who may make a space for whom: somebody who belongs somewhere, for those whom they may let in. */
export function mayCreateSpace(who: Standing, grants: readonly NewGrant[]): boolean {
  if (who.administrator) return true;
  return who.verified && who.organisations.length > 0 && grants.every(grant => mayGrant(who, grant));
}

const LEVELS = ['read', 'write', 'moderate'];
type Kept = Pick<GrantView, 'grantee' | 'granteeId' | 'level' | 'validUntil'>;

/** What stays, shrinks or goes is for every moderator; what is new, goes further or lasts longer only as `mayGrant` says. */
export function mayChangeGrants(
  who: Standing,
  before: readonly Kept[],
  wanted: readonly NewGrant[],
): boolean {
  return wanted.every(grant => {
    const old = before.find(
      row => row.grantee === grant.grantee && row.granteeId === (grant.granteeId ?? null),
    );
    const further = !old || LEVELS.indexOf(grant.level) > LEVELS.indexOf(old.level);
    const longer = old?.validUntil && (!grant.validUntil || grant.validUntil > old.validUntil);
    return !(further || longer) || mayGrant(who, grant);
  });
}
