import type { FastifyRequest } from 'fastify';
import type { Grantee, GrantView, Level, NewGrant } from '../schema.ts';

type Fields = Record<string, string | string[] | undefined>;
const fieldsOf = (request: FastifyRequest) => (request.body ?? {}) as Fields;

/** One text field of the posted form; of one that is there twice the last. */
export function text(request: FastifyRequest, name: string): string {
  const value = fieldsOf(request)[name];
  return (Array.isArray(value) ? value.at(-1) : value) ?? '';
}

/** All values of a field that may be there several times. */
export const texts = (request: FastifyRequest, name: string): string[] =>
  [fieldsOf(request)[name] ?? []].flat();

/** Ids among the values of a field. */
export const ids = (request: FastifyRequest, name: string): number[] =>
  texts(request, name)
    .filter(value => /^[1-9][0-9]{0,14}$/.test(value))
    .map(Number);

const GRANTEES = ['everyone', 'accounts', 'professionals', 'organisation', 'region', 'account'];
const LEVELS = ['read', 'write', 'moderate'];

/** Who is meant by `organisation:12`; null for anything else. */
export function granteeFrom(value: string): { grantee: Grantee; granteeId?: number } | null {
  const [grantee = '', id] = value.split(':');
  if (!GRANTEES.includes(grantee)) return null;
  if (id === undefined || id === '') return { grantee: grantee as Grantee };
  return /^[1-9][0-9]{0,14}$/.test(id) ? { grantee: grantee as Grantee, granteeId: Number(id) } : null;
}

/** The other way: how a grantee is named in a form. */
export const granteeKey = ({ grantee, granteeId }: Pick<GrantView, 'grantee' | 'granteeId'>): string =>
  granteeId === null ? grantee : `${grantee}:${granteeId}`;

// The whole day counts, by Dutch winter time; in summer it ends an hour past midnight.
const endOfDay = (day: string): string | null => {
  const end = new Date(`${day}T23:59:59+01:00`);
  return Number.isNaN(end.getTime()) ? null : end.toISOString();
};

/** The rows of the form of grants: a level and perhaps a last day for each grantee; without a level it goes. */
export function grantsFrom(request: FastifyRequest): NewGrant[] {
  return [...new Set(texts(request, 'grant'))].flatMap(key => {
    const grantee = granteeFrom(key);
    const level = text(request, `level.${key}`);
    if (!grantee || !LEVELS.includes(level)) return [];
    const day = text(request, `until.${key}`);
    return [{ ...grantee, level: level as Level, ...(day && { validUntil: endOfDay(day) }) }];
  });
}

/** The same rows, brought along by the step of confirmation. Whatever is not such a row is left out. */
export function grantsInStep(request: FastifyRequest): NewGrant[] {
  try {
    const rows = JSON.parse(text(request, 'rows')) as { key: string; level: string; until: string | null }[];
    return rows.slice(0, 200).flatMap(row => {
      const grantee = granteeFrom(String(row.key));
      const until = typeof row.until === 'string' && !Number.isNaN(Date.parse(row.until)) ? row.until : null;
      return grantee && LEVELS.includes(row.level)
        ? [{ ...grantee, level: row.level as Level, validUntil: until }]
        : [];
    });
  } catch {
    return [];
  }
}

/** Rows for `grantsInStep`. */
export const stepOf = (grants: readonly NewGrant[]): string =>
  JSON.stringify(
    grants.map(grant => ({
      key: granteeKey({ ...grant, granteeId: grant.granteeId ?? null }),
      level: grant.level,
      until: grant.validUntil ?? null,
    })),
  );
