/** One line of an archive: a post as it was at one moment. */
export type ArchivePost = {
  id: number;
  topic: number;
  number: number;
  username: string;
  name: string;
  title: string;
  raw: string;
  createdAt: Date;
  /** When this text came to be; equals `createdAt` for a post that was never edited. */
  writtenAt: Date;
  /** A date was in the future, and stands at the moment of the import instead. */
  dateMoved: boolean;
  version: number;
  replyTo: number | null;
  /** Why readers do not get to see it; null for most. */
  removed: 'byAuthor' | 'byModerator' | null;
  removedAt: Date | null;
};

/** A line that cannot become a post; the message says why. */
export class UnusableLine extends Error {
  override name = 'UnusableLine';
}
/** A line that says nothing to keep: a notice of the old forum itself without text. */
export class NoticeLine extends Error {
  override name = 'NoticeLine';
}

const WHISPER = 4;
const LONGEST_TITLE = 300;
const LONGEST_NAME = 200;
const MAX_INTEGER = 2_147_483_647;

type Fields = Record<string, unknown>;

function idOf(fields: Fields, key: string, most = Number.MAX_SAFE_INTEGER): number {
  const value = fields[key];
  if (value === undefined || value === null) throw new UnusableLine(`"${key}" is missing`);
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1 || value > most)
    throw new UnusableLine(`"${key}" is not a whole number from 1 on`);
  return value;
}

// NUL cannot be stored, nor half a character; the other controls have no sign and only hide things.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that are taken out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const clean = (text: string): string => text.toWellFormed().replace(controls, '');

/** Text for one line: no controls, no signs that reverse the direction of what stands beside it. */
function oneLine(value: unknown, most: number): string {
  if (typeof value !== 'string') return '';
  const text = clean(value)
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`;
}

function dateOf(value: unknown): Date | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value)) return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) || date.getTime() < 0 ? null : date;
}

function removalOf(fields: Fields): ArchivePost['removed'] {
  if (fields.user_deleted === true) return 'byAuthor';
  const deleted = typeof fields.deleted_at === 'string' && fields.deleted_at !== '';
  // A whisper was for the staff of the old forum: here its text is for moderators as well.
  return deleted || fields.hidden === true || fields.post_type === WHISPER ? 'byModerator' : null;
}

function parse(text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnusableLine('it is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnusableLine('it is not a JSON object');
  return value as Fields;
}

function datesOf(fields: Fields, now: Date): Pick<ArchivePost, 'createdAt' | 'writtenAt' | 'dateMoved'> {
  const created = dateOf(fields.created_at) ?? dateOf(fields.updated_at);
  if (!created) throw new UnusableLine('"created_at" is not a date');
  const updated = dateOf(fields.updated_at) ?? created;
  const createdAt = created > now ? now : created;
  const writtenAt = updated > now || updated < createdAt ? createdAt : updated;
  return { createdAt, writtenAt, dateMoved: created > now || updated > now };
}

/**
 * Reads one line. Throws `UnusableLine` (what is missing or wrong) or `NoticeLine` (a notice such as "topic closed",
 * without text). What is wrong but not needed is left out.
 */
export function readPost(text: string, now: Date): ArchivePost {
  const fields = parse(text);
  const id = idOf(fields, 'id');
  const username = oneLine(fields.username, Number.MAX_SAFE_INTEGER);
  if (username === '') throw new UnusableLine('"username" is missing');
  if ([...username].length > LONGEST_NAME) throw new UnusableLine('"username" is longer than 200 signs');
  const { raw } = fields;
  const removed = removalOf(fields);
  const regular = fields.post_type === undefined || fields.post_type === 1;
  const isText = typeof raw === 'string' && clean(raw).trim() !== '';
  if (!isText && !regular && (raw === undefined || raw === null || typeof raw === 'string'))
    throw new NoticeLine('a notice of the old forum without text');
  if (typeof raw !== 'string') throw new UnusableLine('"raw", the text of the post, is missing');
  if (!isText && removed === null) throw new UnusableLine('the post has no text');
  const version = fields.version;
  const topic = idOf(fields, 'topic_id');
  return {
    id,
    topic,
    number: idOf(fields, 'post_number', MAX_INTEGER),
    username,
    name: oneLine(fields.name, LONGEST_NAME) || username,
    title:
      oneLine(fields.topic_title, LONGEST_TITLE) || oneLine(fields.topic_slug, LONGEST_TITLE) || `#${topic}`,
    raw: clean(raw),
    ...datesOf(fields, now),
    version: typeof version === 'number' && Number.isSafeInteger(version) && version > 0 ? version : 1,
    replyTo:
      typeof fields.reply_to_post_number === 'number' && Number.isSafeInteger(fields.reply_to_post_number)
        ? fields.reply_to_post_number
        : null,
    removed,
    removedAt: removed ? dateOf(fields.deleted_at) : null,
  };
}
