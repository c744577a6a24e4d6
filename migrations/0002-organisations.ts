import { type Kysely, sql } from 'kysely';

/** Organisations and who belongs to them. Regions and invitations join later; grants already leave their place. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisations (
      id bigint generated always as identity primary key,
      name text not null unique check (length(name) between 1 and 200),
      kind text not null check (kind in ('municipality', 'partner', 'jointBody', 'executiveAgency', 'residentsGroup', 'institute')),
      place text not null default '',
      created_at timestamptz not null default now()
    );
    call wall('organisations');
    -- That an organisation takes part is public, who belongs to it is not.
    create policy everyone on organisations for select using (current_setting('app.entered', true) = 'on');

    create table organisation_members (
      organisation_id bigint not null references organisations on delete cascade,
      account_id bigint not null references accounts on delete cascade,
      role text not null default 'member' check (role in ('member', 'admin')),
      since timestamptz not null default now(),
      until timestamptz,
      primary key (organisation_id, account_id)
    );
    create index organisation_members_account on organisation_members (account_id);
    call wall('organisation_members');
    create policy own on organisation_members for select using (account_id = viewer_id());
  `.execute(db);
}
