import type { ArchivePost } from './discourse-post.ts';
import { wordsOf } from './references.ts';

/** A text that a post had. `at`: when it was written, in milliseconds. `editorId` null: the author. */
export type Version = { at: number; body: string; editorId: number | null };

/** A post as it stands in the database; `history` oldest first. */
export type StoredPost = {
  id: number;
  threadId: number;
  number: number;
  authorId: number;
  version: number;
  body: string;
  at: number;
  replyToId: number | null;
  removed: string | null;
  removedById: number | null;
  history: Version[];
};

/** A line with its text converted: `body` as it will stand, `waiting` with the markers that are not known yet. */
export type Line = { post: ArchivePost; body: string; waiting: string };

/** What a post becomes: its texts oldest first, the last one its body, unless it is removed. */
export type Outcome = {
  versions: Version[];
  removed: ArchivePost['removed'] | 'unchanged';
  edited: boolean;
  /** Something differs from what is stored. */
  changed: boolean;
};

type Known = Version & { words: string; order: number };

const byAge = (one: Known, other: Known) => one.at - other.at || one.order - other.order;

/**
 * Joins what is stored with what the lines say, in whatever order they come: the newest text becomes the body, the
 * others its history. The same text at the same moment is the same version, however often a line is read. Texts that
 * were written here after the import stay the newest.
 */
export function joinVersions(stored: StoredPost | null, lines: readonly Line[]): Outcome {
  const known: Known[] = (stored?.history ?? []).map(asKnown);
  if (stored && stored.removed === null)
    known.push(asKnown({ at: stored.at, body: stored.body, editorId: null }));
  const newestStored = known.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  let changed = stored === null;
  for (const { post, body, waiting } of lines) {
    const words = wordsOf(body);
    const same = known.find(
      other => other.words === words && (post.dateMoved || other.at === post.writtenAt.getTime()),
    );
    if (!same)
      known.push({ at: post.writtenAt.getTime(), body: waiting, editorId: null, words, order: post.version });
    else if (same.body === body || same.body === waiting) continue;
    else same.body = waiting;
    changed = true;
  }
  known.sort(byAge);
  const last = newestLine(lines);
  const isNewest = last.post.writtenAt.getTime() >= newestStored;
  const removed = !stored || (isNewest && mayDecide(stored)) ? last.post.removed : 'unchanged';
  if (stored && removed !== 'unchanged' && removed !== stored.removed) changed = true;
  const edited = known.length > 1 || last.post.version > 1 || last.post.writtenAt > last.post.createdAt;
  return {
    versions: known.map(({ at, body, editorId }) => ({ at, body, editorId })),
    removed,
    edited,
    changed,
  };
}

// What stood here already counts as older than a line of the same moment.
const asKnown = (version: Version): Known => ({ ...version, words: wordsOf(version.body), order: 0 });

function newestLine(lines: readonly Line[]): Line {
  return lines.reduce((newest, line) => {
    const later =
      line.post.writtenAt.getTime() - newest.post.writtenAt.getTime() ||
      line.post.version - newest.post.version;
    return later >= 0 ? line : newest;
  });
}

/** A post that somebody removed or restored here is theirs to decide about, no longer the archive's. */
const mayDecide = (stored: StoredPost) => stored.removed === null || stored.removedById === null;
