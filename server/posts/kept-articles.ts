import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Language, Words } from '../../web/base/words.ts';
import { type PostContext, postInThread } from '../../web/threads/thread-posts.ts';
import { renderFragment } from '../base/pages/index.ts';
import { postRights } from './policy.ts';
import type { PostRow } from './queries.ts';

/**
 * Rendered posts, kept by what they show: a post's version and names, the language, and what the viewer may do.
 * Rendering twenty anew costs more than all the rest of the page (docs/decisions/0005).
 */
const kept = new Map<string, string>();
const MAX_CHARACTERS = 48_000_000;
let characters = 0;

function keep(key: string, html: string): string {
  kept.set(key, html);
  characters += html.length;
  for (const [oldest, text] of kept) {
    if (characters <= MAX_CHARACTERS) break;
    kept.delete(oldest);
    characters -= text.length;
  }
  return html;
}

/** A post as its template would show it in its thread, from memory when the same was rendered before. */
export function keptArticle(t: Words, language: Language, post: PostRow, context: PostContext) {
  const { thread, viewerId, rights } = context;
  const may = Object.values(postRights(post, thread, viewerId, rights))
    .map(Number)
    .join('');
  const marks = `${thread.answerNumber === post.number ? 'a' : ''}${thread.reportNumber === post.number ? 'r' : ''}`;
  const key = `${post.id} ${post.version} ${post.names} ${language} ${may} ${marks}`;
  return unsafeHTML(kept.get(key) ?? keep(key, renderFragment(postInThread(t, language, post, context))));
}
