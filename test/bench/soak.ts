import { randomUUID } from 'node:crypto';
import { replyHeaders } from './ask.ts';
import { atMost, type Bench, type Row } from './bench.ts';
import { load, median } from './load.ts';
import { BODY } from './replies.ts';

type Memory = { rss: number; heapUsed: number };

const SAMPLE_MS = 1_000;
const MB = 1_000_000;

const anyOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;

/** Each of sixteen people reads pages as a guest and signed in, reads the API, and now and then replies. */
function mixedShots({ url, grown }: Bench) {
  return {
    url,
    clients: (n: number) => {
      const { token, threadId } = grown.writers[n]!;
      const get = (pathOf: () => string, headers: Record<string, string> = {}) => ({
        method: 'GET',
        path: '/',
        headers,
        setupRequest: (request: object) => ({ ...request, path: pathOf() }),
      });
      const cookie = { cookie: `leerkring=${token}`, 'accept-encoding': 'gzip' };
      const thread = () => `/threads/${anyOf(grown.everydayThreadIds)}`;
      return [
        ...[get(thread), get(thread, cookie), get(thread, { 'accept-encoding': 'br' })],
        get(
          () =>
            `/api/v1/threads/${grown.longThreadId}/posts?from=${1 + 20 * Math.floor(Math.random() * 250)}`,
          cookie,
        ),
        get(() => `/spaces/${5001 + Math.floor(Math.random() * 8)}`),
        get(() => '/', cookie),
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

/**
 * Memory under a mixed load of so many minutes. The first fifth is warm-up: caches fill to their bounds. No garbage
 * collection is forced, so the smallest `heapUsed` of a quarter stands for what is really held.
 */
export async function benchSoak(bench: Bench): Promise<Row> {
  const minutes = bench.options.soakMinutes;
  const samples: Memory[] = [];
  const sample = () =>
    bench.server.ask<Memory>('memory').then(
      memory => samples.push(memory),
      () => {},
    );
  const timer = setInterval(() => void sample(), SAMPLE_MS);
  const result = await load(mixedShots(bench), minutes * 60, { overload: true }).finally(() =>
    clearInterval(timer),
  );
  const warm = samples.slice(Math.floor(samples.length / 5));
  if (warm.length < 8) throw new Error('the soak is too short to say anything about memory');
  const part = Math.floor(warm.length / 4);
  const growth = (of: (quarter: Memory[]) => number) => of(warm.slice(-part)) / of(warm.slice(0, part));
  const told = (of: (memory: Memory) => number, name: string) => ({
    [`${name}FirstMB`]: of(warm[0]!) / MB,
    [`${name}LastMB`]: of(warm.at(-1)!) / MB,
    [`${name}MaxMB`]: Math.max(...warm.map(of)) / MB,
  });
  const rss = growth(quarter => median(quarter.map(memory => memory.rss)));
  const heap = growth(quarter => Math.min(...quarter.map(memory => memory.heapUsed)));
  return {
    ...{ name: `memory, ${minutes} minutes of mixed load`, unit: 'MB', limit: null, ratio: null },
    ours: warm.at(-1)!.rss / MB,
    aims: [
      atMost(rss, 1.1, 'rss, last quarter : first'),
      atMost(heap, 1.1, 'heap held, last quarter : first'),
    ],
    more: {
      ...{ perSecond: result.perSecond, refused503: result.refused },
      ...told(memory => memory.rss, 'rss'),
      ...told(memory => memory.heapUsed, 'heap'),
    },
  };
}
