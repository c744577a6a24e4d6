import type { Guard } from '../access/index.ts';

type Schema = Record<string, unknown> & { response?: Record<string, Record<string, unknown>> };
type Route = { config?: { guard?: Guard } };

/**
 * Gives an operation what the document needs to know beyond its schema: who it is for (`x-guard`), and the names of
 * its shared reply schemas, which the generator drops on the outermost level.
 */
export function guardedSchema({ schema, url, route }: { schema?: Schema; url: string; route: Route }): {
  schema: Schema;
  url: string;
} {
  if (!schema) return { schema: { hide: true }, url };
  const guard = route.config?.guard ?? 'anyone';
  const response = Object.fromEntries(
    Object.entries(schema.response ?? {}).map(([status, reply]) => [
      status,
      reply.$id ? { ...reply, title: reply.$id } : reply,
    ]),
  );
  const security = guard === 'anyone' ? [] : [{ cookie: [] }];
  return { schema: { ...schema, response, security, 'x-guard': guard }, url };
}
