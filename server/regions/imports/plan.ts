import { createHash } from 'node:crypto';
import { cleanDomain, domainFault } from '../../organisations/policy.ts';
import { KINDS } from '../../organisations/schema.ts';
import { isDay } from '../actions.ts';
import { type PreviewView, REGION_KINDS } from '../schema.ts';
import { type LineError, type Row, readCsv } from './csv.ts';
import type { Known } from './queries.ts';
import type { Step, Values } from './steps.ts';

type Change = PreviewView['changes'][number];
export type Plan = { errors: LineError[]; changes: Change[]; steps: Step[]; digest: string };

/** Lists of municipalities are Dutch, so their own words will do as well. */
const KIND_WORDS: Record<string, string> = {
  gemeente: 'municipality',
  samenwerkingsverband: 'jointBody',
  uitvoeringsorganisatie: 'executiveAgency',
  bewonersgroep: 'residentsGroup',
  kennisinstelling: 'institute',
};
const REGION_WORDS: Record<string, string> = {
  arbeidsmarktregio: 'labourMarket',
  jeugdregio: 'youth',
  veiligheidsregio: 'safety',
  'ggd-regio': 'health',
  overig: 'other',
};

function kindIn(text: string, words: Record<string, string>, kinds: readonly string[]): string | undefined {
  const word = words[text.toLowerCase()] ?? text;
  return kinds.find(kind => kind.toLowerCase() === word.toLowerCase());
}

type Refusal = { key: string };
const refuse = (key: string): never => {
  throw { key } satisfies Refusal;
};

/** Compares a list with what is there, line by line, each on top of the ones before. Nothing is written. */
export function planImport(csv: string, known: Known): Plan {
  const { rows, errors } = readCsv(csv);
  const planner = openPlanner(structuredClone(known));
  for (const row of rows) {
    try {
      planner.take(row);
    } catch (refusal) {
      if (!(refusal as Refusal).key) throw refusal;
      errors.push({ line: row.line, key: (refusal as Refusal).key });
    }
  }
  if (rows.length === 0 && errors.length === 0) errors.push({ line: 1, key: 'errEmpty' });
  const { steps, changes } = planner;
  const digest = createHash('sha256').update(JSON.stringify(steps)).digest('hex');
  return { errors, changes, steps, digest };
}

function openPlanner(known: Known) {
  const steps: Step[] = [];
  const changes: Change[] = [];
  let unborn = 0;
  const note = (line: number, what: Change['what'], subject: Change['subject'], name: string) =>
    changes.push({ line, what, subject, name });

  function organisationOf(row: Row): Known['organisations'][number] {
    const code = row.code.toUpperCase() || null;
    if (code && !/^[A-Z0-9-]{2,20}$/.test(code)) refuse('errCode');
    if (!row.name || row.name.length > 200) refuse('errName');
    const kind = row.kind ? (kindIn(row.kind, KIND_WORDS, KINDS) ?? refuse('errKind')) : undefined;
    const byCode = code ? known.organisations.find(each => each.code === code) : undefined;
    const byName = known.organisations.find(each => each.name === row.name);
    if (byCode && byName && byCode !== byName) refuse('errNameTaken');
    if (!byCode && byName?.code && code && byName.code !== code) refuse('errNameTaken');
    const here = byCode ?? byName;
    // Without a region the days are of the organisation itself.
    const until = row.region ? '' : row.until;
    if (!here) {
      if (!kind) refuse('errKind');
      const made = {
        id: --unborn,
        name: row.name,
        kind: kind!,
        code,
        place: row.place,
        until: until || null,
      };
      const { id, ...after } = made;
      steps.push({ table: 'organisations', key: { id }, before: null, after });
      note(row.line, 'new', 'organisation', row.name);
      known.organisations.push(made);
      return made;
    }
    const wanted: Values = {
      name: row.name,
      ...(kind && { kind }),
      ...(code && { code }),
      ...(row.place && { place: row.place }),
      ...(until && { until }),
    };
    change('organisations', { id: here.id }, here as unknown as Values, wanted, () =>
      note(
        row.line,
        wanted.until && wanted.until !== here.until ? 'ended' : 'changed',
        'organisation',
        row.name,
      ),
    );
    return here;
  }

  /** Adds a step for what differs, and remembers it for the lines that follow. */
  function change(table: Step['table'], key: Values, now: Values, wanted: Values, tell: () => void): void {
    const names = Object.keys(wanted).filter(name => wanted[name] !== now[name]);
    if (names.length === 0) return;
    const pick = (from: Values) => Object.fromEntries(names.map(name => [name, from[name] ?? null]));
    tell();
    steps.push({ table, key, before: pick(now), after: pick(wanted) });
    Object.assign(now, pick(wanted));
  }

  function takeDomains(row: Row, organisationId: number): void {
    for (const text of row.domains.split(/[\s|]+/).filter(Boolean)) {
      const domain = cleanDomain(text);
      const fault = domainFault(domain);
      if (fault) refuse(fault === 'problems:domainPublic' ? 'errDomainPublic' : 'errDomain');
      const owner = known.domains.find(each => each.domain === domain);
      if (owner && owner.organisationId !== organisationId) refuse('errDomainTaken');
      if (owner) continue;
      known.domains.push({ domain, organisationId });
      steps.push({
        table: 'organisation_domains',
        key: { domain },
        before: null,
        after: { organisation_id: organisationId },
      });
      note(row.line, 'new', 'domain', domain);
    }
  }

  function regionOf(row: Row): Known['regions'][number] {
    const kind = kindIn(row.region_kind, REGION_WORDS, REGION_KINDS) ?? refuse('errRegionKind');
    if (row.region.length > 200) refuse('errName');
    const here = known.regions.find(each => each.name === row.region && each.kind === kind);
    if (here) return here;
    const made = { id: --unborn, name: row.region, kind };
    known.regions.push(made);
    steps.push({ table: 'regions', key: { id: made.id }, before: null, after: { name: row.region, kind } });
    note(row.line, 'new', 'region', row.region);
    return made;
  }

  function takeMembership(row: Row, organisationId: number): void {
    if (!isDay(row.since)) refuse('errSince');
    const region = regionOf(row);
    const until = row.until || null;
    const own = known.members.filter(
      each => each.regionId === region.id && each.organisationId === organisationId,
    );
    const name = `${row.name} – ${row.region}`;
    const here = own.find(each => each.since === row.since);
    const end = until ?? here?.until ?? '9999-12-31';
    const overlaps = own.some(
      each => each !== here && each.since < end && row.since < (each.until ?? '9999-12-31'),
    );
    if (overlaps) refuse('errOverlap');
    const key = { region_id: region.id, organisation_id: organisationId, since: row.since };
    if (here) {
      const wanted: Values = until ? { until } : {};
      change('region_members', key, here, wanted, () => note(row.line, 'ended', 'membership', name));
      return;
    }
    known.members.push({ regionId: region.id, organisationId, since: row.since, until });
    steps.push({ table: 'region_members', key, before: null, after: { until } });
    note(row.line, 'new', 'membership', name);
  }

  return {
    steps,
    changes,
    take(row: Row): void {
      if (row.until && !isDay(row.until)) refuse('errUntil');
      if (row.since && !isDay(row.since)) refuse('errSince');
      if (row.since && row.until && row.until <= row.since) refuse('errUntil');
      if (row.place.length > 200) refuse('errName');
      const { id } = organisationOf(row);
      takeDomains(row, id);
      if (row.region) takeMembership(row, id);
    },
  };
}
