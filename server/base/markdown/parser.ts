import Markdown, { type MarkdownIt } from 'markdown-it';
import { footnotes } from './footnotes.ts';
import { formulas } from './formulas.ts';
import { links } from './links.ts';
import { tables } from './tables.ts';
import { tasks } from './tasks.ts';

/**
 * The one Markdown of bodies. The state of a rendering lives in its `env`, so this parser can be shared. Its HTML is
 * not yet sanitised.
 */
export const parser = new Markdown({ html: false, linkify: true, breaks: true, maxNesting: 50 })
  .use(formulas)
  .use(footnotes)
  .use(tasks)
  .use(links)
  .use(tables)
  .use(headings)
  .use(code)
  .use(pictures);

/** h1 and h2 belong to the page: a body starts at h3, and skips no level, whatever number of # its writer chose. */
function headings(md: MarkdownIt): void {
  md.core.ruler.push('headings', state => {
    const above: number[] = [];
    for (const token of state.tokens) {
      if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
      const written = Number(token.tag.slice(1));
      while (above.length > 0 && above.at(-1)! >= written) above.pop();
      above.push(written);
      token.tag = `h${Math.min(6, above.length + 2)}`;
    }
  });
}

/** Wide code scrolls, so it can be reached by keyboard. */
function code(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.renderer.rules.code_block = (tokens, index) =>
    `<pre tabindex="0"><code>${escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`;
  md.renderer.rules.fence = (tokens, index) => {
    const language = /^\s*([a-z\d+#-]{1,30})(?:\s|$)/i.exec(tokens[index]?.info ?? '')?.[1]?.toLowerCase();
    const name = language ? ` class="language-${language}"` : '';
    return `<pre tabindex="0"><code${name}>${escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`;
  };
}

function pictures(md: MarkdownIt): void {
  const show = md.renderer.rules.image;
  if (!show) return;
  md.renderer.rules.image = (tokens, index, ...rest) => {
    tokens[index]?.attrSet('loading', 'lazy');
    return show(tokens, index, ...rest);
  };
}
