import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { confirmEmail, requestNewEmail } from '../actions/email.ts';
import { changePassword, requestReset, resetPassword } from '../actions/password.ts';
import { EmailBody, MailedView, NewEmailBody, PasswordBody, ResetBody, TokenBody } from '../schema.ts';

const tags = ['accounts'];
const mailed = { mailed: true } as const;

/** What proves who somebody is: password and mail address. */
export const credentialRoutes: FastifyPluginAsyncTypebox = async app => {
  app.post(
    '/password-resets',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'requestReset',
        summary: 'Have a link for a new password sent, if the address is known',
        tags,
        body: EmailBody,
        response: { 202: MailedView },
      },
    },
    async (request, reply) => {
      await requestReset(request, request.body);
      return reply.code(202).send(mailed);
    },
  );

  app.put(
    '/password-resets/current',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'resetPassword',
        summary: 'Choose a new password by the token of the letter; all sign-ins end',
        tags,
        body: ResetBody,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await resetPassword(request, request.body);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/viewer/password',
    {
      config: { guard: 'signedIn' },
      schema: {
        operationId: 'changePassword',
        summary: 'Change your password; your other sign-ins end',
        tags,
        body: PasswordBody,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await changePassword(request, request.body);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/viewer/email',
    {
      config: { guard: 'signedIn' },
      schema: {
        operationId: 'requestNewEmail',
        summary: 'Ask for another mail address; it changes once that address is confirmed',
        tags,
        body: NewEmailBody,
        response: { 202: MailedView },
      },
    },
    async (request, reply) => {
      await requestNewEmail(request, request.body);
      return reply.code(202).send(mailed);
    },
  );

  app.post(
    '/email-confirmations',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'confirmEmail',
        summary: 'Take the new mail address into use by the token of its letter',
        tags,
        body: TokenBody,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await confirmEmail(request, request.body.token);
      return reply.code(204).send(null);
    },
  );
};
