import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { SignedIn } from '../base/access/index.ts';
import { found } from '../base/errors/problem.ts';
import { Id } from '../base/ids.ts';
import { findSpace } from '../spaces/queries.ts';
import { SpaceParams } from '../spaces/schema.ts';
import {
  answerMove,
  changeTitle,
  closeThread,
  moveThread,
  openMoveRequest,
  pinThread,
  reopenThread,
  unpinThread,
  withdrawMove,
} from './actions.ts';
import { detailOf, findThread, listThreads, readCursor } from './queries.ts';
import { MoveRequest, ThreadDetail, ThreadKind, ThreadParams, ThreadView } from './schema.ts';

const tags = ['threads'];

export const threadRoutes: FastifyPluginAsyncTypebox = async app => {
  app.get(
    '/spaces/:spaceId/threads',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'listThreads',
        summary: 'The threads of a space: pinned ones first, then by last post',
        tags,
        params: SpaceParams,
        querystring: Type.Object(
          {
            cursor: Type.Optional(Type.String({ maxLength: 200, description: '`next` of the page before.' })),
            kind: Type.Optional(ThreadKind),
            limit: Type.Integer({ minimum: 1, maximum: 100, default: 30 }),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({ items: Type.Array(ThreadView), next: Type.Union([Type.String(), Type.Null()]) }),
        },
      },
    },
    async request => {
      const { cursor, kind = null, limit } = request.query;
      const { spaceId } = request.params;
      const [space, threads] = await request.readAtOnce(db =>
        Promise.all([
          findSpace(db, spaceId),
          listThreads(db, spaceId, { limit, kind, before: readCursor(cursor) }),
        ]),
      );
      found(space);
      return threads;
    },
  );

  app.get(
    '/threads/:threadId',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'getThread',
        summary: 'One thread, and what you may do with it',
        tags,
        params: ThreadParams,
        response: { 200: ThreadDetail },
      },
    },
    async request => detailOf(found(await request.readAtOnce(db => findThread(db, request.params.threadId)))),
  );

  app.patch(
    '/threads/:threadId',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'editThread',
        summary: 'Change the title, or move the thread to another space',
        tags,
        params: ThreadParams,
        body: Type.Object(
          { title: Type.Optional(Type.String({ maxLength: 1000 })), spaceId: Type.Optional(Id) },
          { additionalProperties: false, minProperties: 1 },
        ),
        response: { 200: ThreadDetail },
      },
    },
    request =>
      request.asViewer(async (db, viewer) => {
        const { threadId } = request.params;
        const { title, spaceId } = request.body;
        if (title !== undefined) await changeTitle(db, threadId, title);
        if (spaceId !== undefined) await moveThread(db, viewer as SignedIn, threadId, spaceId);
        return detailOf(found(await findThread(db, threadId)));
      }),
  );

  const move = { config: { guard: 'verified' }, url: '/threads/:threadId/move-request' } as const;
  app.get(
    move.url,
    {
      config: move.config,
      schema: {
        operationId: 'getMoveRequest',
        summary: 'The question whether the thread may move to more readers, for its author and moderators',
        tags,
        params: ThreadParams,
        response: { 200: MoveRequest },
      },
    },
    request => request.asViewer(db => openMoveRequest(db, request.params.threadId)),
  );
  app.put(
    `${move.url}/answer`,
    {
      config: move.config,
      schema: {
        operationId: 'answerMoveRequest',
        summary: 'As its author: say whether the thread may move',
        tags,
        params: ThreadParams,
        body: Type.Object({ accept: Type.Boolean() }, { additionalProperties: false }),
        response: { 200: Type.Object({ moved: Type.Boolean() }) },
      },
    },
    request =>
      request.asViewer(async db => ({
        moved: await answerMove(db, request.params.threadId, request.body.accept),
      })),
  );
  app.delete(
    move.url,
    {
      config: move.config,
      schema: {
        operationId: 'withdrawMoveRequest',
        summary: 'As a moderator: take the question back',
        tags,
        params: ThreadParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await request.asViewer(db => withdrawMove(db, request.params.threadId));
      return reply.code(204).send(null);
    },
  );

  const states = [
    [
      'closure',
      'Closure',
      'Close a thread: reading goes on, replying does not',
      'Reopen a thread',
      closeThread,
      reopenThread,
    ],
    ['pin', 'Pin', 'Pin a thread to the top of its space', 'Unpin a thread', pinThread, unpinThread],
  ] as const;
  for (const [noun, name, on, off, set, unset] of states) {
    const base = { tags, params: ThreadParams, response: { 200: ThreadDetail } };
    app.put(
      `/threads/:threadId/${noun}`,
      { config: { guard: 'verified' }, schema: { operationId: `put${name}`, summary: on, ...base } },
      request =>
        request.asViewer(async db =>
          detailOf(await set(db, (request.params as { threadId: number }).threadId)),
        ),
    );
    app.delete(
      `/threads/:threadId/${noun}`,
      { config: { guard: 'verified' }, schema: { operationId: `delete${name}`, summary: off, ...base } },
      request =>
        request.asViewer(async db =>
          detailOf(await unset(db, (request.params as { threadId: number }).threadId)),
        ),
    );
  }
};
