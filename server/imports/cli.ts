import { type Config, loadConfig } from '../base/config.ts';
import { findRunningEmbedded } from '../base/database/embedded.ts';
import { readyDatabase } from '../base/startup/database.ts';
import { explain } from '../base/startup/failures.ts';
import { type ImportArguments, importHelp, readArguments } from './arguments.ts';
import { openLineLog } from './line-log.ts';
import { openProgress, summaryOf } from './progress.ts';
import { importDiscourse } from './run.ts';

const MAX_SHOWN = 50;
// With Ctrl-C under npm the signal comes twice, from the terminal and from npm: that is one wish, not two.
const SAME_WISH_MS = 1000;

type Reached = { ownerUrl: string; stop(): Promise<void> };

/** The database of DATABASE_URL, else that of the server that runs on this data folder, else it is started. */
async function reachDatabase(config: Config): Promise<Reached> {
  const running = config.databaseUrl ? null : await findRunningEmbedded(config.dataDir);
  if (running) return { ...running, stop: async () => {} };
  const { ownerUrl, embedded } = await readyDatabase(config, sentence => console.log(sentence));
  return { ownerUrl, stop: async () => embedded?.stop() };
}

/** Asks the import to stop after the posts in hand; a second wish stops at once. */
function stopOnSignals(say: (sentence: string) => void): AbortSignal {
  const stopping = new AbortController();
  let since = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (since > 0 && Date.now() - since > SAME_WISH_MS) process.exit(1);
      if (since > 0) return;
      since = Date.now();
      say('Stopping after the posts in hand…');
      stopping.abort();
    });
  }
  return stopping.signal;
}

async function run(args: ImportArguments, config: Config): Promise<number> {
  const progress = openProgress(process.stdout);
  const say = (sentence: string) => {
    progress.clear();
    console.log(sentence);
  };
  const signal = stopOnSignals(say);
  const log = openLineLog(config.dataDir, args.source, new Date());
  const started = performance.now();
  const database = await reachDatabase(config);
  let told = 0;
  try {
    const tally = await importDiscourse({
      ...args,
      ownerUrl: database.ownerUrl,
      signal,
      onSpace: space =>
        say(
          `${space.made ? 'Made the space' : 'Into the space'} "${space.name}" (/spaces/${space.id}). Who may enter: ${space.readers}.`,
        ),
      onProgress: progress.show,
      onLine: ({ kind, line, reason }) => {
        const sentence = `line ${line}: ${kind === 'problem' ? 'not taken, ' : ''}${reason}`;
        log.add(sentence);
        told++;
        if (told <= MAX_SHOWN) say(sentence);
        else if (told === MAX_SHOWN + 1)
          say('More such lines follow; they are in the file that is named at the end.');
      },
    });
    say(summaryOf(tally, performance.now() - started));
    if (told > 0)
      say(
        log.fault() ? `The list could not be kept in ${log.file}: ${log.fault()}` : `  Listed in ${log.file}`,
      );
    if (!tally.finished) say('Stopped. What was taken stays; the same command goes on from here.');
    return tally.finished && tally.problems === 0 ? 0 : 1;
  } finally {
    await database.stop();
  }
}

async function main(): Promise<number> {
  let args: ImportArguments | 'help';
  try {
    args = readArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${importHelp}`);
    return 2;
  }
  if (args === 'help') {
    console.log(importHelp);
    return 0;
  }
  let config: Config | undefined;
  try {
    config = loadConfig(process.env, 'test');
    return await run(args, config);
  } catch (error) {
    const sentence = explain(error, config);
    if (sentence) console.error(`\n${sentence}\n`);
    else console.error('\nThe import stopped, for a reason that it does not know:\n', error);
    return 1;
  }
}

process.exitCode = await main();
