import { type Kysely, sql } from 'kysely';

/** The server's role may put a job in the queue, in its own transaction, and nothing more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function enqueue_job(task text, ids jsonb, once text default null) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      perform graphile_worker.add_job(task, ids::json, job_key => once, max_attempts => 12);
    end $$;
    revoke all on function enqueue_job from public;
    grant execute on function enqueue_job to leerkring_app;
  `.execute(db);
}
