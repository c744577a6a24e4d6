import { sql } from 'kysely';
import { hashToken } from '../../server/base/access/tokens.ts';
import type { Db } from '../../server/base/database/viewer.ts';
import { RENDERER_VERSION } from '../../server/base/markdown/index.ts';
import { threads } from '../../server/demo/content/index.ts';
import { renderPost } from '../../server/posts/actions.ts';

export type Writer = { accountId: number; spaceId: number; threadId: number; token: string };

/** What the rows of the bench read and write; ids in the grown part of the database. */
export type Grown = {
  /** Open to everyone, with hundreds of threads. */
  spaceId: number;
  /** Of exactly 20 posts, open to everyone. */
  threadId: number;
  /** Of 5,000 posts, in the same space. */
  longThreadId: number;
  /** Cookie of somebody of the grown community: a member of one organisation, who may write in the space. */
  cookie: string;
  writers: Writer[];
  /** Some hundred threads of everyday length that everyone may read, for the soak. */
  everydayThreadIds: number[];
  counts: Record<string, number>;
};

const ACCOUNTS = 10_000;
const ORGANISATIONS = 400;
const POSTS = 100_000;
const LONG_THREAD = 5_000;
const PAGE = 20;
/** Besides a space for each organisation: these for everyone, and as many for signed-in people as a half. */
const OPEN_SPACES = 8;
export const WRITERS = 16;

/** Real texts: those of the demo, rendered as the server would. */
async function insertTexts(db: Db): Promise<void> {
  await sql`create temporary table texts (n integer primary key, body text, html text) on commit drop`.execute(
    db,
  );
  const bodies = threads.flatMap(thread => [thread.body, ...thread.posts.map(post => post.body)]);
  const rows = bodies.map((body, n) => ({ n, body, html: renderPost(body, '00000000-0000') }));
  await sql`insert into texts select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) t (n integer, body text, html text)`.execute(
    db,
  );
}

async function insertPeople(db: Db): Promise<void> {
  // Ids of different kinds do not meet, so that a recorded statement's parameters can be told apart.
  await sql`alter table accounts alter column id restart with 20001`.execute(db);
  await sql`alter table organisations alter column id restart with 2001`.execute(db);
  await sql`
    with made as (
      insert into organisations (name, kind, place) select 'Organisatie ' || n,
        (array['municipality', 'municipality', 'partner', 'jointBody', 'residentsGroup'])[1 + n % 5], 'Plaats ' || n
      from generate_series(1, ${ORGANISATIONS}::integer) n returning id, name
    ), people as (
      insert into accounts (name, headline, organisation, language, verified)
      select (array['Anna', 'Bilal', 'Chantal', 'Daan', 'Esra', 'Femke', 'Gijs', 'Hilde', 'Ivo', 'Jamila'])[1 + n % 10]
          || ' ' || (array['Visser', 'Kaya', 'de Boer', 'Mulder', 'Postma', 'Jansen', 'El Idrissi'])[1 + n % 7] || ' ' || n,
        'Beleidsmedewerker', 'Organisatie ' || 1 + n % ${ORGANISATIONS}::integer, 'nl', true
      from generate_series(1, ${ACCOUNTS}::integer) n returning id, name, organisation
    ), profiled as (insert into profiles (account_id) select id from people),
    credited as (insert into credentials (account_id, email) select id, 'p' || id || '@bench.example' from people)
    insert into organisation_members (organisation_id, account_id)
      select made.id, people.id from people join made on made.name = people.organisation`.execute(db);
}

async function insertSpaces(db: Db): Promise<void> {
  await sql`alter table spaces alter column id restart with 5001`.execute(db);
  await sql`
    with made as (
      insert into spaces (name, description)
        select 'Open ruimte ' || n, 'Voor iedereen.' from generate_series(1, ${OPEN_SPACES}::integer) n
        union all select 'Ruimte van leden ' || n, 'Voor wie is aangemeld.' from generate_series(1, ${OPEN_SPACES / 2}::integer) n
        union all select 'Ruimte van ' || name, 'Onder collega’s.' from organisations where id > 2000
        returning id, name
    )
    insert into grants (space_id, grantee, grantee_id, level)
      select id, 'everyone', null::bigint, 'read' from made where name like 'Open%'
      union all select id, 'accounts', null, 'write' from made where name like 'Open%' or name like '%leden%'
      union all select made.id, 'organisation', o.id, 'write' from made join organisations o on made.name = 'Ruimte van ' || o.name`.execute(
    db,
  );
}

/**
 * Threads of 3 to 47 posts, most of them in the open spaces, until the posts are spent; one of 5,000 and one of 20
 * posts in the first space.
 */
