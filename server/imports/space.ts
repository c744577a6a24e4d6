import { sql } from 'kysely';
import type { Db } from '../base/database/dialect.ts';
import { Fault } from '../base/startup/fault.ts';

export type ImportSpace = { id: number; name: string; made: boolean; readers: string };

/** Who may read a space, in words for an operator. */
async function readersOf(db: Db, spaceId: number): Promise<string> {
  const { rows } = await sql<{ grantee: string; level: string; name: string | null }>`
    select g.grantee, g.level, coalesce(o.name, a.name) as name from grants g
    left join organisations o on g.grantee = 'organisation' and o.id = g.grantee_id
    left join accounts a on g.grantee = 'account' and a.id = g.grantee_id
    where g.space_id = ${spaceId}::bigint and (g.valid_until is null or g.valid_until > now()) order by g.id`.execute(
    db,
  );
  const words: Record<string, string> = {
    everyone: 'everyone, also without an account',
    accounts: 'everybody who is signed in',
    professionals: 'members of public bodies',
  };
  const listed = rows.map(({ grantee, level, name }) => `${words[grantee] ?? name ?? grantee} (${level})`);
  return listed.join('; ') || 'nobody yet';
}

/**
 * The space with this name, made when there is none: then its administrators moderate it and signed-in people may
 * read; `open`: everyone reads and signed-in people write. Fault when several spaces have the name.
 */
export async function findOrMakeSpace(db: Db, name: string, open: boolean): Promise<ImportSpace> {
  const { rows } = await sql<{ id: number }>`select id from spaces where name = ${name} order by id`.execute(
    db,
  );
  if (rows.length > 1)
    throw new Fault(
      `${rows.length} spaces are called "${name}". Give the one that you mean a name of its own first.`,
    );
  const found = rows[0];
  const id = found?.id ?? (await makeSpace(db, name, open));
  return { id, name, made: !found, readers: await readersOf(db, id) };
}

async function makeSpace(db: Db, name: string, open: boolean): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into spaces (name) values (${name}) returning id`.execute(
    db,
  );
  const { id } = rows[0]!;
  await sql`
    insert into grants (space_id, grantee, grantee_id, level)
    select ${id}::bigint, g.grantee, null, g.level from (values
      ('everyone', 'read', true), ('accounts', 'write', true), ('accounts', 'read', false)) g (grantee, level, open)
    where g.open = ${open}
    union all
    select ${id}::bigint, 'account', a.id, 'moderate' from accounts a
    where a.administrator and a.closed_at is null and not a.placeholder`.execute(db);
  return id;
}
