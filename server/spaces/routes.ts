import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { SignedIn } from '../base/access/index.ts';
import { createSpace, openSpace } from './actions.ts';
import { listSpaces } from './queries.ts';
import { NewSpace, SpaceDetail, SpaceParams, SpaceView } from './schema.ts';

export const spaceRoutes: FastifyPluginAsyncTypebox = async app => {
  app.get(
    '/spaces',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'listSpaces',
        summary: 'The spaces that you may read',
        tags: ['spaces'],
        response: { 200: Type.Object({ items: Type.Array(SpaceView), next: Type.Null() }) },
      },
    },
    async request => ({ items: await request.readAtOnce(db => listSpaces(db)), next: null }),
  );

  app.post(
    '/spaces',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'createSpace',
        summary: 'Make a space and say who may enter it',
        tags: ['spaces'],
        body: NewSpace,
        response: { 201: SpaceView },
      },
    },
    async (request, reply) => {
      reply.code(201);
      return request.asViewer((db, viewer) => createSpace(db, viewer as SignedIn, request.body));
    },
  );

  app.get(
    '/spaces/:spaceId',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'getSpace',
        summary: 'One space, who will read what is written in it, and what you may do there',
        tags: ['spaces'],
        params: SpaceParams,
        response: { 200: SpaceDetail },
      },
    },
    request => request.asViewer(db => openSpace(db, request.params.spaceId)),
  );
};
