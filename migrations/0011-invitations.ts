import { type Kysely, sql } from 'kysely';

/**
 * Ways in: an invitation (single or many use, expiring, revocable, bound to an organisation or a space, perhaps to one
 * mail address; only its hash is kept), and a request that somebody answers. Using one is one definer function, so
 * that counting and joining cannot come apart.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invitations (
      id bigint generated always as identity primary key,
      token_hash bytea not null unique,
      organisation_id bigint references organisations on delete cascade,
      space_id bigint references spaces on delete cascade,
      level text check (level in ('read', 'write', 'moderate')),
      role text check (role in ('member', 'admin')),
      email text check (length(email) <= 254),
      max_uses integer not null default 1 check (max_uses between 1 and 1000),
      uses integer not null default 0,
      created_by bigint not null references accounts on delete cascade,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null check (expires_at > created_at),
      revoked_at timestamptz,
      check ((organisation_id is null) <> (space_id is null)),
      check ((organisation_id is null) = (role is null) and (space_id is null) = (level is null)),
      check (email is null or max_uses = 1)
    );
    create index invitations_organisation on invitations (organisation_id);
    create index invitations_space on invitations (space_id);
    call wall('invitations');
    create policy administered on invitations using (
      organisation_id = any (array(select unnest(setting_ids('app.administers'))))
      or space_id = any (array(select unnest(setting_ids('app.moderated'))))
      or (is_administrator() and organisation_id is not null))
    with check (created_by = viewer_id() and (
      organisation_id = any (array(select unnest(setting_ids('app.administers'))))
      or space_id = any (array(select unnest(setting_ids('app.moderated'))))
      or (is_administrator() and organisation_id is not null)));

    create table invitation_uses (
      invitation_id bigint not null references invitations on delete cascade,
      account_id bigint not null references accounts on delete cascade,
      used_at timestamptz not null default now(),
      primary key (invitation_id, account_id)
    );
    call wall('invitation_uses');
    create policy administered on invitation_uses for select using (exists (select 1 from invitations i where i.id = invitation_id));

    create table join_requests (
      id bigint generated always as identity primary key,
      organisation_id bigint not null references organisations on delete cascade,
      account_id bigint not null references accounts on delete cascade,
      message text not null default '' check (length(message) <= 1000),
      created_at timestamptz not null default now(),
      answered_at timestamptz,
      answered_by bigint references accounts,
      answer text check (answer in ('accepted', 'refused', 'withdrawn')),
      check ((answer is null) = (answered_at is null))
    );
    create unique index join_requests_open on join_requests (organisation_id, account_id) where answer is null;
    call wall('join_requests');
    create policy own on join_requests for select using (account_id = viewer_id());
    create policy asked on join_requests for insert with check (account_id = viewer_id() and answer is null and current_setting('app.verified', true) = 'on');
    create policy administered on join_requests for select using (organisation_id = any (array(select unnest(setting_ids('app.administers')))));

    -- What an invitation is for, told to whoever holds its secret: its name, nothing that is inside.
    create function find_invitation(token bytea) returns table (
      id bigint, organisation_id bigint, space_id bigint, name text, level text, role text, bound boolean
    ) language sql stable security definer set search_path = public, pg_temp as $$
      select i.id, i.organisation_id, i.space_id, coalesce(o.name, s.name), i.level, i.role, i.email is not null
      from invitations i left join organisations o on o.id = i.organisation_id left join spaces s on s.id = i.space_id
      where i.token_hash = token and i.revoked_at is null and i.expires_at > now() and i.uses < i.max_uses
    $$;

    -- Joins by an invitation. 'joined', 'already' or null: not valid (any more), or for another address.
    create function use_invitation(token bytea) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      found invitations%rowtype;
      own_email text;
    begin
      if viewer_id() is null or coalesce(current_setting('app.verified', true), '') <> 'on' then
        raise exception 'not signed in' using errcode = '42501';
      end if;
      select * into found from invitations i
        where i.token_hash = token and i.revoked_at is null and i.expires_at > now() for update;
      if found.id is null then return null; end if;
      if exists (select 1 from invitation_uses u where u.invitation_id = found.id and u.account_id = viewer_id()) then
        return 'already';
      end if;
      if found.uses >= found.max_uses then return null; end if;
      select c.email into own_email from credentials c where c.account_id = viewer_id();
      if found.email is not null and lower(found.email) <> lower(own_email) then return null; end if;
      update invitations set uses = uses + 1 where id = found.id;
      insert into invitation_uses (invitation_id, account_id) values (found.id, viewer_id());
      if found.organisation_id is not null then
        insert into organisation_members (organisation_id, account_id, role) values (found.organisation_id, viewer_id(), found.role)
          on conflict (organisation_id, account_id) do update
          set until = null, role = case when organisation_members.role = 'admin' then 'admin' else excluded.role end;
      else
        insert into grants (space_id, grantee, grantee_id, level) values (found.space_id, 'account', viewer_id(), found.level)
          on conflict (space_id, grantee, coalesce(grantee_id, 0)) do update set valid_until = null, level =
            case when grants.level = 'moderate' or (grants.level = 'write' and excluded.level = 'read') then grants.level else excluded.level end;
      end if;
      return 'joined';
    end $$;

    -- Joins the organisation whose mail domain the person has proved; whole domains only.
    create function join_by_domain(organisation bigint) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      own_domain text;
    begin
      if viewer_id() is null or coalesce(current_setting('app.verified', true), '') <> 'on' then
        raise exception 'not signed in' using errcode = '42501';
      end if;
      select lower(split_part(c.email, '@', 2)) into own_domain from credentials c where c.account_id = viewer_id();
      if not exists (select 1 from organisation_domains d where d.organisation_id = organisation and d.domain = own_domain) then
        return false;
      end if;
      -- Somebody whose membership was ended comes back only by an administrator.
      insert into organisation_members (organisation_id, account_id) values (organisation, viewer_id()) on conflict do nothing;
      return true;
    end $$;

    create function organisations_of_domain() returns table (id bigint, name text)
    language sql stable security definer set search_path = public, pg_temp as $$
      select o.id, o.name from credentials c
        join organisation_domains d on d.domain = lower(split_part(c.email, '@', 2))
        join organisations o on o.id = d.organisation_id
      where c.account_id = viewer_id() and current_setting('app.verified', true) = 'on'
        and not exists (select 1 from organisation_members m where m.organisation_id = o.id and m.account_id = viewer_id())
    $$;

    create function answer_request(request bigint, accept boolean) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      found join_requests%rowtype;
    begin
      select * into found from join_requests j where j.id = request and j.answer is null for update;
      if found.id is null or not coalesce(found.organisation_id = any (setting_ids('app.administers')), false) then
        return false;
      end if;
      update join_requests set answer = case when accept then 'accepted' else 'refused' end, answered_at = now(), answered_by = viewer_id()
        where id = request;
      if accept then
        insert into organisation_members (organisation_id, account_id) values (found.organisation_id, found.account_id)
          on conflict (organisation_id, account_id) do update set until = null;
      end if;
      return true;
    end $$;
  `.execute(db);
}
