import { type RawBuilder, sql } from 'kysely';

/** Whether the viewer of this transaction may write in a space: the setting that the row policies use too. */
export const mayWriteIn = (column: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any (array(select unnest(setting_ids('app.writable'))))`;

/** Whether the viewer of this transaction moderates a space. */
export const mayModerateIn = (column: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any (array(select unnest(setting_ids('app.moderated'))))`;

/**
 * Whether somebody wrote in a space for a partner whose partnership there is over, and has no other way in now. A look
 * at the few partnerships of the space comes first: the function is called only where one has ended.
 */
export const formerPartnerIn = (account: string, space: string): RawBuilder<boolean> =>
  sql<boolean>`case when exists (select 1 from partnerships fp where fp.space_id = ${sql.ref(space)}
      and fp.accepted_at is not null and (fp.ended_at is not null or fp.ends_at <= now()))
    then is_former_partner(${sql.ref(account)}, ${sql.ref(space)}) else false end`;
