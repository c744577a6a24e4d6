import { html, nothing, render } from 'lit';
import type { PostView } from '../../server/posts/schema.ts';
import type { ThreadView } from '../../server/threads/schema.ts';
import { postAddress } from '../base/addresses.ts';
import { announce } from '../base/announce.ts';
import { css } from '../base/classes.ts';
import { ask } from '../base/http.ts';
import { foreignLanguage } from '../base/language-of.ts';
import { bePresent, watch } from '../base/live.ts';
import { pageLanguage, showCondition } from '../base/live-bar.ts';
import { wordsIn } from '../base/words.ts';
import type { MarkdownComposer, PostSent } from '../posts/markdown-composer.ts';
import { authorName } from '../posts/post-article.ts';
import { LiveHead } from './live-head.ts';
import { NewsBar } from './news-bar.ts';
import { doInPost } from './post-doings.ts';
import { elementOf, isBeingUsed, keepPlace, replaceCalmly } from './post-dom.ts';
import { contextOf } from './thread-context.ts';
import { type PostContext, postInThread } from './thread-posts.ts';

const FILL_GAP_MS = 1500;
const BUSY_MS = 2000;
/** Beyond this a page gets heavy: further posts are told, not added. */
const MAX_ON_PAGE = 300;

/** Keeps the posts of a thread page alive: new ones, edits, removals, who reads along. Made by `threadPosts()`. */
export class LiveThread extends HTMLElement {
  readonly #t = wordsIn(pageLanguage());
  readonly #waiting = new Map<number, PostView>();
  #unwatch: (() => void) | null = null;
  #bar: NewsBar | null = null;
  #head: LiveHead | null = null;
  #gapTimer: ReturnType<typeof setTimeout> | undefined;
  #context!: PostContext;
  #title = '';
  #id = 0;
  /** Number of the last post on this page, and of the last one that is known to be there. */
  #lastHere = 0;
  #last = 0;
  #divided = false;
  #isGone = false;
  #wasClosed = false;

