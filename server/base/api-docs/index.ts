import type { FastifyInstance } from 'fastify';
import { allWords } from '../../../web/base/words.ts';
import { apiDocsPage } from '../../../web/docs/api-page.ts';
import type { ApiDocs } from '../../../web/docs/model.ts';
import { pageContext, sendPage } from '../pages/index.ts';
import type { Document } from './document.ts';
import { apiDocsOf } from './model.ts';

const BASE = '/api/v1';

/**
 * `/api/v1/docs`: the description as a page that people read, made here from the same document. A ready-made viewer
 * would need scripts and styles that our own pages are not allowed.
 */
export async function apiDocs(app: FastifyInstance): Promise<void> {
  let docs: ApiDocs | undefined;
  app.get(`${BASE}/docs`, { config: { guard: 'anyone' } }, async (request, reply) => {
    docs ??= apiDocsOf(
      app.swagger() as unknown as Document,
      BASE,
      Object.keys(allWords('nl').problems ?? {}).sort(),
    );
    const page = await request.asViewer(async (_db, viewer) => pageContext(request, viewer));
    return sendPage(request, reply, apiDocsPage(page, docs));
  });
}
