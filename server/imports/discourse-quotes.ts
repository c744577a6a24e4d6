import { isClosing, openingOf } from './code-fences.ts';

/** What a `[quote="…"]` says about its source. */
export type QuoteHead = {
  name: string;
  topic: number | null;
  number: number | null;
  username: string | null;
};
export type Block = { kind: 'text'; lines: string[] } | { kind: 'quote'; head: QuoteHead; blocks: Block[] };

type Level = {
  tag: string;
  head: QuoteHead;
  blocks: Block[];
  cited: boolean;
  /** Whether words stood before the tag on its line, and those that stood after it. */
  joined: boolean;
  after: string;
};

const tag = /\[quote(?:\s*=\s*(?:"[^"\n]*"|“[^”\n]*”|'[^'\n]*'|[^\]\n]*))?\]|\[\/quote\]/gi;
// A hundred levels say no more than thirty, and each one costs the length of all that is in it.
const MAX_DEPTH = 30;

/** Reads `"u0001, post:3, topic:17, full:true"`. Everything before the first `key:` is the name. */
export function readHead(opening: string): QuoteHead {
  const text = /=\s*["“']?(.*?)["”']?\]$/s.exec(opening)?.[1] ?? '';
  const attributes = /(?:^|,)\s*(?:post|topic|full|username|user|date)\s*:/i.exec(text);
  const rest = attributes ? text.slice(attributes.index) : '';
  const value = (key: string) =>
    new RegExp(`(?:^|,)\\s*${key}\\s*:\\s*([^,]+)`, 'i').exec(rest)?.[1]?.trim() ?? null;
  const count = (key: string) => (/^\d{1,9}$/.test(value(key) ?? '') ? Number(value(key)) : null);
  return {
    name: (attributes ? text.slice(0, attributes.index) : text).trim(),
    topic: count('topic'),
    number: count('post'),
    username: value('username') ?? value('user'),
  };
}

/** The quote tags of a line that are not inside a code span, with where they stand. */
function tagsOf(line: string): { text: string; at: number }[] {
  if (!/\[\/?quote/i.test(line)) return [];
  const spans = [...line.matchAll(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g)].map(
    span => [span.index, span.index + span[0].length] as const,
  );
  return [...line.matchAll(tag)]
    .filter(found => !spans.some(([from, to]) => found.index >= from && found.index < to))
    .map(found => ({ text: found[0], at: found.index }));
}

const newLevel = (opening: string, cited: boolean, joined: boolean): Level => ({
  tag: opening,
  head: readHead(opening),
  blocks: [],
  cited,
  joined,
  after: '',
});

/** Puts the tag of a quote that nobody closed back where it stood, with what it had parted. */
function putBack(blocks: Block[], level: Level): void {
  const last = blocks.at(-1);
  const joined = level.joined && last?.kind === 'text' ? last.lines.pop()! : '';
  const first = level.blocks[0];
  if (level.after.trim() !== '' && first?.kind === 'text') first.lines.shift();
  blocks.push({ kind: 'text', lines: [joined + level.tag + level.after] }, ...level.blocks);
}

class Reader {
  readonly levels: Level[] = [newLevel('', false, false)];
  #tooDeep = 0;

  get depth(): number {
    return this.levels.length - 1;
  }

  text(line: string): void {
    const level = this.levels.at(-1)!;
    const last = level.blocks.at(-1);
    // Somebody put "> " before each line of a quote that was one already.
    const bare = level.cited ? line.replace(/^\s{0,3}> ?/, '') : line;
    if (last?.kind === 'text') last.lines.push(bare);
    else level.blocks.push({ kind: 'text', lines: [bare] });
  }

  open(opening: string, cited: boolean, joined: boolean): void {
    if (this.depth >= MAX_DEPTH) this.#tooDeep++;
    else this.levels.push(newLevel(opening, cited, joined));
  }

  close(): boolean {
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return true;
    }
    if (this.depth === 0) return false;
    const { head, blocks } = this.levels.pop()!;
    this.levels.at(-1)!.blocks.push({ kind: 'quote', head, blocks });
    return true;
  }

  /** A quote that nobody closed is no quote: its tag stays as it was typed. */
  end(): Block[] {
    while (this.depth > 0) {
      const level = this.levels.pop()!;
      putBack(this.levels.at(-1)!.blocks, level);
    }
    return this.levels[0]!.blocks;
  }
}

function readLine(reader: Reader, line: string): void {
  let from = 0;
  let opened = false;
  for (const { text, at } of tagsOf(line)) {
    opened = !text.startsWith('[/') && reader.depth < MAX_DEPTH;
    const before = line.slice(from, at);
    const cited = /^\s{0,3}>\s*$/.test(before);
    if (before.trim() !== '' && !cited) reader.text(before);
    if (!text.startsWith('[/')) reader.open(text, cited, before.trim() !== '' && !cited);
    else if (!reader.close()) reader.text(text);
    from = at + text.length;
  }
  const rest = line.slice(from);
  if (opened) reader.levels.at(-1)!.after = rest;
  if (from === 0 || rest.trim() !== '') reader.text(from === 0 ? rest : rest.trimStart());
}

/** Parts a text into its quotes and what stands between them. Tags inside code are code. */
export function readQuotes(lines: string[]): Block[] {
  const reader = new Reader();
  let fence: string | null = null;
  for (const line of lines) {
    // The end of a quote ends the code in it as well, also when its fence was forgotten.
    const cutShort = fence !== null && reader.depth > 0 && /^\s*>?\s*\[\/quote\]\s*$/i.test(line);
    if (fence !== null && !cutShort) {
      reader.text(line);
      if (isClosing(line, fence)) fence = null;
      continue;
    }
    if (fence !== null) {
      reader.text(fence);
      fence = null;
    }
    fence = openingOf(line);
    if (fence === null) readLine(reader, line);
    else reader.text(line);
  }
  return reader.end();
}
