import { html, nothing, render } from 'lit';
import type { ThreadView } from '../../server/threads/schema.ts';
import { announce } from '../base/announce.ts';
import { css } from '../base/classes.ts';
import { watch } from '../base/live.ts';
import { pageLanguage, showCondition } from '../base/live-bar.ts';
import { wordsIn } from '../base/words.ts';
import { elementOf, replaceCalmly } from '../threads/post-dom.ts';
import { threadRow } from '../threads/thread-list.ts';

/** Keeps the list of threads of a space alive: counts and titles in place, and word of new threads on top. */
export class LiveSpace extends HTMLElement {
  readonly #t = wordsIn(pageLanguage());
  readonly #new = new Set<number>();
  #bar: HTMLElement | null = null;
  #unwatch: (() => void) | null = null;

  connectedCallback(): void {
    const version = this.getAttribute('version');
    this.#unwatch = watch(
      `space:${this.getAttribute('space-id')}`,
      version === null ? null : Number(version),
      {
        event: (name, data) => data && this.#event(name, data as ThreadView),
        gone: () => this.#gone(),
        reload: () => this.#show(true),
      },
    );
    showCondition();
  }

  disconnectedCallback(): void {
    this.#unwatch?.();
  }

  #event(name: string, thread: ThreadView): void {
    const row = this.querySelector<HTMLElement>(`[data-thread="${thread.id}"]`);
    if (thread.removed || String(thread.spaceId) !== this.getAttribute('space-id')) return void row?.remove();
    if (row) {
      replaceCalmly(row, elementOf(threadRow(this.#t, pageLanguage(), thread), pageLanguage()));
      return;
    }
    const kind = this.getAttribute('kind');
    if (name !== 'thread.created' || (kind && kind !== thread.kind) || this.#new.has(thread.id)) return;
    this.#new.add(thread.id);
    this.#show(false);
    announce(this.#t('live:newThreads', { count: this.#new.size }));
  }

  /** A bar above the list; the page itself is loaded anew only when the reader asks for it. */
  #show(everything: boolean): void {
    this.#bar ??= this.#makeBar();
    const count = this.#new.size;
    const words = everything ? this.#t('live:reload') : this.#t('live:newThreads', { count });
    const href = this.hasAttribute('first-page') ? location.href : location.pathname;
    render(
      everything || count > 0
        ? html`<a class="space-news-link ${css.link}" href=${href}>${words}</a>`
        : nothing,
      this.#bar,
    );
  }

  #makeBar(): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'space-news';
    this.prepend(bar);
    return bar;
  }

  #gone(): void {
    this.replaceChildren();
    render(
      html`<div class="thread-note" role="alert"><p>${this.#t('live:goneSpace')}</p><p><a class=${css.link} href="/">${this.#t('live:home')}</a></p></div>`,
      this,
    );
  }
}

customElements.define('live-space', LiveSpace);
