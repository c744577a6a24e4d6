import { hash, verify } from '@node-rs/argon2';
import { newToken } from '../base/access/tokens.ts';
import { type InputError, Problem } from '../base/errors/problem.ts';

// OWASP's parameters for argon2id (2 = argon2id; the package's enum does not survive type stripping).
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// Each hash takes 19 MiB and some 30 ms of a core: a flood of sign-ins must not take the pages down with it.
const RUNNING = 2;
const WAITING = 50;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < RUNNING) running += 1;
  else {
    if (waiting.length >= WAITING) throw new Problem(503, 'busy');
    await new Promise<void>(resolve => waiting.push(resolve));
  }
  try {
    return await work();
  } finally {
    // The place is handed on, not given back, so that nobody slips in between.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

// The same password typed on another keyboard may come in other code points.
const bytesOf = (password: string) => password.normalize('NFKC');

/** Hashes with argon2id, off the main thread. Throws 503 `busy` when too many already wait. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(bytesOf(password), OPTIONS as Parameters<typeof hash>[1]));

let stranger: Promise<string> | undefined;
/** A hash that no password fits; made once, beforehand, so that the first unknown address is not slower than others. */
export const strangersHash = (): Promise<string> => (stranger ??= hashPassword(newToken()));

/** Whether the password fits. Without a hash it takes as long and is false. Throws 503 `busy`. */
export async function fitsPassword(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  const against = passwordHash ?? (await strangersHash());
  // Longer than any password can be: not worth a turn, for known and unknown addresses alike.
  if (password.length > MAX_PASSWORD) return false;
  const fits = await inTurn(() => verify(against, bytesOf(password)));
  return fits && passwordHash !== null && passwordHash !== undefined;
}

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 200;

// Those of the usual lists that are long enough to be let through, and what Dutch people make of them.
const COMMON = new Set(
  `0123456789 1234567890 12345678910 123456789a 1q2w3e4r5t 1qaz2wsx3edc abcdefghij administrator adminadmin
  changeme123 changemenow gemeente123 geheim12345 iloveyou123 ikhouvanjou iloveyou12 leerkring1 leerkring12
  leerkring123 letmein1234 letmein123 lente2026! voetbal123 password01 password10 password12 password123 password1234
  passw0rd123 p@ssword123 passwordpassword qwerty1234 qwerty12345 qwerty123456 qwertyuiop qwertyuiop123 qazwsxedcrf
  superman123 sunshine123 wachtwoord wachtwoord! wachtwoord1 wachtwoord01 wachtwoord12 wachtwoord123 wachtwoordwachtwoord
  welcome123 welcome1234 welkom1234 welkom12345 welkom123! welkom2024 welkom2025 welkom2026 zomer2026! 9876543210
  0987654321 1111111111 asdfghjkl1 asdfghjkl123 football123 nederland1 nederland123 amsterdam1 amsterdam123`
    .trim()
    .split(/\s+/),
);

/** What is wrong with a new password, or null. No rules of composition: they make passwords worse (NIST SP 800-63B). */
export function passwordFault(password: string, person: { name: string; email: string }): InputError | null {
  const fault = (message: string) => ({ path: '/password', message });
  const length = [...password].length;
  if (length < MIN_PASSWORD) return fault('problems:passwordShort');
  if (password.length > MAX_PASSWORD) return fault('problems:passwordLong');
  const lower = password.trim().toLowerCase();
  const own = [person.email, person.email.split('@')[0] ?? '', person.name].map(text => text.toLowerCase());
  if (own.includes(lower)) return fault('problems:passwordOwn');
  if (COMMON.has(lower) || new Set(lower).size < 4) return fault('problems:passwordCommon');
  return null;
}
