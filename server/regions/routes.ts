import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { SignedIn } from '../base/access/index.ts';
import { found } from '../base/errors/problem.ts';
import {
  changeRegion,
  createRegion,
  nameCoordinator,
  removeCoordinator,
  setRegionMember,
} from './actions.ts';
import { findRegion, listCoordinators, listRegionMembers, listRegions } from './queries.ts';
import {
  CoordinatorList,
  CoordinatorParams,
  NewRegion,
  OnQuery,
  RegionList,
  RegionMemberBody,
  RegionMemberList,
  RegionMemberParams,
  RegionParams,
  RegionView,
} from './schema.ts';

const tags = ['regions'];

export const regionRoutes: FastifyPluginAsyncTypebox = async app => {
  app.get(
    '/regions',
    {
      config: { guard: 'anyone' },
      schema: { operationId: 'listRegions', summary: 'The regions', tags, response: { 200: RegionList } },
    },
    request => request.asViewer(async db => ({ items: await listRegions(db), next: null })),
  );

  app.post(
    '/regions',
    {
      config: { guard: 'administrator' },
      schema: {
        operationId: 'createRegion',
        summary: 'Add a region',
        tags,
        body: NewRegion,
        response: { 201: RegionView },
      },
    },
    async (request, reply) => {
      reply.code(201);
      return request.asViewer(db => createRegion(db, request.body));
    },
  );

  app.get(
    '/regions/:regionId',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'getRegion',
        summary: 'One region',
        tags,
        params: RegionParams,
        response: { 200: RegionView },
      },
    },
    request => request.asViewer(async db => found(await findRegion(db, request.params.regionId))),
  );

  app.put(
    '/regions/:regionId',
    {
      config: { guard: 'administrator' },
      schema: {
        operationId: 'changeRegion',
        summary: 'Change what a region is called, is and is coded',
        tags,
        params: RegionParams,
        body: NewRegion,
        response: { 200: RegionView },
      },
    },
    request => request.asViewer(db => changeRegion(db, request.params.regionId, request.body)),
  );

  app.get(
    '/regions/:regionId/members',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'listRegionMembers',
        summary: 'Which organisations belong to a region on a day; without one, all that ever did',
        tags,
        params: RegionParams,
        querystring: OnQuery,
        response: { 200: RegionMemberList },
      },
    },
    request =>
      request.asViewer(async db => {
        found(await findRegion(db, request.params.regionId));
        return { items: await listRegionMembers(db, request.params.regionId, request.query.on), next: null };
      }),
  );

  app.put(
    '/regions/:regionId/members/:organisationId',
    {
      config: { guard: 'administrator' },
      schema: {
        operationId: 'setRegionMember',
        summary: 'Say from when until when an organisation belongs to a region',
        tags,
        params: RegionMemberParams,
        body: RegionMemberBody,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { since, until = null } = request.body;
      await request.asViewer(db => setRegionMember(db, { ...request.params, since, until }));
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/regions/:regionId/coordinators',
    {
      config: { guard: 'verified' },
      schema: {
        operationId: 'listCoordinators',
        summary: 'Who runs a region',
        tags,
        params: RegionParams,
        response: { 200: CoordinatorList },
      },
    },
    request =>
      request.asViewer(async db => {
        found(await findRegion(db, request.params.regionId));
        return { items: await listCoordinators(db, request.params.regionId), next: null };
      }),
  );

  app.put(
    '/regions/:regionId/coordinators/:accountId',
    {
      config: { guard: 'administrator' },
      schema: {
        operationId: 'nameCoordinator',
        summary: 'Make somebody coordinator of a region',
        tags,
        params: CoordinatorParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { regionId, accountId } = request.params;
      await request.asViewer((db, viewer) => nameCoordinator(db, viewer as SignedIn, regionId, accountId));
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/regions/:regionId/coordinators/:accountId',
    {
      config: { guard: 'administrator' },
      schema: {
        operationId: 'removeCoordinator',
        summary: 'Somebody no longer runs a region',
        tags,
        params: CoordinatorParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { regionId, accountId } = request.params;
      await request.asViewer(db => removeCoordinator(db, regionId, accountId));
      return reply.code(204).send(null);
    },
  );
};
