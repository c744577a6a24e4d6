import type { Db } from '../base/database/dialect.ts';
import { slugOf } from './discourse-inline.ts';
import { accountKey, type ImportPlace, threadKey } from './keys.ts';
import { findAccounts, findNumbered, findThreads } from './queries.ts';
import { type Reference, type Resolve, referenceKey } from './references.ts';

/** What the present batch itself brings, by topic and by `topic/number`. */
export type Arriving = {
  threads: Map<number, { id: number; title: string }>;
  posts: Map<string, number>;
};

/** Where references lead; `final`: a post that is not here leads to its topic, because no more posts will come. */
export type Resolver = (mode: { final: boolean }) => Resolve;

/** A title as Discourse writes it into addresses: lower case, hyphens between the words. */
function slugify(title: string): string {
  return title
    .toLowerCase()
    .replace(/['’]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Looks up what texts point at, in a fixed number of statements. */
export async function openResolver(
  db: Db,
  place: ImportPlace,
  references: readonly Reference[],
  arriving: Arriving,
  site: string | null,
): Promise<Resolver> {
  const wanted = new Map(references.map(reference => [referenceKey(reference), reference]));
  const users: string[] = [];
  const topics = new Set<number>();
  const posts: { key: string; number: number }[] = [];
  for (const reference of wanted.values()) {
    if (reference.kind === 'user') users.push(accountKey(place.source, reference.name));
    else topics.add(reference.topic);
    if (reference.kind === 'post')
      posts.push({ key: threadKey(place, reference.topic), number: reference.number });
  }
  const [accounts, threads, numbered] = await Promise.all([
    findAccounts(db, users),
    findThreads(
      db,
      [...topics].map(topic => threadKey(place, topic)),
    ),
    findNumbered(db, posts),
  ]);
  const threadOf = (topic: number) => arriving.threads.get(topic) ?? threads.get(threadKey(place, topic));

  /** Another forum's addresses look the same: without a known site, the topic's name in the address has to fit. */
  function isOurs(topic: number, url: string | null): boolean {
    if (url === null || site !== null || url.startsWith('/')) return true;
    const slug = slugOf(url);
    const thread = threadOf(topic);
    return slug !== null && thread !== undefined && slugify(thread.title) === slug;
  }

  return ({ final }) =>
    (reference, url) => {
      if (reference.kind === 'user') {
        const id = accounts.get(accountKey(place.source, reference.name));
        return id === undefined ? null : `/accounts/${id}`;
      }
      if (!isOurs(reference.topic, url)) return null;
      if (reference.kind === 'post') {
        const at = `${reference.topic}/${reference.number}`;
        const id =
          arriving.posts.get(at) ?? numbered.get(`${threadKey(place, reference.topic)}/${reference.number}`);
        if (id !== undefined) return `/posts/${id}`;
        if (!final || url === null) return null;
      }
      const thread = threadOf(reference.topic);
      return thread === undefined ? null : `/threads/${thread.id}`;
    };
}
