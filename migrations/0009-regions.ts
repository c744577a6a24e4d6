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

    -- A list that was imported: which rows it changed, with what stood there before, so that it can be undone.
    create table organisation_imports (
      id bigint generated always as identity primary key,
      created_by bigint references accounts on delete set null,
      created_at timestamptz not null default now(),
      steps jsonb not null,
      undone_at timestamptz
    );
    call wall('organisation_imports');

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
    create policy platform on organisation_imports using (is_administrator()) with check (is_administrator());
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

    -- Where somebody works, told to signed-in people: names alone, and only what holds now.
    create function organisations_of(account bigint) returns table (id bigint, name text)
    language sql stable security definer set search_path = public, pg_temp as $$
      select o.id, o.name from organisation_members m join organisations o on o.id = m.organisation_id
      where m.account_id = account and m.since <= now() and (m.until is null or m.until > now())
        and (o.until is null or o.until > current_date)
        and (current_setting('app.verified', true) = 'on' or account = viewer_id())
      order by o.name
    $$;

    -- Whether anything hangs on what an import made, so that undoing it would take more away than it brought.
    create function organisation_in_use(organisation bigint) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin
      if not is_administrator() then raise exception 'not allowed' using errcode = '42501'; end if;
      return exists (select 1 from organisation_members m where m.organisation_id = organisation)
        or exists (select 1 from grants g where g.grantee = 'organisation' and g.grantee_id = organisation)
        or exists (select 1 from invitations i where i.organisation_id = organisation)
        or exists (select 1 from join_requests j where j.organisation_id = organisation)
        or exists (select 1 from partnerships p where p.organisation_id = organisation)
        or exists (select 1 from organisation_logos l where l.organisation_id = organisation)
        or exists (select 1 from organisation_domains d where d.organisation_id = organisation)
        or exists (select 1 from region_members r where r.organisation_id = organisation);
    end $$;
    create function region_in_use(region bigint) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin
      if not is_administrator() then raise exception 'not allowed' using errcode = '42501'; end if;
      return exists (select 1 from grants g where g.grantee = 'region' and g.grantee_id = region)
        or exists (select 1 from spaces s where s.region_id = region)
        or exists (select 1 from region_coordinators c where c.region_id = region)
        or exists (select 1 from region_members r where r.region_id = region);
    end $$;

    create trigger access_moved after insert or update or delete on region_members for each statement execute function access_moved();
    create trigger access_moved after insert or update on region_coordinators for each statement execute function access_moved();
    create trigger access_lost after delete on region_coordinators referencing old table as gone
      for each statement execute function access_lost();
    create trigger access_moved after update on organisations for each statement execute function access_moved();
  `.execute(db);
}
