import { type Kysely, sql } from 'kysely';

/** The server's role may put a job in the queue, in its own transaction, and nothing more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function enqueue_job(task text, ids jsonb, once text default null) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      perform graphile_worker.add_job(task, ids::json, job_key => once, max_attempts => 12);
    end $$;
    -- Functions that pass the walls are for the server's role alone; PostgreSQL gives them to every login of the cluster.
    do $$
    declare
      passing regprocedure;
    begin
      for passing in select p.oid from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef loop
        execute format('revoke all on function %s from public', passing);
        execute format('grant execute on function %s to leerkring_app', passing);
      end loop;
    end $$;
  `.execute(db);
}
