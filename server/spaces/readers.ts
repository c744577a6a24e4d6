import type { Words } from '../../web/base/words.ts';
import '../../web/spaces/readers-words.ts';
import type { Db } from '../base/database/viewer.ts';
import type { Hub } from '../base/live/hub.ts';
import { readVersions } from '../base/streams/index.ts';
import { findReaders, type Readers } from './queries.ts';

// Counting who may read reaches over all accounts; it changes only when rights do, so it is kept until "access" moves.
const kept = new WeakMap<Hub, Map<number, { access: number; readers: Readers | undefined }>>();

/** Who will be able to read what is written in a space. Ask only for a space that the viewer was found to read. */
export async function readersOf(db: Db, hub: Hub, spaceId: number): Promise<Readers | undefined> {
  let spaces = kept.get(hub);
  if (!spaces) kept.set(hub, (spaces = new Map()));
  const known = spaces.get(spaceId);
  if (known && hub.healthy() && hub.known('access') === known.access) return known.readers;
  const [versions, readers] = await Promise.all([readVersions(db, ['access']), findReaders(db, spaceId)]);
  const access = versions.get('access')!;
  hub.follow('access', access);
  if (readers) spaces.set(spaceId, { access, readers });
  return readers;
}

/** The same in words: "iedereen", "14 mensen van 3 organisaties". */
export function readersInWords(t: Words, readers: Readers | undefined): string {
  if (!readers) return '';
  if (readers.audience !== 'limited') return t(`readers:${readers.audience}`);
  const people = t('readers:people', { count: readers.people });
  const count = readers.organisations.length;
  return count > 0
    ? t('readers:of', { people, organisations: t('readers:organisations', { count }) })
    : people;
}
