import { pairedTags } from './discourse-html.ts';
import { emojiOf } from './emoji.ts';
import { escapeLabel, markerOf, type Reference } from './references.ts';

/** What the conversion needs to know beside the text: the old forum's address, null when nobody said it. */
export type Origin = { site: string | null };

/** Notes that stood inside a sentence (`^[…]`), to be written below the text. */
export type Notes = { texts: string[] };

// One alternative each, the earlier ones shield what is in them: code, formulas, escapes, links, addresses.
const pieces = [
  /(?<code>(?<!`)(?<ticks>`+)(?!`)[\s\S]*?(?<!`)\k<ticks>(?!`))/u,
  /(?<bbcode>\[code\](?<bbcodeText>(?:(?!\[\/?code\])[\s\S]){1,20000})\[\/code\])/u,
  /(?<math>\$\$[^$]{1,5000}\$\$|(?<![\p{L}\p{N}\\])\$(?!\s)[^$`\n]{1,500}(?<!\s)\$(?![\p{L}\p{N}]))/u,
  /(?<escape>\\[^\s\p{L}\p{N}])/u,
  /(?<image>!\[(?<alt>(?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\((?<src>[^\s()]+)(?<imageTitle>\s+"[^"\n]*")?\s*\))/u,
  /(?<bbimage>\[img\](?<bbsrc>https?:\/\/[^\s[\]<>]+)\[\/img\])/u,
  /(?<note>\^\[(?<noteText>(?:[^[\]\n]|\[[^[\]\n]*\])+)\])/u,
  /(?<link>\[(?<text>(?:[^[\]\\`]|`[^`\n]*`|\\.|\[[^[\]\n]*\](?:\([^\s()]*\))?)*)\]\((?<href>(?:[^\s()]|\([^\s()]*\))+)(?<linkTitle>\s+"[^"\n]*")?\))/u,
  /(?<bblink>\[url=(?<bbhref>https?:\/\/[^\s[\]<>]+)\](?<bbtext>(?:(?!\[\/?url)[\s\S]){1,2000})\[\/url\])/u,
  /(?<bburl>\[url\](?<bbplain>https?:\/\/[^\s[\]<>]+)\[\/url\])/u,
  /(?<auto><(?<autoUrl>https?:\/\/[^\s<>]+)>|<[^\s<>@]+@[^\s<>@]+>)/u,
  /(?<url>(?:https?|ftp):\/\/[^\s<>"`]+)/u,
  /(?<mail>[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/u,
  /(?<date>\[date=(?<day>\d{4}-\d\d-\d\d)(?<dateRest>(?:\s+[a-z]+=(?:"[^"\]\n]*"|[^\s\]]+))*)\s*\])/u,
  /(?<mention>(?<![\p{L}\p{N}_@/.`\\])@(?<user>[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,99}))/u,
  /(?<emoji>(?<![\p{L}\p{N}:]):(?<name>[a-z0-9_+-]{1,60})(?::t(?<tone>[2-6]))?:(?![\p{L}\p{N}]))/u,
];
const piece = new RegExp(pieces.map(part => part.source).join('|'), 'gu');

/** A bare address without the punctuation of the sentence around it; a bracket stays when its partner is in it. */
function trimUrl(url: string): string {
  let end = url.length;
  let open = url.split('(').length - url.split(')').length;
  for (; end > 0; end--) {
    const last = url.charAt(end - 1);
    if (last === ')' && open < 0) open++;
    else if (!/[.,;:!?'*_~|\]}]/.test(last)) break;
  }
  return url.slice(0, end);
}

const ownPlace =
  /^(?<host>https?:\/\/[^\s/?#]+)?\/t\/(?:(?<slug>[^\s/?#]*[^\s/?#\d][^\s/?#]*|-)\/)?(?<topic>\d{1,15})(?:\/(?<number>\d{1,9}))?\/?(?:[?#].*)?$/i;

/** What of the old forum an address may be; whether it is that forum's is judged when the reference is settled. */
export function placeOf(url: string, origin: Origin): Reference | null {
  const found = ownPlace.exec(url)?.groups;
  if (!found) return null;
  if (found.host && origin.site !== null && !sameHost(found.host, origin.site)) return null;
  const topic = Number(found.topic);
  return found.number ? { kind: 'post', topic, number: Number(found.number) } : { kind: 'topic', topic };
}

function sameHost(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).host === new URL(other).host;
}

/** The name of a topic as it stands in an address (`/t/{slug}/17`), null when there is none. */
export const slugOf = (url: string): string | null => ownPlace.exec(url)?.groups?.slug?.toLowerCase() ?? null;

function bareUrl(url: string, origin: Origin): string {
  const address = trimUrl(url);
  const place = placeOf(address, origin);
  if (!place) return url;
  return `[${escapeLabel(address)}](${markerOf(place, address)})${url.slice(address.length)}`;
}

const dimensions = /\s*\|\s*\d+(?:px)?\s*[x×]\s*\d+(?:px)?(?:,\s*\d+%)?\s*$/;

/** A picture that was uploaded there: its text and file name, as a link where the old forum's address is known. */
function uploaded(alt: string, src: string, origin: Origin): string {
  const file = src.replace(/^upload:\/\//, '');
  const text = alt.replace(dimensions, '').replace(/^\|/, '').trim();
  const label = text === '' ? file : `${text} (${file})`;
  return origin.site === null
    ? `🖼 ${label}`
    : `[🖼 ${label}](${origin.site.replace(/\/+$/, '')}/uploads/short-url/${file})`;
}

function picture(alt: string, src: string, title: string, origin: Origin): string {
  if (src.startsWith('upload://')) return uploaded(alt, src, origin);
  return `![${alt.replace(dimensions, '')}](${src}${title})`;
}

function linked(text: string, href: string, title: string, origin: Origin): string {
  const label = text.replace(pieceImage, (_all, alt: string, src: string) =>
    src.startsWith('upload://') ? uploaded(alt, src, { site: null }) : `${alt || src}`,
  );
  if (href.startsWith('upload://')) {
    const attachment = label.replace(/\|attachment$/, '');
    return origin.site === null
      ? `📎 ${attachment} (${href.slice('upload://'.length)})`
      : `[📎 ${attachment}](${origin.site.replace(/\/+$/, '')}/uploads/short-url/${href.slice('upload://'.length)})`;
  }
  const place = placeOf(href, origin);
  if (place) return `[${label}](${markerOf(place, href)})`;
  // An address within the old forum means nothing here without the forum's own.
  const target =
    /^\/(?!\/)/.test(href) && origin.site !== null ? origin.site.replace(/\/+$/, '') + href : href;
  return `[${label}](${target}${title})`;
}
const pieceImage = /!\[((?:[^[\]\\]|\\.)*)\]\(([^\s()]+)\)/g;

function moment(day: string, rest: string): string {
  const value = (key: string) =>
    new RegExp(`\\b${key}=(?:"([^"]*)"|(\\S+))`).exec(rest)?.slice(1).find(Boolean);
  const zone = value('timezone');
  return [day, value('time'), zone && `(${zone})`].filter(Boolean).join(' ');
}

/** A code span with as many ticks as its text needs. */
export function codeSpan(text: string): string {
  if (/\n/.test(text)) return `\n\`\`\`\n${text.replace(/^\n|\n$/g, '')}\n\`\`\`\n`;
  const ticks = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length)) + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return ticks + pad + text + pad + ticks;
}

function convertPiece(
  whole: string,
  g: Record<string, string | undefined>,
  origin: Origin,
  notes: Notes,
): string {
  if (g.image !== undefined) return picture(g.alt ?? '', g.src!, g.imageTitle ?? '', origin);
  if (g.bbimage) return `![](${g.bbsrc})`;
  if (g.bbcode) return codeSpan(g.bbcodeText!);
  if (g.link) return linked(g.text ?? '', g.href!, g.linkTitle ?? '', origin);
  if (g.bblink) return linked(g.bbtext!, g.bbhref!, '', origin);
  if (g.bburl) return bareUrl(g.bbplain!, origin);
  if (g.autoUrl) return placeOf(g.autoUrl, origin) ? bareUrl(g.autoUrl, origin) : whole;
  if (g.url) return bareUrl(g.url, origin);
  if (g.date) return moment(g.day!, g.dateRest ?? '');
  if (g.note) {
    notes.texts.push(convertInline(g.noteText!.trim(), origin, notes));
    return `[^note-${notes.texts.length}]`;
  }
  if (g.mention) {
    const name = g.user!.replace(/[.-]+$/, '');
    return `[@${escapeLabel(name)}](${markerOf({ kind: 'user', name })})${g.user!.slice(name.length)}`;
  }
  if (g.emoji) return emojiOf(g.name!, g.tone ? Number(g.tone) : null) ?? whole;
  return whole;
}

// NUL cannot occur in a text: it was taken out when the line was read.
const SIGN = '\0';
const shield = new RegExp(`${SIGN}(\\d+)${SIGN}`, 'g');

/**
 * Converts the running text of a paragraph: mentions, links into the old forum, pictures, emoji, dates, BBCode and
 * HTML. Code and formulas stay exactly as they are.
 */
export function convertInline(text: string, origin: Origin, notes: Notes): string {
  const kept: string[] = [];
  // What is finished is put aside, so that no later step reads it as markup of its own.
  const shielded = text.replace(piece, (whole: string, ...rest: unknown[]) => {
    kept.push(convertPiece(whole, rest.at(-1) as Record<string, string | undefined>, origin, notes));
    return SIGN + (kept.length - 1) + SIGN;
  });
  return pairedTags(shielded).replace(shield, (_all, index: string) => kept[Number(index)] ?? '');
}
