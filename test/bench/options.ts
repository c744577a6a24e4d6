import { parseArgs } from 'node:util';

export type Options = {
  /** Seconds of measured load per row, after the warm-up. */
  seconds: number;
  warmUpSeconds: number;
  /** Each pair of loads (ours, then its limit) is repeated; medians are printed. */
  rounds: number;
  /** Only rows whose name holds this text. */
  only: string;
  archive: string | null;
  soakMinutes: number;
  /** Folder for one CPU profile of the server per row; null: none are made. */
  profile: string | null;
  out: string;
};

const HELP = `npm run bench -- [options]
  --seconds N     measured seconds per row (8)
  --warm-up N     seconds of load before them (3)
  --rounds N      repetitions of each row and its limit; medians are printed (1)
  --only TEXT     only the rows whose name holds this text
  --archive FILE  also import this Discourse archive, and read its longest thread
  --soak MINUTES  also a mixed load of so long, with the server's memory (aim: 10)
  --profile DIR   write a CPU profile of the server for each row
  --out FILE      where the figures go (bench.json)`;

/** Reads the command line; prints help and exits for --help, and exits with 2 for options that do not exist. */
export function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: {
        seconds: { type: 'string', default: '8' },
        'warm-up': { type: 'string', default: '3' },
        rounds: { type: 'string', default: '1' },
        only: { type: 'string', default: '' },
        archive: { type: 'string' },
        soak: { type: 'string', default: '0' },
        profile: { type: 'string' },
        out: { type: 'string', default: 'bench.json' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    return {
      seconds: positive(values.seconds, 'seconds'),
      warmUpSeconds: positive(values['warm-up'], 'warm-up'),
      rounds: Math.ceil(positive(values.rounds, 'rounds')),
      only: values.only,
      archive: values.archive ?? null,
      soakMinutes: Number(values.soak) || 0,
      profile: values.profile ?? null,
      out: values.out,
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n${HELP}`);
    process.exit(2);
  }
}

function positive(text: string, name: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`--${name} needs a number above 0`);
  return number;
}
