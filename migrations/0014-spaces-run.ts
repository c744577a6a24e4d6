import { type Kysely, sql } from 'kysely';

/** A space's moderators change who may enter it, preview whom that gains and loses, and archive it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create policy moderated on grants using (space_id = any (array(select unnest(setting_ids('app.moderated')))))
      with check (space_id = any (array(select unnest(setting_ids('app.moderated')))));

    -- A space keeps somebody who can open its door, and not only until some day.
    create function keep_a_moderator() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if exists (select 1 from spaces s where s.id = old.space_id)
        and not exists (select 1 from grants g where g.space_id = old.space_id and g.level = 'moderate' and g.valid_until is null) then
        raise exception 'a space keeps at least one moderator' using errcode = '23514', constraint = 'keep_a_moderator';
      end if;
      return null;
    end $$;
    create constraint trigger keep_a_moderator after update or delete on grants deferrable initially deferred
      for each row when (old.level = 'moderate') execute function keep_a_moderator();

    -- As in 0003; a space made by a region's coordinator for that region belongs to it, and grants may end by themselves.
    create or replace function create_space(space_name text, about text, rows jsonb) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      made bigint;
    begin
      if viewer_id() is null or coalesce(current_setting('app.verified', true), '') <> 'on' then
        raise exception 'not signed in' using errcode = '42501';
      end if;
      insert into spaces (name, description, created_by, region_id) values (space_name, about, viewer_id(),
        (select min(r."granteeId") from jsonb_to_recordset(rows) r (grantee text, "granteeId" bigint)
          where r.grantee = 'region' and r."granteeId" = any (setting_ids('app.coordinates')) having count(*) = 1))
        returning id into made;
      insert into grants (space_id, grantee, grantee_id, level, valid_until)
        select made, r.grantee, r."granteeId", r.level, r."validUntil"
        from jsonb_to_recordset(rows) r (grantee text, "granteeId" bigint, level text, "validUntil" timestamptz)
        where not (r.grantee = 'account' and r."granteeId" = viewer_id());
      insert into grants (space_id, grantee, grantee_id, level) values (made, 'account', viewer_id(), 'moderate');
      perform enter_as(viewer_id());
      return made;
    end $$;

    -- As in 0003; grants that are over do not count, and it says when the first of the others ends.
    drop function readers_of(bigint);
    create function readers_of(space bigint) returns table (audience text, people bigint, organisations text[], until timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
      with live as (
        select g.* from grants g
        where g.space_id = space and space = any (setting_ids('app.spaces')) and (g.valid_until is null or g.valid_until > now())
      )
      select
        case when bool_or(g.grantee = 'everyone') then 'everyone' when bool_or(g.grantee = 'accounts') then 'accounts' else 'limited' end,
        (select count(distinct p.id) from accounts p
          where p.verified and p.closed_at is null and p.suspended_at is null and not p.placeholder
            and exists (select 1 from grants_of(p.id) x where x.space_id = space)
            and not exists (select 1 from live e where e.grantee in ('everyone', 'accounts'))),
        (select array_agg(distinct o.name order by o.name) from organisations o
          where exists (select 1 from live og where og.grantee = 'organisation' and og.grantee_id = o.id)
            or exists (select 1 from live rg join region_members m on m.region_id = rg.grantee_id and m.organisation_id = o.id
              where rg.grantee = 'region' and m.since <= current_date and (m.until is null or m.until > current_date))),
        min(g.valid_until)
      from live g having count(*) > 0
    $$;

    -- How many persons would lose and gain reading if a space had these grants instead; counts only, never who.
    create function preview_grants(space bigint, rows jsonb) returns table (loses bigint, gains bigint, keeps bigint)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin
      if not coalesce(space = any (setting_ids('app.moderated')), false) then
        raise exception 'not allowed' using errcode = '42501';
      end if;
      return query
      with people as (
        select p.id from accounts p where p.verified and p.closed_at is null and p.suspended_at is null and not p.placeholder
      ), wanted as (
        select r.grantee, r."granteeId" as grantee_id
          from jsonb_to_recordset(rows) r (grantee text, "granteeId" bigint, "validUntil" timestamptz)
          where r."validUntil" is null or r."validUntil" > now()
      ), judged as (
        select p.id,
          exists (select 1 from grants_of(p.id) g where g.space_id = space) as before,
          exists (select 1 from wanted w where w.grantee in ('everyone', 'accounts')
            or (w.grantee = 'account' and w.grantee_id = p.id)
            or (w.grantee = 'organisation' and exists (select 1 from organisation_members m where m.account_id = p.id
              and m.organisation_id = w.grantee_id and m.since <= now() and (m.until is null or m.until > now())))
            or (w.grantee = 'region' and exists (select 1 from organisation_members m
              join region_members rm on rm.organisation_id = m.organisation_id
              where m.account_id = p.id and rm.region_id = w.grantee_id and m.since <= now() and (m.until is null or m.until > now())
                and rm.since <= current_date and (rm.until is null or rm.until > current_date)))
            or (w.grantee = 'professionals' and exists (select 1 from organisation_members m join organisations o on o.id = m.organisation_id
              where m.account_id = p.id and m.since <= now() and (m.until is null or m.until > now())
                and o.kind in ('municipality', 'jointBody', 'executiveAgency')))) as after
        from people p
      )
      select count(*) filter (where before and not after), count(*) filter (where after and not before), count(*) filter (where before and after)
      from judged;
    end $$;
  `.execute(db);
}
