import { keepTimesShort } from './base/times.ts';
import './ui/account-menu.ts';

/** Each element by its tag; its module is fetched when the tag is on the page. */
const elements: Record<string, () => Promise<unknown>> = {
  'live-space': () => import('./spaces/live-space.ts'),
  'live-thread': () => import('./threads/live-thread.ts'),
  'markdown-composer': () => import('./posts/markdown-composer.ts'),
  'quote-selection': () => import('./posts/quote-selection.ts'),
  'thread-rail': () => import('./threads/thread-rail.ts'),
};
const RETRY_MS = 4000;
const selector = Object.keys(elements).join(',');

function load(tag: string): void {
  const module = elements[tag];
  if (!module) return;
  delete elements[tag];
  // Without its element the page still works; a busy server may have it a moment later.
  module().catch(() => setTimeout(() => void module(), RETRY_MS));
}

function look(root: Element): void {
  load(root.localName);
  for (const found of root.querySelectorAll(selector)) load(found.localName);
}

look(document.documentElement);
new MutationObserver(changes => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes) if (node instanceof Element) look(node);
}).observe(document.documentElement, { childList: true, subtree: true });

keepTimesShort(document.documentElement.lang === 'en' ? 'en' : 'nl');
