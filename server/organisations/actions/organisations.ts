import type { Db, Viewer } from '../../base/database/viewer.ts';
import { badInput, conflict, found } from '../../base/errors/problem.ts';
import { cleanDomain, domainFault } from '../domains.ts';
import {
  findOrganisation,
  findTaken,
  findTakenDomains,
  insertOrganisation,
  listDomains,
  lockOrganisation,
  replaceDomains,
  today,
  updateOrganisation,
} from '../queries.ts';
import type { NewOrganisation, OrganisationChange, OrganisationView } from '../schema.ts';
import { administered } from './administer.ts';

const CODE = /^[A-Z0-9-]{2,20}$/;

function cleaned(change: OrganisationChange) {
  const line = (text: string) =>
    text
      .normalize('NFC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim();
  const values = {
    ...(change.name !== undefined && { name: line(change.name) }),
    ...(change.kind !== undefined && { kind: change.kind }),
    ...(change.place !== undefined && { place: line(change.place) }),
    ...(change.code !== undefined && { code: change.code.trim().toUpperCase() || null }),
  };
  const errors = [
    ...(values.name === '' ? [{ path: '/name', message: 'problems:organisationNameEmpty' }] : []),
    ...(values.code && !CODE.test(values.code) ? [{ path: '/code', message: 'problems:codeUnlikely' }] : []),
  ];
  if (errors.length > 0) throw badInput(errors);
  return values;
}

async function refuseTaken(db: Db, values: { name?: string; code?: string | null }, except = 0) {
  const taken = await findTaken(db, values, except);
  const errors = [
    ...(taken.name ? [{ path: '/name', message: 'problems:organisationNameTaken' }] : []),
    ...(taken.code ? [{ path: '/code', message: 'problems:codeTaken' }] : []),
  ];
  if (errors.length > 0) throw badInput(errors);
}

/** By the platform's administrator (the route's guard). Throws 400 with what to do per field. */
export async function createOrganisation(db: Db, input: NewOrganisation): Promise<OrganisationView> {
  const values = cleaned(input);
  await refuseTaken(db, values);
  const id = await insertOrganisation(db, {
    name: values.name!,
    kind: input.kind,
    code: values.code ?? null,
    place: values.place ?? '',
  });
  return found(await findOrganisation(db, id));
}

/** By the platform's administrator: what an organisation is called, is and is coded. */
export async function changeOrganisation(
  db: Db,
  id: number,
  change: OrganisationChange,
): Promise<OrganisationView> {
  const values = cleaned(change);
  found(await findOrganisation(db, id));
  await refuseTaken(db, values, id);
  if (Object.keys(values).length > 0) await updateOrganisation(db, id, values);
  return found(await findOrganisation(db, id));
}

/** Ends an organisation today: its people keep their accounts and lose what came to them through it. */
export async function endOrganisation(db: Db, id: number): Promise<OrganisationView> {
  const { until } = found(await findOrganisation(db, id));
  if (until && until <= new Date().toISOString().slice(0, 10)) throw conflict('organisationEnded');
  await updateOrganisation(db, id, { until: today });
  return found(await findOrganisation(db, id));
}

export async function readDomains(db: Db, viewer: Viewer, id: number): Promise<string[]> {
  await administered(db, viewer, id);
  return listDomains(db, id);
}

/**
 * By the platform's administrator: the mail domains whose people may join by themselves. Whole domains; public
 * providers and domains of another organisation are refused (400).
 */
export async function setDomains(db: Db, id: number, texts: readonly string[]): Promise<string[]> {
  found(await findOrganisation(db, id));
  await lockOrganisation(db, id);
  const domains = [...new Set(texts.map(cleanDomain).filter(Boolean))];
  const faults = new Set(domains.map(domainFault).filter(fault => fault !== null));
  if (faults.size > 0) throw badInput([...faults].map(message => ({ path: '/domains', message })));
  const taken = await findTakenDomains(db, id, domains);
  if (taken.length > 0) throw badInput([{ path: '/domains', message: 'problems:domainTaken' }]);
  await replaceDomains(db, id, domains);
  return listDomains(db, id);
}
