import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';

/**
 * Lit's own comments say where a browser would take a template over. Elements here enhance what is on the page and
 * never hydrate, so the comments are left out (a third of a page's bytes). Text cannot be hit: Lit escapes `<`, and
 * the sanitiser of bodies drops comments.
 */
const markers = /<!--\/?lit-(?:part|node)[^>]*-->|<!--\?-->/g;

/** Renders a template to HTML. Throws what the template throws; a promise inside a template is not waited for and throws. */
export function renderToString(template: TemplateResult): string {
  return collectResultSync(render(template)).replace(markers, '');
}
