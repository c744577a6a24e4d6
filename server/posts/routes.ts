import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { SignedIn } from '../base/access/index.ts';
import { found } from '../base/errors/problem.ts';
import { Id } from '../base/ids.ts';
import { MAX_BODY_BYTES } from '../base/markdown/limits.ts';
import { SpaceParams } from '../spaces/schema.ts';
import { detailOf, findThread } from '../threads/queries.ts';
import { NewThread, ThreadDetail, ThreadParams } from '../threads/schema.ts';
import {
  chooseAnswer,
  editPost,
  openHistory,
  openPost,
  openThread,
  removePost,
  removeThread,
  renderPost,
  reply,
  restorePost,
  restoreThread,
} from './actions.ts';
import { once } from './once.ts';
import { findPost, listPosts, type PostRow } from './queries.ts';
import { EditPost, NewPost, PostVersionView, PostView } from './schema.ts';

const PostParams = Type.Object({ postId: Id });
const tags = ['posts'];

const viewOf = ({ key, names, ...post }: PostRow): PostView => post;

export const postRoutes: FastifyPluginAsyncTypebox = async app => {
  app.post(
    '/spaces/:spaceId/threads',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'createThread',
        summary: 'Open a thread with its first post',
        tags: ['threads'],
        params: SpaceParams,
        body: NewThread,
        response: { 200: ThreadDetail, 201: ThreadDetail },
      },
    },
    async (request, send) => {
      const { thread, created } = await once(() =>
        request.asViewer((db, viewer) => {
          return openThread(db, viewer as SignedIn, request.params.spaceId, request.body);
        }),
      );
      return send.code(created ? 201 : 200).send(detailOf(thread));
    },
  );

  app.delete(
    '/threads/:threadId',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'removeThread',
        summary: 'Remove a thread as a whole (moderators); it can be restored',
        tags: ['threads'],
        params: ThreadParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, send) => {
      await request.asViewer((db, viewer) => removeThread(db, viewer as SignedIn, request.params.threadId));
      return send.code(204).send(null);
    },
  );

  app.put(
    '/threads/:threadId/restoration',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'restoreThread',
        summary: 'Bring a removed thread back (moderators)',
        tags: ['threads'],
        params: ThreadParams,
        response: { 200: ThreadDetail },
      },
    },
    request =>
      request.asViewer(async (db, viewer) =>
        detailOf(await restoreThread(db, viewer as SignedIn, request.params.threadId)),
      ),
  );

  app.put(
    '/threads/:threadId/answer',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'putAnswer',
        summary: 'Mark a reply as the answer; null takes the mark away',
        tags: ['threads'],
        params: ThreadParams,
        body: Type.Object({ postId: Type.Union([Id, Type.Null()]) }, { additionalProperties: false }),
        response: { 200: ThreadDetail },
      },
    },
    request =>
      request.asViewer(async db =>
        detailOf(await chooseAnswer(db, request.params.threadId, request.body.postId)),
      ),
  );

  app.get(
    '/threads/:threadId/posts',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'listPosts',
        summary: 'The posts of a thread from a number on',
        tags,
        params: ThreadParams,
        querystring: Type.Object(
          {
            from: Type.Integer({
              minimum: 1,
              maximum: 2_147_483_647,
              default: 1,
              description: 'Number of the first post.',
            }),
            limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            items: Type.Array(PostView),
            next: Type.Union([Type.String(), Type.Null()], { description: '`from` of the next page.' }),
          }),
        },
      },
    },
    async request => {
      const { from, limit: size } = request.query;
      const { threadId } = request.params;
      const [thread, posts] = await request.readAtOnce(db =>
        Promise.all([findThread(db, threadId), listPosts(db, threadId, from, size)]),
      );
      const last = posts.at(-1)?.number ?? Number.POSITIVE_INFINITY;
      return {
        items: posts.map(viewOf),
        next: last < found(thread).lastPostNumber ? String(last + 1) : null,
      };
    },
  );

  app.post(
    '/threads/:threadId/posts',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'createPost',
        summary: 'Reply; the same key twice gives the same post (200)',
        tags,
        params: ThreadParams,
        body: NewPost,
        response: { 200: PostView, 201: PostView },
      },
    },
    async (request, send) => {
      const { post, created } = await once(() =>
        request.asViewer((db, viewer) => {
          return reply(db, viewer as SignedIn, request.params.threadId, request.body);
        }),
      );
      return send.code(created ? 201 : 200).send(viewOf(post));
    },
  );

  app.get(
    '/posts/:postId',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'getPost',
        summary: 'One post',
        tags,
        params: PostParams,
        response: { 200: PostView },
      },
    },
    request => request.asViewer(async db => viewOf(found(await findPost(db, request.params.postId)))),
  );

  app.patch(
    '/posts/:postId',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'editPost',
        summary: 'Change your post; the text before stays in its history',
        tags,
        params: PostParams,
        body: EditPost,
        response: { 200: PostView },
      },
    },
    request =>
      request.asViewer(async (db, viewer) =>
        viewOf(await editPost(db, viewer as SignedIn, request.params.postId, request.body)),
      ),
  );

  app.delete(
    '/posts/:postId',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'removePost',
        summary: 'Remove a post; its number stays, and it can be restored',
        tags,
        params: PostParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, send) => {
      await request.asViewer((db, viewer) => removePost(db, viewer as SignedIn, request.params.postId));
      return send.code(204).send(null);
    },
  );

  app.put(
    '/posts/:postId/restoration',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'restorePost',
        summary: 'Bring a removed post back',
        tags,
        params: PostParams,
        response: { 200: PostView },
      },
    },
    request =>
      request.asViewer(async (db, viewer) => {
        await restorePost(db, viewer as SignedIn, request.params.postId);
        return viewOf((await openPost(db, viewer.id, request.params.postId)).post);
      }),
  );

  app.get(
    '/posts/:postId/versions',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'listPostVersions',
        summary: 'The texts that a post has had, oldest first',
        tags,
        params: PostParams,
        response: { 200: Type.Object({ items: Type.Array(PostVersionView), next: Type.Null() }) },
      },
    },
    request =>
      request.asViewer(async (db, viewer) => ({
        items: (await openHistory(db, viewer as SignedIn, request.params.postId)).versions,
        next: null,
      })),
  );

  app.post(
    '/previews',
    {
      config: { guard: 'verified', limit: 'typingByAccount' },
      schema: {
        operationId: 'createPreview',
        summary: 'What a text will look like; nothing is kept',
        tags,
        body: Type.Object(
          { body: Type.String({ maxLength: MAX_BODY_BYTES }) },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ html: Type.String() }) },
      },
    },
    request => request.asViewer(async () => ({ html: renderPost(request.body.body, 'preview0') })),
  );
};
