import type { Env, MarkdownIt, StateBlock, StateCore, StateInline, Token } from 'markdown-it';

interface Note {
  tokens: Token[];
  number: number;
  references: number;
}

interface NoteBook {
  /** Labels that have a definition, known once all blocks are read. */
  labels: Set<string>;
  /** The first definition of each label, filled when the definitions are taken out of the text. */
  byLabel: Map<string, Note>;
  /** In the order in which they are shown. */
  shown: Note[];
}

const books = new WeakMap<Env, NoteBook>();
const definition = /\[\^([^\s[\]]{1,100})\]:/y;
const reference = /\[\^([^\s[\]]{1,100})\]/y;

/**
 * Footnotes: `[^label]` and, on a line of its own, `[^label]: text` with further paragraphs indented by four spaces.
 * Numbered in the order of their first mention; a note that nothing mentions is shown too, after the others, so
 * that no writing disappears. The ids start with `env.idPrefix`. The names of the links are signs and numbers, in
 * need of no language.
 */
export function footnotes(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'footnote', readDefinition, { alt: ['paragraph', 'reference'] });
  md.inline.ruler.before('link', 'footnote_reference', readReference);
  md.core.ruler.after('inline', 'footnotes', placeNotes);
  md.renderer.rules.footnote_reference = renderReference;
  md.renderer.rules.footnotes_open = () => '<section class="footnotes">\n<ol>\n';
  md.renderer.rules.footnotes_close = () => '</ol>\n</section>\n';
  md.renderer.rules.footnote_open = (tokens, index, _options, env) =>
    `<li id="${prefix(env)}fn-${metaOf(tokens[index]).number}">\n`;
  md.renderer.rules.footnote_close = () => '</li>\n';
  md.renderer.rules.footnote_back = renderBackLinks;
}

function bookOf(env: Env): NoteBook {
  let book = books.get(env);
  if (!book) {
    book = { labels: new Set(), byLabel: new Map(), shown: [] };
    books.set(env, book);
  }
  return book;
}

function readDefinition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const end = state.eMarks[startLine] ?? 0;
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const label = matchAt(definition, state.src, start, end);
  if (label === null) return false;
  if (silent) return true;
  bookOf(state.env).labels.add(label);

  const open = state.push('note_open', '', 1);
  open.meta = { label };
  const kept = [
    state.bMarks[startLine],
    state.tShift[startLine],
    state.sCount[startLine],
    state.parentType,
  ] as const;
  const content = Math.min(end, state.skipSpaces(start + label.length + 4));
  state.blkIndent += 4;
  state.bMarks[startLine] = content;
  state.tShift[startLine] = 0;
  state.sCount[startLine] = state.blkIndent;
  state.parentType = 'footnote';
  state.md.block.tokenize(state, startLine, endLine);
  state.blkIndent -= 4;
  state.bMarks[startLine] = kept[0] ?? 0;
  state.tShift[startLine] = kept[1] ?? 0;
  state.sCount[startLine] = kept[2] ?? 0;
  state.parentType = kept[3];
  state.push('note_close', '', -1);
  open.map = [startLine, state.line];
  return true;
}

function readReference(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 91 || state.linkLevel > 0) return false;
  const label = matchAt(reference, state.src, state.pos, state.posMax);
  if (label === null || !books.get(state.env)?.labels.has(label)) return false;
  if (!silent) state.push('footnote_reference', 'sup', 0).meta = { label };
  state.pos += label.length + 3;
  return true;
}

function matchAt(pattern: RegExp, text: string, start: number, end: number): string | null {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match?.[1] !== undefined && start + match[0].length <= end ? match[1] : null;
}

function placeNotes(state: StateCore): void {
  const book = books.get(state.env);
  if (!book) return;
  const notes: Note[] = [];
  state.tokens = takeNotes(state.tokens, notes, book);
  numberReferences(state.tokens, book);
  // Notes may mention notes: the list grows while it is walked.
  for (let index = 0; index < book.shown.length; index++)
    numberReferences(book.shown[index]?.tokens ?? [], book);
  for (const note of notes) {
    if (note.number > 0) continue;
    note.number = book.shown.push(note);
    numberReferences(note.tokens, book);
  }
  if (book.shown.length > 0) state.tokens.push(...noteList(state, book.shown));
}

function takeNotes(tokens: Token[], notes: Note[], book: NoteBook): Token[] {
  const levels: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'note_open') {
      const note: Note = { tokens: [], number: 0, references: 0 };
      notes.push(note);
      const label = String(token.meta?.label);
      if (!book.byLabel.has(label)) book.byLabel.set(label, note);
      levels.push(note.tokens);
    } else if (token.type === 'note_close') levels.pop();
    else levels.at(-1)?.push(token);
  }
  return levels[0] ?? [];
}

function numberReferences(tokens: Token[], book: NoteBook): void {
  for (const token of tokens) {
    if (token.children) numberReferences(token.children, book);
    if (token.type !== 'footnote_reference') continue;
    const note = book.byLabel.get(String(token.meta?.label));
    if (!note) continue;
    if (note.number === 0) note.number = book.shown.push(note);
    token.meta = { number: note.number, occurrence: ++note.references };
  }
}

function noteList(state: StateCore, notes: Note[]): Token[] {
  const list = [new state.Token('footnotes_open', '', 1)];
  for (const note of notes) {
    const open = new state.Token('footnote_open', '', 1);
    const back = new state.Token('footnote_back', '', 0);
    open.meta = back.meta = { number: note.number, references: note.references };
    list.push(open);
    for (const token of note.tokens) list.push(token);
    // Inside the last paragraph, when there is one: on its line instead of below it.
    const last = list.at(-1);
    list.splice(last?.type === 'paragraph_close' && !last.hidden ? -1 : list.length, 0, back);
    list.push(new state.Token('footnote_close', '', -1));
  }
  list.push(new state.Token('footnotes_close', '', -1));
  return list;
}

function renderReference(tokens: Token[], index: number, _options: unknown, env: Env | undefined): string {
  const { number, occurrence } = metaOf(tokens[index]);
  const id = referenceId(env, number, occurrence);
  return `<sup class="footnote-ref"><a href="#${prefix(env)}fn-${number}" id="${id}">[${number}]</a></sup>`;
}

function renderBackLinks(tokens: Token[], index: number, _options: unknown, env: Env | undefined): string {
  const { number, references } = metaOf(tokens[index]);
  let html = '';
  for (let occurrence = 1; occurrence <= references; occurrence++) {
    const name = occurrence === 1 ? `${number}` : `${number}-${occurrence}`;
    html += ` <a href="#${referenceId(env, number, occurrence)}" class="footnote-back" aria-label="↩ ${name}">↩</a>`;
  }
  return html;
}

function referenceId(env: Env | undefined, number: number, occurrence: number): string {
  return `${prefix(env)}fnref-${number}${occurrence > 1 ? `-${occurrence}` : ''}`;
}

/** An id prefix comes from our own code; the sieve keeps a mistake there from becoming markup. */
function prefix(env: Env | undefined): string {
  return String(env?.idPrefix ?? '').replace(/[^\w-]/g, '');
}

function metaOf(token: Token | undefined): { number: number; occurrence: number; references: number } {
  const { number = 0, occurrence = 0, references = 0 } = token?.meta ?? {};
  return { number: Number(number), occurrence: Number(occurrence), references: Number(references) };
}
