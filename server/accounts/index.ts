import type { FastifyInstance } from 'fastify';
import type { Mailer } from '../base/mail/index.ts';
import { accountPages } from './pages/account.ts';
import { closurePages } from './pages/closure.ts';
import { credentialPages } from './pages/credentials.ts';
import { registrationPages } from './pages/registration.ts';
import { demoSignInPage, signInPages } from './pages/sign-in.ts';
import { strangersHash } from './passwords.ts';
import { accountRoutes } from './routes/accounts.ts';
import { credentialRoutes } from './routes/credentials.ts';
import { signInRoutes } from './routes/sign-ins.ts';
import { touchSignIn } from './secrets/sign-ins.ts';

export { accountJobs } from './jobs.ts';

export type AccountOptions = { mailer: Mailer; publicUrl: string; demo: boolean };

const HOUR_MS = 3_600_000;

/** People: registering, signing in and out, their settings and profiles. */
export async function accounts(app: FastifyInstance, options: AccountOptions): Promise<void> {
  await strangersHash();
  const prefix = '/api/v1';
  await app.register(signInRoutes, { prefix });
  await app.register(accountRoutes, { ...options, prefix });
  await app.register(credentialRoutes, { prefix });
  await app.register(signInPages);
  await app.register(registrationPages);
  await app.register(credentialPages);
  await app.register(accountPages);
  await app.register(closurePages, options);
  if (options.demo) await app.register(demoSignInPage);

  // After the reply and beside it: reading a page never waits for a write.
  app.addHook('onResponse', async request => {
    const { signInId, lastSeenAt } = request.viewer ?? {};
    if (!signInId || !lastSeenAt || Date.now() - lastSeenAt.getTime() < HOUR_MS) return;
    app.database
      .atDoor('accounts', db => touchSignIn(db, signInId))
      .catch(err => request.log.warn({ err }, 'when a sign-in was last used could not be noted'));
  });
}
