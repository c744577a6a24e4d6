import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../database/viewer.ts';
import { conflict } from '../errors/problem.ts';

/** Header by which a page says whose it is; forms say it in the hidden field `account`. */
export const ACCOUNT_HEADER = 'leerkring-account';

function accountNamed(request: FastifyRequest): string | undefined {
  const header = request.headers[ACCOUNT_HEADER];
  if (header !== undefined) return String(header);
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const account = isForm ? (request.body as { account?: unknown } | undefined)?.account : undefined;
  return account === undefined ? undefined : String(account);
}

/**
 * All tabs of a browser share one cookie: a page that was made for one person must not write as another who signed in
 * meanwhile. Throws 409 `otherAccount` when the request says whose it is and that is not the viewer.
 */
export function checkSameAccount(request: FastifyRequest, viewer: Viewer): void {
  const named = accountNamed(request);
  if (viewer.id !== null && named !== undefined && named !== String(viewer.id))
    throw conflict('otherAccount');
}
