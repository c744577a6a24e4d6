import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { SignedIn } from '../../base/access/index.ts';
import { CsvBody, ImportBody, ImportList, ImportParams, ImportView, PreviewView } from '../schema.ts';
import '../../../web/regions/words.ts';
import { listImports } from './queries.ts';
import { previewImport, runImport, undoImport } from './run.ts';

const tags = ['regions'];
const guarded = { guard: 'administrator' as const };

export const importRoutes: FastifyPluginAsyncTypebox = async app => {
  app.post(
    '/organisation-import-previews',
    {
      config: guarded,
      schema: {
        operationId: 'previewImport',
        summary: 'What a CSV list of organisations and regions would change; nothing is written',
        tags,
        body: CsvBody,
        response: { 200: PreviewView },
      },
    },
    async request => {
      const plan = await request.asViewer(db => previewImport(db, request.body.csv));
      return {
        errors: plan.errors.map(({ line, key }) => ({ line, message: request.t(`regions:${key}`) })),
        changes: plan.changes,
        digest: plan.digest,
      };
    },
  );

  app.post(
    '/organisation-imports',
    {
      config: guarded,
      schema: {
        operationId: 'runImport',
        summary: 'Carry out the list whose preview you saw, whole or not at all',
        tags,
        body: ImportBody,
        response: { 201: ImportView },
      },
    },
    async (request, reply) => {
      reply.code(201);
      const { csv, digest } = request.body;
      return request.asViewer((db, viewer) => runImport(db, viewer as SignedIn, csv, digest));
    },
  );

  app.get(
    '/organisation-imports',
    {
      config: guarded,
      schema: {
        operationId: 'listImports',
        summary: 'The latest lists that were carried out',
        tags,
        response: { 200: ImportList },
      },
    },
    request => request.asViewer(async db => ({ items: await listImports(db), next: null })),
  );

  app.put(
    '/organisation-imports/:importId/reversal',
    {
      config: guarded,
      schema: {
        operationId: 'undoImport',
        summary: 'Take a list back, unless its rows have changed since',
        tags,
        params: ImportParams,
        response: { 200: ImportView },
      },
    },
    request => request.asViewer(db => undoImport(db, request.params.importId)),
  );
};
