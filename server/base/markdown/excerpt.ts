import type { Token } from 'markdown-it';
import { parser } from './parser.ts';

// Controls, and the signs that reverse or isolate text: in an excerpt they would reach into the words around it.
const unwanted = /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * The readable text of a body on one line, for excerpts and descriptions: at most `limit` UTF-16 units, cut at a
 * word with "…" when there is more. Not HTML: escape it where it is shown. Footnotes are left out.
 */
export function plainText(source: string, limit: number): string {
  if (limit < 1) return '';
  const words: string[] = [];
  let length = 0;
  for (const token of parser.parse(source, {})) {
    if (token.type === 'footnotes_open' || length > limit * 2) break;
    const text = textOf(token).replace(unwanted, ' ').replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    words.push(text);
    length += text.length + 1;
  }
  return cut(words.join(' '), limit);
}

function textOf(token: Token): string {
  switch (token.type) {
    case 'text':
    case 'code_inline':
    case 'math_inline':
    case 'math_block':
    case 'fence':
    case 'code_block':
    case 'text_special':
      return token.content;
    case 'softbreak':
    case 'hardbreak':
      return ' ';
    default:
      return token.children ? token.children.map(textOf).join('') : '';
  }
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit - 1);
  const end = space > limit / 2 ? space : limit - 1;
  // Never half a character: a lone surrogate would be shown as a question mark.
  const whole = text.slice(0, end).replace(/[\ud800-\udbff]$/, '');
  return `${whole.replace(/[\s,;:.–-]+$/, '')}…`;
}
