import { randomUUID } from 'node:crypto';
import { hashToken } from '../../server/base/access/tokens.ts';
import { postReply, replyHeaders } from './ask.ts';
import { runClients } from './bare-clients.ts';
import { atLeast, type Bench, costOf, type Row, statementsOf } from './bench.ts';
import { load, median, type Shots } from './load.ts';
import { hasPgbench, prepareWriters, runPgbench } from './pgbench.ts';
import { recordTransactions } from './recording.ts';
import { pgbenchScript, type Step, stepsOf } from './reply-script.ts';

export const BODY =
  'Bij ons werkt dit zo: we bellen **eerst**, en sturen daarna pas de brief.\n\nDat scheelt een derde van de bezwaren. ' +
  'Wie het wil proberen, mag onze bellijst lenen; zie ook [de vorige draad](/threads/1).';

/** Sixteen people who each reply in a thread of their own, again and again. */
function shots({ url, grown }: Bench): Shots {
  return {
    url,
    clients: n => {
      const { threadId, token } = grown.writers[n]!;
      return [
        {
          method: 'POST',
          path: `/api/v1/threads/${threadId}/posts`,
          headers: replyHeaders(token),
          setupRequest: (request: object) => ({
            ...request,
            body: JSON.stringify({ key: randomUUID(), body: BODY }),
          }),
        },
      ];
    },
  };
}

async function writeReply(bench: Bench): Promise<{ key: string; postId: number }> {
  const { threadId, token } = bench.grown.writers[0]!;
  const key = randomUUID();
  const reply = await postReply(bench.url, threadId, token, { key, body: BODY });
  if (reply.status !== 201) throw new Error(`a reply was answered with ${reply.status}: ${reply.body}`);
  return { key, postId: (JSON.parse(reply.body.toString()) as { id: number }).id };
}

/** Writes one reply while PostgreSQL writes down what it is asked; gives that transaction as steps to repeat. */
async function recordReply(bench: Bench): Promise<Step[]> {
  const writer = bench.grown.writers[0]!;
  let written = { key: '', postId: 0 };
  const transactions = await recordTransactions(bench.cluster, async () => {
    written = await writeReply(bench);
  });
  const writing = transactions.filter(list => list.some(({ text }) => /^\s*insert into posts\b/.test(text)));
  if (writing.length !== 1)
    throw new Error(`expected one transaction that writes a post, and found ${writing.length}`);
  return stepsOf(writing[0]!, {
    writer,
    tokenHash: `\\x${hashToken(writer.token).toString('hex')}`,
    ...written,
  });
}

/** Durable replies beside the very statements of a reply, sent by pgbench (or bare clients) at the same concurrency. */
export async function benchReplies(bench: Bench): Promise<Row> {
  const { seconds, warmUpSeconds, rounds } = bench.options;
  await load(shots(bench), warmUpSeconds);
  const steps = await recordReply(bench);
  const statements = await statementsOf(bench, () => writeReply(bench));
  // Whatever a later version of a reply sends, the limit sends too, or the comparison says nothing.
  if (statements !== steps.length)
    throw new Error(
      `${steps.length} statements were recorded for a reply, but the server sends ${statements}`,
    );
  const { script, constants } = pgbenchScript(steps);
  await prepareWriters(bench, constants);
  const byPgbench = hasPgbench();
  const runLimit = (duration: number) =>
    byPgbench ? runPgbench(bench.cluster.appUrl, script, duration) : runClients(bench, steps, duration);
  await runLimit(2);

  const measured = [];
  for (let round = 0; round < rounds; round++) {
    const { result, cost } = await costOf(bench, 'reply', () => load(shots(bench), seconds));
    measured.push({ ours: result, cost, limit: await runLimit(seconds) });
  }
  const ours = median(measured.map(round => round.ours.perSecond));
  const limit = median(measured.map(round => round.limit));
  const ratio = ours / limit;
  const costs = measured.flatMap(({ cost, ours: { requests } }) =>
    cost ? [{ server: cost.server / requests, database: cost.database / requests }] : [],
  );
  return {
    ...{ name: 'reply, 16 writers', unit: 'per second', ours, limit, ratio, statements },
    ...(costs.length > 0 && {
      cpuMs: {
        server: median(costs.map(cost => cost.server)),
        database: median(costs.map(cost => cost.database)),
      },
    }),
    aims: [atLeast(ratio, 0.5, 'ratio')],
    more: {
      p99Ms: median(measured.map(round => round.ours.p99)),
      limitIs: byPgbench ? 'pgbench -M prepared' : 'bare pg',
    },
  };
}
