import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accessibilityPage } from '../../web/home/accessibility-page.ts';
import { homePage } from '../../web/home/home-page.ts';
import { privacyPage } from '../../web/home/privacy-page.ts';
import { spacePage } from '../../web/spaces/space-page.ts';
import { found } from '../base/errors/problem.ts';
import { idOf } from '../base/ids.ts';
import { pageContext, sendKeptPage, sendPage } from '../base/pages/index.ts';
import { readVersions } from '../base/streams/index.ts';
import { readersInWords, readersOf } from '../spaces/actions.ts';
import { findSpace, listSpaces } from '../spaces/queries.ts';
import { listDoors } from '../terms/queries.ts';
import { listRecentThreads, listThreads, readCursor } from './queries.ts';
import type { ThreadKind } from './schema.ts';

const RECENT = 8;
const THREADS_PER_PAGE = 30;
const kinds = ['discussion', 'question', 'researchQuestion'];

export const threadPages = async (app: FastifyInstance): Promise<void> => {
  app.get('/', { config: { guard: 'anyone' } }, (request, reply) => showHome(request, reply));
  app.get('/accessibility', { config: { guard: 'anyone' } }, async (request, reply) => {
    await request.asViewer(async () => {});
    return sendPage(request, reply, accessibilityPage(pageContext(request, request.viewer)));
  });
  app.get('/privacy', { config: { guard: 'anyone' } }, async (request, reply) => {
    await request.asViewer(async () => {});
    return sendPage(request, reply, privacyPage(pageContext(request, request.viewer)));
  });
  app.get('/spaces/:space', { config: { guard: 'anyone' } }, (request, reply) => showSpace(request, reply));
};

function showHome(request: FastifyRequest, reply: FastifyReply) {
  return sendKeptPage(
    request,
    reply,
    db => Promise.all([readVersions(db, ['access', 'names']), listSpaces(db), listRecentThreads(db, RECENT)]),
    async (page, [versions, spaces, recent]) => {
      // Only who has such spaces is asked for them.
      const doors = request.viewer?.waiting ? await request.asViewer(listDoors) : [];
      for (const space of spaces) versions.set(`space:${space.id}`, space.version);
      const threads = recent.map(thread => ({ ...thread, spaceName: thread.space.name }));
      return { versions, document: homePage(page, { spaces, doors, recent: threads }) };
    },
  );
}

function showSpace(request: FastifyRequest, reply: FastifyReply) {
  const id = idOf((request.params as { space: string }).space);
  const query = request.query as { before?: string; kind?: string };
  const before = readCursor(query.before);
  const kind = kinds.includes(query.kind ?? '') ? (query.kind as ThreadKind) : null;
  return sendKeptPage(
    request,
    reply,
    db =>
      Promise.all([
        readVersions(db, ['access', 'names']),
        findSpace(db, id),
        listThreads(db, id, { limit: THREADS_PER_PAGE, before, kind }),
      ]),
    async (page, [versions, space, threads]) => {
      const { rights, version, ...view } = found(space);
      versions.set(`space:${id}`, version);
      const document = spacePage(page, {
        space: view,
        readers: readersInWords(page.t, await readersOf(request, id)),
        threads: threads.items,
        next: threads.next,
        kind,
        rights,
        version,
        before: before && query.before ? query.before : null,
      });
      return { versions, document };
    },
  );
}
