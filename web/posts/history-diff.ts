import { diffWordsWithSpace } from 'diff';

export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string };
/** One version beside the one before it; the first version has nothing before it and is one `same` part. */
export type DiffedVersion<V> = { version: V; parts: DiffPart[]; changed: boolean };

/** Texts of which the words are more than this are compared per line: word by word would take seconds. */
const LIMIT_CHARACTERS = 20_000;

/** What changed from one text to the next, word by word, in reading order. Joining `same` and `added` gives `next`. */
export function diffWords(before: string, next: string): DiffPart[] {
  if (before === next) return next ? [{ kind: 'same', text: next }] : [];
  if (before.length + next.length > LIMIT_CHARACTERS) return diffEnds(before, next);
  const changes = diffWordsWithSpace(before, next, { timeout: 200 });
  if (!changes) return diffEnds(before, next);
  return changes.map(change => ({
    kind: change.added ? 'added' : change.removed ? 'removed' : 'same',
    text: change.value,
  }));
}

/** The quick answer for very long texts: the shared beginning and end by lines, and what lies between them. */
function diffEnds(before: string, next: string): DiffPart[] {
  const a = before.split(/(?<=\n)/);
  const b = next.split(/(?<=\n)/);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const parts: DiffPart[] = [
    { kind: 'same', text: b.slice(0, head).join('') },
    { kind: 'removed', text: a.slice(head, a.length - tail).join('') },
    { kind: 'added', text: b.slice(head, b.length - tail).join('') },
    { kind: 'same', text: b.slice(b.length - tail).join('') },
  ];
  return parts.filter(part => part.text);
}

/** Each version with what changed since the one before it, newest first. `versions` may come in any order. */
export function diffVersions<V extends { version: number; body: string }>(
  versions: readonly V[],
): DiffedVersion<V>[] {
  const inOrder = [...versions].sort((a, b) => a.version - b.version);
  return inOrder
    .map((version, i) => {
      const before = inOrder[i - 1];
      const parts = before ? diffWords(before.body, version.body) : diffWords(version.body, version.body);
      return { version, parts, changed: parts.some(part => part.kind !== 'same') };
    })
    .reverse();
}
