import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { SignedIn } from '../../base/access/index.ts';
import { acceptInvitation, invite, readInvitations, revoke } from '../actions/invite.ts';
import type { InvitationOptions } from '../index.ts';
import {
  Acceptance,
  AcceptanceBody,
  InvitationList,
  InvitationParams,
  InvitationView,
  MadeInvitation,
  NewInvitation,
  PlaceQuery,
} from '../schema.ts';

const tags = ['invitations'];

export const invitationRoutes: FastifyPluginAsyncTypebox<InvitationOptions> = async (app, { publicUrl }) => {
  app.get(
    '/invitations',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'listInvitations',
        summary: 'Invitations to an organisation or a space that you run',
        tags,
        querystring: PlaceQuery,
        response: { 200: InvitationList },
      },
    },
    request =>
      request.asViewer(async (db, viewer) => ({
        items: await readInvitations(db, viewer, request.query),
        next: null,
      })),
  );

  app.post(
    '/invitations',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'createInvitation',
        summary: 'Invite by letter, or make a link; to an organisation or a space',
        tags,
        body: NewInvitation,
        response: { 201: MadeInvitation },
      },
    },
    async (request, reply) => {
      reply.code(201);
      return request.asViewer((db, viewer) => invite(db, viewer as SignedIn, request.body, publicUrl));
    },
  );

  app.put(
    '/invitations/:invitationId/revocation',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'revokeInvitation',
        summary: 'Make an invitation worthless; whoever has joined stays',
        tags,
        params: InvitationParams,
        response: { 200: InvitationView },
      },
    },
    request => request.asViewer(db => revoke(db, request.params.invitationId)),
  );

  app.post(
    '/invitation-acceptances',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'acceptInvitation',
        summary: 'Join by the secret of an invitation',
        tags,
        body: AcceptanceBody,
        response: { 201: Acceptance },
      },
    },
    async (request, reply) => {
      reply.code(201);
      return request.asViewer((db, viewer) =>
        acceptInvitation(request, db, viewer as SignedIn, request.body.token),
      );
    },
  );
};
