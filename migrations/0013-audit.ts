import { type Kysely, sql } from 'kysely';

/**
 * Every change of rights, written by the database itself whatever code made it: who, what, when, before and after.
 * It holds ids, roles and dates, no content and no mail address; nobody can change or delete a line.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_log (
      id bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      actor_id bigint,
      action text not null,
      object text not null,
      object_id bigint,
      organisation_id bigint,
      space_id bigint,
      before jsonb,
      after jsonb
    );
    create index audit_log_organisation on audit_log (organisation_id, id desc);
    create index audit_log_space on audit_log (space_id, id desc);
    call wall('audit_log');
    revoke insert, update, delete on audit_log from leerkring_app;
    -- Administering is not reading: what happened in a space is for those who run that space.
    create policy platform on audit_log for select using (is_administrator() and space_id is null);
    create policy administered on audit_log for select using (organisation_id = any (array(select unnest(setting_ids('app.administers')))));
    create policy moderated on audit_log for select using (space_id = any (array(select unnest(setting_ids('app.moderated')))));
    create function audit_log_stays() returns trigger language plpgsql as $$
    begin
      raise exception 'the audit log stays as it is' using errcode = '42501';
    end $$;
    create trigger stays before update or delete or truncate on audit_log for each statement execute function audit_log_stays();

    create function audit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      before jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) - tg_argv end;
      after jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) - tg_argv end;
      it jsonb := coalesce(after, before);
    begin
      if before is not distinct from after then return null; end if;
      insert into audit_log (actor_id, action, object, object_id, organisation_id, space_id, before, after) values (
        viewer_id(),
        tg_table_name || case tg_op when 'INSERT' then '.created' when 'DELETE' then '.deleted' else '.changed' end,
        tg_table_name,
        coalesce((it ->> 'id')::bigint, (it ->> 'account_id')::bigint),
        case when tg_table_name = 'organisations' then (it ->> 'id')::bigint else (it ->> 'organisation_id')::bigint end,
        case tg_table_name when 'spaces' then (it ->> 'id')::bigint
          when 'terms_acceptances' then (select t.space_id from terms t where t.id = (it ->> 'terms_id')::bigint)
          else (it ->> 'space_id')::bigint end,
        before, after);
      return null;
    end $$;
    create trigger audit after insert or update or delete on grants for each row execute function audit('-');
    create trigger audit after insert or update or delete on organisation_members for each row execute function audit('-');
    create trigger audit after insert or update or delete on organisation_domains for each row execute function audit('-');
    create trigger audit after insert or update or delete on organisations for each row execute function audit('-');
    create trigger audit after insert or update or delete on region_members for each row execute function audit('-');
    create trigger audit after insert or update or delete on region_coordinators for each row execute function audit('-');
    create trigger audit after insert or update or delete on regions for each row execute function audit('-');
    create trigger audit after insert or update on invitations for each row execute function audit('token_hash', 'email');
    create trigger audit after insert or update on join_requests for each row execute function audit('message');
    create trigger audit after insert or update or delete on partnerships for each row execute function audit('-');
    create trigger audit after insert or update or delete on terms for each row execute function audit('body_nl', 'body_en');
    create trigger audit after insert on terms_acceptances for each row execute function audit('name');
    create trigger audit after insert or update of archived_at, region_id on spaces for each row execute function audit('name', 'description', 'import_key');
    create trigger audit_rights after update of administrator, suspended_at, closed_at, verified on accounts for each row
      when (old.administrator is distinct from new.administrator or old.suspended_at is distinct from new.suspended_at
        or old.closed_at is distinct from new.closed_at or old.verified is distinct from new.verified)
      execute function audit('name', 'headline', 'organisation', 'language', 'import_key', 'version');
  `.execute(db);
}
