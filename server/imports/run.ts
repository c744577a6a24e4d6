import { stat } from 'node:fs/promises';
import { sql } from 'kysely';
import { openOwner } from '../base/database/owner.ts';
import { codeOf, Fault } from '../base/startup/fault.ts';
import { readLines } from './archive-lines.ts';
import { type NumberedPost, planBatch } from './batch.ts';
import { NoticeLine, readPost, UnusableLine } from './discourse-post.ts';
import { settleWaiting } from './finish.ts';
import type { ImportPlace } from './keys.ts';
import { findOrMakeSpace, type ImportSpace } from './space.ts';
import { makeWaitingTables } from './waiting.ts';
import { ChangedMeanwhile, renderPlanned, type Written, writeBatch } from './write-batch.ts';

/** How far an import is, and at its end what it did. All but the bytes are counts. */
export type Tally = {
  lines: number;
  taken: number;
  problems: number;
  notices: number;
  newPosts: number;
  newThreads: number;
  changed: number;
  bytes: number;
  totalBytes: number;
  /** False when it was stopped before the end of the file. */
  finished: boolean;
};

export type ImportOptions = {
  ownerUrl: string;
  file: string;
  space: string;
  source: string;
  /** Address of the old forum, for its pictures and links. */
  site?: string | null;
  /** A new space is open to everyone. */
  open?: boolean;
  signal?: AbortSignal;
  onSpace?(space: ImportSpace): void;
  onProgress?(tally: Tally): void;
  /** A line that was not taken, or (`kind` "note") was taken otherwise than it stood. */
  onLine?(report: { kind: 'problem' | 'note'; line: number; reason: string }): void;
};

const BATCH_POSTS = 200;
const BATCH_CHARACTERS = 1_500_000;
const ATTEMPTS = 6;
// Any number that nothing else in the database uses as the first half of an advisory lock.
const IMPORT_LOCK = 7_305_521;

type Owner = Awaited<ReturnType<typeof openOwner>>;

/** Faults of the moment: another transaction was in the way, or wrote the same thing first. */
const passes = (error: unknown) =>
  error instanceof ChangedMeanwhile || ['40001', '40P01', '23505', '55P03'].includes(codeOf(error) ?? '');
/** Faults of the data itself: another line may well be fine. */
const isAboutData = (error: unknown) =>
  /^(?:22|23|54|21)/.test(codeOf(error) ?? '') || error instanceof RangeError;

async function takeBatch(
  owner: Owner,
  place: ImportPlace,
  batch: readonly NumberedPost[],
  site: string | null,
): Promise<Written> {
  for (let attempt = 1; ; attempt++) {
    try {
      const plan = await owner.inMaintenance(db => planBatch(db, place, batch, site));
      const rendered = plan.posts
        .map(planned => renderPlanned(planned, plan.threads.get(planned.post.topic)!))
        .filter(post => post !== null);
      return await owner.inMaintenance(db => writeBatch(db, plan, rendered, place.spaceId));
    } catch (error) {
      if (attempt >= ATTEMPTS || !passes(error)) throw error;
    }
  }
}

/** Takes a batch; when the database refuses it, halves it until the lines that cannot be taken stand alone. */
async function takeWhatGoes(
  owner: Owner,
  place: ImportPlace,
  batch: readonly NumberedPost[],
  options: ImportOptions,
  tally: Tally,
): Promise<void> {
  try {
    const written = await takeBatch(owner, place, batch, options.site ?? null);
    tally.taken += batch.length;
    tally.newPosts += written.newPosts;
    tally.newThreads += written.newThreads;
    tally.changed += written.changed;
    for (const { line, number, became } of written.renumbered)
      options.onLine?.({
        kind: 'note',
        line,
        reason: `number ${number} was taken in this thread; it became ${became}`,
      });
  } catch (error) {
    if (!isAboutData(error) && !(error instanceof ChangedMeanwhile)) throw error;
    if (batch.length === 1) {
      tally.problems++;
      options.onLine?.({ kind: 'problem', line: batch[0]!.line, reason: (error as Error).message });
      return;
    }
    const half = Math.ceil(batch.length / 2);
    await takeWhatGoes(owner, place, batch.slice(0, half), options, tally);
    await takeWhatGoes(owner, place, batch.slice(half), options, tally);
  }
}

async function lockImport(owner: Owner, place: ImportPlace): Promise<void> {
  const { rows } = await owner.client.query<{ taken: boolean }>(
    'select pg_try_advisory_lock($1, hashtext($2)) as taken',
    [IMPORT_LOCK, `${place.spaceId}/${place.source}`],
  );
  if (!rows[0]?.taken)
    throw new Fault(
      'The same archive is being imported into this space already. Wait until that import is done.',
    );
}

async function readAll(
  owner: Owner,
  place: ImportPlace,
  options: ImportOptions,
  tally: Tally,
): Promise<void> {
  const now = new Date();
  let batch: NumberedPost[] = [];
  let characters = 0;
  const flush = async () => {
    if (batch.length > 0) await takeWhatGoes(owner, place, batch, options, tally);
    batch = [];
    characters = 0;
    options.onProgress?.(tally);
  };
  for await (const line of readLines(options.file)) {
    let read: NumberedPost | null = null;
    try {
      if ('problem' in line) throw new UnusableLine(line.problem);
      read = { line: line.number, post: readPost(line.text, now) };
    } catch (error) {
      if (error instanceof NoticeLine) tally.notices++;
      else if (error instanceof UnusableLine) {
        tally.problems++;
        options.onLine?.({ kind: 'problem', line: line.number, reason: error.message });
      } else throw error;
    }
    // Versions of one post often stand below each other: they are taken together.
    const full = batch.length >= BATCH_POSTS || characters >= BATCH_CHARACTERS;
    if (full && read?.post.id !== batch.at(-1)?.post.id) await flush();
    if (options.signal?.aborted) return;
    tally.lines++;
    tally.bytes = line.bytes;
    if (read) {
      batch.push(read);
      characters += read.post.raw.length;
    }
  }
  await flush();
  tally.finished = true;
}

/**
 * Imports an archive of Discourse posts (one JSON object per line, plain or gzip) into a space. May run beside the
 * server, and again after a stop or with a newer archive: what is there is recognised. Faults: the file cannot be
 * read, the same import runs already, several spaces of that name.
 */
export async function importDiscourse(options: ImportOptions): Promise<Tally> {
  const size = await stat(options.file).catch((error: NodeJS.ErrnoException) => {
    throw new Fault(
      `${options.file} cannot be read (${error.code}). Is the name right, and may you read it?`,
    );
  });
  if (!size.isFile()) throw new Fault(`${options.file} is not a file.`);
  const tally: Tally = {
    lines: 0,
    taken: 0,
    problems: 0,
    notices: 0,
    newPosts: 0,
    newThreads: 0,
    changed: 0,
    bytes: 0,
    totalBytes: size.size,
    finished: false,
  };
  const owner = await openOwner(options.ownerUrl);
  try {
    const space = await owner.inMaintenance(db => findOrMakeSpace(db, options.space, options.open ?? false));
    options.onSpace?.(space);
    const place = { spaceId: space.id, source: options.source };
    await lockImport(owner, place);
    await owner.inMaintenance(makeWaitingTables);
    await readAll(owner, place, options, tally);
    if (tally.finished) {
      await settleWaiting(owner, place, options.site ?? null);
      await owner.inMaintenance(db => sql`analyze accounts, threads, posts, post_versions`.execute(db));
    }
    return tally;
  } finally {
    await owner.close();
  }
}
