import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { clearSignInCookie, type SignedIn } from '../../base/access/index.ts';
import { closeAccount } from '../actions/closure.ts';
import { readProfile, updateProfile } from '../actions/profile.ts';
import { register, requestVerification, verifyEmail } from '../actions/registration.ts';
import type { AccountOptions } from '../index.ts';
import {
  AccountParams,
  ClosureBody,
  MailedView,
  ProfileBody,
  ProfileView,
  RegisterBody,
  TokenBody,
  ViewerView,
} from '../schema.ts';

const tags = ['accounts'];
const mailed = { mailed: true } as const;

export const accountRoutes: FastifyPluginAsyncTypebox<AccountOptions> = async (app, options) => {
  app.post(
    '/accounts',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'register',
        summary: 'Create an account; a letter with a link proves the address',
        tags,
        body: RegisterBody,
        response: { 202: MailedView },
      },
    },
    async (request, reply) => {
      await register(request, request.body);
      return reply.code(202).send(mailed);
    },
  );

  app.post(
    '/verifications',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'verifyEmail',
        summary: 'Prove a mail address by the token of its letter',
        tags,
        body: TokenBody,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await verifyEmail(request, request.body.token);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/viewer/verification-mails',
    {
      config: { guard: 'signedIn' },
      schema: {
        operationId: 'requestVerification',
        summary: 'Have the letter that proves your address sent again',
        tags,
        response: { 202: MailedView },
      },
    },
    async (request, reply) => {
      await request.asViewer((db, viewer) => requestVerification(request, db, viewer as SignedIn));
      return reply.code(202).send(mailed);
    },
  );

  app.get(
    '/accounts/:accountId',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'getAccount',
        summary: 'The profile of a person; for signed-in people',
        tags,
        params: AccountParams,
        response: { 200: ProfileView },
      },
    },
    request => request.asViewer((db, viewer) => readProfile(db, viewer, request.params.accountId)),
  );

  app.get(
    '/viewer',
    {
      config: { guard: 'signedIn' },
      schema: { operationId: 'getViewer', summary: 'Who you are', tags, response: { 200: ViewerView } },
    },
    request => request.asViewer(async (_db, viewer) => viewer as SignedIn),
  );

  app.patch(
    '/viewer',
    {
      config: { guard: 'signedIn' },
      schema: {
        operationId: 'updateProfile',
        summary: 'Change what you say about yourself; what is not given stays',
        tags,
        body: ProfileBody,
        response: { 200: ProfileView },
      },
    },
    request => request.asViewer((db, viewer) => updateProfile(db, viewer as SignedIn, request.body)),
  );

  app.put(
    '/viewer/closure',
    {
      config: { guard: 'signedIn' },
      schema: {
        operationId: 'closeAccount',
        summary: 'Close your account for good',
        tags,
        body: ClosureBody,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await closeAccount(request, request.body, options);
      clearSignInCookie(reply);
      return reply.code(204).send(null);
    },
  );
};
