import type { SignedIn } from '../../base/access/index.ts';
import type { Db } from '../../base/database/viewer.ts';
import { conflict, found, Problem } from '../../base/errors/problem.ts';
import type { ImportView } from '../schema.ts';
import { type Plan, planImport } from './plan.ts';
import { findImport, findSteps, holdImports, insertImport, markUndone, readKnown } from './queries.ts';
import { deleteRow, insertRow, isInUse, readRow, type Step, updateRow, type Values } from './steps.ts';

/** What a list would change; writes nothing. */
export const previewImport = async (db: Db, csv: string): Promise<Plan> =>
  planImport(csv, await readKnown(db));

const ID_COLUMNS = ['id', 'organisation_id', 'region_id'];

/** Puts the ids in that rows were given meanwhile. */
function withIds(values: Values, born: Map<number, number>): Values {
  return Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      column,
      ID_COLUMNS.includes(column) && Number(value) < 0 ? born.get(Number(value))! : value,
    ]),
  );
}

/**
 * Does what the preview showed, in the caller's one transaction, and keeps how to undo it. Throws 400 for a list with
 * faults, 409 when something has changed since the preview (`digest` is of another plan).
 */
export async function runImport(db: Db, viewer: SignedIn, csv: string, digest: string): Promise<ImportView> {
  await holdImports(db);
  const plan = await previewImport(db, csv);
  if (plan.errors.length > 0) throw new Problem(400, 'importFaults');
  if (plan.digest !== digest) throw conflict('importMoved');
  if (plan.steps.length === 0) throw new Problem(400, 'importNothing');
  const born = new Map<number, number>();
  const done: Step[] = [];
  for (const planned of plan.steps) {
    const step = { ...planned, key: withIds(planned.key, born), after: withIds(planned.after, born) };
    if (step.before) await updateRow(db, step, step.after);
    else {
      const id = await insertRow(db, step);
      if (id !== undefined) {
        born.set(Number(planned.key.id), id);
        step.key = { id };
      }
    }
    done.push(step);
  }
  return found(await findImport(db, await insertImport(db, viewer.id, done)));
}

const same = (one: Values | undefined, other: Values): boolean =>
  one !== undefined && Object.keys(other).every(column => one[column] === other[column]);

/**
 * Takes an import back, whole or not at all. Throws 404, 409 `importUndone`, and 409 `importTouched` when a row that
 * it made or changed was changed later, or has been put to use.
 */
export async function undoImport(db: Db, id: number): Promise<ImportView> {
  await holdImports(db);
  const batch = found(await findImport(db, id));
  if (batch.undoneAt) throw conflict('importUndone');
  for (const step of (await findSteps(db, id)).reverse()) {
    if (!same(await readRow(db, step), step.after)) throw conflict('importTouched');
    if (step.before) await updateRow(db, step, step.before);
    else if (await isInUse(db, step)) throw conflict('importTouched');
    else await deleteRow(db, step);
  }
  await markUndone(db, id);
  return found(await findImport(db, id));
}
