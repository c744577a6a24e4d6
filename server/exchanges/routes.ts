import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { acceptPartnership, endPartnership, invitePartner, openPartners } from './actions.ts';
import { listOwnPartnerships } from './queries.ts';
import {
  NewPartnership,
  PartnershipList,
  PartnershipParams,
  PartnershipView,
  SpaceParams,
} from './schema.ts';

const tags = ['partnerships'];
const config = { guard: 'verified' } as const;

export const exchangeRoutes: FastifyPluginAsyncTypebox = async app => {
  app.get(
    '/spaces/:spaceId/partnerships',
    {
      config,
      schema: {
        operationId: 'listPartnerships',
        summary: 'The partners of a space that you run, those that have left included',
        tags,
        params: SpaceParams,
        response: { 200: PartnershipList },
      },
    },
    request =>
      request.asViewer(async db => ({
        items: (await openPartners(db, request.params.spaceId)).partnerships,
        next: null,
      })),
  );

  app.post(
    '/spaces/:spaceId/partnerships',
    {
      config,
      schema: {
        operationId: 'invitePartner',
        summary: 'Invite an organisation to take part until a day; its administrator accepts',
        tags,
        params: SpaceParams,
        body: NewPartnership,
        response: { 201: PartnershipView },
      },
    },
    async (request, reply) => {
      reply.code(201);
      return request.asViewer(db => invitePartner(db, request.params.spaceId, request.body));
    },
  );

  app.get(
    '/partnerships',
    {
      config,
      schema: {
        operationId: 'listOwnPartnerships',
        summary: 'Partnerships of the organisations that you administer',
        tags,
        response: { 200: PartnershipList },
      },
    },
    request => request.asViewer(async db => ({ items: await listOwnPartnerships(db), next: null })),
  );

  for (const [noun, operationId, summary, change] of [
    ['acceptance', 'acceptPartnership', 'As the partner’s administrator: take part', acceptPartnership],
    ['ending', 'endPartnership', 'As either side: decline or end it; access stops at once', endPartnership],
  ] as const) {
    app.put(
      `/partnerships/:partnershipId/${noun}`,
      {
        config,
        schema: { operationId, summary, tags, params: PartnershipParams, response: { 200: PartnershipView } },
      },
      request =>
        request.asViewer(db => change(db, (request.params as { partnershipId: number }).partnershipId)),
    );
  }
};
