import { readFileSync } from 'node:fs';
import { withClient } from '../../server/base/database/connect.ts';
import type { Cluster } from './cluster.ts';

/** A statement as PostgreSQL was asked to run it: its text with $1, $2…, and their values as text (null: NULL). */
export type Recorded = { text: string; values: (string | null)[] };

const PREFIX = '~bench~';

/** Every transaction in a piece of PostgreSQL's log (log_line_prefix "~bench~%p ", log_statement all), per connection. */
export function transactionsIn(log: string): Recorded[][] {
  const open = new Map<string, Recorded[]>();
  const done: Recorded[][] = [];
  for (const entry of log.split(PREFIX).slice(1)) {
    const [, pid, kind, rest] = /^(\d+) (LOG|DETAIL): {2}([\s\S]*)$/.exec(entry) ?? [];
    if (!pid || rest === undefined) continue;
    const list = open.get(pid) ?? [];
    open.set(pid, list);
    if (kind === 'DETAIL') {
      const last = list.at(-1);
      if (last) last.values = valuesIn(rest);
      continue;
    }
    // Further lines of one entry are indented by a tab.
    const text = /^(?:statement|execute [^:]+): ([\s\S]*)$/
      .exec(rest)?.[1]
      ?.trimEnd()
      .replaceAll('\n\t', '\n');
    if (text === undefined) continue;
    if (text === 'begin') list.length = 0;
    list.push({ text, values: [] });
    if (text === 'commit') {
      done.push([...list]);
      list.length = 0;
    }
  }
  return done;
}

function valuesIn(detail: string): (string | null)[] {
  const values: (string | null)[] = [];
  for (const [, number, quoted] of detail.matchAll(/\$(\d+) = (?:NULL|'((?:[^']|'')*)')/g))
    values[Number(number) - 1] =
      quoted === undefined ? null : quoted.replaceAll("''", "'").replaceAll('\n\t', '\n');
  return values;
}

/** Lets PostgreSQL write down what the server sends while `work` runs; gives the transactions back. */
export async function recordTransactions(cluster: Cluster, work: () => Promise<void>): Promise<Recorded[][]> {
  const set = (...statements: string[]) =>
    withClient(cluster.superUrl, async client => {
      for (const statement of [...statements, 'select pg_reload_conf()', 'select pg_sleep(0.3)'])
        await client.query(statement);
    });
  await set(
    `alter system set log_line_prefix = '${PREFIX}%p '`,
    `alter system set log_statement = 'all'`,
    `alter system set log_parameter_max_length = -1`,
  );
  const before = readFileSync(cluster.logFile).length;
  try {
    await work();
  } finally {
    await set('alter system reset all');
  }
  return transactionsIn(readFileSync(cluster.logFile).subarray(before).toString());
}
