import type { Viewer } from '../base/database/viewer.ts';

type Looking = Pick<Viewer, 'id' | 'verified' | 'termsDue'>;

/** Profiles are for people who proved who they are; one's own is always one's own. */
export const maySeeProfile = (viewer: Looking, accountId: number): boolean =>
  (viewer.verified && !viewer.termsDue) || (viewer.id !== null && viewer.id === accountId);

/** Somebody must remain who can run the platform. */
export const mayCloseAccount = (
  viewer: Pick<Viewer, 'administrator'>,
  otherAdministrators: number,
): boolean => !viewer.administrator || otherAdministrators > 0;
