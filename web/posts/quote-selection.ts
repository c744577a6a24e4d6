import { html, nothing, render } from 'lit';
import { css } from '../base/classes.ts';
import { pageLanguage } from '../base/live-bar.ts';
import { wordsIn } from '../base/words.ts';
import { quotePost } from '../threads/post-doings.ts';
import './composer-words.ts';
import type { MarkdownComposer } from './markdown-composer.ts';
import { selectedPost } from './selection-markdown.ts';

/**
 * A button that appears below text that is selected in a post. By keyboard the same is done by the post's own link
 * "Citeer", which takes the selection when there is one.
 */
export class QuoteSelection extends HTMLElement {
  readonly #t = wordsIn(pageLanguage());
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    document.addEventListener('selectionchange', this.#soon);
    this.addEventListener('pointerdown', event => event.preventDefault());
  }

  disconnectedCallback(): void {
    document.removeEventListener('selectionchange', this.#soon);
  }

  #soon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), 200);
  };

  #show(): void {
    const article = selectedPost();
    const composer = document.querySelector<MarkdownComposer>(
      'markdown-composer[place^="thread:"]:not([closed])',
    );
    if (!article || !composer || !article.querySelector('[data-do="quote"]'))
      return void render(nothing, this);
    const lines = getSelection()!.getRangeAt(0).getClientRects();
    const line = lines[lines.length - 1];
    if (!line) return;
    const quote = () => void quotePost(article, composer).then(() => getSelection()?.removeAllRanges());
    render(
      html`<button type="button" class="${css.button} quote-button" @click=${quote}>${this.#t('composer:quoteSelection')}</button>`,
      this,
    );
    const button = this.querySelector('button')!;
    const left = Math.min(line.right + scrollX, scrollX + innerWidth - button.offsetWidth - 8);
    button.style.insetInlineStart = `${Math.max(8, left)}px`;
    button.style.insetBlockStart = `${line.bottom + scrollY + 6}px`;
  }
}

customElements.define('quote-selection', QuoteSelection);
