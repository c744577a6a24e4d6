import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { hashToken } from '../../server/base/access/tokens.ts';
import type { Bench } from './bench.ts';
import type { Writer } from './grow.ts';
import { type Source, type Step, WRITER_COLUMNS } from './reply-script.ts';

/**
 * Where pgbench is not installed: the same transaction by 16 bare `pg` clients on prepared statements, one statement
 * after the other. Transactions per second.
 */
export async function runClients({ cluster, grown }: Bench, steps: Step[], seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  await Promise.all(
    grown.writers.map(async writer => {
      const client = new pg.Client({ connectionString: cluster.appUrl });
      await client.connect();
      try {
        for (; performance.now() < end; done++) await repeat(client, steps, writer);
      } finally {
        await client.end();
      }
    }),
  );
  return done / seconds;
}

async function repeat(client: pg.Client, steps: Step[], writer: Writer): Promise<void> {
  const key = randomUUID();
  const tokenHash = `\\x${hashToken(writer.token).toString('hex')}`;
  let postId = '0';
  const textOf = (source: Source): string | null => {
    if (source.from === 'constant') return source.value;
    if (source.from === 'writer') return WRITER_COLUMNS[source.column]!(writer, tokenHash);
    if (source.from === 'key') return key;
    return source.from === 'postId' ? postId : JSON.stringify({ postId: Number(postId) });
  };
  for (const [index, { text, sources, returnsPost }] of steps.entries()) {
    const named = sources.length > 0 ? { name: `s${index}`, text, values: sources.map(textOf) } : { text };
    const { rows } = await client.query<{ id: string }>(named);
    if (returnsPost) postId = rows[0]!.id;
  }
}
