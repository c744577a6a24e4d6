import { quoteMarkdown } from '../base/markdown/index.ts';
import { readRuns } from './code-fences.ts';
import { blockTags } from './discourse-html.ts';
import { convertInline, type Notes, type Origin } from './discourse-inline.ts';
import { type Block, type QuoteHead, readQuotes } from './discourse-quotes.ts';
import { markerOf, type Reference } from './references.ts';

/**
 * Discourse's Markdown as ours: quotes with a link to their post, mentions, links into the old forum, uploads, emoji,
 * BBCode and HTML. Pure: what points elsewhere becomes a marker (references.ts) that is settled later. No words are
 * lost; code and formulas stay to the letter.
 */
export function convertBody(raw: string, origin: Origin): string {
  const notes: Notes = { texts: [] };
  const lines = raw.replace(/\r\n?/g, '\n').split('\n');
  const body = writeBlocks(readQuotes(lines), origin, notes);
  const below = notes.texts.map((text, index) => `[^note-${index + 1}]: ${text}`).join('\n\n');
  return `${body.replace(/^(?:[ \t]*\n)+|\s+$/g, '')}${below === '' ? '' : `\n\n${below}`}`;
}

function writeBlocks(blocks: Block[], origin: Origin, notes: Notes): string {
  return blocks
    .map(block =>
      block.kind === 'text'
        ? convertText(block.lines, origin, notes)
        : `\n${writeQuote(block.head, writeBlocks(block.blocks, origin, notes))}`,
    )
    .join('\n');
}

function sourceOf(head: QuoteHead): Reference | null {
  if (head.topic !== null && head.number !== null)
    return { kind: 'post', topic: head.topic, number: head.number };
  const name = head.username ?? head.name;
  return /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(name) ? { kind: 'user', name } : null;
}

function writeQuote(head: QuoteHead, text: string): string {
  const reference = sourceOf(head);
  const name = head.name || head.username || (head.number === null ? '' : `#${head.number}`);
  if (reference && name !== '') return quoteMarkdown(text, { name, href: markerOf(reference) });
  const cited = (name === '' ? text : `${name}:\n\n${text}`).replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  return `${cited
    .split('\n')
    .map(line => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n')}\n\n`;
}

function convertText(lines: string[], origin: Origin, notes: Notes): string {
  return readRuns(lines)
    .map(run =>
      run.kind === 'kept' ? run.lines.join('\n') : convertProse(run.lines.join('\n'), origin, notes),
    )
    .join('\n');
}

// Code spans and formulas may hold what looks like a tag.
const shielded =
  /(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)\1(?!`)|\$\$[^$]{1,5000}\$\$|\$(?!\s)[^$`\n<>]{1,500}\$/g;

// This sign cannot occur in a text: it was taken out when the line was read.
const SIGN = '\u0001';
const shield = new RegExp(`${SIGN}(\\d+)${SIGN}`, 'g');

function convertProse(text: string, origin: Origin, notes: Notes): string {
  const kept: string[] = [];
  const shaped = blockTags(
    text.replace(shielded, whole => {
      kept.push(whole);
      return SIGN + (kept.length - 1) + SIGN;
    }),
  ).replace(shield, (_all, index: string) => kept[Number(index)] ?? '');
  return shaped
    .split(/(\n[ \t]*\n)/)
    .map((part, index) => (index % 2 === 1 ? part : convertInline(part, origin, notes)))
    .join('');
}
