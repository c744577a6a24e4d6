import type { InvitationView } from './schema.ts';

type Life = { revokedAt: Date | null; expiresAt: Date; uses: number; maxUses: number };

/** What became of an invitation, in the order in which it matters to whoever made it. */
export function stateOf(
  { revokedAt, expiresAt, uses, maxUses }: Life,
  now = new Date(),
): InvitationView['state'] {
  if (revokedAt) return 'revoked';
  if (uses >= maxUses) return 'usedUp';
  return expiresAt <= now ? 'expired' : 'open';
}

/** A space's moderators let others in; readers and writers see that they may not. */
export const mayInviteTo = (space: { moderate: boolean }): boolean => space.moderate;
