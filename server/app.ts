import { join } from 'node:path';
import formbody from '@fastify/formbody';
import fastifyStatic from '@fastify/static';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import underPressure from '@fastify/under-pressure';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { errorPage } from '../web/errors/error-page.ts';
import { accountJobs, accounts } from './accounts/index.ts';
import { administration } from './administration/index.ts';
import { access, askerOf } from './base/access/index.ts';
import { apiDocs } from './base/api-docs/index.ts';
import { COMMUNITY_NAME } from './base/community.ts';
import type { Config } from './base/config.ts';
import { contactsOf } from './base/contacts.ts';
import { openDatabase } from './base/database/viewer.ts';
import { isApi, problems } from './base/errors/handler.ts';
import { health } from './base/health.ts';
import { startJobs } from './base/jobs/index.ts';
import { live } from './base/live/index.ts';
import { openMailer } from './base/mail/index.ts';
import { description } from './base/openapi.ts';
import { assetHeaders } from './base/pages/asset-headers.ts';
import { assetsFolder } from './base/pages/assets.ts';
import { securityHeaders } from './base/pages/headers.ts';
import { pageContext, pages, sendPage } from './base/pages/index.ts';
import { keptForm } from './base/pages/kept-form.ts';
import { streamJobs } from './base/streams/jobs.ts';
import { validators } from './base/validation.ts';
import { wellKnown } from './base/well-known.ts';
import { draftJobs, drafts } from './drafts/index.ts';
import { exchangeJobs, exchanges } from './exchanges/index.ts';
import { invitationJobs, invitations } from './invitations/index.ts';
import { languages } from './languages.ts';
import { organisations } from './organisations/index.ts';
import { postJobs, posts } from './posts/index.ts';
import { regions } from './regions/index.ts';
import { spaces } from './spaces/index.ts';
import { terms } from './terms/index.ts';
import { threads } from './threads/index.ts';

export type AppOptions = {
  config: Config;
  /** Migrations and the job queue. */
  ownerUrl: string;
  /** Everything else: the role that row level security holds. */
  appUrl: string;
  logger?: object | false;
};

const API_VERSION = '1.0.0';

/** Builds the server: base first, then the rooms in floor order. Closing it closes sockets, jobs and pools. */
export async function buildApp({ config, ownerUrl, appUrl, logger }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: logger === undefined ? { level: config.logLevel } : (logger as never),
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
    bodyLimit: 512 * 1024,
    requestTimeout: 30_000,
    // Each line says what was asked, never with what text; Fastify's own pair of lines per request says less.
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
  })
    .withTypeProvider<TypeBoxTypeProvider>()
    .setValidatorCompiler(validators);

  const demo = config.mode === 'demo' || config.mode === 'development';
  const secure = config.publicUrl.startsWith('https:');
  const hintReceiver = { current: (_hints: { stream: string; version: number }[]) => {} };
  const database = openDatabase(appUrl, { onCommit: hints => hintReceiver.current(hints) });
  app.addHook('onClose', () => database.close());

  const headers = securityHeaders(secure);
  app.addHook('onSend', async (request, reply) => {
    reply.headers(headers);
    if (isApi(request)) reply.header('api-version', API_VERSION);
  });
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        action: request.method,
        object: request.routeOptions.url ?? 'unknown',
        result: reply.statusCode,
        origin: request.ip,
        actor: request.viewer?.id ?? null,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });

  await app.register(formbody);
  await access(app, { database, secureCookies: secure });
  // After access: a refusal under pressure speaks the reader's language too.
  await app.register(underPressure, { maxEventLoopDelay: 1500, retryAfter: 5, exposeStatusRoute: false });
  problems(app, async (request, reply, problem, detail, reference) => {
    const page = pageContext(request, request.viewer);
    const kept = keptForm(request);
    const signIn = problem.code === 'notSignedIn' || problem.code === 'otherAccount';
    const { terms } = problem.members as { terms?: string };
    const model = {
      status: problem.status,
      detail,
      signIn,
      ...(reference && { reference }),
      ...(kept && { kept }),
      ...(terms && { terms }),
    };
    return (await sendPage(request, reply, errorPage(page, model), problem.status)) as unknown as string;
  });
  await description(app, { version: API_VERSION, publicUrl: config.publicUrl });
  await live(app, { database, appUrl, askerOf, hintReceiver });
  pages(app, { communityName: COMMUNITY_NAME, contact: contactsOf(config.publicUrl).general, demo });
  await apiDocs(app);
  await wellKnown(app, config);
  await app.register(fastifyStatic, {
    root: assetsFolder,
    prefix: '/assets/',
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: assetHeaders,
    decorateReply: false,
  });

  const mailer = openMailer({
    smtpUrl: config.smtpUrl ?? undefined,
    from: config.mailFrom,
    folder: join(config.dataDir, 'mail'),
  });
  await health(app);
  await languages(app);
  await accounts(app, { mailer, publicUrl: config.publicUrl, demo });
  await organisations(app);
  await regions(app);
  await invitations(app, { publicUrl: config.publicUrl });
  await terms(app);
  await spaces(app);
  await exchanges(app);
  await threads(app);
  await drafts(app);
  await posts(app, { database });
  await administration(app);
  if (demo) await (await import('./demo/pages.ts')).demoPages(app, { mailer });

  const jobs = [
    ...accountJobs({ database, mailer, publicUrl: config.publicUrl }),
    ...invitationJobs({ database, mailer, publicUrl: config.publicUrl }),
    ...exchangeJobs({ database, mailer, publicUrl: config.publicUrl }),
    ...draftJobs({ database }),
    ...postJobs({ database }),
    ...streamJobs({ database }),
  ];
  await startJobs(app, ownerUrl, jobs);
  return app;
}
