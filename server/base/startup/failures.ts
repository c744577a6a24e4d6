import { placeOf } from '../database/connect.ts';
import { codeOf, Fault } from './fault.ts';

/** What was being tried, for a sentence that names it. */
export type Attempt = { host?: string; port?: number; dataDir?: string; databaseUrl?: string | null };

type Telling = (
  error: NodeJS.ErrnoException & { port?: number; hostname?: string },
  attempt: Attempt,
) => string;

const database = (attempt: Attempt) =>
  attempt.databaseUrl ? `the database at ${placeOf(attempt.databaseUrl)}` : 'the database';

const unreachable: Telling = (error, attempt) =>
  `Leerkring cannot reach ${database(attempt)} (${codeOf(error) ?? error.message}). See whether it runs, and whether DATABASE_URL and the firewall are right.`;
const wrongLogin: Telling = (_error, attempt) =>
  `${capital(database(attempt))} does not accept this name and password. Correct them in DATABASE_URL.`;
const noWriting: Telling = (error, attempt) =>
  `Leerkring may not write in ${error.path ?? attempt.dataDir ?? 'its data folder'} (${error.code}). Give the user that starts it the right to write there, or set DATA_DIR to another folder.`;
const noFolder: Telling = (error, attempt) =>
  `${error.path ?? attempt.dataDir ?? 'DATA_DIR'} cannot be a folder for data, because there is a file in its place. Move that file, or set DATA_DIR to another folder.`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const TELLINGS: Record<string, Telling> = {
  EADDRINUSE: (error, attempt) =>
    `Port ${error.port ?? attempt.port} is already in use. Stop the program that has it, or choose another: PORT=${(error.port ?? attempt.port ?? 3000) + 1}.`,
  EADDRNOTAVAIL: (_error, attempt) =>
    `This machine has no address ${attempt.host}. Set HOST to one that it has, or to 0.0.0.0 for all.`,
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ECONNRESET: unreachable,
  '57P03': unreachable,
  '28P01': wrongLogin,
  '28000': wrongLogin,
  '3D000': (_error, attempt) =>
    `${capital(database(attempt))} does not exist. Make it with CREATE DATABASE, or correct DATABASE_URL.`,
  '53300': (_error, attempt) =>
    `${capital(database(attempt))} has no connection left to give. Raise its max_connections, or close other programs.`,
  '42501': (error, attempt) =>
    `The login in DATABASE_URL may not do what Leerkring needs in ${database(attempt)}: ${error.message}. It has to own the database.`,
  ENOSPC: (error, attempt) =>
    `The disk of ${error.path ?? attempt.dataDir ?? 'the data folder'} is full. Make room and start again.`,
  EROFS: noWriting,
  ENOTDIR: noFolder,
  EEXIST: noFolder,
};

/**
 * Turns a known fault of starting into sentences that say what is wrong and what to do; null for one we do not know.
 */
export function explain(error: unknown, attempt: Attempt = {}): string | null {
  if (error instanceof Fault) return error.message;
  const code = codeOf(error);
  if (code === undefined) {
    const { message } = error as Error;
    // pg's own timeouts carry no code.
    return /timeout expired|Connection terminated/.test(message ?? '')
      ? unreachable(error as Error, attempt)
      : null;
  }
  if (code === 'EACCES' || code === 'EPERM') {
    const { syscall } = error as NodeJS.ErrnoException;
    if (syscall === 'listen')
      return `Port ${attempt.port} may not be opened by this user. Choose one above 1023, like PORT=3000.`;
    return noWriting(error as Error, attempt);
  }
  return TELLINGS[code]?.(deepest(error), attempt) ?? null;
}

/** Joined errors (one per address that was tried) say the same; the first one has the details. */
function deepest(error: unknown): NodeJS.ErrnoException {
  const { code, errors } = error as { code?: string; errors?: unknown[] };
  return (code === undefined && errors?.[0] ? errors[0] : error) as NodeJS.ErrnoException;
}
