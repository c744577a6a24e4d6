import type { FastifyInstance } from 'fastify';
import { Logger, type Runner, run, type TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import pg from 'pg';
import type { Db } from '../database/dialect.ts';

/** A job: its name in the imperative, what it does with a payload of ids, and perhaps when it comes by itself. */
export type Job = {
  name: string;
  work(payload: Record<string, unknown>): Promise<void>;
  /** Five cron fields in UTC, for a job that comes by itself. */
  cron?: string;
};

/**
 * Puts a job in the queue within the caller's transaction: it runs only if that commits. `once` is a key under which
 * a job that still waits is replaced. Payloads hold ids, never texts, addresses or secrets.
 */
export async function enqueue(
  db: Db,
  name: string,
  payload: Record<string, number | string | boolean>,
  once?: string,
): Promise<void> {
  await sql`select enqueue_job(${name}, ${JSON.stringify(payload)}::jsonb, ${once ?? null})`.execute(db);
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every job that this server does; the access table must have a row for each. */
    jobNames: string[];
  }
}

/** Starts the queue's runner; it stops with the app and gives back what it had taken. */
export async function startJobs(app: FastifyInstance, ownerUrl: string, jobs: Job[]): Promise<void> {
  app.jobNames.push(...jobs.map(job => job.name));
  const taskList: TaskList = {};
  for (const job of jobs) {
    taskList[job.name] = async payload => {
      await job.work(payload as Record<string, unknown>);
    };
  }
  // Only the queue's own tables are touched through this pool; each job's work goes through the restricted role.
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 3, application_name: 'leerkring jobs' });
  pool.on('error', () => {});
  pool.on('connect', client => void client.on('error', () => {}));
  const log = app.log;
  const logger = new Logger(() => (level, message) => {
    if (level === 'error') log.error({ jobs: message }, 'a job failed');
    else if (level === 'warning') log.warn({ jobs: message }, 'jobs');
  });
  const runner: Runner = await run({
    pgPool: pool,
    taskList,
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    logger,
    crontab: jobs.flatMap(job => (job.cron ? [`${job.cron} ${job.name}`] : [])).join('\n'),
  });
  app.addHook('onClose', async () => {
    await runner.stop().catch(() => {});
    await pool.end();
  });
}
