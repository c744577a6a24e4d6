import { openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import t from 'tap';
import { openOwner } from '../../server/base/database/owner.ts';
import { readLines } from '../../server/imports/archive-lines.ts';
import { type ArchivePost, readPost } from '../../server/imports/discourse-post.ts';
import { emojiOf } from '../../server/imports/emoji.ts';
import { importDiscourse } from '../../server/imports/run.ts';
import { createTestDatabase } from '../setup/database.ts';
import { archiveFolder, postLine, realArchive } from './fixture.ts';

const MB = 1024 * 1024;

t.test('reading is flat: a file of 150 MB takes no more memory than a small one', async t => {
  const file = path.join(archiveFolder(t).path, 'groot.ndjson');
  const out = openSync(file, 'w');
  const line = `${JSON.stringify(postLine(1, { raw: 'woord '.repeat(2500) }))}\n`.repeat(70);
  for (let at = 0; at < 140; at++) writeSync(out, line);
  let lines = 0;
  let early = 0;
  let most = 0;
  for await (const _line of readLines(file)) {
    lines++;
    if (lines % 500 !== 0) continue;
    const now = process.memoryUsage.rss();
    if (lines === 1000) early = now;
    most = Math.max(most, now);
  }
  rmSync(file);
  t.equal(lines, 9800);
  t.ok(most - early < 100 * MB, `grew by ${Math.round((most - early) / MB)} MB`);
});

/** The words of a text, without the markup that only says how to show it. */
function wordsOf(raw: string): string[] {
  const text = raw
    // A link to a topic there leads to the topic here; one that stands as an address in the text keeps its words.
    .replace(/\]\((?:https?:\/\/[^\s/()]+)?\/t\/[^\s)]*\)/g, ']')
    .replace(/\[quote[^\]\n]*\]|\[\/quote\]|upload:\/\//g, ' ')
    .replace(/\[\/?(?:grid|details|url|code|u|b|i|s)(?=[\]=])=?|\[date=|\b(?:timezone|time)=/g, ' ')
    .replace(
      /<\/?(?:br|details|summary|div|h\d|li|ul|ol|td|th|tr|table|b|i|em|strong|sub|sup|small|strike|p|a|center|pre|hr)\b(?:\s+[\w-]+="[^"]*")*\s*\/?>|<img|\b(?:src|alt|width|height)=/g,
      ' ',
    )
    .replace(/\|\s*\d+(?:px)?\s*[x×]\s*\d+(?:px)?(?:,\s*\d+%)?/g, ' ')
    .replace(/:([a-z_+0-9-]+)(?::t\d)?:/g, (whole, name: string) => (emojiOf(name, null) ? ' ' : whole))
    .replace(/&(?:lt|gt|amp|quot);/g, ' ');
  return split(text);
}

// Letters and digits apart: "war<sup>1</sup>" becomes "war¹".
const split = (text: string): string[] => text.normalize('NFKC').match(/\p{L}+|\p{N}+/gu) ?? [];

const skip = realArchive === null && 'the archive lies beside the project, not in it';

t.test('the real archive arrives whole', { skip }, async t => {
  const file = realArchive!;
  const database = await createTestDatabase(t);
  const owner = await openOwner(database.ownerUrl);
  t.teardown(owner.close);
  const one = async <T>(query: ReturnType<typeof sql<T>>) =>
    (await owner.inMaintenance(async db => query.execute(db))).rows as T[];

  let early = 0;
  let most = 0;
  const problems: unknown[] = [];
  const started = performance.now();
  const tally = await importDiscourse({
    ownerUrl: database.ownerUrl,
    file,
    space: 'Archief',
    source: 'archief',
    onLine: report => problems.push(report),
    onProgress: ({ taken }) => {
      const now = process.memoryUsage.rss();
      if (taken < 1500) early = now;
      most = Math.max(most, now);
    },
  });
  t.comment(`${Math.round(performance.now() - started)} ms`);
  t.match(tally, { lines: 4725, taken: 4725, problems: 0, newPosts: 4661, newThreads: 635, finished: true });
  t.same(problems, []);
  t.ok(most - early < 200 * MB, `memory grew by ${Math.round((most - early) / MB)} MB after the first third`);

  // Of the 64 further lines, 41 repeat a version to the letter; 23 have a date or text of their own.
  const [counts] = await one(sql<Record<string, number>>`select
    (select count(*) from posts) as posts, (select count(*) from threads) as threads,
    (select count(*) from accounts) as people, (select count(*) from post_versions) as versions,
    (select count(*) from posts where reply_to_id is not null) as replies,
    (select count(*) from threads t where last_post_number <> (select max(number) from posts p where p.thread_id = t.id)
      or post_count <> (select count(*) from posts p where p.thread_id = t.id)) as miscounted,
    (select count(*) from posts where body like '%#discourse/%') as waiting`);
  t.same(counts, {
    posts: 4661,
    threads: 635,
    people: 460,
    versions: 23,
    replies: 2319,
    miscounted: 0,
    waiting: 0,
  });

  await t.test('every word of every text is there, and numbers and dates are as they were', async t => {
    const stored = await one(sql<{ key: string; body: string; number: number; createdAt: Date }>`
      select import_key as key, body, number, created_at from posts
      union all select p.import_key, v.body, p.number, p.created_at from post_versions v join posts p on p.id = v.post_id`);
    const bodies = Map.groupBy(stored, row => Number(row.key.split(':').at(-1)));
    const lost: unknown[] = [];
    const wrong: unknown[] = [];
    for await (const line of readLines(file)) {
      const post: ArchivePost = readPost('text' in line ? line.text : '', new Date());
      const known = bodies.get(post.id) ?? [];
      const words = wordsOf(post.raw);
      const missing = known.map(({ body }) => {
        const there = new Set(split(body));
        return words.filter(word => !there.has(word));
      });
      if (!missing.some(list => list.length === 0)) lost.push([post.id, missing[0]?.slice(0, 10)]);
      const [row] = known;
      if (row?.number !== post.number || row.createdAt.getTime() !== post.createdAt.getTime())
        wrong.push(post.id);
    }
    t.same(lost, []);
    t.same(wrong, []);
  });

  await t.test('the five longest threads read well', async t => {
    const posts = await one(sql<{ id: number; html: string }>`
      select p.id, p.body_html as html from posts p
      where p.thread_id in (select id from threads order by post_count desc limit 5) order by p.id`);
    t.ok(posts.length > 350, `${posts.length} posts`);
    const text = posts.map(({ html }) => html.replace(/<(pre|code)\b[\s\S]*?<\/\1>/g, '')).join('\n');
    t.notMatch(text, /\[\/?quote|\[\/?details|upload:\/\/|&lt;(?:br|details|summary|img|div)\b/);
    t.ok(text.split('<blockquote>').length > 200, 'quotes');
    const linked = [...text.matchAll(/href="\/(posts|threads|accounts)\/(\d+)"/g)];
    t.ok(linked.length > 200, `${linked.length} links to posts, threads and people`);
    const [dead] = await one(sql<{ count: number }>`
      select count(*) from unnest(${linked.filter(([, kind]) => kind === 'posts').map(([, , id]) => Number(id))}::bigint[]) l (id)
      where not exists (select from posts p where p.id = l.id)`);
    t.equal(dead?.count, 0, 'every one of them leads somewhere');
  });
});
