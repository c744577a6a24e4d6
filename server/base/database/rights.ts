import { type RawBuilder, sql } from 'kysely';

/** Whether the viewer of this transaction may write in a space: the setting that the row policies use too. */
export const mayWriteIn = (column: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any (array(select unnest(setting_ids('app.writable'))))`;

/** Whether the viewer of this transaction moderates a space. */
export const mayModerateIn = (column: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any (array(select unnest(setting_ids('app.moderated'))))`;
