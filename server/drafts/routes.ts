import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { SignedIn } from '../base/access/index.ts';
import { conflict, found } from '../base/errors/problem.ts';
import { deleteDraft, findDraft, upsertDraft } from './queries.ts';
import { DraftPlace, DraftView, SaveDraft } from './schema.ts';

const params = Type.Object({ place: DraftPlace });
const tags = ['drafts'];

export const draftRoutes: FastifyPluginAsyncTypebox = async app => {
  app.get(
    '/drafts/:place',
    {
      config: { guard: 'verified', limit: 'typingByAccount' },
      schema: {
        operationId: 'getDraft',
        summary: 'What you were writing here',
        tags,
        params,
        response: { 200: DraftView },
      },
    },
    request =>
      request.asViewer(async (db, viewer) =>
        found(await findDraft(db, (viewer as SignedIn).id, request.params.place)),
      ),
  );

  app.put(
    '/drafts/:place',
    {
      config: { guard: 'verified', limit: 'typingByAccount' },
      schema: {
        operationId: 'saveDraft',
        summary: 'Keep what you are writing; a newer draft from another screen is never overwritten (409)',
        tags,
        params,
        body: SaveDraft,
        response: { 200: DraftView },
      },
    },
    request =>
      request.asViewer(async (db, viewer) => {
        const { id } = viewer as SignedIn;
        const { place } = request.params;
        const saved = await upsertDraft(db, id, place, request.body);
        if (!saved) throw conflict('newerDraft', { draft: found(await findDraft(db, id, place)) });
        return saved;
      }),
  );

  app.delete(
    '/drafts/:place',
    {
      config: { guard: 'verified', limit: 'typingByAccount' },
      schema: {
        operationId: 'deleteDraft',
        summary: 'Throw a draft away',
        tags,
        params,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await request.asViewer((db, viewer) => deleteDraft(db, (viewer as SignedIn).id, request.params.place));
      return reply.code(204).send(null);
    },
  );
};
