const opening = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}(?!.*`)|~{3,})/;

/** The fence that a line opens (its ticks or tildes), null when it opens none. */
export const openingOf = (line: string): string | null => opening.exec(line)?.[1] ?? null;

/** Whether a line closes the code that `fence` opened. */
export function isClosing(line: string, fence: string): boolean {
  const text = line.replace(/^[\s>]*/, '').trimEnd();
  return text.length >= fence.length && text === fence.charAt(0).repeat(text.length);
}

/** Lines that stay as they are (code, formulas over several lines), and running text between them. */
export type Run = { kind: 'kept' | 'text'; lines: string[] };

const listItem = /^\s*(?:[-*+]|\d{1,9}[.)])\s|^\[\^[^\]]+\]:/;
const MAX_FORMULA_LINES = 200;

function add(runs: Run[], kind: Run['kind'], lines: string[]): void {
  const last = runs.at(-1);
  if (last?.kind === kind) last.lines.push(...lines);
  else runs.push({ kind, lines: [...lines] });
}

function endOfFence(lines: string[], start: number, fence: string): number {
  const end = lines.findIndex((line, at) => at > start && isClosing(line, fence));
  return end < 0 ? lines.length - 1 : end;
}

/** The last line of a formula that starts here with `$$` and goes on below; -1 when there is none. */
function endOfFormula(lines: string[], start: number): number {
  const first = lines[start]!.trim();
  if (!first.startsWith('$$') || first.slice(2).includes('$$')) return -1;
  const end = lines.slice(start + 1, start + MAX_FORMULA_LINES).findIndex(line => line.includes('$$'));
  return end < 0 ? -1 : start + 1 + end;
}

const codeBlocks = [
  {
    opens: /^\s*<pre\b/i,
    closes: /<\/pre>/i,
    whole: /^\s*<pre\b[^>]*>(?:\s*<code\b[^>]*>)?\n?([\s\S]*?)(?:<\/code>)?\s*<\/pre>([\s\S]*)$/i,
    entities: true,
  },
  {
    opens: /^\s*\[code(?:=[^\]]*)?\]\s*$/i,
    closes: /\[\/code\]/i,
    whole: /^\s*\[code[^\]]*\]\s*\n([\s\S]*?)\s*\[\/code\]([\s\S]*)$/i,
    entities: false,
  },
];

const withoutEntities = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** A block of `<pre>` or `[code]` as fenced code; null when none starts here, or it is never closed. */
function readCodeBlock(lines: string[], start: number): { end: number; code: string[] } | null {
  const block = codeBlocks.find(({ opens }) => opens.test(lines[start]!));
  const end = block ? lines.findIndex((line, at) => at >= start && block.closes.test(line)) : -1;
  if (!block || end < 0) return null;
  const found = block.whole.exec(lines.slice(start, end + 1).join('\n'));
  if (!found) return null;
  const [, text = '', rest = ''] = found;
  const plain = block.entities ? withoutEntities(text) : text;
  const ticks = '`'.repeat(Math.max(2, ...(plain.match(/`+/g) ?? []).map(run => run.length)) + 1);
  return { end, code: ['', ticks, ...plain.split('\n'), ticks, '', ...(rest.trim() === '' ? [] : [rest])] };
}

/** Parts lines into what stays as it is and what is running text. */
export function readRuns(lines: string[]): Run[] {
  const runs: Run[] = [];
  let inList = false;
  let afterBlank = true;
  let inCode = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const fence = openingOf(line);
    const formulaEnd = fence === null ? endOfFormula(lines, at) : -1;
    const keptTo = fence === null ? formulaEnd : endOfFence(lines, at, fence);
    if (keptTo >= 0) {
      add(runs, 'kept', lines.slice(at, keptTo + 1));
      at = keptTo;
      afterBlank = false;
      continue;
    }
    const block = readCodeBlock(lines, at);
    if (block) {
      add(runs, 'kept', block.code);
      at = block.end;
      afterBlank = true;
      continue;
    }
    const blank = line.trim() === '';
    if (!blank && /^\S/.test(line)) inList = listItem.test(line) || (inList && !afterBlank);
    else if (listItem.test(line)) inList = true;
    const indented: boolean = /^(?: {4}|\t)/.test(line) && !inList && (afterBlank || inCode);
    inCode = indented || (inCode && blank);
    add(runs, indented ? 'kept' : 'text', [line]);
    afterBlank = blank;
  }
  return runs;
}
