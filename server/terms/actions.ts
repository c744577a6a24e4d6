import { cleanLine, nameFault } from '../accounts/texts.ts';
import type { SignedIn } from '../base/access/index.ts';
import type { Db, Viewer } from '../base/database/viewer.ts';
import { badInput, conflict, forbidden, found, notFound } from '../base/errors/problem.ts';
import { bodyTooLong, renderMarkdown } from '../base/markdown/index.ts';
import { findDoor, hasTerms, insertAcceptance, insertTerms, listTerms, type Place } from './queries.ts';
import type { NewTerms, TermsView } from './schema.ts';

/** Terms as safe HTML, for the page. */
export const renderTerms = (body: string): string => renderMarkdown(body, { idPrefix: 'terms-' });

/** The versions of a place's terms, and the place's name. Throws 404 for a space that is not this viewer's. */
export async function openTerms(
  db: Db,
  place: Place,
): Promise<{ door: Awaited<ReturnType<typeof findDoor>>; versions: TermsView[] }> {
  if (place === null) return { door: undefined, versions: await listTerms(db, null) };
  const [door, versions] = await Promise.all([findDoor(db, place), listTerms(db, place)]);
  return { door: found(door), versions };
}

/** Throws 404 where the place is not seen, 403 where this viewer does not run it. */
export async function checkMayPublish(db: Db, viewer: Viewer, place: Place): Promise<void> {
  const runs = place === null ? viewer.administrator : found(await findDoor(db, place)).moderate;
  if (!runs) throw forbidden();
}

function checkTerms(terms: NewTerms): NewTerms {
  const faults = (['bodyNl', 'bodyEn'] as const).flatMap(field => {
    if (!terms[field].trim()) return [{ path: `/${field}`, message: 'problems:termsEmpty' }];
    return bodyTooLong(terms[field]) ? [{ path: `/${field}`, message: 'problems:termsTooLong' }] : [];
  });
  if (faults.length > 0) throw badInput(faults);
  return terms;
}

/** Publishes a new version; from then on everybody, its publisher too, is asked again before they go on. */
export async function publishTerms(
  db: Db,
  viewer: Viewer,
  place: Place,
  terms: NewTerms,
): Promise<TermsView> {
  await checkMayPublish(db, viewer, place);
  const id = await insertTerms(db, place, checkTerms(terms));
  return found((await listTerms(db, place)).find(version => version.id === id));
}

/** Accepts what is in force, by name; twice is once. 404: no such terms for this viewer; 409: no longer the newest. */
export async function acceptTerms(db: Db, _viewer: SignedIn, termsId: number, typed: string): Promise<void> {
  const name = cleanLine(typed);
  const fault = nameFault(name);
  if (fault) throw badInput([fault]);
  if (await insertAcceptance(db, termsId, name)) return;
  throw (await hasTerms(db, termsId)) ? conflict('termsNotCurrent') : notFound();
}
