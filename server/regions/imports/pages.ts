import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { importPage, previewPage } from '../../../web/regions/import-pages.ts';
import type { SignedIn } from '../../base/access/index.ts';
import { idOf } from '../../base/ids.ts';
import { notice, submitForm } from '../../base/pages/index.ts';
import { part, show } from '../../base/pages/show.ts';
import { listImports } from './queries.ts';
import { previewImport, runImport, undoImport } from './run.ts';

const MAX_CSV_BYTES = 300_000;

/** The list as it was uploaded or pasted, and the digest of the preview. A file goes before a text. */
async function readForm(request: FastifyRequest): Promise<{ csv: string; digest: string }> {
  const fields: Record<string, string> = {};
  if (!request.isMultipart()) return { csv: '', digest: '' };
  for await (const each of request.parts()) {
    if (each.type === 'file') fields.file = new TextDecoder().decode(await each.toBuffer());
    else fields[each.fieldname] = String(each.value);
  }
  return { csv: fields.file?.trim() ? fields.file : (fields.csv ?? ''), digest: fields.digest ?? '' };
}

/** A list of organisations and regions: preview, carry out, undo. */
export async function importPages(app: FastifyInstance): Promise<void> {
  const guarded = { config: { guard: 'administrator' as const } };
  await app.register(multipart, {
    limits: { fileSize: MAX_CSV_BYTES, fieldSize: MAX_CSV_BYTES, files: 1, fields: 4, parts: 5 },
  });
  type Form = Parameters<typeof importPage>[1]['form'];
  const start = async (request: FastifyRequest, reply: FastifyReply, form?: Form, status = 200) => {
    const imports = await request.asViewer(db => listImports(db));
    return show(request, reply, page => importPage(page, { imports, form }), status);
  };
  const preview = async (
    request: FastifyRequest,
    reply: FastifyReply,
    csv: string,
    form?: Form,
    status = 200,
  ) => {
    const plan = await request.asViewer(db => previewImport(db, csv));
    return show(request, reply, page => previewPage(page, { plan, csv, form }), status);
  };
  /** Who may is asked before a byte of the list is read. */
  const allowed = (request: FastifyRequest) => request.asViewer(async () => {});

  app.get('/admin/import', guarded, (request, reply) => start(request, reply));

  app.post('/admin/import', guarded, async (request, reply) => {
    await allowed(request);
    const { csv } = await readForm(request);
    return preview(request, reply, csv);
  });

  app.post('/admin/import/execution', guarded, async (request, reply) => {
    await allowed(request);
    const { csv, digest } = await readForm(request);
    const { form, problem } = await submitForm(request, () =>
      request.asViewer((db, viewer) => runImport(db, viewer as SignedIn, csv, digest)),
    );
    if (form) return preview(request, reply, csv, form, problem.status);
    notice(reply, 'regions:imported');
    return reply.redirect('/admin/import', 303);
  });

  app.post('/admin/import/:import/reversal', guarded, async (request, reply) => {
    const { form, problem } = await submitForm(request, () =>
      request.asViewer(db => undoImport(db, idOf(part(request, 'import')))),
    );
    if (form) return start(request, reply, form, problem.status);
    notice(reply, 'regions:undone');
    return reply.redirect('/admin/import', 303);
  });
}
