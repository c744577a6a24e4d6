import { parser } from './parser.ts';
import { sanitise } from './sanitise.ts';

export { plainText } from './excerpt.ts';
export { bodyTooLong, MAX_BODY_BYTES } from './limits.ts';
export { type Citation, quoteMarkdown } from './quote.ts';

/** Stored beside each rendered body. Raise it when the same source gives other HTML: older ones are rendered anew. */
export const RENDERER_VERSION = 2;

/**
 * Safe HTML of a body, ready to be stored and sent. Never throws, whatever the text. `idPrefix` (letters, digits,
 * `-`, `_`; such as `post-12-`) starts every id, so that many bodies can stand on one page.
 */
export function renderMarkdown(source: string, options: { idPrefix: string }): string {
  return sanitise(parser.render(source, { idPrefix: options.idPrefix }));
}
