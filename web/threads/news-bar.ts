import { html, nothing, render } from 'lit';
import type { Words } from '../base/words.ts';

/**
 * The quiet bar "2 nieuwe berichten: toon" at the foot of the window: for posts that are on another page, or on this
 * one but below what is in sight. It goes by itself when the reader gets there.
 */
export class NewsBar {
  readonly #element = document.createElement('div');
  readonly #t: Words;
  readonly #seen: IntersectionObserver;
  /** Posts on this page that nobody has looked at yet. */
  readonly #unseen = new Set<Element>();
  /** Posts that are on another page. */
  #elsewhere = 0;
  #href = '';

  constructor(t: Words) {
    this.#t = t;
    this.#element.className = 'news-bar';
    document.body.append(this.#element);
    this.#seen = new IntersectionObserver(entries => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting && !document.hidden) this.#look(target);
      this.#show();
    });
  }

  /** A new post that is on this page. */
  add(article: Element): void {
    this.#unseen.add(article);
    this.#seen.observe(article);
  }

  /** New posts that `href` shows. */
  addElsewhere(count: number, href: string): void {
    if (this.#elsewhere === 0) this.#href = href;
    this.#elsewhere += count;
    this.#show();
  }

  remove(): void {
    this.#seen.disconnect();
    this.#element.remove();
  }

  #look(article: Element): void {
    this.#unseen.delete(article);
    this.#seen.unobserve(article);
  }

  #show(): void {
    const count = this.#unseen.size + this.#elsewhere;
    const [first] = this.#unseen;
    const href = first ? `#${first.id}` : this.#href;
    render(
      count > 0
        ? html`<a class="news-bar-link" href=${href}>${this.#t('live:showNew', { count })}</a>`
        : nothing,
      this.#element,
    );
  }
}
