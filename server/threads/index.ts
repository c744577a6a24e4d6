import type { FastifyInstance } from 'fastify';
import { addStreamKind } from '../base/live/kinds.ts';
import { findSpace } from '../spaces/queries.ts';
import { threadPages } from './pages.ts';
import { findThreads } from './queries.ts';
import { threadRoutes } from './routes.ts';

// A space's stream tells about its threads; a thread that left or is gone is told without content.
addStreamKind('space', {
  mayWatch: async (db, _viewer, id) => (await findSpace(db, id)) !== undefined,
  async present(db, id, events) {
    const ids = events.flatMap(event => (event.payload.threadId ? [Number(event.payload.threadId)] : []));
    const threads = await findThreads(db, [...new Set(ids)]);
    return events.map(event => {
      if (!event.payload.threadId) return null;
      const thread = threads.get(Number(event.payload.threadId));
      if (!thread || thread.spaceId !== id || thread.removed)
        return { id: event.payload.threadId, gone: true };
      const { rights, space, ...view } = thread;
      return view;
    });
  },
});

/** Threads: the JSON API, and the pages that list them. The page of one thread shows posts, so it is in that room. */
export async function threads(app: FastifyInstance): Promise<void> {
  await app.register(threadRoutes, { prefix: '/api/v1' });
  await app.register(threadPages);
}
