import { firstOnPage } from '../base/addresses.ts';

/**
 * Keeps the rail's number at the post that is being read, and jumps without leaving the page when the post is on it.
 * The form and the links come from `threadRail()` and work without this.
 */
export class ThreadRail extends HTMLElement {
  #frame = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector<HTMLInputElement>('input[name="from"]');
    if (!form || !input) return;
    form.addEventListener('submit', event => this.#jump(event, Number(input.value)));
    addEventListener('scroll', this.#soon, { passive: true });
    this.#follow();
  }

  disconnectedCallback(): void {
    removeEventListener('scroll', this.#soon);
  }

  #soon = (): void => {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#follow();
    });
  };

  #jump(event: SubmitEvent, number: number): void {
    event.preventDefault();
    const last = Number(this.getAttribute('last'));
    const goal = Math.min(Math.max(1, Math.trunc(number) || 1), Math.max(last, 1));
    const post = document.getElementById(`post-${goal}`);
    if (!post) {
      const from = firstOnPage(goal);
      location.assign(`${this.getAttribute('address')}${from > 1 ? `?from=${from}` : ''}#post-${goal}`);
      return;
    }
    location.hash = post.id;
    post.focus({ preventScroll: true });
  }

  /** Shows the number of the post at a third of the window's height, unless somebody is typing one. */
  #follow(): void {
    const input = this.querySelector<HTMLInputElement>('input[name="from"]');
    if (!input || input === document.activeElement) return;
    const line = innerHeight / 3;
    const posts = [...document.querySelectorAll<HTMLElement>('.posts .post')];
    const current = posts.findLast(post => post.getBoundingClientRect().top <= line) ?? posts[0];
    if (!current?.dataset.number) return;
    input.value = current.dataset.number;
    const number = Number(current.dataset.number);
    const stops = [...this.querySelectorAll<HTMLElement>('.rail-stops a')];
    const stop = stops.findLast(link => Number(link.dataset.number) <= number);
    for (const link of stops) link.setAttribute('aria-current', String(link === stop));
  }
}

customElements.define('thread-rail', ThreadRail);
