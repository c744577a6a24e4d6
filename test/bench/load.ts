import autocannon from 'autocannon';

export const CONNECTIONS = 16;

export type Loaded = { requests: number; seconds: number; perSecond: number; p99: number };

/** What the clients send: always the same GET, or for client n its own requests. */
export type Shots =
  | { url: string; headers?: Record<string, string> }
  | { url: string; clients: (n: number) => object[] };

/**
 * Loads one address with 16 connections that each wait for their reply. Throws when anything but a 2xx came back: a
 * fast refusal is no result.
 */
export async function load(shots: Shots, seconds: number): Promise<Loaded> {
  let client = 0;
  const result = await autocannon({
    url: shots.url,
    connections: CONNECTIONS,
    duration: seconds,
    ...('clients' in shots
      ? {
          setupClient: (each: { setRequests(requests: object[]): void }) =>
            each.setRequests(shots.clients(client++)),
        }
      : { headers: shots.headers }),
  } as never);
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(
      `${shots.url}: ${result.non2xx} replies were no 2xx and ${result.errors} requests failed (${JSON.stringify(result.statusCodeStats)})`,
    );
  const requests = result.requests.total;
  return {
    requests,
    seconds: result.duration,
    perSecond: requests / result.duration,
    p99: result.latency.p99,
  };
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
