import { type Kysely, sql } from 'kysely';

/**
 * Spaces, the grants that say who may enter them, and `enter_as`, which opens each viewer's transaction: it computes
 * once which spaces this viewer may read, write and moderate, and leaves that in transaction-local settings. All row
 * policies on content start from those settings.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table spaces (
      id bigint generated always as identity primary key,
      name text not null check (length(name) between 1 and 120),
      description text not null default '' check (length(description) <= 2000),
      created_by bigint references accounts on delete set null,
      created_at timestamptz not null default now(),
      archived_at timestamptz,
      import_key text unique
    );
    create table grants (
      id bigint generated always as identity primary key,
      space_id bigint not null references spaces on delete cascade,
      grantee text not null check (grantee in ('everyone', 'accounts', 'professionals', 'organisation', 'region', 'account')),
      grantee_id bigint,
      level text not null check (level in ('read', 'write', 'moderate')),
      valid_until timestamptz,
      created_at timestamptz not null default now(),
      check ((grantee in ('everyone', 'accounts', 'professionals')) = (grantee_id is null)),
      check (grantee <> 'everyone' or level = 'read')
    );
    create unique index grants_once on grants (space_id, grantee, coalesce(grantee_id, 0));
    create index grants_grantee on grants (grantee, grantee_id);

    create function setting_ids(setting text) returns bigint[] language sql stable parallel safe
      return coalesce(nullif(current_setting(setting, true), ''), '{}')::bigint[];

    call wall('spaces');
    call wall('grants');
    create policy readable on spaces for select using (id = any (array(select unnest(setting_ids('app.spaces')))));
    create policy moderated on spaces for update using (id = any (array(select unnest(setting_ids('app.moderated')))))
      with check (id = any (array(select unnest(setting_ids('app.moderated')))));
    create policy readable on grants for select using (space_id = any (array(select unnest(setting_ids('app.spaces')))));

    -- Grants that hold for an account right now, one row each. Unverified and suspended accounts count as nobody:
    -- they see what everyone sees.
    create function grants_of(account bigint) returns table (space_id bigint, level text, valid_until timestamptz)
    language sql stable as $$
      select g.space_id, g.level, g.valid_until from grants g
        where g.grantee = 'everyone' and (g.valid_until is null or g.valid_until > now())
      union all
      select g.space_id, g.level, g.valid_until from grants g
        where account is not null and g.grantee = 'accounts' and (g.valid_until is null or g.valid_until > now())
      union all
      select g.space_id, g.level, g.valid_until from grants g
        where g.grantee = 'account' and g.grantee_id = account and (g.valid_until is null or g.valid_until > now())
      union all
      select g.space_id, g.level, least(g.valid_until, m.until) from organisation_members m
        join grants g on g.grantee = 'organisation' and g.grantee_id = m.organisation_id
        where m.account_id = account and m.since <= now() and (m.until is null or m.until > now())
          and (g.valid_until is null or g.valid_until > now())
      union all
      select g.space_id, g.level, g.valid_until from grants g
        where g.grantee = 'professionals' and (g.valid_until is null or g.valid_until > now())
          and exists (select 1 from organisation_members m join organisations o on o.id = m.organisation_id
            where m.account_id = account and m.since <= now() and (m.until is null or m.until > now())
              and o.kind in ('municipality', 'jointBody', 'executiveAgency'))
    $$;

    create function enter_as(account bigint) returns table (
      account_id bigint, name text, language text, administrator boolean, verified boolean, valid_until timestamptz
    ) language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      person accounts%rowtype;
      known bigint;
      readable bigint[];
      writable bigint[];
      moderated bigint[];
      ends timestamptz;
    begin
      if account is not null then
        select * into person from accounts a
          where a.id = account and a.closed_at is null and a.suspended_at is null and not a.placeholder;
      end if;
      if person.verified then known := person.id; end if;
      select array_agg(distinct g.space_id),
             array_agg(distinct g.space_id) filter (where known is not null and g.level in ('write', 'moderate')),
             array_agg(distinct g.space_id) filter (where known is not null and g.level = 'moderate'),
             min(g.valid_until)
        into readable, writable, moderated, ends
        from grants_of(known) g;
      -- By the key of the few that are writable: joined with all of them, the policy keeps the index from being used.
      if writable is not null then
        select array_agg(s.id) into writable from spaces s where s.id = any (writable) and s.archived_at is null;
      end if;
      perform set_config('app.entered', 'on', true),
        set_config('app.account_id', coalesce(person.id::text, ''), true),
        set_config('app.verified', case when known is null then '' else 'on' end, true),
        set_config('app.administrator', case when person.administrator then 'on' else '' end, true),
        set_config('app.spaces', coalesce(readable, '{}')::text, true),
        set_config('app.writable', coalesce(writable, '{}')::text, true),
        set_config('app.moderated', coalesce(moderated, '{}')::text, true);
      return query select person.id, person.name, person.language, coalesce(person.administrator, false),
        coalesce(person.verified, false), ends;
    end $$;

    -- The same, from the cookie's token: a request needs one statement to know who asks and what that opens.
    create function enter_with(token bytea) returns table (
      account_id bigint, name text, language text, administrator boolean, verified boolean, valid_until timestamptz,
      email text, sign_in_id bigint, last_seen_at timestamptz
    ) language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      found sign_ins%rowtype;
    begin
      select * into found from sign_ins s where s.token_hash = token and s.expires_at > now();
      -- A scalar look-up, not a join: of a function's rows the planner expects a thousand and would read all credentials.
      return query select e.*, (select c.email from credentials c where c.account_id = e.account_id), found.id, found.last_seen_at
        from enter_as(found.account_id) e;
    end $$;

    -- A space and its first grants come into being together, by somebody who then moderates it. Which grants this
    -- person may hand out is for spaces/policy.ts; here only: signed in and verified.
    create function create_space(space_name text, about text, rows jsonb) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      made bigint;
    begin
      if viewer_id() is null or coalesce(current_setting('app.verified', true), '') <> 'on' then
        raise exception 'not signed in' using errcode = '42501';
      end if;
      insert into spaces (name, description, created_by) values (space_name, about, viewer_id()) returning id into made;
      insert into grants (space_id, grantee, grantee_id, level)
        select made, r.grantee, r."granteeId", r.level
        from jsonb_to_recordset(rows) r (grantee text, "granteeId" bigint, level text)
        where not (r.grantee = 'account' and r."granteeId" = viewer_id());
      insert into grants (space_id, grantee, grantee_id, level) values (made, 'account', viewer_id(), 'moderate');
      perform enter_as(viewer_id());
      return made;
    end $$;

    -- How many persons a space's grants reach, for the composer's line; organisations by name, never persons.
    create function readers_of(space bigint) returns table (audience text, people bigint, organisations text[])
    language sql stable security definer set search_path = public, pg_temp as $$
      select
        case when bool_or(g.grantee = 'everyone') then 'everyone' when bool_or(g.grantee = 'accounts') then 'accounts' else 'limited' end,
        (select count(distinct p.id) from accounts p
          where p.verified and p.closed_at is null and p.suspended_at is null and not p.placeholder
            and exists (select 1 from grants_of(p.id) x where x.space_id = space)
            and not exists (select 1 from grants e where e.space_id = space and e.grantee in ('everyone', 'accounts'))),
        (select array_agg(o.name order by o.name) from grants og join organisations o on o.id = og.grantee_id
          where og.space_id = space and og.grantee = 'organisation')
      from grants g where g.space_id = space and space = any (setting_ids('app.spaces'))
    $$;
  `.execute(db);
}
