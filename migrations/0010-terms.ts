import { type Kysely, sql } from 'kysely';

/**
 * Terms of the community and of single spaces, in versions; who accepted which, by name and date. `enter_as` is
 * written anew: regions count, terms that are not accepted keep a door closed, and it also says which organisations
 * the viewer administers and which regions they coordinate.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table terms (
      id bigint generated always as identity primary key,
      space_id bigint references spaces on delete cascade,
      version integer not null check (version >= 1),
      body_nl text not null check (octet_length(body_nl) between 1 and 65536),
      body_en text not null check (octet_length(body_en) between 1 and 65536),
      published_by bigint references accounts,
      published_at timestamptz not null default now()
    );
    create unique index terms_version on terms (coalesce(space_id, 0), version);
    call wall('terms');
    create policy community on terms for select using (space_id is null and current_setting('app.entered', true) = 'on');

    create table terms_acceptances (
      account_id bigint not null references accounts on delete cascade,
      terms_id bigint not null references terms on delete cascade,
      name text not null check (length(name) between 1 and 200),
      accepted_at timestamptz not null default now(),
      primary key (account_id, terms_id)
    );
    call wall('terms_acceptances');
    create policy own on terms_acceptances for select using (account_id = viewer_id());

    -- The newest version of each place, which is the one that counts.
    create table current_terms (
      place bigint primary key,
      terms_id bigint not null references terms on delete cascade
    );
    call wall('current_terms');
    create policy everyone on current_terms for select using (current_setting('app.entered', true) = 'on');

    create function publish_terms(space bigint, nl text, en text) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      made bigint;
      place_of bigint := coalesce(space, 0);
    begin
      if space is null and not is_administrator() then raise exception 'not allowed' using errcode = '42501'; end if;
      if space is not null and not coalesce(space = any (setting_ids('app.moderated')), false) then
        raise exception 'not allowed' using errcode = '42501';
      end if;
      perform pg_advisory_xact_lock(715, place_of::integer);
      insert into terms (space_id, version, body_nl, body_en, published_by)
        values (space, 1 + coalesce((select max(t.version) from terms t where coalesce(t.space_id, 0) = place_of), 0), nl, en, viewer_id())
        returning id into made;
      insert into current_terms (place, terms_id) values (place_of, made)
        on conflict (place) do update set terms_id = excluded.terms_id;
      return made;
    end $$;

    create function accept_terms(terms_to_accept bigint, by_name text) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if viewer_id() is null then raise exception 'not signed in' using errcode = '42501'; end if;
      -- Only what is in force, and for a space only by somebody whom its grants reach.
      if not exists (select 1 from current_terms c where c.terms_id = terms_to_accept and (c.place = 0 or c.place in (
          select g.space_id from grants_of(viewer_id()) g where current_setting('app.verified', true) = 'on'))) then
        return false;
      end if;
      insert into terms_acceptances (account_id, terms_id, name) values (viewer_id(), terms_to_accept, by_name)
        on conflict do nothing;
      return true;
    end $$;

    create trigger access_moved after insert or update or delete on current_terms for each statement execute function access_moved();
    create trigger access_moved after insert on terms_acceptances for each statement execute function access_moved();
    create trigger access_lost after delete on terms_acceptances referencing old table as gone
      for each statement execute function access_lost();

    create or replace function grants_of(account bigint) returns table (space_id bigint, level text, valid_until timestamptz)
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
      select g.space_id, g.level, least(g.valid_until, m.until, o.until::timestamptz) from organisation_members m
        join organisations o on o.id = m.organisation_id and (o.until is null or o.until > current_date)
        join grants g on g.grantee = 'organisation' and g.grantee_id = m.organisation_id
        where m.account_id = account and m.since <= now() and (m.until is null or m.until > now())
          and (g.valid_until is null or g.valid_until > now())
      union all
      select g.space_id, g.level, least(g.valid_until, m.until, o.until::timestamptz, r.until::timestamptz) from organisation_members m
        join organisations o on o.id = m.organisation_id and (o.until is null or o.until > current_date)
        join region_members r on r.organisation_id = m.organisation_id
        join grants g on g.grantee = 'region' and g.grantee_id = r.region_id
        where m.account_id = account and m.since <= now() and (m.until is null or m.until > now())
          and r.since <= current_date and (r.until is null or r.until > current_date)
          and (g.valid_until is null or g.valid_until > now())
      union all
      select g.space_id, g.level, g.valid_until from grants g
        where g.grantee = 'professionals' and (g.valid_until is null or g.valid_until > now())
          and exists (select 1 from organisation_members m join organisations o on o.id = m.organisation_id
            where m.account_id = account and m.since <= now() and (m.until is null or m.until > now())
              and (o.until is null or o.until > current_date)
              and o.kind in ('municipality', 'jointBody', 'executiveAgency'))
    $$;

    drop function enter_with(bytea);
    drop function enter_as(bigint);
    create function enter_as(account bigint) returns table (
      account_id bigint, name text, language text, administrator boolean, verified boolean, valid_until timestamptz,
      terms_due boolean, waiting boolean, runs boolean
    ) language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      person accounts%rowtype;
      known bigint;
      due boolean := false;
      readable bigint[];
      writable bigint[];
      moderated bigint[];
      waiting bigint[];
      administers bigint[];
      coordinates bigint[];
      ends timestamptz;
    begin
      if account is not null then
        select * into person from accounts a
          where a.id = account and a.closed_at is null and a.suspended_at is null and not a.placeholder;
      end if;
      if person.verified then
        known := person.id;
        -- Terms of the community that are not accepted (yet, or again): until then one sees what everyone sees.
        if exists (select 1 from current_terms c where c.place = 0 and not exists (
            select 1 from terms_acceptances a where a.account_id = known and a.terms_id = c.terms_id)) then
          due := true;
          known := null;
        end if;
      end if;
      select array_agg(distinct g.space_id) filter (where g.accepted or g.public),
             array_agg(distinct g.space_id) filter (where known is not null and g.accepted and g.level in ('write', 'moderate')),
             array_agg(distinct g.space_id) filter (where known is not null and g.accepted and g.level = 'moderate'),
             -- Whoever may only read what everyone reads has nothing to accept.
             array_agg(distinct g.space_id) filter (where known is not null and not g.accepted and not (g.public and g.level = 'read')),
             min(g.valid_until)
        into readable, writable, moderated, waiting, ends
        from (
          select x.space_id, x.level, x.valid_until,
            c.terms_id is null or exists (
              select 1 from terms_acceptances a where a.account_id = known and a.terms_id = c.terms_id) as accepted,
            c.terms_id is not null and exists (
              select 1 from grants e where e.space_id = x.space_id and e.grantee = 'everyone') as public
          from grants_of(known) x left join current_terms c on c.place = x.space_id
        ) g;
      -- By the key of the few that are writable: joined with all of them, the policy keeps the index from being used.
      if writable is not null then
        select array_agg(s.id) into writable from spaces s where s.id = any (writable) and s.archived_at is null;
      end if;
      if known is not null then
        select array_agg(m.organisation_id) into administers from organisation_members m
          join organisations o on o.id = m.organisation_id and (o.until is null or o.until > current_date)
          where m.account_id = known and m.role = 'admin' and m.since <= now() and (m.until is null or m.until > now());
        select array_agg(r.region_id) into coordinates from region_coordinators r where r.account_id = known;
      end if;
      perform set_config('app.entered', 'on', true),
        set_config('app.account_id', coalesce(person.id::text, ''), true),
        set_config('app.verified', case when known is null then '' else 'on' end, true),
        set_config('app.administrator', case when known is not null and person.administrator then 'on' else '' end, true),
        set_config('app.proved', case when person.verified then 'on' else '' end, true),
        set_config('app.appointed', case when person.administrator then 'on' else '' end, true),
        set_config('app.spaces', coalesce(readable, '{}')::text, true),
        set_config('app.writable', coalesce(writable, '{}')::text, true),
        set_config('app.moderated', coalesce(moderated, '{}')::text, true),
        set_config('app.waiting', coalesce(waiting, '{}')::text, true),
        set_config('app.administers', coalesce(administers, '{}')::text, true),
        set_config('app.coordinates', coalesce(coordinates, '{}')::text, true);
      return query select person.id, person.name, person.language, coalesce(person.administrator and known is not null, false),
        coalesce(person.verified, false), ends, due, waiting is not null,
        known is not null and (person.administrator or administers is not null or coordinates is not null or moderated is not null);
    end $$;

    create function enter_with(token bytea) returns table (
      account_id bigint, name text, language text, administrator boolean, verified boolean, valid_until timestamptz,
      terms_due boolean, waiting boolean, runs boolean, email text, sign_in_id bigint, last_seen_at timestamptz
    ) language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      found sign_ins%rowtype;
    begin
      select * into found from sign_ins s where s.token_hash = token and s.expires_at > now();
      -- A scalar look-up, not a join: of a function's rows the planner expects a thousand and would read all credentials.
      return query select e.*, (select c.email from credentials c where c.account_id = e.account_id), found.id, found.last_seen_at
        from enter_as(found.account_id) e;
    end $$;

    -- The space that keeps this viewer out only until its terms are accepted; null for every other one.
    create function space_to_accept(space bigint, thread bigint, post bigint) returns bigint
    language sql stable security definer set search_path = public, pg_temp as $$
      select w.id from unnest(setting_ids('app.waiting')) w (id)
      where w.id = coalesce(space,
        (select t.space_id from threads t where t.id = thread and t.removed_at is null),
        (select p.space_id from posts p where p.id = post and not p.thread_removed))
    $$;

    -- What somebody at the door of a space may know of it: its name.
    create function name_at_door(space bigint) returns text
    language sql stable security definer set search_path = public, pg_temp as $$
      select s.name from spaces s where s.id = space
        and s.id = any (setting_ids('app.spaces') || setting_ids('app.waiting') || setting_ids('app.moderated'))
    $$;

    -- Spaces that wait for this viewer's acceptance, by name.
    create function spaces_at_door() returns table (id bigint, name text)
    language sql stable security definer set search_path = public, pg_temp as $$
      select s.id, s.name from spaces s where s.id = any (setting_ids('app.waiting')) and s.archived_at is null order by s.name
    $$;

    -- As in 0001, also for somebody whose terms are due: what others decide about one stays as it is.
    drop policy own on accounts;
    create policy own on accounts using (id = viewer_id()) with check (
      id = viewer_id() and suspended_at is null and not placeholder
      and administrator = (coalesce(current_setting('app.appointed', true), '') = 'on')
      and verified = (coalesce(current_setting('app.proved', true), '') = 'on'));

    -- Terms of a space are for those whom its grants reach, also before they have accepted them.
    create policy reached on terms for select using (
      space_id = any (array(select unnest(setting_ids('app.spaces') || setting_ids('app.waiting')))));
    create policy moderated on terms_acceptances for select using (exists (
      select 1 from terms t where t.id = terms_id and t.space_id = any (setting_ids('app.moderated'))));
  `.execute(db);
}
