import type { InputError } from '../base/errors/problem.ts';

// Letters that show nothing; a name of these alone would look empty.
const BLANK_LETTERS = /[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/gu;

/**
 * One line as others will see it. Control, bidi and zero-width characters go: with them a name could show as
 * somebody else's or turn the text around it. Stacked accents are cut at four.
 */
export function cleanLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(BLANK_LETTERS, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/ +/g, ' ')
    .trim();
}

/** Several lines: line breaks stay, at most one empty line between them. */
export function cleanLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Length as PostgreSQL counts it: in code points. */
export const lengthOf = (text: string): number => [...text].length;

export const MAX_NAME = 200;

/** What is wrong with a cleaned name, or null. */
export function nameFault(name: string): InputError | null {
  if (!/[\p{L}\p{N}]/u.test(name)) return { path: '/name', message: 'problems:nameEmpty' };
  return lengthOf(name) > MAX_NAME ? { path: '/name', message: 'problems:nameTooLong' } : null;
}

// What mail programs and relays agree on. Quoted local parts and comments are left out: they also carry header tricks.
const EMAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/i;
const MAX_EMAIL = 254;
const MAX_LOCAL = 64;

/** The address without the space around it; compare it only in lower case. */
export const cleanEmail = (text: string): string => text.trim();

export function emailFault(email: string): InputError | null {
  const sane = email.length <= MAX_EMAIL && email.indexOf('@') <= MAX_LOCAL && EMAIL.test(email);
  return sane ? null : { path: '/email', message: 'problems:emailUnlikely' };
}

export const MAX_TAGS = 20;
export const MAX_TAG = 40;

/** Tags as a person means them: split at commas, without empties and doubles. */
export function cleanTags(tags: string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of tags.flatMap(text => text.split(',')).map(cleanLine)) {
    if (tag && !seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag);
  }
  return [...seen.values()];
}
