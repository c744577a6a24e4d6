import { html, type TemplateResult } from 'lit';
import type { Language, Words } from '../../web/base/words.ts';
import { type PostContext, postInThread } from '../../web/threads/thread-posts.ts';
import { renderFragment } from '../base/pages/index.ts';
import { postRights } from './policy.ts';
import type { PostRow } from './queries.ts';

/**
 * Rendered posts, kept by what they show: a post's version and names, the language, and what the viewer may do.
 * Rendering twenty anew costs more than all the rest of the page (docs/decisions/0005).
 */
type Kept = { characters: number; template: TemplateResult };
const kept = new Map<string, Kept>();
const MAX_CHARACTERS = 48_000_000;
let characters = 0;

/**
 * A template of nothing but this text. Lit reads a template's strings once and remembers them by identity; the same
 * text through `unsafeHTML` would be parsed again for every reader.
 */
function templateOf(text: string): TemplateResult {
  return html(Object.assign([text], { raw: [text] }) as unknown as TemplateStringsArray);
}

function keep(key: string, text: string): Kept {
  const made = { characters: text.length, template: templateOf(text) };
  kept.set(key, made);
  characters += text.length;
  for (const [oldest, { characters: length }] of kept) {
    if (characters <= MAX_CHARACTERS) break;
    kept.delete(oldest);
    characters -= length;
  }
  return made;
}

/** A post as its template would show it in its thread, from memory when the same was rendered before. */
export function keptArticle(t: Words, language: Language, post: PostRow, context: PostContext) {
  const { thread, viewerId, rights } = context;
  const may = Object.values(postRights(post, thread, viewerId, rights))
    .map(Number)
    .join('');
  const marks = `${thread.answerNumber === post.number ? 'a' : ''}${thread.reportNumber === post.number ? 'r' : ''}`;
  const key = `${post.id} ${post.version} ${post.names} ${language} ${may} ${marks}`;
  const found = kept.get(key) ?? keep(key, renderFragment(postInThread(t, language, post, context)));
  return found.template;
}
