import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { clearSignInCookie, type SignedIn, setSignInCookie } from '../../base/access/index.ts';
import { listSignIns, revokeSignIn, signIn, signOut } from '../actions/sign-in.ts';
import { SignInBody, SignInList, SignInParams, ViewerView } from '../schema.ts';

const tags = ['sign-ins'];

export const signInRoutes: FastifyPluginAsyncTypebox = async app => {
  app.post(
    '/sign-ins',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'signIn',
        summary: 'Sign in; the reply sets the cookie. A sign-in that the request brought along ends',
        tags,
        body: SignInBody,
        response: { 201: ViewerView },
      },
    },
    async (request, reply) => {
      const { token, viewer } = await signIn(request, request.body);
      setSignInCookie(reply, token);
      return reply.code(201).send(viewer);
    },
  );

  app.delete(
    '/sign-ins/current',
    {
      config: { guard: 'anyone' },
      schema: { operationId: 'signOut', summary: 'Sign out here', tags, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      await signOut(request);
      clearSignInCookie(reply);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/sign-ins',
    {
      config: { guard: 'signedIn' },
      schema: {
        operationId: 'listSignIns',
        summary: 'Where you are signed in',
        tags,
        response: { 200: SignInList },
      },
    },
    request =>
      request.asViewer(async (db, viewer) => ({
        items: await listSignIns(db, viewer as SignedIn),
        next: null,
      })),
  );

  app.delete(
    '/sign-ins/:signInId',
    {
      config: { guard: 'signedIn' },
      schema: {
        operationId: 'revokeSignIn',
        summary: 'End one of your own sign-ins',
        tags,
        params: SignInParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const current = await request.asViewer((db, viewer) =>
        revokeSignIn(db, viewer as SignedIn, request.params.signInId),
      );
      if (current) clearSignInCookie(reply);
      return reply.code(204).send(null);
    },
  );
};
