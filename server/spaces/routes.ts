import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { SignedIn } from '../base/access/index.ts';
import {
  archiveSpace,
  changeGrants,
  changeSpace,
  createSpace,
  findPeopleByName,
  openGrants,
  openSpace,
  previewChange,
} from './actions.ts';
import { listSpaces } from './queries.ts';
import {
  GrantList,
  GrantPreview,
  NewGrants,
  NewSpace,
  PersonView,
  SpaceChange,
  SpaceDetail,
  SpaceParams,
  SpaceView,
} from './schema.ts';

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

  app.patch(
    '/spaces/:spaceId',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'updateSpace',
        summary: 'Change name and description of a space that you moderate',
        tags: ['spaces'],
        params: SpaceParams,
        body: SpaceChange,
        response: { 200: SpaceDetail },
      },
    },
    request => request.asViewer(db => changeSpace(db, request.params.spaceId, request.body)),
  );

  for (const [method, operationId, summary, archived] of [
    ['PUT', 'archiveSpace', 'Archive a space: it can be read, nobody writes any more', true],
    ['DELETE', 'reopenSpace', 'Open an archived space again', false],
  ] as const) {
    app.route({
      method,
      url: '/spaces/:spaceId/archive',
      config: { guard: 'verified' },
      schema: { operationId, summary, tags: ['spaces'], params: SpaceParams, response: { 200: SpaceDetail } },
      handler: request => request.asViewer(db => archiveSpace(db, request.params.spaceId, archived)),
    });
  }

  app.get(
    '/spaces/:spaceId/grants',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'listGrants',
        summary: 'Who may enter a space that you moderate',
        tags: ['spaces'],
        params: SpaceParams,
        response: { 200: GrantList },
      },
    },
    request =>
      request.asViewer(async db => ({ items: await openGrants(db, request.params.spaceId), next: null })),
  );

  app.put(
    '/spaces/:spaceId/grants',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'replaceGrants',
        summary: 'Say anew who may enter; what comes from partnerships stays. 409 when nobody would moderate',
        tags: ['spaces'],
        params: SpaceParams,
        body: NewGrants,
        response: { 200: GrantList },
      },
    },
    request =>
      request.asViewer(async (db, viewer) => ({
        items: await changeGrants(db, viewer as SignedIn, request.params.spaceId, request.body.grants),
        next: null,
      })),
  );

  app.post(
    '/spaces/:spaceId/grant-previews',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'previewGrants',
        summary: 'How many people would lose and gain reading by other grants; nothing changes',
        tags: ['spaces'],
        params: SpaceParams,
        body: NewGrants,
        response: { 200: GrantPreview },
      },
    },
    request => request.asViewer(db => previewChange(db, request.params.spaceId, request.body.grants)),
  );

  app.get(
    '/people',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'listPeople',
        summary: 'People by a part of their name, at least 3 letters; at most 10',
        tags: ['spaces'],
        querystring: Type.Object({ name: Type.String({ maxLength: 100 }) }),
        response: { 200: Type.Object({ items: Type.Array(PersonView), next: Type.Null() }) },
      },
    },
    request =>
      request.asViewer(async db => ({ items: await findPeopleByName(db, request.query.name), next: null })),
  );
};
