import closeWithGrace from 'close-with-grace';

export type Stoppable = {
  /** Finishes what is in flight; given `IN_FLIGHT_MS` at most. */
  close(): Promise<void>;
  /** Comes after, whatever happened before: the built-in database. */
  after(): Promise<void>;
  /** For an exit that cannot wait. */
  letGo(): void;
  say(sentence: string): void;
};

const IN_FLIGHT_MS = 10_000;
const DATABASE_MS = 26_000;
// With Ctrl-C under npm the signal comes twice, from the terminal and from npm: that is one wish, not two.
const SAME_WISH_MS = 1000;

async function withinTime(work: Promise<void>): Promise<'done' | 'late'> {
  const { promise: late, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(resolve, IN_FLIGHT_MS, 'late');
  try {
    return await Promise.race([work.then(() => 'done' as const), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** npm passes SIGTERM to the shell between us, and that shell dies without passing it on: then the parent changes. */
function stopWithNpm(stop: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 250).unref();
}

let stopping = false;

/** Whether a stop has been asked for. */
export const isStopping = (): boolean => stopping;

/**
 * Stops in order on SIGINT, SIGTERM, SIGHUP or an error that nobody caught: first what is in flight, then the database.
 * A second signal exits at once. Exit code 0 when all went in order, else 1.
 */
export function stopWithGrace({ close, after, letGo, say }: Stoppable): void {
  let since = 0;
  // A terminal that is gone makes each line an error; the stop must go on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const grace = closeWithGrace(
    {
      delay: IN_FLIGHT_MS + DATABASE_MS,
      skip: [...signals, 'beforeExit'],
      logger: false,
      onSecondError: letGo,
      onTimeout: letGo,
    },
    async ({ err }) => {
      stopping = true;
      if (err) say(`Leerkring stops because of an error that nobody expected: ${err.stack ?? err.message}`);
      try {
        if ((await withinTime(close())) === 'late')
          say('Not everything was finished within 10 seconds; what was left is broken off.');
      } catch (error) {
        say(`Closing did not go well: ${(error as Error).stack}`);
        throw error;
      } finally {
        await after();
      }
    },
  );
  const stop = () => {
    since = Date.now();
    void grace.close();
  };
  stopWithNpm(() => since === 0 && stop());
  for (const signal of signals) {
    process.on(signal, () => {
      if (since === 0) {
        if (signal === 'SIGINT') say('Leerkring stops…');
        stop();
      } else if (Date.now() - since > SAME_WISH_MS) {
        letGo();
        process.exit(1);
      }
    });
  }
}
