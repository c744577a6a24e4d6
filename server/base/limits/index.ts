import type { FastifyRequest } from 'fastify';
import { Problem } from '../errors/problem.ts';

/** Named limits with their reason. `per` says what is counted: the address, or a name that the caller gives. */
export const LIMITS = {
  /** Guessing passwords from one address; an office shares an address, so not too tight. */
  signInByAddress: { max: 60, seconds: 900 },
  /** Guessing one account's password, from wherever. */
  signInByEmail: { max: 10, seconds: 900 },
  /** Each of these sends a mail to somebody. */
  mailByAddress: { max: 20, seconds: 3600 },
  mailByEmail: { max: 5, seconds: 3600 },
  /** Guessing a mailed link or an own password. */
  secretByAddress: { max: 60, seconds: 900 },
  /** Inviting: a whole team in an afternoon is fine, a mailing list is not. */
  inviteByAccount: { max: 60, seconds: 3600 },
  /** Joining by a secret, a domain or a request. */
  joinByAccount: { max: 30, seconds: 900 },
  /** Writing posts: a fast typist in a live discussion stays far below. */
  writeByAccount: { max: 60, seconds: 60 },
  /** Drafts and previews come with typing. */
  typingByAccount: { max: 240, seconds: 60 },
} as const;
export type LimitName = keyof typeof LIMITS;

const windows = new Map<string, { count: number; ends: number }>();
const MAX_WINDOWS = 100_000;

/**
 * Counts one use in a fixed window of this process. Throws 429 with the seconds to wait when there were too many.
 * Several servers each count their own; that multiplies a limit by the number of servers and no more.
 */
export function limit(name: LimitName, subject: string, now = Date.now()): void {
  const { max, seconds } = LIMITS[name];
  const key = `${name}:${subject}`;
  let window = windows.get(key);
  if (!window || window.ends <= now) {
    if (windows.size >= MAX_WINDOWS) prune(now);
    window = { count: 0, ends: now + seconds * 1000 };
    windows.set(key, window);
  }
  window.count += 1;
  if (window.count > max)
    throw new Problem(429, 'tooMany', { values: { seconds: Math.ceil((window.ends - now) / 1000) } });
}

/** One household or office has a whole /64 of IPv6: its addresses count as one, or each try could have its own. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [front = '', back] = address.split('%')[0]!.split('::');
  const groups = front ? front.split(':') : [];
  if (back !== undefined) {
    const rest = back ? back.split(':') : [];
    while (groups.length + rest.length < 8) groups.push('0');
    groups.push(...rest);
  }
  return `${groups.slice(0, 4).join(':')}::/64`;
}

export const limitAddress = (name: LimitName, request: FastifyRequest): void =>
  limit(name, networkOf(request.ip));

/** Gives back a use that turned out right: whoever knows the password is not held up by an earlier mistake. */
export function forgive(name: LimitName, subject: string): void {
  windows.delete(`${name}:${subject}`);
}

function prune(now: number): void {
  for (const [key, window] of windows) if (window.ends <= now) windows.delete(key);
  if (windows.size >= MAX_WINDOWS) windows.clear();
}

/** Forgets all counts (tests). */
export const resetLimits = (): void => windows.clear();
