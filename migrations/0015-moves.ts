import { type Kysely, sql } from 'kysely';

/**
 * A thread moves to people who could not read it only with its author's consent: until the author answers, nothing
 * moves. And who wrote as a partner of a space whose partnership is over is known there as a former partner.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table thread_moves (
      id bigint generated always as identity primary key,
      thread_id bigint not null references threads on delete cascade,
      space_id bigint not null references spaces on delete cascade,
      target_id bigint not null references spaces on delete cascade,
      author_id bigint not null references accounts on delete cascade,
      asked_by bigint not null references accounts on delete cascade,
      asked_at timestamptz not null default now(),
      answered_at timestamptz,
      answer text check (answer in ('accepted', 'refused', 'withdrawn')),
      check ((answer is null) = (answered_at is null))
    );
    create unique index thread_moves_open on thread_moves (thread_id) where answer is null;
    call wall('thread_moves');
    create policy involved on thread_moves for select using (
      space_id = any (array(select unnest(setting_ids('app.spaces'))))
      and (author_id = viewer_id() or space_id = any (array(select unnest(setting_ids('app.moderated'))))));

    -- Whether a space is open to anybody to whom another one is not. Judged by the grants, not by who happens to be a
    -- member today; where that is not certain the answer is yes.
    create function is_wider(source bigint, target bigint) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
      with s as (select g.* from grants g where g.space_id = source and (g.valid_until is null or g.valid_until > now()))
      select exists (
        select 1 from grants t where t.space_id = target and (t.valid_until is null or t.valid_until > now())
          and not exists (select 1 from s where s.grantee = 'everyone'
            or (s.grantee = 'accounts' and t.grantee <> 'everyone')
            or (s.grantee = t.grantee and s.grantee_id is not distinct from t.grantee_id
              and (s.valid_until is null or s.valid_until >= coalesce(t.valid_until, 'infinity')))
            or (s.grantee = 'professionals' and t.grantee = 'organisation' and exists (select 1 from organisations o
              where o.id = t.grantee_id and o.kind in ('municipality', 'jointBody', 'executiveAgency')))
            or (s.grantee = 'region' and t.grantee = 'organisation' and exists (select 1 from region_members m
              where m.region_id = s.grantee_id and m.organisation_id = t.grantee_id and m.since <= current_date and m.until is null)))
          and not (t.grantee = 'account' and exists (select 1 from grants_of(t.grantee_id) g where g.space_id = source)))
    $$;

    -- Moves without asking anybody; only for the functions below.
    create function carry_thread(thread bigint, target bigint) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      update threads t set space_id = target where t.id = thread;
      update post_versions v set space_id = target from posts p where p.id = v.post_id and p.thread_id = thread;
      update posts p set space_id = target where p.thread_id = thread;
      update thread_views v set space_id = target where v.thread_id = thread;
      update stream_events e set space_id = target where e.stream = 'thread:' || thread;
      update thread_moves m set answer = 'withdrawn', answered_at = now() where m.thread_id = thread and m.answer is null;
      perform announce('access', 'access.changed', '{}');
    end $$;
    revoke execute on function carry_thread(bigint, bigint) from public;

    create or replace function move_thread(thread bigint, target bigint) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      source bigint;
      writer bigint;
    begin
      select t.space_id, t.author_id into source, writer from threads t where t.id = thread for update;
      if source is null or not source = any (setting_ids('app.moderated')) or not target = any (setting_ids('app.moderated')) then
        return false;
      end if;
      if writer is distinct from viewer_id() and is_wider(source, target) then return false; end if;
      perform carry_thread(thread, target);
      return true;
    end $$;

    create function ask_to_move(thread bigint, target bigint) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      found threads%rowtype;
      made bigint;
    begin
      select * into found from threads t where t.id = thread for update;
      if found.id is null or not found.space_id = any (setting_ids('app.moderated'))
        or not target = any (setting_ids('app.moderated')) then
        raise exception 'not allowed' using errcode = '42501';
      end if;
      update thread_moves m set answer = 'withdrawn', answered_at = now() where m.thread_id = thread and m.answer is null;
      insert into thread_moves (thread_id, space_id, target_id, author_id, asked_by)
        values (thread, found.space_id, target, found.author_id, viewer_id()) returning id into made;
      return made;
    end $$;

    -- What the author and the moderators are told of an open question; the name of the space it would go to included.
    create function open_move(thread bigint) returns table (
      id bigint, target_id bigint, target_name text, audience text, asked_by bigint, asked_by_name text, asked_at timestamptz
    ) language sql stable security definer set search_path = public, pg_temp as $$
      select m.id, m.target_id, s.name,
        case when exists (select 1 from grants g where g.space_id = s.id and g.grantee = 'everyone' and (g.valid_until is null or g.valid_until > now())) then 'everyone'
          when exists (select 1 from grants g where g.space_id = s.id and g.grantee = 'accounts' and (g.valid_until is null or g.valid_until > now())) then 'accounts'
          else 'limited' end,
        m.asked_by, a.name, m.asked_at
      from thread_moves m join threads t on t.id = m.thread_id join spaces s on s.id = m.target_id join accounts a on a.id = m.asked_by
      where m.thread_id = thread and m.answer is null and t.space_id = any (setting_ids('app.spaces'))
        and (t.author_id = viewer_id() or t.space_id = any (setting_ids('app.moderated')))
    $$;

    -- The author answers. Yes moves the thread, if whoever asked still moderates both spaces. Returns the space that
    -- the thread left; null when nothing moved.
    create function answer_move(thread bigint, accept boolean) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      asked thread_moves%rowtype;
      source bigint;
    begin
      select t.space_id into source from threads t where t.id = thread and t.author_id = viewer_id()
        and t.space_id = any (setting_ids('app.spaces')) for update;
      if source is null then raise exception 'not allowed' using errcode = '42501'; end if;
      select * into asked from thread_moves m where m.thread_id = thread and m.answer is null;
      if asked.id is null then return null; end if;
      accept := accept and (select count(distinct g.space_id) = 2 from grants_of(asked.asked_by) g
        where g.level = 'moderate' and g.space_id in (source, asked.target_id));
      update thread_moves m set answered_at = now(), answer = case when accept then 'accepted' else 'refused' end where m.id = asked.id;
      if not accept then return null; end if;
      perform carry_thread(thread, asked.target_id);
      perform enter_as(viewer_id());
      return source;
    end $$;

    -- Whoever withdraws the question: a moderator of the space in which the thread is.
    create function withdraw_move(thread bigint) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      update thread_moves m set answer = 'withdrawn', answered_at = now()
        from threads t where m.thread_id = thread and t.id = thread and m.answer is null and t.space_id = any (setting_ids('app.moderated'));
      return found;
    end $$;

    -- Belongs or belonged to an organisation whose partnership with this space is over, and has no other way in now.
    -- Asked only where a partnership has ended (posts and threads look there first, by themselves).
    create function is_former_partner(account bigint, space bigint) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
      select space = any (setting_ids('app.spaces'))
        and exists (select 1 from partnerships p join organisation_members m on m.organisation_id = p.organisation_id
          where p.space_id = space and p.accepted_at is not null and (p.ended_at is not null or p.ends_at <= now())
            and m.account_id = account)
        and not exists (select 1 from grants_of(account) g where g.space_id = space and (g.level <> 'read'
          or not exists (select 1 from grants e where e.space_id = space and e.grantee = 'everyone')))
    $$;

    create trigger audit after insert or update on thread_moves for each row execute function audit('-');
  `.execute(db);
}
