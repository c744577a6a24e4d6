import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const LONGEST_NAME = 120;

/**
 * A table stands in a region that a phone and a keyboard can scroll, named after its header cells. Alignment is a
 * class, because our headers allow no inline style.
 */
export function tables(md: MarkdownIt): void {
  md.core.ruler.push('tables', markTables);
  const { escapeHtml } = md.utils;
  md.renderer.rules.table_open = (tokens, index) =>
    `<div class="table-scroll" role="region" tabindex="0" aria-label="${escapeHtml(tokens[index]?.info ?? '')}">\n<table>\n`;
  md.renderer.rules.table_close = () => '</table>\n</div>\n';
}

function markTables(state: StateCore): void {
  const taken = new Map<string, number>();
  let table: Token | undefined;
  let header: string[] = [];
  for (const [index, token] of state.tokens.entries()) {
    if (token.type === 'table_open') {
      table = token;
      header = [];
    } else if (token.type === 'th_open') header.push(markHeaderCell(state, index));
    else if (token.type === 'thead_close' && table) table.info = uniqueName(nameOf(header), taken);
    if (token.type === 'th_open' || token.type === 'td_open') alignByClass(token);
  }
}

/** Text of the cell. An empty one is no header of anything, so it becomes a plain cell. */
function markHeaderCell(state: StateCore, index: number): string {
  const [open, inline, close] = state.tokens.slice(index, index + 3);
  const text = state.md.renderer
    .renderInlineAsText(inline?.children ?? [], state.md.options, state.env)
    .trim();
  if (inline?.content === '' && open && close) open.tag = close.tag = 'td';
  return text;
}

function nameOf(header: string[]): string {
  const name = header.filter(text => text !== '').join(', ');
  if (name === '') return `${header.length} ×`;
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).toWellFormed()}…` : name;
}

/** Regions with the same name cannot be told apart by who hears them. */
function uniqueName(name: string, taken: Map<string, number>): string {
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return count === 1 ? name : `${name} (${count})`;
}

function alignByClass(cell: Token): void {
  const side = /^text-align:(left|center|right)$/.exec(String(cell.attrGet('style') ?? ''))?.[1];
  cell.attrs = side ? [['class', `align-${side}`]] : null;
}
