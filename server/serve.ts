import { flushCompileCache } from 'node:module';
import type { FastifyInstance } from 'fastify';
import { type Config, loadConfig, localUrl, type Mode, settingsHelp } from './base/config.ts';
import type { Embedded } from './base/database/embedded.ts';
import { type ReadyDatabase, readyDatabase } from './base/startup/database.ts';
import { explain } from './base/startup/failures.ts';
import { greetDemo, type SignInLink } from './base/startup/greeting.ts';
import { tryPort } from './base/startup/port.ts';
import { isStopping, stopWithGrace } from './base/startup/stopping.ts';

const say = (sentence: string) => console.log(sentence);

const OPTIONS = new Set(['--demo', '--dev', '--help', '-h']);

function modeOf(args: string[]): Mode {
  if (args.includes('--demo')) return 'demo';
  return args.includes('--dev') ? 'development' : 'production';
}

/**
 * Sees whether the port can be had before a database is started for nothing. Port 0 means any free one, but pages
 * and letters must know it before the server listens.
 */
async function settlePort(config: Config): Promise<Config> {
  const port = await tryPort(config.host, config.port);
  if (config.port !== 0) return config;
  return {
    ...config,
    port,
    publicUrl: process.env.PUBLIC_URL ? config.publicUrl : localUrl(config.host, port),
  };
}

async function prepareDemo(config: Config, ownerUrl: string, appUrl: string): Promise<SignInLink[]> {
  const [{ ensureBuilt }, demo] = await Promise.all([
    import('../scripts/build.ts'),
    import('./demo/index.ts'),
  ]);
  // `npm run dev` builds the pages itself, and again at each change.
  if (config.mode === 'demo') await ensureBuilt(say);
  const options = { config, ownerUrl, appUrl, log: say };
  return (await demo.prepareDemo(options)).signInLinks;
}

async function start(config: Config): Promise<void> {
  let app: FastifyInstance | undefined;
  let database: Promise<ReadyDatabase> | undefined;
  let embedded: Embedded | undefined;
  stopWithGrace({
    close: async () => app?.close(),
    // A signal may come while PostgreSQL is still starting: it is waited for, or it would stay behind.
    after: async () => (await database?.catch(() => null))?.embedded?.stop(),
    letGo: () => embedded?.letGo(),
    say,
  });
  try {
    database = readyDatabase(config, say, {
      migrationsFolder: process.env.LEERKRING_MIGRATIONS,
      onStarted: started => {
        embedded = started;
      },
    });
    // Read while PostgreSQL starts; what is wrong with it is thrown where it is needed.
    const reading = import('./app.ts');
    reading.catch(() => {});
    const { ownerUrl, appUrl } = await database;
    const links = config.mode === 'production' ? [] : await prepareDemo(config, ownerUrl, appUrl);
    const { buildApp } = await reading;
    const built = await buildApp({ config, ownerUrl, appUrl, logger: { level: config.logLevel } });
    app = built;
    await built.listen({ host: config.host, port: config.port });
    if (config.mode === 'production')
      built.log.info({ host: config.host, port: config.port }, 'Leerkring is open');
    else say(greetDemo(config.publicUrl, links));
    flushCompileCache();
  } catch (error) {
    // What breaks because of a stop that was asked for is no news; the stop itself ends the process.
    if (isStopping()) return;
    await app?.close().catch(() => {});
    await embedded?.stop();
    throw error;
  }
}

/**
 * Starts Leerkring and keeps it going until it is stopped: settings, database, migrations, app, listening.
 * Arguments: `--demo`, `--dev`, `--help`; none is production, another one is refused. A start that fails says why and exits with 1.
 */
export async function serve(args: string[]): Promise<void> {
  const unknown = args.find(arg => !OPTIONS.has(arg));
  if (unknown !== undefined) {
    console.error(`Leerkring does not know ${unknown}. All options and settings: npm start -- --help`);
    process.exitCode = 1;
    return;
  }
  if (args.includes('--help') || args.includes('-h')) return say(settingsHelp());
  const mode = modeOf(args);
  let config: Config | undefined;
  try {
    config = loadConfig(process.env, mode);
    config = await settlePort(config);
    if (mode !== 'production' && process.env.DATABASE_URL) {
      say('DATABASE_URL is left alone: the demo has a database of its own.');
    }
    await start(config);
  } catch (error) {
    const sentence = explain(error, config);
    if (sentence) console.error(`\n${sentence}\n`);
    else console.error('\nLeerkring could not start, for a reason that it does not know:\n', error);
    process.exit(1);
  }
}
