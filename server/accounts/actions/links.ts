import type { FastifyRequest } from 'fastify';
import { findCredential } from '../secrets/credentials.ts';
import { findLink, type LinkPurpose } from '../secrets/mailed-links.ts';

/** `open`: can be used; `done`: it was, or there is nothing left to do with it; `gone`: used, replaced, old or made up. */
export type LinkState = 'open' | 'done' | 'gone';

/** How a link from a letter stands, without using it up. Only its holder can ask: whoever has it got the letter. */
export async function stateOfLink(
  request: FastifyRequest,
  purpose: LinkPurpose,
  token: string,
): Promise<LinkState> {
  return request.server.database.atDoor('accounts', async db => {
    const link = await findLink(db, purpose, token);
    const person = link && (await findCredential(db, link.accountId));
    if (!person) return 'gone';
    return purpose === 'verify' && person.verified ? 'done' : 'open';
  });
}
