import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { found } from '../../base/errors/problem.ts';
import {
  changeOrganisation,
  createOrganisation,
  endOrganisation,
  readDomains,
  setDomains,
} from '../actions/organisations.ts';
import { findOrganisation, listOrganisations } from '../queries.ts';
import {
  DomainsBody,
  DomainsView,
  NewOrganisation,
  OrganisationChange,
  OrganisationList,
  OrganisationParams,
  OrganisationView,
} from '../schema.ts';

const tags = ['organisations'];

export const organisationRoutes: FastifyPluginAsyncTypebox = async app => {
  app.get(
    '/organisations',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'listOrganisations',
        summary: 'The organisations that take part',
        tags,
        response: { 200: OrganisationList },
      },
    },
    request => request.asViewer(async db => ({ items: await listOrganisations(db), next: null })),
  );

  app.post(
    '/organisations',
    {
      config: { guard: 'administrator' },
      schema: {
        operationId: 'createOrganisation',
        summary: 'Add an organisation',
        tags,
        body: NewOrganisation,
        response: { 201: OrganisationView },
      },
    },
    async (request, reply) => {
      reply.code(201);
      return request.asViewer(db => createOrganisation(db, request.body));
    },
  );

  app.get(
    '/organisations/:organisationId',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'getOrganisation',
        summary: 'One organisation',
        tags,
        params: OrganisationParams,
        response: { 200: OrganisationView },
      },
    },
    request => request.asViewer(async db => found(await findOrganisation(db, request.params.organisationId))),
  );

  app.patch(
    '/organisations/:organisationId',
    {
      config: { guard: 'administrator' },
      schema: {
        operationId: 'changeOrganisation',
        summary: 'Change what an organisation is called, is and is coded',
        tags,
        params: OrganisationParams,
        body: OrganisationChange,
        response: { 200: OrganisationView },
      },
    },
    request => request.asViewer(db => changeOrganisation(db, request.params.organisationId, request.body)),
  );

  app.put(
    '/organisations/:organisationId/closure',
    {
      config: { guard: 'administrator' },
      schema: {
        operationId: 'endOrganisation',
        summary: 'End an organisation today; what its people had through it stops',
        tags,
        params: OrganisationParams,
        response: { 200: OrganisationView },
      },
    },
    request => request.asViewer(db => endOrganisation(db, request.params.organisationId)),
  );

  app.get(
    '/organisations/:organisationId/domains',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'listDomains',
        summary: 'Mail domains whose people may join by themselves; for its administrators',
        tags,
        params: OrganisationParams,
        response: { 200: DomainsView },
      },
    },
    request =>
      request.asViewer(async (db, viewer) => ({
        domains: await readDomains(db, viewer, request.params.organisationId),
      })),
  );

  app.put(
    '/organisations/:organisationId/domains',
    {
      config: { guard: 'administrator' },
      schema: {
        operationId: 'setDomains',
        summary: 'Say which mail domains are this organisation’s own',
        tags,
        params: OrganisationParams,
        body: DomainsBody,
        response: { 200: DomainsView },
      },
    },
    request =>
      request.asViewer(async db => ({
        domains: await setDomains(db, request.params.organisationId, request.body.domains),
      })),
  );
};
