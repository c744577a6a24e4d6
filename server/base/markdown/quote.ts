/** Who is quoted: a display name, and our own path to the post, such as `/posts/12`. */
export interface Citation {
  name: string;
  href: string;
}

/**
 * A Markdown quote of `text` (itself Markdown; quotes in it become nested quotes), under a line that links to the
 * post. Ends with an empty line, so that what is typed after it is no longer quote. Also used in the browser: no
 * imports here.
 */
export function quoteMarkdown(text: string, cite: Citation): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
    .split('\n');
  const quoted = lines.map(line => (line.trim() === '' ? '>' : `> ${line}`));
  const head = `> [${escapeName(cite.name)}](${escapeHref(cite.href)}):`;
  const body = quoted.join('\n') === '>' ? [] : ['>', ...quoted];
  return `${[head, ...body].join('\n')}\n\n`;
}

function escapeName(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&$~!|^:]/g, '\\$&');
}

function escapeHref(href: string): string {
  return href.replace(
    /[\s()<>\\"'`]/g,
    sign => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
}
