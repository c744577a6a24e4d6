import { sql } from 'kysely';
import type { Database } from '../database/viewer.ts';
import type { Hint } from '../streams/index.ts';

/** Knows the newest version of every stream that somebody here watches or keeps a page of. */
export type Hub = {
  /** Version that is known now; undefined when the stream is not followed. */
  known(stream: string): number | undefined;
  /** Follows a stream from a version that was read in the database. */
  follow(stream: string, version: number): void;
  /** A stream that is watched is never forgotten, however many are followed; `unwatch` lets it be forgotten. */
  watch(stream: string): void;
  unwatch(stream: string): void;
  /** Takes a hint of our own commit, of another server, or of the sweep. */
  move(hint: Hint): void;
  onMove(listener: (hint: Hint) => void): void;
  /** False when the sweep has failed for over two seconds: then nothing that is kept may be trusted. */
  healthy(): boolean;
  close(): void;
};

const SWEEP_MS = 500;
// Longer than any transaction may last (statement and idle timeouts), so that a late commit is still inside.
const LOOK_BACK = '60 seconds';
const MAX_FOLLOWED = 50_000;

export function openHub(database: Database, log: { warn(o: object, m: string): void }): Hub {
  const versions = new Map<string, number>();
  // Kept pages and the rights of every watcher depend on these.
  const lasting = new Set<string>(['access', 'names', 'sign-ins']);
  const listeners: ((hint: Hint) => void)[] = [];
  let lastSweep = Date.now();
  let timer: NodeJS.Timeout;
  let closed = false;

  function move(hint: Hint): void {
    const before = versions.get(hint.stream);
    if (before === undefined || hint.version <= before) return;
    versions.set(hint.stream, hint.version);
    for (const listener of listeners) listener(hint);
  }

  async function sweep(): Promise<void> {
    try {
      const moved = await database.atDoor('streams', db =>
        db
          .selectFrom('streams')
          .select(['stream', 'version'])
          .where('movedAt', '>', sql<Date>`now() - ${sql.lit(LOOK_BACK)}::interval`)
          .execute(),
      );
      lastSweep = Date.now();
      for (const row of moved) move(row);
    } catch (error) {
      if (!closed) log.warn({ error: (error as Error).message }, 'the sweep of streams failed; trying again');
    }
    if (!closed) timer = setTimeout(sweep, SWEEP_MS);
  }
  timer = setTimeout(sweep, SWEEP_MS);

  function forgetOldest(): void {
    for (const [stream, version] of versions) {
      versions.delete(stream);
      if (!lasting.has(stream)) return;
      // To the end, so that the search for the next one does not meet it again.
      versions.set(stream, version);
      if (lasting.size >= versions.size) return;
    }
  }

  return {
    known: stream => versions.get(stream),
    follow(stream, version) {
      if (versions.size >= MAX_FOLLOWED && !versions.has(stream)) forgetOldest();
      versions.set(stream, Math.max(version, versions.get(stream) ?? 0));
    },
    watch: stream => void lasting.add(stream),
    unwatch: stream => void lasting.delete(stream),
    move,
    onMove: listener => void listeners.push(listener),
    healthy: () => Date.now() - lastSweep < 2_000,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
