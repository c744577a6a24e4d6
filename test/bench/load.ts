import autocannon from 'autocannon';

export const CONNECTIONS = 16;

export type Loaded = { requests: number; seconds: number; perSecond: number; p99: number; refused: number };

/** What the clients send: always the same GET, or for client n its own requests. */
export type Shots =
  | { url: string; headers?: Record<string, string> }
  | { url: string; clients: (n: number) => object[] };

/**
 * Loads one address with 16 connections that each wait for their reply. Throws when anything but a 2xx came back: a
 * fast refusal is no result. A long load may let the server say 503 now and then (`overload`): those are counted apart.
 */
export async function load(shots: Shots, seconds: number, options = { overload: false }): Promise<Loaded> {
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
  const refused = options.overload ? (result.statusCodeStats['503']?.count ?? 0) : 0;
  if (result.non2xx > refused || result.errors > 0)
    throw new Error(
      `${shots.url}: ${result.non2xx} replies were no 2xx and ${result.errors} requests failed (${JSON.stringify(result.statusCodeStats)})`,
    );
  const requests = result.requests.total - refused;
  return {
    requests,
    seconds: result.duration,
    perSecond: requests / result.duration,
    p99: result.latency.p99,
    refused,
  };
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
