import type { FastifyRequest } from 'fastify';

/**
 * The form of a refused request when it held a text that somebody wrote, to be shown again beside the refusal; null for
 * any other request. Secrets are left out.
 */
export function keptForm(request: FastifyRequest): { action: string; values: Record<string, string> } | null {
  if (request.method !== 'POST') return null;
  const fields = Object.entries((request.body ?? {}) as Record<string, unknown>);
  const values: Record<string, string> = Object.fromEntries(
    fields.filter(
      (field): field is [string, string] =>
        typeof field[1] === 'string' && !/password|current|token/.test(field[0]),
    ),
  );
  return values.body?.trim() ? { action: request.url, values } : null;
}
