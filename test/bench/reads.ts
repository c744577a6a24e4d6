import { ask } from './ask.ts';
import type { Sample } from './bare.ts';
import { type Aim, atLeast, atMost, type Bench, costOf, type Row, statementsOf } from './bench.ts';
import { cpuReader } from './cpu.ts';
import { load, median } from './load.ts';

export type Read = {
  name: string;
  path: string;
  headers?: Record<string, string>;
  aims?: (row: Row) => Aim[];
};

const halfOfBare = (row: Row) => atLeast(row.ratio ?? 0, 0.5, 'ratio');
const cpuAtMost = (row: Row, bound: number): Aim[] =>
  row.cpuMs ? [atMost(row.cpuMs.server + row.cpuMs.database, bound, 'CPU ms')] : [];

/** The pages and API reads of the bench, each with the aims that this project has set for it. */
export function readsOf({ grown, archive }: Bench): Read[] {
  const signedIn = { cookie: grown.cookie };
  const compressed = { 'accept-encoding': 'gzip, deflate, br' };
  const thread = `/threads/${grown.threadId}`;
  const middle = '?from=2501';
  return [
    { name: 'thread page, no account', path: thread, aims: row => [halfOfBare(row), ...cpuAtMost(row, 0.3)] },
    { name: 'thread page, no account, br', path: thread, headers: compressed },
    { name: 'thread page, signed in', path: thread, headers: signedIn, aims: row => cpuAtMost(row, 2.3) },
    { name: 'thread page, signed in, gzip', path: thread, headers: { ...signedIn, ...compressed } },
    { name: 'long thread middle, no account', path: `/threads/${grown.longThreadId}${middle}` },
    {
      name: 'long thread middle, signed in',
      path: `/threads/${grown.longThreadId}${middle}`,
      headers: signedIn,
    },
    { name: 'API listPosts of 20, no account', path: `/api/v1/threads/${grown.threadId}/posts?limit=20` },
    {
      name: 'API listPosts of 20, signed in',
      path: `/api/v1/threads/${grown.threadId}/posts?limit=20`,
      headers: signedIn,
    },
    { name: 'space page of 30, no account', path: `/spaces/${grown.spaceId}` },
    { name: 'space page of 30, signed in', path: `/spaces/${grown.spaceId}`, headers: signedIn },
    { name: 'home, no account', path: '/' },
    { name: 'home, signed in', path: '/', headers: signedIn },
    ...(archive
      ? [
          {
            name: "archive's longest thread, signed in",
            path: `/threads/${archive.threadId}`,
            headers: signedIn,
          },
        ]
      : []),
  ];
}

// What the bare server's own HTTP layer sets, as ours does.
const OWN_HEADERS = new Set([
  'date',
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'set-cookie',
]);

async function record(bench: Bench, read: Read): Promise<string> {
  const reply = await ask(bench.url + read.path, read.headers);
  if (reply.status !== 200) throw new Error(`${read.path} answered ${reply.status}`);
  const name = read.name.replace(/[^a-z0-9]+/gi, '-');
  const headers = Object.fromEntries(Object.entries(reply.headers).filter(([key]) => !OWN_HEADERS.has(key)));
  const sample: Sample = { path: name, status: reply.status, headers, body: reply.body.toString('base64') };
  await bench.bare.ask('sample', sample);
  return name;
}

/** One read beside a bare Fastify that sends the same bytes with the same headers, measured in turn. */
export async function benchRead(bench: Bench, read: Read): Promise<Row> {
  const { seconds, warmUpSeconds, rounds } = bench.options;
  const target = { url: bench.url + read.path, headers: read.headers };
  await load(target, warmUpSeconds);
  const sample = { url: `${bench.bareUrl}/sample/${await record(bench, read)}`, headers: read.headers };
  await load(sample, Math.min(2, warmUpSeconds));
  const bareCpu = cpuReader(bench.bare.pid, -1);
  const measured = [];
  for (let round = 0; round < rounds; round++) {
    const { result, cost } = await costOf(bench, read.name, () => load(target, seconds));
    const before = bareCpu?.().server ?? 0;
    const bare = await load(sample, Math.max(3, seconds / 2));
    measured.push({
      ours: result,
      cost,
      bare,
      bareCpu: ((bareCpu?.().server ?? 0) - before) / bare.requests,
    });
  }
  const ours = median(measured.map(round => round.ours.perSecond));
  const limit = median(measured.map(round => round.bare.perSecond));
  const row: Row = {
    ...{ name: read.name, unit: 'per second', ours, limit, ratio: ours / limit },
    statements: await statementsOf(bench, () => ask(target.url, read.headers)),
    more: { p99Ms: median(measured.map(round => round.ours.p99)) },
  };
  const costs = measured.flatMap(({ cost, ours: { requests }, bareCpu: bare }) =>
    cost ? [{ server: cost.server / requests, database: cost.database / requests, bare }] : [],
  );
  if (costs.length > 0)
    row.cpuMs = {
      server: median(costs.map(cost => cost.server)),
      database: median(costs.map(cost => cost.database)),
      bare: median(costs.map(cost => cost.bare)),
    };
  row.aims = read.aims?.(row) ?? [];
  return row;
}
