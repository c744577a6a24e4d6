import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

// Without these bounds a text of nothing but opening dollars costs the square of its length.
const MAX_INLINE_LENGTH = 500;
const MAX_BLOCK_LINES = 200;
const DOLLAR = 36;

/**
 * Formulas between dollars stay as they were typed, dollars included, so that one recognised wrongly loses nothing.
 * Tokens: `math_inline` and `math_block`, with the whole source as content.
 */
export function formulas(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'math_inline', inlineFormula);
  md.block.ruler.before('fence', 'math_block', blockFormula, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  const { escapeHtml } = md.utils;
  md.renderer.rules.math_inline = (tokens, index) =>
    `<code class="math">${escapeHtml(tokens[index]?.content ?? '')}</code>`;
  md.renderer.rules.math_block = (tokens, index) =>
    `<pre class="math" tabindex="0">${escapeHtml(tokens[index]?.content ?? '')}</pre>\n`;
}

function inlineFormula(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== DOLLAR) return false;
  let run = 1;
  while (pos + run < posMax && src.charCodeAt(pos + run) === DOLLAR) run++;
  const end = run === 1 ? singleEnd(src, pos, posMax) : run === 2 ? doubleEnd(src, pos, posMax) : -1;
  if (end < 0) {
    // The whole run at once: its later dollars must not be tried as openings of their own.
    if (!silent) state.pending += src.slice(pos, pos + run);
    state.pos = pos + run;
    return true;
  }
  if (!silent) state.push('math_inline', 'code', 0).content = src.slice(pos, end);
  state.pos = end;
  return true;
}

/** As pandoc does: no space inside the dollars, no digit after them, no letter or digit before. */
function singleEnd(src: string, pos: number, max: number): number {
  if (pos > 0 && /[\p{L}\p{N}]/u.test(src.charAt(pos - 1))) return -1;
  if (/\s/.test(src.charAt(pos + 1))) return -1;
  const limit = Math.min(max, pos + MAX_INLINE_LENGTH);
  for (let at = src.indexOf('$', pos + 1); at >= 0 && at < limit; at = src.indexOf('$', at + 1)) {
    const before = src.charAt(at - 1);
    if (before === '\\' || /\s/.test(before) || /[\p{L}\p{N}$]/u.test(src.charAt(at + 1))) continue;
    const content = src.slice(pos + 1, at);
    return content.includes('`') || isAmount(content) ? -1 : at + 1;
  }
  return -1;
}

function doubleEnd(src: string, pos: number, max: number): number {
  const at = src.indexOf('$$', pos + 2);
  if (at < 0 || at + 2 > max) return -1;
  const content = src.slice(pos + 2, at);
  return content.trim() === '' || content.includes('`') ? -1 : at + 2;
}

/** "5 of misschien 10": starts as an amount, has words, and nothing that only a formula has. */
function isAmount(content: string): boolean {
  return /^\d/.test(content) && /\s\p{L}{2,}/u.test(content) && !/[\\^_{}=<>+]/.test(content);
}

function blockFormula(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (indentOf(state, startLine) >= 4) return false;
  const first = lineOf(state, startLine);
  const fence = first.startsWith('$$') ? '$$' : first === '$' ? '$' : '';
  if (fence === '' || first.startsWith('$$$')) return false;
  const last = lastLine(state, startLine, endLine, first, fence);
  if (last < 0) return false;
  if (silent) return true;
  const token = state.push('math_block', 'pre', 0);
  token.content = state.getLines(startLine, last + 1, state.blkIndent, false).trim();
  token.map = [startLine, last + 1];
  state.line = last + 1;
  return true;
}

function lastLine(state: StateBlock, start: number, end: number, first: string, fence: string): number {
  const rest = first.slice(fence.length);
  if (rest.includes('$$')) return rest.indexOf('$$') === rest.length - 2 && rest.length > 2 ? start : -1;
  for (let line = start + 1; line < Math.min(end, start + MAX_BLOCK_LINES); line++) {
    const text = lineOf(state, line);
    if (text !== '' && indentOf(state, line) < 0) return -1;
    if (fence === '$' ? text === '$' : text.endsWith('$$')) return line;
    if (text.includes('$$')) return -1;
  }
  return -1;
}

function indentOf(state: StateBlock, line: number): number {
  return (state.sCount[line] ?? 0) - state.blkIndent;
}

function lineOf(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trim();
}
