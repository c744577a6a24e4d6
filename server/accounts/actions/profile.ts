import type { SignedIn } from '../../base/access/index.ts';
import type { Db, Viewer } from '../../base/database/viewer.ts';
import { badInput, found, notFound } from '../../base/errors/problem.ts';
import { organisationFault } from '../organisation-claim.ts';
import { maySeeProfile } from '../policy.ts';
import { findProfile, profileOf, saveProfile, updateAccount, updateLanguage } from '../queries.ts';
import type { ProfileChange, ProfileView } from '../schema.ts';
import { cleanLine, cleanLines, cleanTags, lengthOf, MAX_TAG, MAX_TAGS, nameFault } from '../texts.ts';

/** What others see of a person. Throws 404, also for whoever may not see profiles. */
export async function readProfile(db: Db, viewer: Viewer, accountId: number): Promise<ProfileView> {
  if (!maySeeProfile(viewer, accountId)) throw notFound();
  return profileOf(found(await findProfile(db, accountId)));
}

function cleanProfile(change: ProfileChange) {
  const line = (text: string | undefined) => (text === undefined ? undefined : cleanLine(text));
  return {
    name: line(change.name),
    headline: line(change.headline),
    organisation: line(change.organisation),
    about: change.about === undefined ? undefined : cleanLines(change.about),
    expertise: change.expertise && cleanTags(change.expertise),
  };
}

function faultsOf({ name, headline, organisation, about, expertise }: ReturnType<typeof cleanProfile>) {
  const tooLong = (path: string, text: string | undefined, max: number) =>
    lengthOf(text ?? '') > max ? { path, message: 'problems:textTooLong' } : null;
  const manyTags = (expertise?.length ?? 0) > MAX_TAGS || expertise?.some(tag => lengthOf(tag) > MAX_TAG);
  return [
    name === undefined ? null : nameFault(name),
    tooLong('/headline', headline, 200),
    tooLong('/organisation', organisation, 200),
    tooLong('/about', about, 4000),
    manyTags ? { path: '/expertise', message: 'problems:tooManyTags' } : null,
  ].filter(fault => fault !== null);
}

/** Drops what was not given or did not change. */
function changesIn<T extends Record<string, unknown>>(wanted: T, now: Record<string, unknown>): Partial<T> {
  const changed = Object.entries(wanted).filter(
    ([key, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(now[key]),
  );
  return Object.fromEntries(changed) as Partial<T>;
}

/** Changes what the person says about themselves; what is not given stays. Throws 400 with what to do per field. */
export async function updateProfile(db: Db, viewer: SignedIn, change: ProfileChange): Promise<ProfileView> {
  const { about, expertise, ...account } = cleanProfile(change);
  const errors = faultsOf({ about, expertise, ...account });
  if (errors.length > 0) throw badInput(errors);
  const now = profileOf(found(await findProfile(db, viewer.id)));
  const changedAccount = changesIn(account, now);
  const claim =
    changedAccount.organisation && (await organisationFault(db, viewer.id, changedAccount.organisation));
  if (claim) throw badInput([claim]);
  const changedProfile = changesIn({ about, expertise }, now);
  if (Object.keys(changedAccount).length > 0) await updateAccount(db, viewer.id, changedAccount);
  if (Object.keys(changedProfile).length > 0) await saveProfile(db, viewer.id, changedProfile);
  if (change.language !== undefined) await updateLanguage(db, viewer.id, change.language);
  return { ...now, ...changedAccount, ...changedProfile };
}
