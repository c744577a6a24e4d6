import { firstOnPage } from '../base/addresses.ts';

/**
 * Keeps the rail's number at the post that is being read, and jumps without leaving the page when the post is on it.
 * The form and the links come from `threadRail()` and work without this.
 */
export class ThreadRail extends HTMLElement {
  #frame = 0;
  /** The post that was jumped to, until the reader scrolls on: near the end it stands lower than where others are read. */
  #goal: HTMLElement | null = null;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector<HTMLInputElement>('input[name="from"]');
    if (!form || !input) return;
    form.addEventListener('submit', event => this.#jump(event, Number(input.value)));
    addEventListener('scroll', this.#soon, { passive: true });
    addEventListener('hashchange', this.#arrive);
    for (const name of ['wheel', 'touchmove', 'keydown'])
      addEventListener(name, this.#leave, { passive: true });
    this.#arrive();
  }

  disconnectedCallback(): void {
    removeEventListener('scroll', this.#soon);
    removeEventListener('hashchange', this.#arrive);
    for (const name of ['wheel', 'touchmove', 'keydown']) removeEventListener(name, this.#leave);
  }

  #arrive = (): void => {
    this.#goal = document.querySelector<HTMLElement>('.posts .post:target');
    this.#follow();
  };

  #leave = (): void => {
    this.#goal = null;
  };

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
    this.#goal = post;
    this.#follow();
  }

  /** Shows the number of the post at a third of the window's height, unless somebody is typing one. */
  #follow(): void {
    const input = this.querySelector<HTMLInputElement>('input[name="from"]');
    if (!input || input === document.activeElement) return;
    const line = innerHeight / 3;
    const posts = [...document.querySelectorAll<HTMLElement>('.posts .post')];
    const read = posts.findLast(post => post.getBoundingClientRect().top <= line) ?? posts[0];
    const current = this.#goal?.isConnected ? this.#goal : read;
    if (!current?.dataset.number) return;
    input.value = current.dataset.number;
    const number = Number(current.dataset.number);
    const stops = [...this.querySelectorAll<HTMLElement>('.rail-stops a')];
    const stop = stops.findLast(link => Number(link.dataset.number) <= number);
    for (const link of stops) link.setAttribute('aria-current', String(link === stop));
  }
}

customElements.define('thread-rail', ThreadRail);
