import type { Viewer } from '../base/database/viewer.ts';

export { cleanDomain, domainFault } from './domains.ts';

/** The organisations that a viewer administers now come from the database, in the viewer's own transaction. */
export type Administers = readonly number[];

export const mayAdminister = (viewer: Viewer, administers: Administers, organisationId: number): boolean =>
  viewer.administrator || administers.includes(organisationId);

/**
 * Who may name somebody member or administrator. Its administrators change and bring back those who belong or
 * belonged to it; somebody new comes by invitation, by mail domain or by request. The platform's administrator may
 * name anybody but themselves: administering is not reading.
 */
export function mayName(
  viewer: Viewer,
  administers: Administers,
  member: { organisationId: number; accountId: number; known: boolean },
): boolean {
  if (administers.includes(member.organisationId)) return member.known;
  return viewer.administrator && member.accountId !== viewer.id;
}

/** Somebody must remain who can let others in; only the platform's administrator may take the last one away. */
export const mayTakeAway = (viewer: Viewer, otherAdministrators: number, isAdministrator: boolean): boolean =>
  !isAdministrator || otherAdministrators > 0 || viewer.administrator;