  connectedCallback(): void {
    this.#id = Number(this.getAttribute('thread'));
    this.#lastHere = Number(this.getAttribute('last-here'));
    this.#last = Number(this.getAttribute('last'));
    this.#title = document.querySelector('h1')?.textContent?.trim() ?? '';
    this.#context = contextOf(this);
    this.#wasClosed = this.hasAttribute('closed');
    this.#bar = new NewsBar(this.#t);
    this.#head = new LiveHead(this.#t, JSON.parse(this.getAttribute('state')!) as ThreadView, () => ({
      from: Number(this.getAttribute('from')),
      limit: Number(this.getAttribute('limit')),
      first: Number(this.querySelector<HTMLElement>('.post')?.dataset.number ?? 0),
      last: this.#lastHere,
    }));
    const stream = `thread:${this.#id}`;
    this.#unwatch = watch(stream, Number(this.getAttribute('version')), {
      event: (name, data) => this.#event(name, data),
      here: count => this.#here(count),
      gone: () => this.#gone(),
      reload: () => void this.#reload(),
    });
    bePresent(stream);
    showCondition();
    this.addEventListener('click', event => doInPost(this.#t, event, this.#composer));
    document.addEventListener('post-sent', this.#sent);
    if (this.#composer) this.append(document.createElement('quote-selection'));
  }

  disconnectedCallback(): void {
    this.#unwatch?.();
    this.#bar?.remove();
    document.removeEventListener('post-sent', this.#sent);
  }

  get #composer(): MarkdownComposer | null {
    return document.querySelector<MarkdownComposer>(`markdown-composer[place="thread:${this.#id}"]`);
  }
  get #list(): HTMLElement {
    return this.querySelector('.posts')!;
  }

  #event(name: string, data: unknown): void {
    // Without data the event says only that something changed which this reader cannot be shown here.
    if (!data || this.#isGone) return;
    if (name === 'post.created') this.#add(data as PostView);
    else if (name === 'post.changed') this.#change(data as PostView);
    else if (name === 'thread.changed') this.#changeThread(data as ThreadView);
  }

  /** A post that the reader sent came back from the server; perhaps the socket was first. */
  #sent = (event: Event): void => {
    const { detail } = event as PostSent;
    if (this.#isGone || detail.place !== `thread:${this.#id}`) return;
    const post = detail.post as unknown as PostView;
    const isAppendable = this.#isAtEnd() && post.number <= this.#lastHere + this.#waiting.size + 20;
    if (!this.#article(post) && !isAppendable) return;
    event.preventDefault();
    this.#add(post);
    this.#whenThere(post, article => {
      article.focus({ preventScroll: true });
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      article.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
    });
  };

  #whenThere(post: PostView, then: (article: HTMLElement) => void, tries = 20): void {
    const article = this.#article(post);
    if (article) then(article);
    else if (tries > 0) setTimeout(() => this.#whenThere(post, then, tries - 1), 250);
    else location.assign(`/posts/${post.id}`);
  }

  /** What stands below the posts: the form, or what to do to get it. */
  #joins = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.lk-join')];
  #article = (post: { id: number }): HTMLElement | null =>
    this.querySelector(`.post[data-post="${post.id}"]`);
  #isAtEnd = (): boolean => this.#lastHere === this.#last && this.#list.children.length < MAX_ON_PAGE;

  #add(post: PostView): void {
    if (this.#article(post)) this.#change(post);
    else if (post.number > this.#lastHere) this.#addNew(post);
    this.#head?.add(post);
  }

  #addNew(post: PostView): void {
    if (!this.#isAtEnd()) {
      if (post.number <= this.#last) return;
      this.#bar?.addElsewhere(1, postAddress({ id: this.#id, title: this.#title }, post.number));
      this.#last = post.number;
      this.#tell(post);
      return;
    }
    this.#waiting.set(post.number, post);
    this.#appendWaiting();
    clearTimeout(this.#gapTimer);
    if (this.#waiting.size > 0) this.#gapTimer = setTimeout(() => void this.#fetchMissing(), FILL_GAP_MS);
  }

  #appendWaiting(): void {
    for (
      let post = this.#waiting.get(this.#lastHere + 1);
      post;
      post = this.#waiting.get(this.#lastHere + 1)
    ) {
      this.#waiting.delete(post.number);
      this.#lastHere = post.number;
      this.#last = Math.max(this.#last, post.number);
      this.#append(post);
    }
  }

  #append(post: PostView): void {
    const isMine = post.author.id === this.#context.viewerId;
    const article = elementOf(postInThread(this.#t, pageLanguage(), post, this.#context), pageLanguage());
    const item = document.createElement('li');
    item.append(article);
    keepPlace(null, () => {
      if (!isMine && !this.#divided) this.#list.append(this.#divider());
      this.#list.append(item);
    });
    if (isMine) return;
    article.classList.add('post--new');
    this.#bar?.add(article);
    this.#tell(post);
  }

  #divider(): HTMLElement {
    this.#divided = true;
    const line = document.createElement('li');
    line.className = 'post-divider';
    line.textContent = this.#t('live:divider');
    return line;
  }

  #tell(post: PostView): void {
    if (post.author.id !== this.#context.viewerId) {
      announce(this.#t('live:newPost', { name: authorName(this.#t, post.author) }));
    }
  }

  #change(post: PostView): void {
    const old = this.#article(post);
    if (!old || this.#isGone || post.version <= Number(old.dataset.version)) return;
    // Whoever is selecting text here should not lose it; the next try comes soon.
    if (isBeingUsed(old)) return void setTimeout(() => this.#change(post), BUSY_MS);
    const wasRemoved = old.classList.contains('post--removed');
    replaceCalmly(old, elementOf(postInThread(this.#t, pageLanguage(), post, this.#context), pageLanguage()));
    if (wasRemoved !== Boolean(post.removed)) this.#head?.count(wasRemoved ? 1 : -1);
    if (post.author.id === this.#context.viewerId) return;
    announce(this.#t(post.removed ? 'live:postRemoved' : 'live:postChanged', { number: post.number }));
  }

  #changeThread(thread: ThreadView): void {
    const before = this.#context.thread;
    this.#context.thread = thread;
    this.#head?.change(thread);
    if (thread.title !== this.#title) {
      const heading = document.querySelector('h1');
      if (heading) {
        heading.textContent = thread.title;
        heading.lang = foreignLanguage(pageLanguage(), thread.title) ?? '';
        if (!heading.lang) heading.removeAttribute('lang');
      }
      document.title = document.title.replace(this.#title, thread.title);
      this.#title = thread.title;
    }
    const marked = [before.answerNumber, thread.answerNumber, before.reportNumber, thread.reportNumber];
    const isMarkMoved =
      before.answerNumber !== thread.answerNumber || before.reportNumber !== thread.reportNumber;
    if (isMarkMoved) for (const number of new Set(marked)) if (number) void this.#redraw(number);
    if (thread.answerNumber && thread.answerNumber !== before.answerNumber) {
      announce(this.#t('live:answered', { number: thread.answerNumber }));
    }
    if (thread.closed !== this.hasAttribute('closed')) this.#setClosed(thread.closed);
  }

  #setClosed(closed: boolean): void {
    this.toggleAttribute('closed', closed);
    announce(this.#t(closed ? 'live:closedNow' : 'live:reopenedNow'));
    const composer = this.#composer;
    const mayStill = this.#context.rights.moderate;
    if (composer && !mayStill) composer.closed = closed;
    if (!composer) this.#joins().forEach(join => void (join.hidden = closed !== this.#wasClosed));
    const note = this.querySelector('.thread-note') ?? document.createElement('div');
    note.className = 'thread-note';
    this.append(note);
    const words = closed
      ? html`<p>${this.#t('live:closedNow')}${composer && !mayStill ? ` ${this.#t('live:closedText')}` : ''}</p>`
      : html`<p>${this.#t('live:reopenedNow')} ${composer ? nothing : html`<a href=${location.href}>${this.#t('live:reloadLink')}</a>`}</p>`;
    render(words, note as HTMLElement);
  }

  /** Draws a post anew whose mark changed; its text is not on the page as data, so it is asked for. */
  async #redraw(number: number): Promise<void> {
    const [post] = await this.#fetch(number, 1);
    const old = post && this.#article(post);
    if (!old || this.#isGone) return;
    replaceCalmly(old, elementOf(postInThread(this.#t, pageLanguage(), post, this.#context), pageLanguage()));
  }

  async #fetch(from: number, limit: number): Promise<PostView[]> {
    const answer = await ask<{ items: PostView[] }>(
      'GET',
      `/threads/${this.#id}/posts?from=${from}&limit=${limit}`,
    );
    return answer.kind === 'ok' ? answer.data.items : [];
  }

  async #fetchMissing(): Promise<void> {
    const missing = await this.#fetch(this.#lastHere + 1, 50);
    if (this.#isGone) return;
    for (const post of missing) {
      this.#head?.add(post);
      if (post.number > this.#lastHere) this.#waiting.set(post.number, post);
    }
    this.#appendWaiting();
  }

  async #reload(): Promise<void> {
    if (this.#isGone) return;
    if (this.#isAtEnd()) await this.#fetchMissing();
    const note = document.createElement('div');
    note.className = 'thread-note';
    this.append(note);
    render(
      html`<p>${this.#t('live:reload')} <a href=${location.href}>${this.#t('live:reloadLink')}</a></p>`,
      note,
    );
  }

  /**
   * Membership ended or the thread was moved away or removed: what may not be read goes from the screen too. What its
   * reader was writing is theirs, and stays.
   */
  #gone(): void {
    this.#isGone = true;
    clearTimeout(this.#gapTimer);
    this.#bar?.remove();
    const composer = this.#composer;
    const keeps = Boolean(composer && 'leave' in composer && composer.leave());
    for (const join of this.#joins()) join.hidden = !(keeps && join.contains(composer));
    for (const part of document.querySelectorAll(
      '[data-live], .lk-thread__head, .lk-panel:not(.lk-join), .rail',
    ))
      part.remove();
    this.replaceChildren();
    this.removeAttribute('state');
    const title = this.#t('live:goneTitle');
    document.title = document.title.replace(this.#title, title);
    render(
      html`<h1 class=${css.heading1}>${title}</h1><div class="thread-note" role="alert"><p>${this.#t('live:gone')}${keeps ? ` ${this.#t('live:goneText')}` : ''}</p><p><a class=${css.link} href="/">${this.#t('live:home')}</a></p></div>`,
      this,
    );
  }

  #here(count: number): void {
    const place = document.querySelector('[data-presence]');
    const others = count - 1;
    if (place && !this.#isGone) place.textContent = others > 0 ? this.#t('live:here', { count: others }) : '';
  }
}

customElements.define('live-thread', LiveThread);
