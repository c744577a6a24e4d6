import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { administrationPage } from '../../web/administration/administration-page.ts';
import { logPage } from '../../web/administration/log-page.ts';
import { queried, show } from '../base/pages/show.ts';
import { CSV_HEAD, csvLine, openAdministration, openLog } from './actions.ts';
import { AUDIT_KINDS, type AuditQuery } from './schema.ts';

const PER_PAGE = 50;
const PER_BATCH = 500;
const verified = { config: { guard: 'verified' } } as const;

const idIn = (text: string) => (/^[1-9][0-9]{0,14}$/.test(text) ? Number(text) : undefined);

function queryOf(request: FastifyRequest, limit: number): AuditQuery {
  const [space, organisation, before] = ['space', 'organisation', 'before'].map(name =>
    idIn(queried(request, name)),
  );
  const kind = queried(request, 'kind');
  const texts = Object.fromEntries(
    ['person', 'from', 'to'].flatMap(name => {
      const value = queried(request, name).slice(0, 200);
      return value ? [[name, value]] : [];
    }),
  );
  return {
    limit,
    ...texts,
    ...(space && { space }),
    ...(organisation && { organisation }),
    ...(before && { before }),
    ...((AUDIT_KINDS as readonly string[]).includes(kind) && { kind }),
  };
}

export async function administrationPages(app: FastifyInstance): Promise<void> {
  app.get('/admin', verified, async (request, reply) => {
    const model = await request.asViewer((db, viewer) => openAdministration(db, viewer));
    return show(request, reply, page => administrationPage(page, model));
  });

  app.get('/admin/log', verified, async (request, reply) => {
    const query = queryOf(request, PER_PAGE);
    const log = await request.asViewer((db, viewer) => openLog(db, viewer, query));
    return show(request, reply, page => logPage(page, { ...log, query, kinds: AUDIT_KINDS }));
  });

  app.get('/admin/log.csv', verified, async (request, reply) => {
    const query = queryOf(request, PER_BATCH);
    const first = await request.asViewer((db, viewer) => openLog(db, viewer, query));
    // Each batch is a transaction of its own and asks anew who reads: rights that end stop the file.
    async function* lines() {
      yield CSV_HEAD;
      let batch: { items: Parameters<typeof csvLine>[0][]; next: number | null } = first;
      for (;;) {
        yield batch.items.map(csvLine).join('');
        const { next } = batch;
        if (next === null) return;
        batch = await request.asViewer((db, viewer) => openLog(db, viewer, { ...query, before: next }));
      }
    }
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="log.csv"')
      .header('cache-control', 'private, no-store')
      .send(Readable.from(lines()));
  });
}
