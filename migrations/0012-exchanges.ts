import { type Kysely, sql } from 'kysely';

/**
 * A regional exchange: a space of a region into which its coordinator invites partner organisations for a period. The
 * partner's administrator accepts; then, and only then, there is a grant, dated. At the end, or when either side ends
 * it, the grant goes; that there was a partner stays, so that what they wrote can say "oud-partner".
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table spaces add column region_id bigint references regions;

    create table partnerships (
      id bigint generated always as identity primary key,
      space_id bigint not null references spaces on delete cascade,
      organisation_id bigint not null references organisations on delete cascade,
      level text not null default 'write' check (level in ('read', 'write')),
      invited_by bigint not null references accounts,
      invited_at timestamptz not null default now(),
      ends_at timestamptz not null,
      accepted_by bigint references accounts,
      accepted_at timestamptz,
      ended_by bigint references accounts,
      ended_at timestamptz
    );
    create unique index partnerships_open on partnerships (space_id, organisation_id) where ended_at is null;
    create index partnerships_organisation on partnerships (organisation_id);
    create index partnerships_space on partnerships (space_id);
    -- "Oud-partner" stands beside names: what is kept of pages depends on it.
    create trigger names_moved after update of ended_at on partnerships for each statement execute function names_moved();
    call wall('partnerships');
    create policy readable on partnerships for select using (
      space_id = any (array(select unnest(setting_ids('app.spaces'))))
      or organisation_id = any (array(select unnest(setting_ids('app.administers')))));

    -- The partner's administrator reads what its people will be asked to accept, before there is any grant.
    create policy invited on terms for select using (exists (select 1 from partnerships p where p.space_id = terms.space_id
      and p.ended_at is null and p.organisation_id = any (setting_ids('app.administers'))));

    -- Names of the spaces that a partner's administrator is, or was, invited to.
    create function partner_spaces() returns table (id bigint, name text)
    language sql stable security definer set search_path = public, pg_temp as $$
      select distinct s.id, s.name from partnerships p join spaces s on s.id = p.space_id
      where p.organisation_id = any (setting_ids('app.administers'))
    $$;

    -- To whom a letter about an open invitation goes; asked at the moment it is sent.
    create function partnership_letters(partnership bigint) returns table (
      email text, name text, language text, space text, organisation text, inviter text, ends_at timestamptz
    ) language sql stable security definer set search_path = public, pg_temp as $$
      select c.email, a.name, a.language, s.name, o.name, i.name, p.ends_at
      from partnerships p join spaces s on s.id = p.space_id join organisations o on o.id = p.organisation_id
        join accounts i on i.id = p.invited_by
        join organisation_members m on m.organisation_id = p.organisation_id and m.role = 'admin'
          and m.since <= now() and (m.until is null or m.until > now())
        join accounts a on a.id = m.account_id and a.verified and a.closed_at is null and a.suspended_at is null
        join credentials c on c.account_id = a.id
      where p.id = partnership and p.accepted_at is null and p.ended_at is null and p.ends_at > now() and at_door('accounts')
    $$;

    create function may_coordinate(space bigint) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
      select exists (select 1 from spaces s where s.id = space
        and (s.region_id = any (setting_ids('app.coordinates')) or s.id = any (setting_ids('app.moderated'))))
    $$;

    create function invite_partner(space bigint, organisation bigint, ends timestamptz, may text) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      made bigint;
    begin
      if not may_coordinate(space) then raise exception 'not allowed' using errcode = '42501'; end if;
      -- Over and not closed by anybody: then the place is free for a new period.
      update partnerships p set ended_at = p.ends_at, ended_by = viewer_id()
        where p.space_id = space and p.organisation_id = organisation and p.ended_at is null and p.ends_at <= now();
      -- Somebody who is in already by a grant of their own needs no partnership, and its end would take that grant.
      if exists (select 1 from grants g where g.space_id = space and g.grantee = 'organisation' and g.grantee_id = organisation
        and (g.valid_until is null or g.valid_until > now())) then
        return null;
      end if;
      insert into partnerships (space_id, organisation_id, level, invited_by, ends_at)
        values (space, organisation, may, viewer_id(), ends)
        on conflict (space_id, organisation_id) where ended_at is null do nothing
        returning id into made;
      return made;
    end $$;

    create function accept_partnership(partnership bigint) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      found partnerships%rowtype;
    begin
      select * into found from partnerships p where p.id = partnership and p.ended_at is null and p.accepted_at is null for update;
      if found.id is null or found.ends_at <= now()
        or not coalesce(found.organisation_id = any (setting_ids('app.administers')), false) then
        return false;
      end if;
      update partnerships set accepted_at = now(), accepted_by = viewer_id() where id = partnership;
      insert into grants (space_id, grantee, grantee_id, level, valid_until)
        values (found.space_id, 'organisation', found.organisation_id, found.level, found.ends_at)
        on conflict (space_id, grantee, coalesce(grantee_id, 0)) do update set level = excluded.level, valid_until = excluded.valid_until;
      return true;
    end $$;

    create function end_partnership(partnership bigint) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      found partnerships%rowtype;
    begin
      select * into found from partnerships p where p.id = partnership and p.ended_at is null for update;
      if found.id is null or not (may_coordinate(found.space_id)
        or coalesce(found.organisation_id = any (setting_ids('app.administers')), false)) then
        return false;
      end if;
      update partnerships set ended_at = now(), ended_by = viewer_id() where id = partnership;
      delete from grants g where g.space_id = found.space_id and g.grantee = 'organisation' and g.grantee_id = found.organisation_id;
      return true;
    end $$;
  `.execute(db);
}
