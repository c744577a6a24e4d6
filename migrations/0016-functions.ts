import { type Kysely, sql } from 'kysely';

/**
 * Functions that pass the walls are for the server's role alone (as in 0008, for those that came since). What was
 * taken from everybody already is called by other functions only, and stays theirs.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$
    declare
      passing regprocedure;
    begin
      for passing in select p.oid from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.prosecdef and has_function_privilege('public', p.oid, 'execute')
      loop
        execute format('revoke all on function %s from public', passing);
        execute format('grant execute on function %s to leerkring_app', passing);
      end loop;
    end $$;
  `.execute(db);
}
