import { type Kysely, sql } from 'kysely';

/** What somebody was writing, keyed by person and place; nobody else ever sees it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table drafts (
      account_id bigint not null references accounts on delete cascade,
      place text not null check (place ~ '^(thread|space|post):[0-9]{1,15}$'),
      key uuid not null,
      title text not null default '' check (length(title) <= 300),
      body text not null default '' check (length(body) <= 200000),
      kind text not null default '',
      reply_to bigint,
      asked_by text not null default '' check (length(asked_by) <= 300),
      asked_why text not null default '' check (length(asked_why) <= 2000),
      reports_back boolean not null default false,
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      primary key (account_id, place)
    );
    call wall('drafts');
    create policy own on drafts using (account_id = viewer_id()) with check (account_id = viewer_id());
    create policy pruning on drafts for delete using (at_door('drafts') and updated_at < now() - interval '90 days');
  `.execute(db);
}
