import type { Db } from '../base/database/dialect.ts';
import { renderPost } from '../posts/actions.ts';
import type { ImportPlace } from './keys.ts';
import { announceThreads } from './queries.ts';
import { listReferences, MARK, settle } from './references.ts';
import { openResolver } from './resolve.ts';
import { linkReplies, listVersionTexts, nextWaiting, writeSettled } from './waiting.ts';

const PER_STEP = 200;

type Owner = { inMaintenance<T>(work: (db: Db) => Promise<T>): Promise<T> };

const nothingArrives = () => ({ threads: new Map(), posts: new Map() });

async function settleStep(
  db: Db,
  place: ImportPlace,
  after: number,
  site: string | null,
): Promise<number | null> {
  const posts = await nextWaiting(db, after, PER_STEP);
  if (posts.length === 0) return null;
  const versions = (
    await listVersionTexts(
      db,
      posts.map(post => post.id),
    )
  ).filter(({ body }) => body.includes(MARK));
  const references = [...posts, ...versions].flatMap(({ body }) => listReferences(body));
  const resolve = (await openResolver(db, place, references, nothingArrives(), site))({ final: true });
  const changed = posts
    .map(post => ({ ...post, settled: settle(post.body, resolve, { keepUnknown: false }) }))
    .filter(({ body, settled, removed }) => removed === null && settled !== body);
  await writeSettled(
    db,
    changed.map(({ id, version, key, settled }) => ({
      id,
      seen: version,
      body: settled,
      html: renderPost(settled, key),
    })),
    versions.map(({ body, ...version }) => ({
      ...version,
      body: settle(body, resolve, { keepUnknown: false }),
    })),
  );
  const threads = new Map(changed.map(({ threadId, spaceId }) => [threadId, { id: threadId, spaceId }]));
  await announceThreads(db, [...threads.values()]);
  return posts.at(-1)!.id;
}

/**
 * When all lines have been read: links that waited for later posts get their place, those that lead nowhere here
 * become plain text, and replies find their parents.
 */
export async function settleWaiting(owner: Owner, place: ImportPlace, site: string | null): Promise<void> {
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after;
    after = await owner.inMaintenance(db => settleStep(db, place, from, site));
  }
  await owner.inMaintenance(async db => announceThreads(db, await linkReplies(db)));
}
