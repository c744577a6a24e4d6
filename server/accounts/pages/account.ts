import type { FastifyInstance } from 'fastify';
import { accountPage } from '../../../web/accounts/account-page.ts';
import { profilePage } from '../../../web/accounts/profile-page.ts';
import type { SignedIn } from '../../base/access/index.ts';
import { idOf } from '../../base/ids.ts';
import { notice, submitForm } from '../../base/pages/index.ts';
import { field, show } from '../../base/pages/show.ts';
import { readProfile, updateProfile } from '../actions/profile.ts';

export async function accountPages(app: FastifyInstance): Promise<void> {
  app.get('/accounts/:account', { config: { guard: 'anyone' } }, async (request, reply) => {
    const id = idOf((request.params as { account: string }).account);
    const profile = await request.asViewer((db, viewer) => readProfile(db, viewer, id));
    return show(request, reply, page => profilePage(page, { profile }));
  });

  app.get('/account', { config: { guard: 'signedIn' } }, async (request, reply) => {
    const profile = await request.asViewer((db, viewer) => readProfile(db, viewer, (viewer as SignedIn).id));
    return show(request, reply, page => accountPage(page, { profile }));
  });

  app.post('/account', { config: { guard: 'signedIn' } }, async (request, reply) => {
    const language = field(request, 'language');
    const change = {
      name: field(request, 'name'),
      headline: field(request, 'headline'),
      organisation: field(request, 'organisation'),
      about: field(request, 'about'),
      expertise: [field(request, 'expertise')],
      ...((language === 'nl' || language === 'en') && { language: language as 'nl' | 'en' }),
    };
    const { form, problem } = await submitForm(request, () =>
      request.asViewer((db, viewer) => updateProfile(db, viewer as SignedIn, change)),
    );
    if (form) {
      const profile = await request.asViewer((db, viewer) =>
        readProfile(db, viewer, (viewer as SignedIn).id),
      );
      return show(request, reply, page => accountPage(page, { profile, form }), problem.status);
    }
    // The switch in the header stands above the account's language; a choice made here is the newer one.
    if (change.language) reply.clearCookie('language', { path: '/' });
    notice(reply, 'accounts:saved');
    return reply.redirect('/account', 303);
  });
}
