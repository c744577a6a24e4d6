import { quoteMarkdown } from '../../server/base/markdown/quote.ts';
import type { PostView } from '../../server/posts/schema.ts';
import { announce } from '../base/announce.ts';
import { ask } from '../base/http.ts';
import type { Words } from '../base/words.ts';
import type { MarkdownComposer } from '../posts/markdown-composer.ts';
import { selectionIn } from '../posts/selection-markdown.ts';

/**
 * A click on one of a post's links, done on this page where that is possible: reply, quote, go to the parent, copy
 * the link. Everything else, and clicks that open a new tab, stay plain links.
 */
export function doInPost(t: Words, event: MouseEvent, composer: MarkdownComposer | null): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-do]');
  const article = link?.closest<HTMLElement>('.post');
  if (!link || !article) return;
  const name = link.dataset.do;
  // A composer whose module has not come yet has no methods: then the link simply leads to the reply page.
  const ready = composer && 'startReply' in composer && !composer.hasAttribute('closed') ? composer : null;
  if (name === 'parent') {
    goToParent(event, Number(link.dataset.number));
  } else if (name === 'copy-link') {
    event.preventDefault();
    void copyLink(t, link);
  } else if (name === 'reply' && ready) {
    event.preventDefault();
    ready.startReply(parentOf(article));
  } else if (name === 'quote' && ready) {
    event.preventDefault();
    void quotePost(article, ready);
  }
}

const parentOf = (article: HTMLElement) => ({
  id: Number(article.dataset.post),
  number: Number(article.dataset.number),
  name: article.dataset.author ?? '',
});

/** The selected part of the post, or all of it when nothing in it is selected, becomes a quote in the reply. */
export async function quotePost(article: HTMLElement, composer: MarkdownComposer): Promise<void> {
  const parent = parentOf(article);
  const text = selectionIn(article) ?? (await wholeText(composer, parent.number));
  if (text === null) return;
  composer.startReply(parent);
  composer.insertQuote(quoteMarkdown(text, { name: parent.name, href: `/posts/${parent.id}` }));
}

async function wholeText(composer: MarkdownComposer, number: number): Promise<string | null> {
  const thread = composer.place.split(':')[1];
  const answer = await ask<{ items: PostView[] }>('GET', `/threads/${thread}/posts?from=${number}&limit=1`);
  return answer.kind === 'ok' ? (answer.data.items[0]?.body ?? null) : null;
}

function goToParent(event: MouseEvent, number: number): void {
  const parent = document.getElementById(`post-${number}`);
  if (!parent) return;
  event.preventDefault();
  location.hash = parent.id;
  parent.focus({ preventScroll: true });
}

async function copyLink(t: Words, link: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    // No clipboard (no TLS, or not allowed): the link leads to the post, and its address can be copied there.
    location.assign(link.href);
    return;
  }
  const words = link.firstChild;
  const before = words?.nodeValue ?? '';
  if (words?.nodeType === Node.TEXT_NODE) {
    words.nodeValue = t('posts:linkCopied');
    setTimeout(() => (words.nodeValue = before), 2500);
  }
  announce(t('posts:linkCopied'));
}
