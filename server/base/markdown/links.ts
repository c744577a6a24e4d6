import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const external = /^https?:\/\/[^/]/i;
const ownPath = /^\/(?![/\\])/;
// Encoded dots, slashes and backslashes could lead out of the folder: a picture may only ever ask for an upload.
const ownUpload = /^\/uploads\/(?:[\w.~/-]|%(?!2e|2f|5c)[\da-f]{2})+$/i;

/** Whether a link may be made: http, https, mailto, an own path (`/…`, never `//…`) or a fragment (`#…`). */
export function isAllowedLink(url: string): boolean {
  return external.test(url) || /^mailto:[^\s]/i.test(url) || ownPath.test(url) || url.startsWith('#');
}

/** Whether a picture may be shown: only what was uploaded here. */
export function isOwnUpload(url: string): boolean {
  return ownUpload.test(url) && !url.includes('..');
}

/**
 * Makes only allowed links, recognises bare ones that start with a scheme or `www.`, marks external ones, and turns
 * pictures from elsewhere into links: showing them would tell another host who reads here.
 */
export function links(md: MarkdownIt): void {
  md.validateLink = url => isAllowedLink(url.trim());
  // Shown as typed: decoding could bring invisible or reversing characters into an address that people judge by eye.
  md.normalizeLinkText = url => url;
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  md.linkify.add('ftp:').add('//');
  const tail =
    /(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,63}(?::\d{1,5})?(?:\/(?:[^\s<>"'`()[\]{}|\\]*[^\s<>"'`()[\]{}|\\.,;:!?*_~])?)?/iy;
  md.linkify.add('www.', {
    validate: (text, pos) => {
      tail.lastIndex = pos;
      return tail.exec(text)?.[0].length ?? 0;
    },
    normalize: match => {
      match.url = `https://${match.url}`;
    },
  });
  md.core.ruler.after('linkify', 'own_links', markLinks);
}

function markLinks(state: StateCore): void {
  for (const block of state.tokens) {
    if (block.children) block.children = markInline(state, block.children);
  }
}

function markInline(state: StateCore, tokens: Token[]): Token[] {
  const marked: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.type === 'image' && !isOwnUpload(String(token.attrGet('src')))) {
      marked.push(...linkedPicture(state, token, depth > 0));
      continue;
    }
    if (token.type === 'link_open') {
      depth++;
      markExternal(token);
    } else if (token.type === 'link_close') depth--;
    marked.push(token);
  }
  return marked;
}

function markExternal(link: Token): void {
  if (external.test(String(link.attrGet('href')))) link.attrSet('rel', 'ugc nofollow noopener');
}

function linkedPicture(state: StateCore, image: Token, insideLink: boolean): Token[] {
  const text = new state.Token('text', '', 0);
  const alt = state.md.renderer.renderInlineAsText(image.children ?? [], state.md.options, state.env);
  const href = String(image.attrGet('src'));
  text.content = alt.trim() || href;
  if (insideLink) return [text];
  const open = new state.Token('link_open', 'a', 1);
  open.attrs = [['href', href]];
  markExternal(open);
  return [open, text, new state.Token('link_close', 'a', -1)];
}
