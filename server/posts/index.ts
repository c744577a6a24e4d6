import type { FastifyInstance } from 'fastify';
import type { Database } from '../base/database/viewer.ts';
import type { Job } from '../base/jobs/index.ts';
import { addStreamKind } from '../base/live/kinds.ts';
import { findThread } from '../threads/queries.ts';
import { renderPost } from './actions.ts';
import { postPages } from './pages.ts';
import { findPosts, listOutdated, replaceHtml } from './queries.ts';
import { postRoutes } from './routes.ts';
import { openViewCounter } from './views.ts';

addStreamKind('thread', {
  mayWatch: async (db, _viewer, id) => (await findThread(db, id)) !== undefined,
  async present(db, id, events) {
    const posts = await findPosts(db, [
      ...new Set(events.flatMap(event => (event.payload.postId ? [Number(event.payload.postId)] : []))),
    ]);
    const thread = events.some(event => event.payload.threadId) ? await findThread(db, id) : undefined;
    return events.map(event => {
      if (event.payload.threadId) {
        if (!thread) return null;
        const { rights, space, ...view } = thread;
        return view;
      }
      const post = posts.get(Number(event.payload.postId));
      if (!post || post.threadId !== id) return null;
      const { key, names, ...view } = post;
      return view;
    });
  },
});

/** Posts, and the page of one thread. */
export async function posts(app: FastifyInstance, { database }: { database: Database }): Promise<void> {
  const views = openViewCounter(app, database);
  await app.register(postRoutes, { prefix: '/api/v1' });
  await app.register(postPages, { views });
}

const RENDERED_AT_ONCE = 200;

/** Renders posts again that an older renderer made, a few hundred per transaction, until none is left. */
async function renderAgain(database: Database): Promise<void> {
  for (;;) {
    const outdated = await database.atDoor('renderer', db => listOutdated(db, RENDERED_AT_ONCE));
    if (outdated.length === 0) return;
    await database.atDoor('renderer', async db => {
      for (const post of outdated) await replaceHtml(db, post, post.body && renderPost(post.body, post.key));
    });
  }
}

export const postJobs = ({ database }: { database: Database }): Job[] => [
  { name: 'renderPostsAgain', cron: '*/10 * * * *', work: () => renderAgain(database) },
];
