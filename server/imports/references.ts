/**
 * Places in an imported text that point at something else of the old forum: a quoted post, a mentioned person, a link
 * to a topic. The conversion writes them as links to a marker, `[label](#discourse/…)`; settling turns those into
 * links here, or back into what stood there. So the conversion itself needs no database.
 */
export type Reference =
  | { kind: 'post'; topic: number; number: number }
  | { kind: 'topic'; topic: number }
  | { kind: 'user'; name: string };

/** How a marker came to be: a name stays as text, a link that leads nowhere here keeps its old address. */
type Marker = { reference: Reference; url: string | null };

export const MARK = '#discourse/';
const marker = /\[((?:[^[\]\\]|\\.|\[(?:[^[\]\\]|\\.)*\])*)\]\(#discourse\/([^\s()]{1,4000})\)/g;

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[()'*!~_]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The target of a link that waits for `reference`; `url` is where it led before. */
export function markerOf(reference: Reference, url: string | null = null): string {
  const { kind } = reference;
  const place =
    kind === 'user'
      ? `u/${encode(reference.name)}`
      : kind === 'topic'
        ? `t/${reference.topic}`
        : `p/${reference.topic}/${reference.number}`;
  return MARK + place + (url === null ? '' : `?${encode(url)}`);
}

function readMarker(text: string): Marker | null {
  const [place = '', query] = text.split('?', 2) as [string, string?];
  const [kind, first = '', second = ''] = place.split('/');
  try {
    const url = query === undefined ? null : decodeURIComponent(query);
    if (kind === 'u') return { reference: { kind: 'user', name: decodeURIComponent(first) }, url };
    if (!/^\d{1,15}$/.test(first)) return null;
    if (kind === 't') return { reference: { kind: 'topic', topic: Number(first) }, url };
    if (kind !== 'p' || !/^\d{1,9}$/.test(second)) return null;
    return { reference: { kind: 'post', topic: Number(first), number: Number(second) }, url };
  } catch {
    return null;
  }
}

/** One text for what a reference points at, to gather and look up. */
export function referenceKey(reference: Reference): string {
  if (reference.kind === 'user') return `u/${reference.name.toLowerCase()}`;
  return reference.kind === 'topic' ? `t/${reference.topic}` : `p/${reference.topic}/${reference.number}`;
}

/** What a text points at, each once. */
export function listReferences(body: string): Reference[] {
  const found = new Map<string, Reference>();
  for (const [, , text = ''] of body.matchAll(marker)) {
    const read = readMarker(text);
    if (read) found.set(referenceKey(read.reference), read.reference);
  }
  return [...found.values()];
}

/** Our own path for a reference (`/posts/12`), null when it is not here; `url` is the address that it had. */
export type Resolve = (reference: Reference, url: string | null) => string | null;

/** Makes links of the markers that `resolve` knows; the others become plain again, or stay when `keepUnknown`. */
export function settle(body: string, resolve: Resolve, { keepUnknown }: { keepUnknown: boolean }): string {
  if (!body.includes(MARK)) return body;
  return body.replace(marker, (whole: string, label: string, text: string) => {
    const read = readMarker(text);
    if (!read) return whole;
    const href = resolve(read.reference, read.url);
    if (href !== null) return `[${label}](${href})`;
    if (keepUnknown) return whole;
    if (read.url === null) return label;
    return unescapeLabel(label) === read.url ? read.url : `[${label}](${read.url})`;
  });
}

/** Text as the label of a link: nothing in it is Markdown any more. */
export const escapeLabel = (text: string): string => text.replace(/[\\`*_[\]<>&$~!|^]/g, '\\$&');
const unescapeLabel = (label: string): string => label.replace(/\\(?=[\\`*_[\]<>&$~!|^])/g, '');

const linkTarget =
  /\]\((?:\/(?:posts|threads|accounts)\/\d+|#discourse\/[^\s()]*|(?:https?:\/\/[^\s()/]+)?\/t\/[^\s()]*)\)/g;

/** The words of a text without where its links lead: equal for two conversions of one text. */
export function wordsOf(body: string): string {
  return (
    body
      .replace(linkTarget, ']')
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
