import { render, type TemplateResult } from 'lit';
import { shortenTimes } from '../base/times.ts';
import type { Language } from '../base/words.ts';

/** Makes the element of a template; it stands by itself, so that Lit never touches it again. */
export function elementOf(template: TemplateResult, language: Language): HTMLElement {
  const box = document.createElement('div');
  render(template, box);
  const element = box.firstElementChild as HTMLElement;
  shortenTimes(element, language);
  return element;
}

/** Puts `next` where `old` was: whoever had the focus inside keeps it, and what is being read does not move. */
export function replaceCalmly(old: HTMLElement, next: HTMLElement): void {
  const focused = old.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
  keepPlace(old, () => old.replaceWith(next));
  if (focused) (sameControl(next, focused) ?? next).focus({ preventScroll: true });
}

/** Changes the page without moving the post that the reader has before them. */
export function keepPlace(changed: Element | null, change: () => void): void {
  const anchor = [...document.querySelectorAll<HTMLElement>('.posts .post')].find(
    post => post !== changed && post.getBoundingClientRect().bottom > 0,
  );
  // Below the anchor nothing that the reader sees can move.
  const before = anchor?.getBoundingClientRect().top ?? 0;
  const root = document.documentElement;
  root.style.setProperty('overflow-anchor', 'none');
  change();
  const moved = anchor?.isConnected ? anchor.getBoundingClientRect().top - before : 0;
  const isAbove = before < 0 || (changed && changed !== anchor && before > 0 && moved !== 0);
  if (isAbove && moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
  requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'));
}

function sameControl(next: HTMLElement, focused: HTMLElement): HTMLElement | null {
  const { do: does } = focused.dataset;
  if (does) return next.querySelector(`[data-do="${does}"]`);
  const href = focused.getAttribute('href');
  if (href) return [...next.querySelectorAll('a')].find(link => link.getAttribute('href') === href) ?? null;
  return focused.localName === 'button' ? next.querySelector('button') : null;
}

/** True while the reader is busy inside: has text selected there. */
export function isBeingUsed(article: HTMLElement): boolean {
  const selection = getSelection();
  return Boolean(selection && !selection.isCollapsed && article.contains(selection.anchorNode));
}
