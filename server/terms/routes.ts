import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { SignedIn } from '../base/access/index.ts';
import { acceptTerms, openTerms, publishTerms } from './actions.ts';
import { listAcceptances } from './queries.ts';
import {
  Acceptance,
  AcceptanceView,
  NewTerms,
  SpaceParams,
  TermsList,
  TermsParams,
  TermsView,
} from './schema.ts';

const tags = ['terms'];

export const termsRoutes: FastifyPluginAsyncTypebox = async app => {
  app.get(
    '/terms',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'listTerms',
        summary: 'The terms of the community, newest version first',
        tags,
        response: { 200: TermsList },
      },
    },
    request => request.asViewer(async db => ({ items: (await openTerms(db, null)).versions, next: null })),
  );

  app.post(
    '/terms',
    {
      config: { guard: 'administrator' },
      schema: {
        operationId: 'publishTerms',
        summary: 'Publish a new version of the terms; everybody is asked to accept it',
        tags,
        body: NewTerms,
        response: { 201: TermsView },
      },
    },
    async (request, reply) => {
      reply.code(201);
      return request.asViewer((db, viewer) => publishTerms(db, viewer, null, request.body));
    },
  );

  app.get(
    '/spaces/:spaceId/terms',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'listSpaceTerms',
        summary: 'The terms of a space, newest version first, also for those who have yet to accept them',
        tags,
        params: SpaceParams,
        response: { 200: TermsList },
      },
    },
    request =>
      request.asViewer(async db => ({
        items: (await openTerms(db, request.params.spaceId)).versions,
        next: null,
      })),
  );

  app.post(
    '/spaces/:spaceId/terms',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'publishSpaceTerms',
        summary: 'Publish a new version of the terms of a space that you moderate',
        tags,
        params: SpaceParams,
        body: NewTerms,
        response: { 201: TermsView },
      },
    },
    async (request, reply) => {
      reply.code(201);
      return request.asViewer((db, viewer) => publishTerms(db, viewer, request.params.spaceId, request.body));
    },
  );

  app.put(
    '/terms/:termsId/acceptances/mine',
    {
      config: { guard: 'signedIn' },
      schema: {
        operationId: 'acceptTerms',
        summary: 'Accept terms that are in force, by your own name',
        tags,
        params: TermsParams,
        body: Acceptance,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await request.asViewer((db, viewer) =>
        acceptTerms(db, viewer as SignedIn, request.params.termsId, request.body.name),
      );
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/viewer/terms-acceptances',
    {
      config: { guard: 'signedIn' },
      schema: {
        operationId: 'listTermsAcceptances',
        summary: 'Which terms you accepted, by which name and when',
        tags,
        response: { 200: Type.Object({ items: Type.Array(AcceptanceView), next: Type.Null() }) },
      },
    },
    request => request.asViewer(async db => ({ items: await listAcceptances(db), next: null })),
  );
};
