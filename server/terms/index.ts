import type { FastifyInstance, FastifyRequest } from 'fastify';
import { termsFirst } from '../base/errors/problem.ts';
import { termsPages } from './pages.ts';
import { findSpaceToAccept } from './queries.ts';
import { termsRoutes } from './routes.ts';

const idIn = (text: string | undefined): number | null => {
  const id = Number(/^([0-9]{1,15})(?:-|$)/.exec(text ?? '')?.[1]);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
};

/** Which space, thread or post an address is about. */
function idsOf(request: FastifyRequest) {
  const params = (request.params ?? {}) as Record<string, string | undefined>;
  const find = (name: string) => idIn(String(params[name] ?? params[`${name}Id`] ?? ''));
  return { space: find('space'), thread: find('thread'), post: find('post') };
}

/** Terms of the community and of spaces: what they say, and who accepted them by name and date. */
export async function terms(app: FastifyInstance): Promise<void> {
  await app.register(termsRoutes, { prefix: '/api/v1' });
  await app.register(termsPages);

  // A space that opens on acceptance is not "not there" and not "not yours": it says where its terms are.
  app.explanations.push(async (request, _problem) => {
    const ids = idsOf(request);
    if (!ids.space && !ids.thread && !ids.post) return null;
    const { id } = request.viewer!;
    const space = await app.database.asViewer({ accountId: id }, db => findSpaceToAccept(db, ids));
    return space === null ? null : termsFirst(`/spaces/${space}/terms`);
  });
}
