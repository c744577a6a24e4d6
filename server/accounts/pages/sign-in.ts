import type { FastifyInstance } from 'fastify';
import { signInPage } from '../../../web/accounts/sign-in-page.ts';
import { signInsPage } from '../../../web/accounts/sign-ins-page.ts';
import { clearSignInCookie, type SignedIn, setSignInCookie } from '../../base/access/index.ts';
import { ownPath, takeReturn } from '../../base/access/return-path.ts';
import { Problem } from '../../base/errors/problem.ts';
import { idOf } from '../../base/ids.ts';
import { notice, submitForm } from '../../base/pages/index.ts';
import { field, queried, show } from '../../base/pages/show.ts';
import {
  listSignIns,
  revokeOtherSignIns,
  revokeSignIn,
  signIn,
  signInByDemoLink,
  signOut,
} from '../actions/sign-in.ts';

// A form shows what was wrong in itself; the API's 401 would send its reader to the sign-in page.
function onForm(error: unknown): never {
  if (error instanceof Problem && error.status === 401) throw new Problem(400, error.code);
  throw error;
}

export async function signInPages(app: FastifyInstance): Promise<void> {
  app.get('/sign-in', { config: { guard: 'anyone' } }, async (request, reply) => {
    const back = ownPath(queried(request, 'return'));
    const viewer = await request.asViewer(async (_db, viewer) => viewer);
    if (viewer.id !== null) return reply.redirect(back, 303);
    return show(request, reply, page => signInPage(page, { back }));
  });

  app.post('/sign-in', { config: { guard: 'anyone' } }, async (request, reply) => {
    const back = ownPath(field(request, 'return'));
    const input = { email: field(request, 'email'), password: field(request, 'password') };
    const { done, form, problem } = await submitForm(request, () => signIn(request, input).catch(onForm));
    if (!done) return show(request, reply, page => signInPage(page, { back, form }), problem.status);
    setSignInCookie(reply, done.token);
    const kept = takeReturn(request, reply);
    return reply.redirect(back === '/' ? kept : back, 303);
  });

  app.post('/sign-out', { config: { guard: 'anyone' } }, async (request, reply) => {
    await signOut(request);
    clearSignInCookie(reply);
    notice(reply, 'accounts:signedOut');
    return reply.redirect('/', 303);
  });

  app.get('/account/sign-ins', { config: { guard: 'signedIn' } }, async (request, reply) => {
    const signIns = await request.asViewer((db, viewer) => listSignIns(db, viewer as SignedIn));
    return show(request, reply, page => signInsPage(page, { signIns }));
  });

  app.post(
    '/account/sign-ins/:signIn/revocation',
    { config: { guard: 'signedIn' } },
    async (request, reply) => {
      const id = idOf((request.params as { signIn: string }).signIn);
      const current = await request.asViewer((db, viewer) => revokeSignIn(db, viewer as SignedIn, id));
      if (current) clearSignInCookie(reply);
      notice(reply, current ? 'accounts:signedOut' : 'accounts:revoked');
      return reply.redirect(current ? '/' : '/account/sign-ins', 303);
    },
  );

  app.post('/account/sign-ins/revocation', { config: { guard: 'signedIn' } }, async (request, reply) => {
    await request.asViewer((db, viewer) => revokeOtherSignIns(db, viewer as SignedIn));
    notice(reply, 'accounts:revoked');
    return reply.redirect('/account/sign-ins', 303);
  });
}

/** Only the demo has links that sign in by themselves. */
export async function demoSignInPage(app: FastifyInstance): Promise<void> {
  app.get('/demo/sign-in', { config: { guard: 'anyone' } }, async (request, reply) => {
    const { token } = await signInByDemoLink(request, queried(request, 'token'));
    setSignInCookie(reply, token);
    return reply.redirect('/', 303);
  });
}
