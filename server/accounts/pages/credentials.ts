import type { FastifyInstance } from 'fastify';
import { emailPage, passwordPage } from '../../../web/accounts/credential-pages.ts';
import {
  confirmEmailPage,
  forgottenPage,
  forgottenSentPage,
  linkGonePage,
  resetPage,
} from '../../../web/accounts/token-pages.ts';
import { notice, submitForm } from '../../base/pages/index.ts';
import { field, queried, show } from '../../base/pages/show.ts';
import { confirmEmail, requestNewEmail } from '../actions/email.ts';
import { stateOfLink } from '../actions/links.ts';
import { changePassword, requestReset, resetPassword } from '../actions/password.ts';

export async function credentialPages(app: FastifyInstance): Promise<void> {
  await app.register(forgottenPages);
  await app.register(emailPages);

  app.get('/account/password', { config: { guard: 'signedIn' } }, (request, reply) =>
    show(request, reply, page => passwordPage(page)),
  );

  app.post('/account/password', { config: { guard: 'signedIn' } }, async (request, reply) => {
    const input = { current: field(request, 'current'), password: field(request, 'password') };
    const { form, problem } = await submitForm(request, () => changePassword(request, input));
    if (form) return show(request, reply, page => passwordPage(page, { form }), problem.status);
    notice(reply, 'accounts:passwordChanged');
    return reply.redirect('/account/password', 303);
  });
}

async function forgottenPages(app: FastifyInstance): Promise<void> {
  app.get('/password/forgotten', { config: { guard: 'anyone' } }, (request, reply) =>
    show(request, reply, page => forgottenPage(page)),
  );

  app.post('/password/forgotten', { config: { guard: 'anyone' } }, async (request, reply) => {
    const input = { email: field(request, 'email') };
    const { form, problem } = await submitForm(request, () => requestReset(request, input));
    if (form) return show(request, reply, page => forgottenPage(page, { form }), problem.status);
    return show(request, reply, page => forgottenSentPage(page));
  });

  app.get('/password/reset', { config: { guard: 'anyone' } }, async (request, reply) => {
    const token = queried(request, 'token');
    const state = await stateOfLink(request, 'reset', token);
    if (state === 'gone') return show(request, reply, page => linkGonePage(page, 'reset'), 410);
    return show(request, reply, page => resetPage(page, { token }));
  });

  app.post('/password/reset', { config: { guard: 'anyone' } }, async (request, reply) => {
    const input = { token: field(request, 'token'), password: field(request, 'password') };
    const { form, problem } = await submitForm(request, () => resetPassword(request, input));
    if (problem?.code === 'linkExpired') {
      return show(request, reply, page => linkGonePage(page, 'reset'), 400);
    }
    if (form)
      return show(request, reply, page => resetPage(page, { token: input.token, form }), problem.status);
    notice(reply, 'accounts:passwordChanged');
    return reply.redirect('/sign-in', 303);
  });
}

async function emailPages(app: FastifyInstance): Promise<void> {
  app.get('/account/email', { config: { guard: 'signedIn' } }, (request, reply) =>
    show(request, reply, page => emailPage(page)),
  );

  app.post('/account/email', { config: { guard: 'signedIn' } }, async (request, reply) => {
    const input = { email: field(request, 'email'), password: field(request, 'password') };
    const { form, problem } = await submitForm(request, () => requestNewEmail(request, input));
    if (form) return show(request, reply, page => emailPage(page, { form }), problem.status);
    notice(reply, 'accounts:emailSent');
    return reply.redirect('/account/email', 303);
  });

  app.get('/email/confirm', { config: { guard: 'anyone' } }, async (request, reply) => {
    const token = queried(request, 'token');
    const state = await stateOfLink(request, 'changeEmail', token);
    if (state === 'gone') return show(request, reply, page => linkGonePage(page, 'changeEmail'), 410);
    return show(request, reply, page => confirmEmailPage(page, { token }));
  });

  app.post('/email/confirm', { config: { guard: 'anyone' } }, async (request, reply) => {
    const token = field(request, 'token');
    const { form, problem } = await submitForm(request, () => confirmEmail(request, token));
    if (problem?.code === 'linkExpired') {
      return show(request, reply, page => linkGonePage(page, 'changeEmail'), 400);
    }
    if (form) return show(request, reply, page => confirmEmailPage(page, { token, form }), problem.status);
    notice(reply, 'accounts:emailChanged');
    return reply.redirect('/', 303);
  });
}
