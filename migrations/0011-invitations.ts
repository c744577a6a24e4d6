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
    create policy administered on invitations for select using (
      organisation_id = any (array(select unnest(setting_ids('app.administers'))))
      or space_id = any (array(select unnest(setting_ids('app.moderated'))))
      or (is_administrator() and organisation_id is not null));
    create policy making on invitations for insert with check (created_by = viewer_id() and uses = 0 and (
      organisation_id = any (array(select unnest(setting_ids('app.administers'))))
      or space_id = any (array(select unnest(setting_ids('app.moderated'))))
      or (is_administrator() and organisation_id is not null)));
    -- Whoever runs the place may revoke an invitation, also somebody else's; nothing else of it ever changes.
    create policy revoking on invitations for update using (
      organisation_id = any (array(select unnest(setting_ids('app.administers'))))
      or space_id = any (array(select unnest(setting_ids('app.moderated'))))
      or (is_administrator() and organisation_id is not null));
    revoke update, delete on invitations from leerkring_app;
    grant update (revoked_at) on invitations to leerkring_app;

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
    create policy asked on join_requests for insert with check (
      account_id = viewer_id() and answer is null and answered_by is null and current_setting('app.verified', true) = 'on');
    create policy administered on join_requests for select using (organisation_id = any (array(select unnest(setting_ids('app.administers')))));

    create policy platform on join_requests for select using (is_administrator());

    -- Whether somebody may still hand out what they once promised. An invitation is worth what its maker is.
    create function may_invite(account bigint, organisation bigint, space bigint) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
      select exists (select 1 from accounts a where a.id = account and a.verified and a.closed_at is null and a.suspended_at is null)
        and case when organisation is not null then
          exists (select 1 from organisations o where o.id = organisation and (o.until is null or o.until > current_date))
          and (exists (select 1 from accounts a where a.id = account and a.administrator)
            or exists (select 1 from organisation_members m where m.organisation_id = organisation and m.account_id = account
              and m.role = 'admin' and m.since <= now() and (m.until is null or m.until > now())))
        else
          exists (select 1 from spaces s where s.id = space and s.archived_at is null)
          and exists (select 1 from grants_of(account) g where g.space_id = space and g.level = 'moderate')
        end
    $$;
    revoke execute on function may_invite from public;

    -- What an invitation is for, told to whoever holds its secret: its name, nothing that is inside. Somebody who is
    -- signed in with another address than the invited one is told nothing.
    create function find_invitation(token bytea) returns table (
      id bigint, organisation_id bigint, space_id bigint, name text, level text, role text
    ) language sql stable security definer set search_path = public, pg_temp as $$
      select i.id, i.organisation_id, i.space_id, coalesce(o.name, s.name), i.level, i.role
      from invitations i left join organisations o on o.id = i.organisation_id left join spaces s on s.id = i.space_id
      where i.token_hash = token and i.revoked_at is null and i.expires_at > now()
        and (i.uses < i.max_uses or exists (select 1 from invitation_uses u where u.invitation_id = i.id and u.account_id = viewer_id()))
        and (i.email is null or viewer_id() is null
          or lower(i.email) = (select lower(c.email) from credentials c where c.account_id = viewer_id()))
        and may_invite(i.created_by, i.organisation_id, i.space_id)
    $$;

    -- Joins by an invitation. 'joined', 'already' or null: not valid (any more), or for another address.
    create function use_invitation(token bytea) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      found invitations%rowtype;
      member organisation_members%rowtype;
    begin
      if viewer_id() is null or coalesce(current_setting('app.verified', true), '') <> 'on' then
        raise exception 'not signed in' using errcode = '42501';
      end if;
      -- Held until the commit: of two at once on a single-use one, the second sees that it is used up.
      select * into found from invitations i
        where i.token_hash = token and i.revoked_at is null and i.expires_at > now() for update;
      if found.id is null or not may_invite(found.created_by, found.organisation_id, found.space_id) then return null; end if;
      if found.email is not null and lower(found.email) is distinct from
          (select lower(c.email) from credentials c where c.account_id = viewer_id()) then
        return null;
      end if;
      select * into member from organisation_members m
        where m.organisation_id = found.organisation_id and m.account_id = viewer_id() for update;
      if member.account_id is not null and (member.until is null or member.until > now())
          and (member.role = 'admin' or found.role = 'member') then
        return 'already';
      end if;
      if exists (select 1 from invitation_uses u where u.invitation_id = found.id and u.account_id = viewer_id()) then
        -- It opens a door once: whoever was sent away since does not come back by it.
        return case when found.space_id is not null and exists (
          select 1 from grants_of(viewer_id()) g where g.space_id = found.space_id) then 'already' end;
      end if;
      -- Nobody invites themselves: administering is not reading.
      if found.uses >= found.max_uses or found.created_by = viewer_id() or member.until > found.created_at then
        return null;
      end if;
      update invitations set uses = uses + 1 where id = found.id;
      insert into invitation_uses (invitation_id, account_id) values (found.id, viewer_id());
      if found.organisation_id is not null then
        insert into organisation_members (organisation_id, account_id, role) values (found.organisation_id, viewer_id(), found.role)
          on conflict (organisation_id, account_id) do update set until = null, role = excluded.role,
            since = case when organisation_members.until <= now() then now() else organisation_members.since end;
      else
        insert into grants (space_id, grantee, grantee_id, level) values (found.space_id, 'account', viewer_id(), found.level)
          on conflict (space_id, grantee, coalesce(grantee_id, 0)) do update set valid_until = null, level =
            case when grants.valid_until <= now() then excluded.level
              when grants.level = 'moderate' or (grants.level = 'write' and excluded.level = 'read') then grants.level
              else excluded.level end;
      end if;
      return 'joined';
    end $$;

    -- The domain that the viewer has proved. Whole: what stands behind the last @, in lower case, and nothing else.
    create function viewer_domain() returns text
    language sql stable security definer set search_path = public, pg_temp as $$
      select lower(substring(c.email from '@([^@]+)$')) from credentials c
      where c.account_id = viewer_id() and current_setting('app.verified', true) = 'on'
    $$;

    -- Joins the organisation whose mail domain the person has proved; whole domains only.
    create function join_by_domain(organisation bigint) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if viewer_id() is null or coalesce(current_setting('app.verified', true), '') <> 'on' then
        raise exception 'not signed in' using errcode = '42501';
      end if;
      if not exists (select 1 from organisation_domains d join organisations o on o.id = d.organisation_id
          where d.organisation_id = organisation and d.domain = viewer_domain()
            and (o.until is null or o.until > current_date)) then
        return false;
      end if;
      -- Somebody whose membership was ended comes back only by an administrator.
      insert into organisation_members (organisation_id, account_id) values (organisation, viewer_id()) on conflict do nothing;
      return exists (select 1 from organisation_members m where m.organisation_id = organisation
        and m.account_id = viewer_id() and (m.until is null or m.until > now()));
    end $$;

    create function organisations_of_domain() returns table (id bigint, name text)
    language sql stable security definer set search_path = public, pg_temp as $$
      select o.id, o.name from organisation_domains d join organisations o on o.id = d.organisation_id
      where d.domain = viewer_domain() and (o.until is null or o.until > current_date)
        and not exists (select 1 from organisation_members m where m.organisation_id = o.id and m.account_id = viewer_id())
      order by o.name
    $$;

    -- Ends the viewer's own membership. The last administrator stays until somebody else can open the door.
    create function leave_organisation(organisation bigint) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      member organisation_members%rowtype;
    begin
      perform 1 from organisations o where o.id = organisation for update;
      select * into member from organisation_members m where m.organisation_id = organisation and m.account_id = viewer_id()
        and (m.until is null or m.until > clock_timestamp());
      if member.account_id is null then return null; end if;
      if member.role = 'admin' and not exists (select 1 from organisation_members m where m.organisation_id = organisation
          and m.account_id <> viewer_id() and m.role = 'admin' and (m.until is null or m.until > clock_timestamp())) then
        return 'last';
      end if;
      update organisation_members m set until = now() where m.organisation_id = organisation and m.account_id = viewer_id();
      return 'left';
    end $$;

    -- Answers a request once. False: answered before, or not for this person to answer.
    create function answer_request(request bigint, accept boolean) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      found join_requests%rowtype;
    begin
      select * into found from join_requests j where j.id = request and j.answer is null for update;
      if found.id is null or found.account_id = viewer_id() or not (is_administrator()
          or coalesce(found.organisation_id = any (setting_ids('app.administers')), false)) then
        return false;
      end if;
      update join_requests set answer = case when accept then 'accepted' else 'refused' end, answered_at = now(), answered_by = viewer_id()
        where id = request;
      if accept then
        insert into organisation_members (organisation_id, account_id) values (found.organisation_id, found.account_id)
          on conflict (organisation_id, account_id) do update set until = null, since = now(), role = 'member'
            where organisation_members.until <= now();
      end if;
      return true;
    end $$;

    create function withdraw_request(request bigint) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      update join_requests j set answer = 'withdrawn', answered_at = now(), answered_by = viewer_id()
        where j.id = request and j.answer is null and j.account_id = viewer_id();
      return found;
    end $$;

    -- For the letters, which are written at the door at the moment they are sent. The invitation gets its secret then.
    create function renew_invitation(invitation bigint, token bytea)
    returns table (email text, language text, organisation text, space text, inviter text, expires_at timestamptz)
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if not at_door('accounts') then raise exception 'not allowed' using errcode = '42501'; end if;
      update invitations i set token_hash = token
        where i.id = invitation and i.email is not null and i.revoked_at is null and i.expires_at > now() and i.uses < i.max_uses
          and may_invite(i.created_by, i.organisation_id, i.space_id);
      if not found then return; end if;
      return query select i.email, a.language, o.name, s.name, a.name, i.expires_at from invitations i
        join accounts a on a.id = i.created_by
        left join organisations o on o.id = i.organisation_id left join spaces s on s.id = i.space_id
        where i.id = invitation;
    end $$;

    -- Whom to tell of a request that still waits: those who may answer it; without administrators, the platform's.
    create function request_letters(request bigint)
    returns table (email text, name text, language text, person text, organisation text, organisation_id bigint)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin
      if not at_door('accounts') then raise exception 'not allowed' using errcode = '42501'; end if;
      return query
      with asked as (
        select j.organisation_id, p.name as person, o.name as organisation from join_requests j
          join accounts p on p.id = j.account_id join organisations o on o.id = j.organisation_id
          where j.id = request and j.answer is null and p.closed_at is null and p.suspended_at is null
      ), admins as (
        select m.account_id from organisation_members m join asked q on q.organisation_id = m.organisation_id
          where m.role = 'admin' and m.since <= now() and (m.until is null or m.until > now())
      )
      select c.email, a.name, a.language, q.person, q.organisation, q.organisation_id
        from asked q, accounts a join credentials c on c.account_id = a.id
        where a.verified and a.closed_at is null and a.suspended_at is null
          and (a.id in (select x.account_id from admins x) or (a.administrator and not exists (select 1 from admins)));
    end $$;

    create function answer_letter(request bigint)
    returns table (email text, name text, language text, organisation text, answer text)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin
      if not at_door('accounts') then raise exception 'not allowed' using errcode = '42501'; end if;
      return query select c.email, a.name, a.language, o.name, j.answer from join_requests j
        join accounts a on a.id = j.account_id join credentials c on c.account_id = a.id
        join organisations o on o.id = j.organisation_id
        where j.id = request and j.answer in ('accepted', 'refused') and a.closed_at is null and a.suspended_at is null;
    end $$;
  `.execute(db);
}
