const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉';
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function shifted(text: string, digits: string, sign: string): string {
  if (/^\d+$/.test(text)) return [...text].map(digit => digits[Number(digit)]).join('');
  if (sign === '^' && text === 'n') return 'ⁿ';
  return /^[\p{L}\p{N}]{1,20}$/u.test(text) ? `\\${sign}${text}` : `\\${sign}(${text})`;
}

/** Emphasis must touch its words, or Markdown does not see it. */
function around(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return inner === '' ? text : before + mark + inner + mark + after;
}

const PAIRS: Record<string, (text: string) => string> = {
  b: text => around(text, '**'),
  strong: text => around(text, '**'),
  i: text => around(text, '*'),
  em: text => around(text, '*'),
  u: text => around(text, '*'),
  ins: text => text,
  mark: text => around(text, '**'),
  s: text => around(text, '~~'),
  del: text => around(text, '~~'),
  strike: text => around(text, '~~'),
  sub: text => shifted(text, SUBSCRIPT, '_'),
  sup: text => shifted(text, SUPERSCRIPT, '^'),
  kbd: text => `\`${text}\``,
  small: text => text,
  big: text => text,
  span: text => text,
  center: text => text,
  font: text => text,
  size: text => text,
  color: text => text,
  right: text => text,
  left: text => text,
  spoiler: text => text,
  blur: text => text,
  a: text => text,
};
const names = Object.keys(PAIRS).join('|');
// Only what is closed again: `<b>` alone may be a placeholder in somebody's formula, `[i]` an index.
const htmlPair = new RegExp(
  `<(${names})((?:\\s+[\\w-]+=(?:"[^"]*"|'[^']*'))*)\\s*>((?:(?!</?\\1\\b)[\\s\\S])*)</\\1\\s*>`,
  'gi',
);
const bbPair =
  /\[(b|i|u|s|size|color|center|left|right|spoiler|blur)(?:=[^\]\n]{1,60})?\]((?:(?!\[\/?\1\b)[\s\S])*)\[\/\1\]/gi;

// One round per level of nesting.
const MAX_DEPTH = 12;

/** HTML and BBCode that is opened and closed within a text becomes Markdown; everything else stays as it was typed. */
export function pairedTags(text: string): string {
  let converted = text;
  for (let round = 0; round < MAX_DEPTH; round++) {
    const before = converted;
    if (converted.includes('</')) converted = converted.replace(htmlPair, htmlPairOf);
    if (converted.includes('[/'))
      converted = converted.replace(bbPair, (_all, name: string, inner: string) =>
        PAIRS[name.toLowerCase()]!(inner),
      );
    if (converted === before) break;
  }
  return converted;
}

function htmlPairOf(_all: string, name: string, attributes: string, inner: string): string {
  const href = name.toLowerCase() === 'a' ? attributeOf(attributes, 'href') : null;
  if (href && !/\s/.test(href)) return `[${inner}](${href.replace(/[()]/g, encodeURIComponent)})`;
  return PAIRS[name.toLowerCase()]!(inner);
}

export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    ` ${attributes}`,
  );
  return found ? (found[1] ?? found[2] ?? found[3] ?? '') : null;
}

const tableRow = /^\s*\|.*\|\s*$|^[^|\n]+\|[^|\n]+\|/;

/**
 * HTML that shapes lines: breaks, headings, lists, tables, folded parts. `text` is a run of lines without code. Tags
 * disappear only when they are known; what stands between them always stays.
 */
export function blockTags(text: string): string {
  if (!/<\/?[a-z]|<!--|\[\/?(?:details|poll|wrap|grid|mermaid)\b/i.test(text)) return text;
  return text
    .split('\n')
    .map(line =>
      tableRow.test(line)
        ? line.replace(/\s*<br\s*\/?>\s*/gi, ' ').replace(/<!--\s*-->/g, '')
        : line.replace(/<br\s*\/?>[ \t]*/gi, '\n'),
    )
    .join('\n')
    .replace(/<table\b[^>]*>([\s\S]*?)<\/table>/gi, (_all, rows: string) => tableOf(rows))
    .replace(/<img\b([^<>]*)>/gi, (whole, attributes: string) => imageOf(attributes) ?? whole)
    .replace(
      /<h([1-6])\b[^>]*>\s*([\s\S]*?)\s*<\/h\1>/gi,
      (_all, level: string, title: string) =>
        `\n\n${'#'.repeat(Number(level))} ${title.replace(/\s*\n\s*/g, ' ')}\n\n`,
    )
    .replace(
      /<summary\b[^>]*>\s*([\s\S]*?)\s*<\/summary>/gi,
      (_all, title: string) => `\n\n**${title.replace(/\s*\n\s*/g, ' ').replace(/\*\*/g, '')}**\n\n`,
    )
    .replace(
      /[ \t]*<\/?(?:details|div|p|ul|ol|center|blockquote|section|figure|figcaption)(?:\s+(?:[\w-]+=(?:"[^"]*"|'[^']*')|open))*\s*>[ \t]*/g,
      '\n\n',
    )
    .replace(/<\/?small>/gi, '')
    .replace(/[ \t]*<li>\s*/gi, '\n- ')
    .replace(/\s*<\/li>/gi, '\n')
    .replace(/^[ \t]*<hr\s*\/?>[ \t]*$/gim, '\n\n---\n\n')
    .replace(/^[ \t]*\[details=?"?([^\n]*?)"?\][ \t]*/gim, (_all, title: string) =>
      title.trim() === '' ? '\n\n' : `\n\n**${title.trim().replace(/\*\*/g, '')}**\n\n`,
    )
    .replace(/^[ \t]*\[\/?(?:details|poll|wrap|grid)\b[^\]\n]*\][ \t]*$/gim, '\n')
    .replace(/\[\/details\]/gi, '\n\n')
    .replace(/\n{4,}/g, '\n\n\n');
}

function imageOf(attributes: string): string | null {
  const src = attributeOf(attributes, 'src');
  if (!src || /[\s()]/.test(src)) return null;
  return `![${(attributeOf(attributes, 'alt') ?? '').replace(/[[\]]/g, '')}](${src})`;
}

/** A table of HTML as one of Markdown; the first row is its head. */
function tableOf(rows: string): string {
  const lines = rows
    .split(/<\/tr\s*>/i)
    .map(row =>
      [...row.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]\s*>/gi)].map(([, cell = '']) => cellOf(cell)),
    )
    .filter(cells => cells.length > 0);
  const width = Math.max(0, ...lines.map(cells => cells.length));
  if (width === 0) return rows;
  const row = (cells: string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...rest] = lines;
  return `\n\n${[row(head), row(Array(width).fill('---')), ...rest.map(row)].join('\n')}\n\n`;
}

const cellOf = (cell: string): string =>
  cell
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|');