async function insertThreads(db: Db): Promise<void> {
  await sql`alter table threads alter column id restart with 100001`.execute(db);
  await sql`alter table posts alter column id restart with 1000001`.execute(db);
  await sql`
    create temporary table plan on commit drop as
    select n, size, author, case when n <= 2 then 5001 when n % 4 < 3 then 5001 + n % ${OPEN_SPACES}::integer
      else 5001 + n % 412 end::bigint as space_id, now() - n * interval '2 hours' as opened
    from (
      select n, 20001 + n * 7919 % ${ACCOUNTS}::integer as author, size, sum(size) over (order by n) as total from (
        select n, case n when 1 then ${PAGE}::integer when 2 then ${LONG_THREAD}::integer else 3 + n * 7919 % 45 end as size
        from generate_series(1, 8000) n) sized
    ) counted where total <= ${POSTS}::integer + 47`.execute(db);
  await sql`
    insert into threads (space_id, kind, title, author_id, key, created_at, last_post_at, last_post_number, post_count)
      select space_id, (array['discussion', 'question'])[1 + n % 2], 'Hoe doen jullie dat bij onderwerp ' || n || '?', author,
        gen_random_uuid(), opened, date_trunc('milliseconds', opened + size * interval '3 minutes'), size, size from plan order by n`.execute(
    db,
  );
  await sql`
    insert into posts (thread_id, space_id, number, author_id, key, body, body_html, renderer, created_at)
      select 100000 + p.n, p.space_id, i, case i when 1 then p.author else 20001 + (p.n * 31 + i * 6007) % ${ACCOUNTS}::integer end,
        gen_random_uuid(), t.body, t.html, ${RENDERER_VERSION}::integer, p.opened + i * interval '3 minutes'
      from plan p cross join generate_series(1, p.size) i
        join texts t on t.n = (p.n * 13 + i * 7) % (select count(*) from texts)::integer`.execute(db);
  // Every fifth post answers the one before it.
  await sql`
    update posts p set reply_to_id = b.id from posts b
      where p.id > 1000000 and p.number % 5 = 0 and b.thread_id = p.thread_id and b.number = p.number - 1`.execute(
    db,
  );
  await sql`
    insert into streams (stream, version, moved_at) select 'thread:' || id, last_post_number, last_post_at from threads where id > 100000
      union all select 'space:' || space_id, count(*), max(last_post_at) from threads where id > 100000 group by space_id`.execute(
    db,
  );
  // Everybody has accepted the demo's terms; who has not is led there first and costs something else.
  await sql`insert into terms_acceptances (account_id, terms_id, name)
    select a.id, c.terms_id, a.name from accounts a, current_terms c where c.place = 0 on conflict do nothing`.execute(
    db,
  );
  await sql`insert into thread_views select id, space_id, 5 + last_post_number * 9 from threads where id > 100000`.execute(
    db,
  );
}

/** Sixteen people who each have a thread of their own, spread over the open spaces. */
async function pickWriters(db: Db): Promise<Writer[]> {
  const { rows } = await sql<Omit<Writer, 'token'>>`
    select 20100 + i as account_id, space_id, id as thread_id from (
      select row_number() over () as i, space_id, id from (
        select space_id, id, row_number() over (partition by space_id order by id desc) as place from threads
        where id > 100002 and space_id between 5001 and ${5000 + OPEN_SPACES}::bigint) ranked
      where place <= ${WRITERS / OPEN_SPACES}::integer) chosen`.execute(db);
  const writers = rows.map(row => ({ ...row, token: `bench-writer-${row.threadId}` }));
  for (const { accountId, token } of writers) await insertSignIn(db, accountId, token);
  return writers;
}

async function insertSignIn(db: Db, accountId: number, token: string): Promise<void> {
  await db
    .insertInto('signIns')
    .values({ accountId, tokenHash: hashToken(token), expiresAt: new Date(Date.now() + 86_400_000) })
    .execute();
}

/** Makes the grown community beside the cast, in one transaction of the owner. */
export async function grow(db: Db): Promise<Grown> {
  await insertTexts(db);
  await insertPeople(db);
  await insertSpaces(db);
  await insertThreads(db);
  const writers = await pickWriters(db);
  await insertSignIn(db, 20_050, 'bench-reader');
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from accounts) as accounts, (select count(*) from organisations) as organisations,
      (select count(*) from spaces) as spaces, (select count(*) from threads) as threads, (select count(*) from posts) as posts`.execute(
    db,
  );
  const everyday = await sql<{ id: number }>`
    select id from threads where id > 100002 and space_id between 5001 and ${5000 + OPEN_SPACES}::bigint order by id limit 300`.execute(
    db,
  );
  return {
    spaceId: 5001,
    threadId: 100_001,
    longThreadId: 100_002,
    cookie: 'leerkring=bench-reader',
    writers,
    everydayThreadIds: everyday.rows.map(row => row.id),
    counts: rows[0]!,
  };
}
