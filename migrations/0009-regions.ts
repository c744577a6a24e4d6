import { type Kysely, sql } from 'kysely';

/**
 * Regions with dated membership, and what an organisation is known by. Which organisations belong to a region on
 * which day is data: municipalities merge each 1 January.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table organisations
      add column code text unique check (code ~ '^[A-Z0-9-]{2,20}$'),
      add column colour text check (colour ~ '^#[0-9a-f]{6}$'),
      add column since date,
      add column until date;

    -- Compared as whole domains, so that a look-alike is another domain (evil-waterrijk.example).
    create table organisation_domains (
      domain text primary key check (domain = lower(domain) and length(domain) <= 253 and domain ~ '^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$'),
      organisation_id bigint not null references organisations on delete cascade,
      created_at timestamptz not null default now()
    );
    create index organisation_domains_organisation on organisation_domains (organisation_id);
    call wall('organisation_domains');

    create table organisation_logos (
      organisation_id bigint primary key references organisations on delete cascade,
      media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
      image bytea not null check (octet_length(image) <= 65536),
      changed_at timestamptz not null default now()
    );
    call wall('organisation_logos');

    create table regions (
      id bigint generated always as identity primary key,
      name text not null check (length(name) between 1 and 200),
      kind text not null check (kind in ('labourMarket', 'youth', 'safety', 'health', 'other')),
      code text unique check (code ~ '^[A-Z0-9-]{2,20}$'),
      created_at timestamptz not null default now(),
      unique (kind, name)
    );
    call wall('regions');

    create table region_members (
      region_id bigint not null references regions on delete cascade,
      organisation_id bigint not null references organisations on delete cascade,
      since date not null,
      until date check (until > since),
      primary key (region_id, organisation_id, since)
    );
    create index region_members_organisation on region_members (organisation_id);
    call wall('region_members');

    create table region_coordinators (
      region_id bigint not null references regions on delete cascade,
      account_id bigint not null references accounts on delete cascade,
      created_at timestamptz not null default now(),
      primary key (region_id, account_id)
    );
    create index region_coordinators_account on region_coordinators (account_id);
    call wall('region_coordinators');

    create function is_administrator() returns boolean language sql stable parallel safe
      return current_setting('app.administrator', true) = 'on';

    -- Which organisation takes part in which region is public; who runs a region is known to signed-in people.
    create policy everyone on regions for select using (current_setting('app.entered', true) = 'on');
    create policy everyone on region_members for select using (current_setting('app.entered', true) = 'on');
    create policy everyone on organisation_logos for select using (current_setting('app.entered', true) = 'on');
    create policy signed_in on region_coordinators for select using (current_setting('app.verified', true) = 'on');
    create policy administered on organisation_domains for select using (
      is_administrator() or organisation_id = any (array(select unnest(setting_ids('app.administers')))));
    create policy platform on organisation_domains using (is_administrator()) with check (is_administrator());
    create policy platform on organisations using (is_administrator()) with check (is_administrator());
    create policy platform on regions using (is_administrator()) with check (is_administrator());
    create policy platform on region_members using (is_administrator()) with check (is_administrator());
    create policy platform on region_coordinators using (is_administrator()) with check (is_administrator());
    create policy administered on organisations for update using (id = any (array(select unnest(setting_ids('app.administers')))))
      with check (id = any (array(select unnest(setting_ids('app.administers')))));
    create policy administered on organisation_logos using (
      is_administrator() or organisation_id = any (array(select unnest(setting_ids('app.administers')))))
      with check (is_administrator() or organisation_id = any (array(select unnest(setting_ids('app.administers')))));
    -- Administering is not reading: the platform's administrator names members, but never themselves.
    create policy administered on organisation_members using (
      is_administrator() or organisation_id = any (array(select unnest(setting_ids('app.administers')))))
      with check ((is_administrator() and account_id <> viewer_id())
        or organisation_id = any (array(select unnest(setting_ids('app.administers')))));

    create trigger access_moved after insert or update or delete on region_members for each statement execute function access_moved();
    create trigger access_moved after insert or update or delete on region_coordinators for each statement execute function access_moved();
    create trigger access_moved after update on organisations for each statement execute function access_moved();
  `.execute(db);
}
