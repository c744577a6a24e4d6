/** What our API says when it refuses (RFC 9457). */
export type Problem = {
  type: string;
  status: number;
  title: string;
  detail?: string;
  errors?: { path: string; message: string }[];
  [more: string]: unknown;
};

/** `ok` with the reply's JSON; `refused` by the server, with its reason; `unreachable`: nobody knows whether it arrived. */
export type Answer<T> =
  | { kind: 'ok'; status: number; data: T }
  | { kind: 'refused'; status: number; problem: Problem }
  | { kind: 'unreachable'; retryAfterMs: number };

/**
 * Asks our own API; `account` says whose page asks, so that nothing is written in another's name. Never throws: a lost line, a busy server and a gateway's own page all come out as
 * `unreachable`.
 */
export async function ask<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  options: { keepalive?: boolean; account?: string } = {},
): Promise<Answer<T>> {
  try {
    const reply = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(options.account && { 'leerkring-account': options.account }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      keepalive: options.keepalive ?? false,
    });
    if (reply.ok) {
      return {
        kind: 'ok',
        status: reply.status,
        data: (reply.status === 204 ? null : await reply.json()) as T,
      };
    }
    if (reply.status >= 500 || reply.status === 429 || reply.status === 408) {
      return { kind: 'unreachable', retryAfterMs: 1000 * (Number(reply.headers.get('retry-after')) || 0) };
    }
    return { kind: 'refused', status: reply.status, problem: (await reply.json()) as Problem };
  } catch {
    return { kind: 'unreachable', retryAfterMs: 0 };
  }
}

/** What to tell a reader about a refusal: the reasons per field, else the detail, else the title. */
export function reasonOf(problem: Problem): string {
  return problem.errors?.map(error => error.message).join(' ') || problem.detail || problem.title;
}

/** A new key for something that is about to be made. */
export function newKey(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  // Without TLS (a municipality's test machine) browsers leave randomUUID out.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
