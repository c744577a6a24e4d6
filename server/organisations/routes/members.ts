import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { endMembership, nameMember, readMembers } from '../actions/members.ts';
import { removeLogo, setColour, setLogo } from '../actions/style.ts';
import {
  ColourBody,
  LogoBody,
  MemberBody,
  MemberList,
  MemberParams,
  MemberView,
  OrganisationParams,
  OrganisationView,
} from '../schema.ts';

const tags = ['organisations'];

/** What an organisation's administrators do: who belongs to it, and how it looks. */
export const memberRoutes: FastifyPluginAsyncTypebox = async app => {
  app.get(
    '/organisations/:organisationId/members',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'listMembers',
        summary: 'Who belongs or belonged to an organisation; for its administrators',
        tags,
        params: OrganisationParams,
        response: { 200: MemberList },
      },
    },
    request =>
      request.asViewer(async (db, viewer) => ({
        items: await readMembers(db, viewer, request.params.organisationId),
        next: null,
      })),
  );

  app.put(
    '/organisations/:organisationId/members/:accountId',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'nameMember',
        summary: 'Make somebody member or administrator',
        tags,
        params: MemberParams,
        body: MemberBody,
        response: { 200: MemberView },
      },
    },
    request =>
      request.asViewer((db, viewer) =>
        nameMember(db, viewer, request.params.organisationId, request.params.accountId, request.body.role),
      ),
  );

  app.delete(
    '/organisations/:organisationId/members/:accountId',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'endMembership',
        summary: 'End a membership now; what was written stays',
        tags,
        params: MemberParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { organisationId, accountId } = request.params;
      await request.asViewer((db, viewer) => endMembership(db, viewer, organisationId, accountId));
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/organisations/:organisationId/colour',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'setColour',
        summary: 'Set or take away the colour of the house style',
        tags,
        params: OrganisationParams,
        body: ColourBody,
        response: { 200: OrganisationView },
      },
    },
    request =>
      request.asViewer((db, viewer) =>
        setColour(db, viewer, request.params.organisationId, request.body.colour),
      ),
  );

  app.put(
    '/organisations/:organisationId/logo',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'setLogo',
        summary: 'Set the logo',
        tags,
        params: OrganisationParams,
        body: LogoBody,
        response: { 200: OrganisationView },
      },
    },
    request =>
      request.asViewer((db, viewer) =>
        setLogo(db, viewer, request.params.organisationId, Buffer.from(request.body.image, 'base64')),
      ),
  );

  app.delete(
    '/organisations/:organisationId/logo',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'removeLogo',
        summary: 'Take the logo away',
        tags,
        params: OrganisationParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await request.asViewer((db, viewer) => removeLogo(db, viewer, request.params.organisationId));
      return reply.code(204).send(null);
    },
  );
};
