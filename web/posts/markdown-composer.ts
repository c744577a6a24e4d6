import { nothing, render } from 'lit';
import type { PostView } from '../../server/posts/schema.ts';
import { announce } from '../base/announce.ts';
import { onCondition } from '../base/live.ts';
import { pageLanguage } from '../base/live-bar.ts';
import { type Words, wordsIn } from '../base/words.ts';
import { AccountGuard, type Holder } from './account-guard.ts';
import {
  type Choice,
  chipTemplate,
  conflictTemplate,
  type Note,
  newerPostTemplate,
  noteTemplate,
  type Parent,
} from './composer-notes.ts';
import { addTools, insertText } from './composer-tools.ts';
import { mergeTexts, textOf } from './draft.ts';
import { DraftKeeper, plain } from './draft-keeper.ts';
import { FormFields } from './form-fields.ts';
import { Outbox, type Outcome } from './outbox.ts';
import { messageOf, type Sent, targetOf } from './sending.ts';
import './words.ts';

/** What `post-sent` carries; whoever shows the post on this page calls `preventDefault`, else the page moves to it. */
export type PostSent = CustomEvent<{ place: string; post: Sent & Record<string, unknown> }>;

/**
 * Makes the composer's form safe and comfortable: toolbar and preview, a draft in this browser and on the server
 * after each key, sending that survives a lost line, a reload and an expired sign-in. The form itself comes from
 * `composer()` and works without this.
 */
export class MarkdownComposer extends HTMLElement {
  readonly #t: Words = wordsIn(pageLanguage());
  #fields!: FormFields;
  #guard!: AccountGuard;
  #keeper!: DraftKeeper;
  #outbox!: Outbox;
  #parent: Parent | null = null;
  #note: Note = { kind: 'none' };
  /** The post that is edited here, when it has become another meanwhile. */
  #newest: PostView | null = null;
  #isBusy = false;
  #isClosed = false;

  get place(): string {
    return this.getAttribute('place') ?? '';
  }

