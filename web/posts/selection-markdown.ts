/** The part of `article`'s body that is selected, as Markdown; null when nothing in it is. */
export function selectionIn(article: Element): string | null {
  const selection = getSelection();
  const body = article.querySelector('.post-body');
  if (!body || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!body.contains(range.commonAncestorContainer)) return null;
  return markdownOf(range.cloneContents()).trim() || null;
}

/** The post in whose body the whole selection lies, or null. */
export function selectedPost(): HTMLElement | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { commonAncestorContainer: common } = selection.getRangeAt(0);
  const element = common instanceof Element ? common : common.parentElement;
  return element?.closest('.post-body')?.closest<HTMLElement>('.post') ?? null;
}

/** Writes a piece of a post's HTML as Markdown again: what our renderer makes of lists, quotes, code, links and stress. */
export function markdownOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escapeText(node.nodeValue ?? '');
  const inner = () => [...node.childNodes].map(markdownOf).join('');
  if (!(node instanceof Element)) return inner();
  switch (node.localName) {
    case 'p':
    case 'div':
    case 'ul':
    case 'ol':
    case 'table':
      return `${inner().trim()}\n\n`;
    case 'tr':
      return `${[...node.children].map(cell => markdownOf(cell).trim()).join(' | ')}\n`;
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return `**${inner().trim()}**\n\n`;
    case 'li':
      return `- ${inner().trim().replace(/\n+/g, '\n  ')}\n`;
    case 'blockquote':
      return `${inner().trim().replace(/^/gm, '> ')}\n\n`;
    case 'pre':
      return `\`\`\`\n${(node.textContent ?? '').replace(/\n$/, '')}\n\`\`\`\n\n`;
    case 'code':
      return `\`${node.textContent ?? ''}\``;
    case 'strong':
    case 'b':
      return `**${inner()}**`;
    case 'em':
    case 'i':
      return `_${inner()}_`;
    case 'a':
      return `[${inner()}](${node.getAttribute('href') ?? ''})`;
    case 'br':
      return '\\\n';
    default:
      return inner();
  }
}

/** Only signs that would become markup are escaped, so that a quote stays readable while it is written around. */
function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*[\]<]|(?<=\W|^)_|_(?=\W|$)|(?<=^\s*)(?:[#>+-](?=\s)|\d+(?=[.)]\s))/g, sign => {
      return /\d/.test(sign) ? `${sign}\\` : `\\${sign}`;
    });
}
