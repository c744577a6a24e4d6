import type { FastifyInstance } from 'fastify';
import type { Database } from '../base/database/viewer.ts';
import { addViews } from '../threads/queries.ts';

const FLUSH_MS = 5_000;

/** Counts openings of threads in memory and adds them up now and then; who looked is nowhere. */
export type ViewCounter = { count(threadId: number): void; flush(): Promise<void> };

export function openViewCounter(app: FastifyInstance, database: Database): ViewCounter {
  let counts = new Map<number, number>();
  async function flush(): Promise<void> {
    if (counts.size === 0) return;
    const taken = counts;
    counts = new Map();
    await database
      .atDoor('streams', db => addViews(db, taken))
      .catch(error => {
        for (const [id, n] of taken) counts.set(id, (counts.get(id) ?? 0) + n);
        app.log.warn(
          { error: (error as Error).message },
          'view counts could not be written; kept for the next time',
        );
      });
  }
  const timer = setInterval(() => void flush(), FLUSH_MS);
  timer.unref();
  app.addHook('preClose', async () => {
    clearInterval(timer);
    await flush();
  });
  return { count: id => void counts.set(id, (counts.get(id) ?? 0) + 1), flush };
}
