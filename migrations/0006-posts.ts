import { type Kysely, sql } from 'kysely';

/**
 * Posts carry their thread's space, so that their policy needs no join. The text of a removed post leaves this table
 * for `post_versions`, where only its author and the space's moderators can read it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table posts (
      id bigint generated always as identity primary key,
      thread_id bigint not null references threads on delete cascade,
      space_id bigint not null references spaces,
      number integer not null check (number >= 1),
      author_id bigint not null references accounts,
      key uuid not null,
      body text not null,
      body_html text not null,
      renderer integer not null,
      reply_to_id bigint references posts on delete set null,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      edited_at timestamptz,
      removed text check (removed in ('byAuthor', 'byModerator', 'blanked')),
      removed_at timestamptz,
      removed_by bigint references accounts,
      thread_removed boolean not null default false,
      import_key text,
      unique (thread_id, number),
      unique (author_id, key)
    ) with (fillfactor = 90);
    create unique index posts_import on posts (import_key) where import_key is not null;
    create index posts_author on posts (author_id, space_id);
    create index posts_renderer on posts (renderer);
    create index posts_reply_to on posts (reply_to_id) where reply_to_id is not null;
    call wall('posts');
    create policy readable on posts for select using (
      space_id = any (array(select unnest(setting_ids('app.spaces'))))
      and (not thread_removed or space_id = any (array(select unnest(setting_ids('app.moderated'))))));
    create policy written on posts for insert with check (
      author_id = viewer_id() and space_id = any (array(select unnest(setting_ids('app.writable')))));
    create policy changed on posts for update using (
      space_id = any (array(select unnest(setting_ids('app.moderated'))))
      or (author_id = viewer_id() and space_id = any (array(select unnest(setting_ids('app.writable'))))))
    with check (
      space_id = any (array(select unnest(setting_ids('app.moderated'))))
      or (author_id = viewer_id() and space_id = any (array(select unnest(setting_ids('app.writable'))))));

    -- A new renderer renders every post again; the job that does so sees texts, and puts back only HTML.
    create policy renderer_reads on posts for select using (at_door('renderer'));
    create policy renderer_writes on posts for update using (at_door('renderer')) with check (at_door('renderer'));

    create table post_versions (
      post_id bigint not null references posts on delete cascade,
      version integer not null,
      space_id bigint not null,
      author_id bigint not null,
      body text not null,
      editor_id bigint not null references accounts,
      created_at timestamptz not null default now(),
      withheld boolean not null default false,
      primary key (post_id, version)
    );
    create index post_versions_author on post_versions (author_id);
    call wall('post_versions');
    -- What is seen of a post's history follows the post: the inner query is held by the policy of posts.
    create policy readable on post_versions for select using (
      space_id = any (array(select unnest(setting_ids('app.spaces')))) and current_setting('app.verified', true) = 'on'
      and exists (select from posts p where p.id = post_versions.post_id)
      and (not withheld or author_id = viewer_id() or space_id = any (array(select unnest(setting_ids('app.moderated'))))));
    create policy kept on post_versions for insert with check (
      space_id = any (array(select unnest(setting_ids('app.moderated'))))
      or (author_id = viewer_id() and space_id = any (array(select unnest(setting_ids('app.writable'))))));
    create policy withheld on post_versions for update using (
      space_id = any (array(select unnest(setting_ids('app.moderated'))))
      or (author_id = viewer_id() and space_id = any (array(select unnest(setting_ids('app.writable'))))));

    -- Somebody who writes where everybody writes may be named there; other names are for signed-in people.
    create policy named on accounts for select using (
      (viewer_id() is not null and current_setting('app.verified', true) = 'on')
      or (current_setting('app.entered', true) = 'on' and exists (select 1 from posts p where p.author_id = accounts.id
        and p.space_id = any (array(select unnest(setting_ids('app.spaces')))))));

    -- Takes the next number and locks the thread, so numbers have no gaps and no doubles, and says in which space the
    -- thread is at that moment (it may just have moved). Any writer may, though a writer may not change the thread's
    -- row otherwise. No row: no such thread for this viewer, or closed to them. The account is held still, so that
    -- somebody who is leaving leaves no post behind.
    create function take_post_number(thread bigint) returns table (number integer, space_id bigint)
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      perform from accounts a where a.id = viewer_id() and a.closed_at is null and a.suspended_at is null for share;
      if not found then return; end if;
      return query update threads t set last_post_number = t.last_post_number + 1, post_count = t.post_count + 1,
          last_post_at = date_trunc('milliseconds', now())
        where t.id = thread and t.removed_at is null
          and t.space_id = any (setting_ids('app.writable'))
          and (t.closed_at is null or t.space_id = any (setting_ids('app.moderated')))
        returning t.last_post_number, t.space_id;
    end $$;
    create function count_posts(thread bigint, difference integer) returns void
    language sql security definer set search_path = public, pg_temp as $$
      update threads t set post_count = t.post_count + difference
        where t.id = thread and t.space_id = any (setting_ids('app.writable') || setting_ids('app.moderated'))
    $$;

    -- A thread moves with all that belongs to it, in one step, by somebody who moderates both spaces. Everybody who
    -- watches is asked again ("access" moves): the new space may be narrower.
    create function move_thread(thread bigint, target bigint) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      source bigint;
    begin
      select t.space_id into source from threads t where t.id = thread for update;
      if source is null or not source = any (setting_ids('app.moderated')) or not target = any (setting_ids('app.moderated')) then
        return false;
      end if;
      update threads t set space_id = target where t.id = thread;
      update post_versions v set space_id = target from posts p where p.id = v.post_id and p.thread_id = thread;
      update posts p set space_id = target where p.thread_id = thread;
      update thread_views v set space_id = target where v.thread_id = thread;
      update stream_events e set space_id = target where e.stream = 'thread:' || thread;
      perform announce('access', 'access.changed', '{}');
      return true;
    end $$;

    -- Closing an account with "blank what I wrote" reaches every space, also those the person can no longer enter.
    create function blank_posts() returns bigint[]
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      touched bigint[];
    begin
      if viewer_id() is null then raise exception 'not signed in' using errcode = '42501'; end if;
      perform from accounts a where a.id = viewer_id() for no key update;
      delete from post_versions v where v.author_id = viewer_id();
      with blanked as (
        update posts p set body = '', body_html = '', removed = 'blanked', removed_at = now(), removed_by = viewer_id(),
            version = p.version + 1
          where p.author_id = viewer_id() and p.removed is distinct from 'blanked' returning p.thread_id, p.space_id, p.id
      ), gone as (
        select announce('thread:' || b.thread_id, 'post.changed', jsonb_build_object('postId', b.id), b.space_id)
          from (select * from blanked order by thread_id, id) b
      ), counted as (select count(*) from gone)
      select array_agg(distinct b.thread_id) into touched from blanked b, counted;
      return coalesce(touched, '{}');
    end $$;
  `.execute(db);
}
