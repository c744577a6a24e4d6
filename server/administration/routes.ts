import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { openLog } from './actions.ts';
import { AuditList, AuditQuery } from './schema.ts';

export const administrationRoutes: FastifyPluginAsyncTypebox = async app => {
  app.get(
    '/audit-events',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'listAuditEvents',
        summary: 'Every change of rights in what you run, newest first; no content',
        tags: ['audit'],
        querystring: AuditQuery,
        response: { 200: AuditList },
      },
    },
    request =>
      request.asViewer(async (db, viewer) => {
        const { items, next } = await openLog(db, viewer, request.query);
        return { items, next };
      }),
  );
};
