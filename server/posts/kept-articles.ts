import type { TemplateResult } from 'lit';
import { renderFragment } from '../base/pages/index.ts';

/**
 * Rendered posts, kept by what they show: a post's version and names, the language, and what the viewer may do.
 * Rendering twenty anew costs more than all the rest of the page (docs/decisions/0005).
 */
const kept = new Map<string, string>();
const MAX_CHARACTERS = 48_000_000;
let characters = 0;

/** The HTML of `make`'s template; from memory when the same key was rendered before. */
export function keptArticle(key: string, make: () => TemplateResult): string {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const html = renderFragment(make());
  kept.set(key, html);
  characters += html.length;
  for (const [oldest, text] of kept) {
    if (characters <= MAX_CHARACTERS) break;
    kept.delete(oldest);
    characters -= text.length;
  }
  return html;
}
