import { type Kysely, sql } from 'kysely';

/**
 * Accounts and what signs them in. Who looks is in transaction-local settings (`enter_as`, 0003); nothing set
 * means nothing seen. Secrets (credentials, sign-ins, mailed links) open only for their owner, or at "the door":
 * the short transactions in which the accounts room signs people in and up.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function viewer_id() returns bigint language sql stable parallel safe
      return nullif(current_setting('app.account_id', true), '')::bigint;
    create function at_door(door text) returns boolean language sql stable parallel safe
      return current_setting('app.door', true) = door;
    -- The owner of the tables is held by the policies too (forced). Two ways past them, both explicit: a definer
    -- function called by the server's role, and an owner's own connection (import, demo) that says so.
    create function in_maintenance() returns boolean language sql stable parallel safe
      return session_user <> current_user or current_setting('app.maintenance', true) = 'on';

    -- One call per content table: forced row level security, the owner's explicit way in, the server's rights.
    create procedure wall(content regclass) language plpgsql as $$
    begin
      execute format('alter table %s enable row level security', content);
      execute format('alter table %s force row level security', content);
      execute format('create policy maintenance on %s to current_user using (in_maintenance()) with check (in_maintenance())', content);
      execute format('grant select, insert, update, delete on %s to leerkring_app', content);
    end $$;

    create table accounts (
      id bigint generated always as identity primary key,
      name text not null check (length(name) between 1 and 200),
      headline text not null default '' check (length(headline) <= 200),
      organisation text not null default '' check (length(organisation) <= 200),
      language text check (language in ('nl', 'en')),
      administrator boolean not null default false,
      verified boolean not null default false,
      placeholder boolean not null default false,
      import_key text unique,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      suspended_at timestamptz,
      closed_at timestamptz
    );
    call wall('accounts');

    create table profiles (
      account_id bigint primary key references accounts on delete cascade,
      about text not null default '' check (length(about) <= 4000),
      expertise text[] not null default '{}' check (cardinality(expertise) <= 20)
    );
    call wall('profiles');

    create table credentials (
      account_id bigint primary key references accounts on delete cascade,
      email text not null check (length(email) <= 254),
      password_hash text,
      changed_at timestamptz not null default now()
    );
    create unique index credentials_email on credentials (lower(email));
    call wall('credentials');

    create table sign_ins (
      id bigint generated always as identity primary key,
      account_id bigint not null references accounts on delete cascade,
      token_hash bytea not null unique,
      device text not null default '' check (length(device) <= 200),
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      expires_at timestamptz not null
    );
    create index sign_ins_account on sign_ins (account_id);
    create index sign_ins_expiry on sign_ins (expires_at);
    call wall('sign_ins');

    create table mailed_links (
      token_hash bytea primary key,
      account_id bigint not null references accounts on delete cascade,
      purpose text not null check (purpose in ('verify', 'reset', 'changeEmail', 'demo')),
      email text not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null
    );
    create index mailed_links_account on mailed_links (account_id);
    call wall('mailed_links');

    create policy own on profiles using (account_id = viewer_id()) with check (account_id = viewer_id());
    create policy signed_in on profiles for select using (viewer_id() is not null and current_setting('app.verified', true) = 'on');
    create policy own on credentials using (account_id = viewer_id()) with check (account_id = viewer_id());
    create policy own on sign_ins using (account_id = viewer_id()) with check (account_id = viewer_id());
    create policy own on mailed_links using (account_id = viewer_id()) with check (account_id = viewer_id());
    -- One's own row, but never what others decide about one: administrator, verified, suspended, placeholder.
    create policy own on accounts using (id = viewer_id()) with check (
      id = viewer_id() and suspended_at is null and not placeholder
      and administrator = (coalesce(current_setting('app.administrator', true), '') = 'on')
      and verified = (coalesce(current_setting('app.verified', true), '') = 'on'));
    create policy door on accounts using (at_door('accounts')) with check (at_door('accounts') and not administrator);
    create policy door on profiles using (at_door('accounts')) with check (at_door('accounts'));
    create policy door on credentials using (at_door('accounts')) with check (at_door('accounts'));
    create policy door on sign_ins using (at_door('accounts')) with check (at_door('accounts'));
    create policy door on mailed_links using (at_door('accounts')) with check (at_door('accounts'));
  `.execute(db);
}
