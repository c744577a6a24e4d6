import type { FastifyInstance } from 'fastify';
import { closurePage } from '../../../web/accounts/credential-pages.ts';
import { clearSignInCookie } from '../../base/access/index.ts';
import { notice, submitForm } from '../../base/pages/index.ts';
import { field, show } from '../../base/pages/show.ts';
import { closeAccount } from '../actions/closure.ts';
import type { AccountOptions } from '../index.ts';

export async function closurePages(app: FastifyInstance, options: AccountOptions): Promise<void> {
  app.get('/account/closure', { config: { guard: 'signedIn' } }, (request, reply) =>
    show(request, reply, page => closurePage(page)),
  );

  app.post('/account/closure', { config: { guard: 'signedIn' } }, async (request, reply) => {
    const posts = field(request, 'posts') === 'blank' ? 'blank' : 'keep';
    const input = { password: field(request, 'password'), posts } as const;
    const { form, problem } = await submitForm(request, () => closeAccount(request, input, options));
    if (form) return show(request, reply, page => closurePage(page, { form }), problem.status);
    clearSignInCookie(reply);
    notice(reply, 'accounts:closed');
    return reply.redirect('/', 303);
  });
}
