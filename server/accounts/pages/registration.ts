import type { FastifyInstance } from 'fastify';
import { registerPage, registerSentPage } from '../../../web/accounts/register-page.ts';
import { linkGonePage, verifiedPage, verifyPage } from '../../../web/accounts/token-pages.ts';
import type { SignedIn } from '../../base/access/index.ts';
import { ownPath, takeReturn } from '../../base/access/return-path.ts';
import { notice, submitForm } from '../../base/pages/index.ts';
import { field, queried, show } from '../../base/pages/show.ts';
import { stateOfLink } from '../actions/links.ts';
import { register, requestVerification, verifyEmail } from '../actions/registration.ts';

export async function registrationPages(app: FastifyInstance): Promise<void> {
  app.get('/register', { config: { guard: 'anyone' } }, (request, reply) =>
    show(request, reply, page => registerPage(page)),
  );

  app.post('/register', { config: { guard: 'anyone' } }, async (request, reply) => {
    const input = {
      name: field(request, 'name'),
      email: field(request, 'email'),
      password: field(request, 'password'),
    };
    const { form, problem } = await submitForm(request, () => register(request, input));
    if (form) return show(request, reply, page => registerPage(page, { form }), problem.status);
    return reply.redirect('/register/sent', 303);
  });

  app.get('/register/sent', { config: { guard: 'anyone' } }, (request, reply) =>
    show(request, reply, page => registerSentPage(page)),
  );

  app.get('/verify', { config: { guard: 'anyone' } }, async (request, reply) => {
    const token = queried(request, 'token');
    const state = await stateOfLink(request, 'verify', token);
    if (state === 'gone') return show(request, reply, page => linkGonePage(page, 'verify'), 410);
    return show(request, reply, page =>
      state === 'done' ? verifiedPage(page) : verifyPage(page, { token }),
    );
  });

  app.post('/verify', { config: { guard: 'anyone' } }, async (request, reply) => {
    const token = field(request, 'token');
    if ((await stateOfLink(request, 'verify', token)) === 'done') {
      return show(request, reply, page => verifiedPage(page));
    }
    const { form, problem } = await submitForm(request, () => verifyEmail(request, token));
    if (problem?.code === 'linkExpired') {
      return show(request, reply, page => linkGonePage(page, 'verify'), 400);
    }
    if (form) return show(request, reply, page => verifyPage(page, { token, form }), problem.status);
    const viewer = await request.asViewer(async (_db, viewer) => viewer);
    notice(reply, 'accounts:verified');
    return reply.redirect(viewer.id === null ? '/sign-in' : takeReturn(request, reply), 303);
  });

  app.post('/verify/again', { config: { guard: 'signedIn' } }, async (request, reply) => {
    await request.asViewer((db, viewer) => requestVerification(request, db, viewer as SignedIn));
    notice(reply, 'accounts:sentAgain');
    return reply.redirect(ownPath(field(request, 'return')), 303);
  });
}