  connectedCallback(): void {
    const form = this.querySelector('form');
    const account = this.getAttribute('account');
    if (this.#fields || !form || !account) return;
    const { place } = this;
    const fields = new FormFields(form, this.#t);
    const guard = new AccountGuard(account);
    this.#fields = fields;
    this.#guard = guard;
    this.#outbox = new Outbox(place, guard, () => void this.submit());
    this.#keeper = new DraftKeeper(
      {
        place,
        account,
        guard,
        fields,
        changed: () => this.#draftChanged(),
        saved: () => this.#saved(),
        stranger: holder => this.#meetStranger(holder),
      },
      Number(this.getAttribute('draft-version') ?? 0),
    );
    addTools(this.#t, fields.textarea);
    form.addEventListener('input', event => {
      fields.fieldErrors.clear((event.target as HTMLInputElement).name);
      this.#typed();
    });
    form.addEventListener('submit', event => {
      event.preventDefault();
      void this.submit();
    });
    addEventListener('online', () => this.#retryNow());
    onCondition(condition => condition === 'live' && this.#retryNow());
    this.#begin();
  }

  /** Replies to one post from now on; null for the thread as a whole. Brings the reader to the text field. */
  startReply(parent: Parent | null): void {
    this.#parent = parent;
    this.#fields.replyTo = parent?.id ?? null;
    this.#typed();
    this.#fields.focus();
  }

  /** Puts a quote below what is there. */
  insertQuote(markdown: string): void {
    this.#fields.focus();
    const { textarea } = this.#fields;
    textarea.setSelectionRange(textarea.value.length, textarea.value.length);
    const gap = textarea.value.trim() === '' || textarea.value.endsWith('\n\n') ? '' : '\n\n';
    insertText(textarea, gap + markdown);
    announce(this.#t('composer:quoted'));
  }

  /** The thread was closed (or opened again): the text stays readable, but cannot be sent. */
  set closed(closed: boolean) {
    this.#isClosed = closed;
    this.toggleAttribute('closed', closed);
    this.#show();
  }

  /**
   * The thread may not be read any more: what was written stays to be copied, and is sent nowhere. Gives back whether
   * there is a text.
   */
  leave(): boolean {
    this.#outbox?.cancel();
    void this.#keeper?.sync.stop();
    const isWritten = Boolean(this.querySelector('textarea')?.value.trim());
    for (const part of this.querySelectorAll<HTMLElement>(
      '.composer-actions, .composer-tools, .composer-check',
    ))
      part.hidden = true;
    if (!this.#fields) return isWritten;
    this.#parent = null;
    this.#note = { kind: 'none' };
    this.#fields.problem(null);
    this.#fields.form.dispatchEvent(new Event('composer-write'));
    this.closed = true;
    return isWritten;
  }

  /** Sends the text; also what Ctrl+Enter, a retry and a reload do. */
  async submit(): Promise<void> {
    if (this.#isBusy || this.#isClosed || !this.#fields.complete()) return;
    const problem = this.#fields.check();
    if (problem) {
      this.#fields.problem(problem);
      this.#fields.focus();
      return;
    }
    this.#fields.fieldErrors.clear();
    this.#isBusy = true;
    this.#say({ kind: 'sending' });
    await this.#keeper.startSending();
    const outcome = await this.#outbox.send(messageOf(this.place, this.#fields.entries()));
    this.#isBusy = false;
    this.#note = { kind: 'none' };
    this.#keeper.endSending(outcome.kind === 'waiting');
    this.#take(outcome);
    this.#show();
  }

  #begin(): void {
    const found = this.#keeper.begin();
    if (found !== 'empty') {
      this.#note = { kind: 'found' };
      this.#fields.caretToEnd();
    }
    if (found === 'unsent') queueMicrotask(() => void this.submit());
    this.#draftChanged();
  }

  #saved(): void {
    const { dirty, version } = this.#keeper.current;
    this.#fields.kept = !dirty && version > 0;
    if (this.#isStrange()) this.#say({ kind: 'none' });
  }

  #typed(): void {
    this.#fields.kept = false;
    this.#keeper.typed();
    if (this.#note.kind === 'found') this.#note = { kind: 'none' };
    this.#fields.problem(null);
    this.#show();
  }

  #take(outcome: Outcome): void {
    if (outcome.kind === 'waiting') this.#note = { kind: 'queued' };
    else if (outcome.kind === 'stranger') this.#meetStranger(outcome.holder);
    else if (outcome.kind === 'arrived') this.#arrived(outcome.sent, outcome.body);
    else {
      const newest = outcome.problem.post as PostView | undefined;
      this.#newest = newest ?? null;
      if (newest) announce(this.#t('composer:newer'));
      this.#fields.lock(false, this.#isClosed);
      this.#keeper.sync.resume();
      if (newest) this.#fields.focus();
      else this.#fields.refused(outcome.problem);
    }
  }

  #arrived(sent: Sent, body: string): void {
    const event: PostSent = new CustomEvent('post-sent', {
      bubbles: true,
      cancelable: true,
      detail: { place: this.place, post: sent as Sent & Record<string, unknown> },
    });
    const href = targetOf(this.place).after(sent.id);
    // An earlier try had arrived after all, or another tab wrote on: what came after is a text of its own.
    const isOlder = sent.body !== undefined && plain(sent.body) !== plain(body);
    const later = isOlder ? this.#keeper.current : this.#keeper.writtenMeanwhile(body);
    if (later) {
      this.#keeper.keepAsNew(later);
      this.#note = isOlder ? { kind: 'alreadySent', href } : { kind: 'found' };
      this.dispatchEvent(event);
      return;
    }
    this.#fields.kept = false;
    this.#keeper.clear();
    this.#draftChanged();
    if (this.dispatchEvent(event)) location.assign(href);
    else announce(this.#t('composer:sent'));
  }

  #retryNow(): void {
    if (this.#note.kind === 'queued') void this.submit();
  }

  /** Nothing more leaves this page until its author is signed in again: it would go in another's name. */
  #meetStranger(holder: Holder): void {
    this.#guard.doubt();
    void this.#keeper.sync.stop();
    this.#say({ kind: holder === 'other' ? 'otherAccount' : 'signIn' });
  }

  #isStrange = (): boolean => this.#note.kind === 'signIn' || this.#note.kind === 'otherAccount';

  /** Gives up waiting: the text may be changed again, and is sent when its author says so. */
  #change = (): void => {
    this.#outbox.cancel();
    this.#keeper.endSending(false);
    this.#keeper.sync.resume();
    this.#say({ kind: 'none' });
    this.#fields.focus();
  };

  #discard = (): void => {
    this.#fields.kept = false;
    this.#keeper.clear(this.#fields.initial);
    this.#note = { kind: 'none' };
    this.#draftChanged();
    this.#fields.focus();
  };

  /** Its author has seen the newest text of the post: from now on saving replaces that one. */
  #takeNewest(newest: PostView, choice: Choice): void {
    this.#newest = null;
    const { textarea } = this.#fields;
    this.#fields.growFrom(newest);
    if (choice === 'theirs') textarea.value = newest.body;
    if (choice === 'merge') textarea.value = mergeTexts(textarea.value, newest.body);
    this.#typed();
    this.#fields.focus();
  }

  #draftChanged(): void {
    const { replyTo } = this.#keeper.current;
    if (replyTo !== (this.#parent?.id ?? null)) this.#parent = replyTo ? parentOnPage(replyTo) : null;
    this.#show();
  }

  #say(note: Note): void {
    this.#note = note;
    this.#show();
  }

  #show(): void {
    const t = this.#t;
    const { theirs } = this.#keeper;
    const chip = chipTemplate(t, this.#parent, () => this.startReply(null));
    const conflict =
      theirs &&
      conflictTemplate(t, textOf(theirs), choice => {
        this.#keeper.resolve(choice);
        this.#draftChanged();
        this.#fields.focus();
      });
    const newest = this.#newest;
    const newer =
      newest &&
      newerPostTemplate(t, { body: newest.body, href: targetOf(this.place).after(newest.id) }, choice =>
        this.#takeNewest(newest, choice),
      );
    const note = noteTemplate(t, this.#note, {
      send: () => void this.submit(),
      change: this.#change,
      discard: this.#discard,
    });
    render(chip, this.#fields.chip);
    render(newer ?? conflict ?? nothing, this.#fields.conflict);
    render(note, this.#fields.notes);
    // While a text may be on its way it is not changed: what arrives must be what is shown.
    this.#fields.lock(this.#isBusy || this.#note.kind === 'queued', this.#isClosed);
    this.#fields.count();
  }
}

/** Number and name of a post, where it is on this page. */
function parentOnPage(id: number): Parent {
  const article = document.querySelector<HTMLElement>(`[data-post="${id}"]`);
  if (!article) return { id };
  return { id, number: Number(article.dataset.number), name: article.dataset.author ?? '' };
}

customElements.define('markdown-composer', MarkdownComposer);
