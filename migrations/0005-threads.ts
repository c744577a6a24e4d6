import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table threads (
      id bigint generated always as identity primary key,
      space_id bigint not null references spaces,
      kind text not null check (kind in ('discussion', 'question', 'researchQuestion')),
      title text not null check (length(title) between 1 and 300),
      author_id bigint not null references accounts,
      key uuid not null,
      created_at timestamptz not null default now(),
      last_post_at timestamptz not null default date_trunc('milliseconds', now()),
      last_post_number integer not null default 0,
      post_count integer not null default 0,
      pinned_at timestamptz,
      closed_at timestamptz,
      removed_at timestamptz,
      removed_by bigint references accounts,
      answer_number integer,
      asked_by text not null default '' check (length(asked_by) <= 300),
      asked_why text not null default '' check (length(asked_why) <= 2000),
      report_number integer,
      import_key text,
      unique (author_id, key)
    ) with (fillfactor = 80);
    create unique index threads_import on threads (import_key) where import_key is not null;
    create index threads_recent on threads (space_id, last_post_at desc, id desc) where removed_at is null;
    create index threads_pinned on threads (space_id) where pinned_at is not null;
    call wall('threads');
    create policy readable on threads for select using (
      space_id = any (array(select unnest(setting_ids('app.spaces'))))
      and (removed_at is null or space_id = any (array(select unnest(setting_ids('app.moderated'))))));
    create policy opened on threads for insert with check (
      author_id = viewer_id() and space_id = any (array(select unnest(setting_ids('app.writable')))));
    create policy changed on threads for update using (
      space_id = any (array(select unnest(setting_ids('app.moderated'))))
      or (author_id = viewer_id() and space_id = any (array(select unnest(setting_ids('app.writable'))))))
    with check (
      space_id = any (array(select unnest(setting_ids('app.moderated'))))
      or (author_id = viewer_id() and space_id = any (array(select unnest(setting_ids('app.writable'))))));

    -- A thread that is removed is for moderators alone: who watches it is asked again.
    create trigger access_moved after update of removed_at on threads for each statement execute function access_moved();

    -- Every change to a thread or its posts takes this lock first, so that removing, moving, editing and replying
    -- take turns, and locks are taken in one order everywhere: thread, posts, streams.
    create function lock_thread(thread bigint) returns void
    language sql security definer set search_path = public, pg_temp as $$
      select from threads t where t.id = thread and t.space_id = any (setting_ids('app.writable') || setting_ids('app.moderated'))
        for no key update
    $$;

    -- Counted in memory by each server and added up here now and then: no row says who looked.
    create table thread_views (
      thread_id bigint primary key references threads on delete cascade,
      space_id bigint not null,
      views bigint not null
    ) with (fillfactor = 70);
    call wall('thread_views');
    create policy readable on thread_views for select using (space_id = any (array(select unnest(setting_ids('app.spaces')))));
    create function add_views(thread_ids bigint[], counts bigint[]) returns void
    language sql security definer set search_path = public, pg_temp as $$
      insert into thread_views as v (thread_id, space_id, views)
        select t.id, t.space_id, c.n from unnest(thread_ids, counts) c (id, n) join threads t on t.id = c.id order by t.id
        on conflict (thread_id) do update set views = v.views + excluded.views
    $$;
  `.execute(db);
}
