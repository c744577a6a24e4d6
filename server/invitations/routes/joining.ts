import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { SignedIn } from '../../base/access/index.ts';
import { answer, askToJoin, joinOrganisation, leave, readRequests, withdraw } from '../actions/join.ts';
import { findOwnOrganisations } from '../queries.ts';
import {
  AnswerBody,
  JoinRequestList,
  JoinRequestView,
  NewJoinRequest,
  OrganisationParams,
  OrganisationQuery,
  OwnOrganisations,
  RequestParams,
} from '../schema.ts';

const tags = ['invitations'];

/** Joining without an invitation: by a proved mail domain, or by a request that is answered. */
export const joiningRoutes: FastifyPluginAsyncTypebox = async app => {
  app.get(
    '/viewer/organisations',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'listOwnOrganisations',
        summary: 'Where you belong, may join at once, and have asked to',
        tags,
        response: { 200: OwnOrganisations },
      },
    },
    request => request.asViewer((db, viewer) => findOwnOrganisations(db, (viewer as SignedIn).id)),
  );

  app.put(
    '/viewer/organisations/:organisationId',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'joinOrganisation',
        summary: 'Join the organisation that your mail address belongs to',
        tags,
        params: OrganisationParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await request.asViewer((db, viewer) =>
        joinOrganisation(db, viewer as SignedIn, request.params.organisationId),
      );
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/viewer/organisations/:organisationId',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'leaveOrganisation',
        summary: 'End your own membership',
        tags,
        params: OrganisationParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await request.asViewer(db => leave(db, request.params.organisationId));
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/join-requests',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'listJoinRequests',
        summary: 'Requests to an organisation that wait for an answer; for its administrators',
        tags,
        querystring: OrganisationQuery,
        response: { 200: JoinRequestList },
      },
    },
    request =>
      request.asViewer(async (db, viewer) => ({
        items: await readRequests(db, viewer, request.query.organisationId),
        next: null,
      })),
  );

  app.post(
    '/join-requests',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'askToJoin',
        summary: 'Ask to join an organisation; its administrators get a letter',
        tags,
        body: NewJoinRequest,
        response: { 201: JoinRequestView },
      },
    },
    async (request, reply) => {
      reply.code(201);
      return request.asViewer((db, viewer) => askToJoin(db, viewer as SignedIn, request.body));
    },
  );

  app.put(
    '/join-requests/:requestId/answer',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'answerJoinRequest',
        summary: 'Grant or refuse a request, once; whoever asked gets a letter',
        tags,
        params: RequestParams,
        body: AnswerBody,
        response: { 200: JoinRequestView },
      },
    },
    request =>
      request.asViewer((db, viewer) => answer(db, viewer, request.params.requestId, request.body.accept)),
  );

  app.put(
    '/join-requests/:requestId/withdrawal',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'withdrawJoinRequest',
        summary: 'Take back your own request',
        tags,
        params: RequestParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await request.asViewer(db => withdraw(db, request.params.requestId));
      return reply.code(204).send(null);
    },
  );
};
