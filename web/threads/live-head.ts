import { nothing, render } from 'lit';
import type { PostView } from '../../server/posts/schema.ts';
import type { ThreadView } from '../../server/threads/schema.ts';
import type { Words } from '../base/words.ts';
import { hasBadges, threadBadges } from './thread-badges.ts';
import { answerNote, postCount, reportLine } from './thread-head.ts';
import { threadPager } from './thread-pager.ts';

/** Which posts this page shows: the number it was asked from, how many fit on it, and the first and last that are there. */
export type Shown = { from: number; limit: number; first: number; last: number };

/**
 * Keeps what stands around the posts of a thread up to date: tags, counts, the way to the answer or the report, and
 * the pagers. They are drawn by the templates that the server used, into the places marked `data-live`.
 */
export class LiveHead {
  readonly #t: Words;
  readonly #shown: () => Shown;
  #thread: ThreadView;
  /** Number of the last post that the server counted, and the posts after it that were counted here. */
  #last = 0;
  readonly #counted = new Set<number>();

  /** Begins with the thread as the server showed it, and makes the places ready while nobody uses them yet. */
  constructor(t: Words, thread: ThreadView, shown: () => Shown) {
    this.#t = t;
    this.#thread = thread;
    this.#last = thread.lastPostNumber;
    this.#shown = shown;
    for (const place of document.querySelectorAll('[data-live]')) place.replaceChildren();
    this.#show();
  }

  /** The server's newest word on the thread. */
  change(thread: ThreadView): void {
    this.#thread = thread;
    this.#last = thread.lastPostNumber;
    this.#counted.clear();
    this.#show();
  }

  /** A post was written; hearing it twice counts once. */
  add({ number }: PostView): void {
    if (number > this.#last && !this.#counted.has(number)) {
      this.#counted.add(number);
      const lastPostNumber = Math.max(this.#thread.lastPostNumber, number);
      this.#thread = { ...this.#thread, lastPostNumber, posts: this.#thread.posts + 1 };
    }
    this.#show();
  }

  /** A post of this page was removed (-1) or put back (1). */
  count(change: 1 | -1): void {
    this.#thread = { ...this.#thread, posts: this.#thread.posts + change };
    this.#show();
  }

  #show(): void {
    const t = this.#t;
    const thread = this.#thread;
    const { from, limit, first, last } = this.#shown();
    const posts = first > 0 ? [{ number: first }, { number: last }] : [];
    const model = { thread, posts, from, limit };
    this.#draw('badges', hasBadges(thread) ? threadBadges(t, thread) : nothing);
    this.#draw('posts', postCount(t, thread));
    this.#draw('answer', answerNote(t, thread));
    this.#draw('report', reportLine(t, thread));
    this.#draw('pager-top', threadPager({ t }, model, 'top'));
    this.#draw('pager-bottom', threadPager({ t }, model, 'bottom'));
    this.#showRail(thread.lastPostNumber);
  }

  #draw(name: string, template: unknown): void {
    const place = document.querySelector<HTMLElement>(`[data-live="${name}"]`);
    if (!place) return;
    place.hidden = template === nothing;
    render(template, place);
  }

  #showRail(last: number): void {
    const rail = document.querySelector('thread-rail');
    if (!rail || Number(rail.getAttribute('last')) >= last) return;
    rail.setAttribute('last', String(last));
    rail.querySelector('input')?.setAttribute('max', String(last));
    const total = rail.querySelector('.rail-total');
    if (total) total.textContent = `/ ${last}`;
  }
}
