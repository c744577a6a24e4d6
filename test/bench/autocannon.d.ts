/** The part of autocannon that the bench uses; the package brings no types. */
declare module 'autocannon' {
  export type Result = {
    duration: number;
    errors: number;
    non2xx: number;
    statusCodeStats: Record<string, { count: number }>;
    requests: { total: number };
    latency: { p99: number };
  };
  export default function autocannon(options: object): Promise<Result>;
}
