import { type Kysely, sql } from 'kysely';

/**
 * Numbered streams. `announce` runs inside the transaction that makes a change: it locks the stream's row, counts
 * one up and writes the event, so versions have no gaps and no overtaking. A payload holds ids only.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table streams (
      stream text primary key check (length(stream) <= 100),
      version bigint not null,
      moved_at timestamptz not null
    ) with (fillfactor = 70);
    create index streams_moved on streams (moved_at);
    create table stream_events (
      stream text not null,
      version bigint not null,
      event text not null,
      payload jsonb not null,
      space_id bigint,
      account_id bigint,
      created_at timestamptz not null default now(),
      primary key (stream, version)
    );
    create index stream_events_created on stream_events (created_at);
    call wall('streams');
    call wall('stream_events');
    -- Versions are only numbers of names that must be known beforehand; the hub of each server sweeps them.
    create policy versions on streams for select using (current_setting('app.entered', true) = 'on' or at_door('streams'));
    create policy readable on stream_events for select
      using (space_id = any (array(select unnest(setting_ids('app.spaces')))) or account_id = viewer_id());
    create policy pruning on stream_events using (at_door('streams'));

    create function announce(moving text, what text, ids jsonb, of_space bigint default null, of_account bigint default null)
    returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      moved bigint;
    begin
      insert into streams as s (stream, version, moved_at) values (moving, 1, clock_timestamp())
        on conflict (stream) do update set version = s.version + 1, moved_at = clock_timestamp()
        returning s.version into moved;
      insert into stream_events (stream, version, event, payload, space_id, account_id)
        values (moving, moved, what, ids, of_space, of_account);
      return moved;
    end $$;

    -- Every change of rights moves the stream "access", whatever code made it: live watchers are then asked again.
    create function access_moved() returns trigger language plpgsql as $$
    begin
      perform announce('access', 'access.changed', '{}');
      return null;
    end $$;
    create trigger access_moved after insert or update or delete on grants for each statement execute function access_moved();
    create trigger access_moved after insert or update on organisation_members for each statement execute function access_moved();
    -- Deletes come by cascade and from strangers too: a registration of a known address, a sign-out with a made-up
    -- cookie (below). Where no row went, nobody is asked again; who could, would stir every watcher and every kept page.
    create function access_lost() returns trigger language plpgsql as $$
    begin
      if exists (select from gone) then
        perform announce('access', 'access.changed', '{}');
      end if;
      return null;
    end $$;
    create trigger access_lost after delete on organisation_members referencing old table as gone
      for each statement execute function access_lost();
    create trigger access_moved after update of suspended_at, closed_at, verified, administrator on accounts for each statement execute function access_moved();
    create trigger access_moved after update of archived_at on spaces for each statement execute function access_moved();

    -- A sign-in that ends closes its own sockets and nobody else's: it has a stream of its own.
    create function sign_in_ended() returns trigger language plpgsql as $$
    begin
      if exists (select from gone) then
        perform announce('sign-ins', 'signIn.ended', '{}');
      end if;
      return null;
    end $$;
    create trigger sign_in_ended after delete on sign_ins referencing old table as gone
      for each statement execute function sign_in_ended();
    create function living_sign_ins(tokens bytea[]) returns setof bytea
    language sql stable security definer set search_path = public, pg_temp as $$
      select s.token_hash from sign_ins s where s.token_hash = any (tokens) and s.expires_at > now()
    $$;

    -- Names stand beside posts everywhere: kept pages depend on this stream.
    create function names_moved() returns trigger language plpgsql as $$
    begin
      perform announce('names', 'names.changed', '{}');
      return null;
    end $$;
    create trigger names_moved after update of name, headline, organisation, closed_at on accounts for each statement execute function names_moved();
  `.execute(db);
}
