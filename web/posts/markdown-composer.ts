import { nothing, render } from 'lit';
import { announce } from '../base/announce.ts';
import { newKey, reasonOf } from '../base/http.ts';
import { onCondition } from '../base/live.ts';
import { pageLanguage } from '../base/live-bar.ts';
import { type Words, wordsIn } from '../base/words.ts';
import { AccountGuard, type Holder } from './account-guard.ts';
import {
  type Choice,
  chipTemplate,
  conflictTemplate,
  type Note,
  noteTemplate,
  type Parent,
} from './composer-notes.ts';
import { addTools, insertText } from './composer-tools.ts';
import {
  type DraftShelf,
  draftShelf,
  type LocalDraft,
  mergeTexts,
  startFrom,
  type Written,
} from './draft.ts';
import { DraftSync } from './draft-sync.ts';
import { FormFields } from './form-fields.ts';
import { messageOf, type Sent, send, sendAgainAfter, targetOf } from './sending.ts';
import './words.ts';

/** What `post-sent` carries; whoever shows the post on this page calls `preventDefault`, else the page moves to it. */
export type PostSent = CustomEvent<{ place: string; post: Sent & Record<string, unknown> }>;

/**
 * Makes the composer's form safe and comfortable: toolbar and preview, a draft in this browser and on the server
 * after each key, sending that survives a lost line, a reload and an expired sign-in. The form itself comes from
 * `composer()` and works without this.
 */
export class MarkdownComposer extends HTMLElement {
  #t: Words = wordsIn(pageLanguage());
  #fields!: FormFields;
  #shelf!: DraftShelf;
  #sync!: DraftSync;
  #guard!: AccountGuard;
  #draft!: LocalDraft;
  #parent: Parent | null = null;
  #theirs: (Written & { version: number }) | null = null;
  #note: Note = { kind: 'none' };
  #tries = 0;
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  get place(): string {
    return this.getAttribute('place') ?? '';
  }

  connectedCallback(): void {
    const form = this.querySelector('form');
    const account = this.getAttribute('account');
    if (this.#fields || !form || !account) return;
    this.#fields = new FormFields(form, this.#t);
    this.#shelf = draftShelf(account, this.place, localStorage);
    this.#guard = new AccountGuard(account);
    this.#sync = new DraftSync({
      place: this.place,
      guard: this.#guard,
      stranger: holder => this.#stranger(holder),
      current: () => this.#draft,
      saved: (text, version) => this.#saved(text, version),
      conflict: theirs => {
        this.#theirs = theirs;
        this.#show();
      },
    });
    addTools(this.#t, this.#fields.textarea);
    this.#begin();
    form.addEventListener('input', () => this.#typed());
    form.addEventListener('submit', event => {
      event.preventDefault();
      void this.submit();
    });
    this.#shelf.onChange(draft => this.#heard(draft));
    addEventListener('pagehide', () => this.#sync.leave());
    addEventListener('pageshow', ({ persisted }) => persisted && this.#heard(this.#shelf.read()));
    addEventListener('online', () => this.#retryNow());
    onCondition(condition => condition === 'live' && this.#retryNow());
  }

  /** Replies to one post from now on; null for the thread as a whole. Brings the reader to the text field. */
  startReply(parent: Parent | null): void {
    this.#setParent(parent);
    this.#typed();
    this.#fields.focus();
  }

  /** Puts a quote at the cursor, or below what is there. */
  insertQuote(markdown: string): void {
    this.#fields.focus();
    const { textarea } = this.#fields;
    textarea.setSelectionRange(textarea.value.length, textarea.value.length);
    const gap = textarea.value.trim() === '' ? '' : textarea.value.endsWith('\n\n') ? '' : '\n\n';
    insertText(textarea, gap + markdown);
    announce(this.#t('composer:quoted'));
  }

  /** The thread was closed (or opened again): the text stays readable, but cannot be sent. */
  set closed(closed: boolean) {
    this.#closed = closed;
    this.toggleAttribute('closed', closed);
    this.#lock();
  }

  #begin(): void {
    const local = this.#shelf.read();
    const version = Number(this.getAttribute('draft-version') ?? 0);
    const server = version > 0 ? { ...this.#fields.read(), version } : null;
    this.#draft = {
      ...this.#fields.read(),
      key: this.#fields.key,
      version,
      dirty: false,
      sending: false,
      savedAt: 0,
    };
    if (this.#draft.replyTo) this.#setParent(this.#find(this.#draft.replyTo));
    const start = startFrom(server, local);
    if (start.kind === 'server') {
      this.#shelf.clear();
      if (server && server.body !== this.#fields.initial) this.#note = { kind: 'found' };
    } else if (start.kind === 'cleared') {
      this.#shelf.clear();
    } else {
      this.#take(start.draft);
      if (start.kind === 'conflict') this.#theirs = start.theirs;
      else if (start.draft.sending) queueMicrotask(() => void this.submit());
      else this.#sync.soon();
      this.#note = { kind: 'found' };
    }
    this.#show();
  }

  /** Puts a draft into the form and makes it the current one. */
  #take(draft: LocalDraft): void {
    this.#draft = draft;
    this.#fields.write(draft);
    this.#setParent(draft.replyTo ? this.#find(draft.replyTo) : null);
  }

  #typed(): void {
    const written = this.#fields.read();
    this.#draft = { ...this.#draft, ...written, dirty: true, sending: false, savedAt: Date.now() };
    if (this.#isUntouched(written)) this.#shelf.clear();
    else this.#shelf.write(this.#draft);
    if (this.#note.kind === 'found') this.#note = { kind: 'none' };
    this.#fields.problem(null);
    if (!this.#theirs) this.#sync.resume();
    this.#show();
  }

  #isUntouched = (written: Written): boolean =>
    (written.body.trim() === '' && written.title.trim() === '') ||
    (written.body === this.#fields.initial && this.#draft.version === 0);

  #saved(text: string, version: number): void {
    this.#draft = { ...this.#draft, version, dirty: this.#draft.body !== text };
    if (!this.#isUntouched(this.#draft)) this.#shelf.write(this.#draft);
    if (this.#draft.dirty) this.#sync.soon();
    if (this.#note.kind === 'signIn' || this.#note.kind === 'otherAccount') {
      this.#note = { kind: 'none' };
      this.#show();
    }
  }

  /** Another tab with the same place wrote, or sent (null). */
  #heard(draft: LocalDraft | null): void {
    if (this.#busy) return;
    if (!draft) {
      if (this.#draft.body.trim() !== '' && !this.#isUntouched(this.#draft)) this.#reset(newKey());
    } else if (draft.body !== this.#draft.body || draft.version !== this.#draft.version) {
      this.#take({ ...draft, dirty: false, sending: false });
    }
    this.#show();
  }

  #resolve = (choice: Choice): void => {
    const theirs = this.#theirs;
    if (!theirs) return;
    this.#theirs = null;
    const body =
      choice === 'theirs'
        ? theirs.body
        : choice === 'merge'
          ? mergeTexts(this.#draft.body, theirs.body)
          : this.#draft.body;
    const title = choice === 'theirs' ? theirs.title : this.#draft.title || theirs.title;
    this.#draft = { ...this.#draft, version: theirs.version };
    this.#fields.write({ ...this.#draft, body, title });
    this.#typed();
    this.#fields.focus();
  };

  /** Sends the text; also what Ctrl+Enter, a retry and a reload do. */
  async submit(): Promise<void> {
    if (this.#busy || this.#closed || !this.#fields.complete()) return;
    const problem = this.#fields.check();
    if (problem) {
      this.#fields.problem(problem);
      this.#fields.focus();
      return;
    }
    clearTimeout(this.#timer);
    this.#busy = true;
    this.#note = { kind: 'sending' };
    this.#draft = { ...this.#draft, ...this.#fields.read(), dirty: true, sending: true, savedAt: Date.now() };
    this.#shelf.write(this.#draft);
    this.#lock();
    this.#show();
    await this.#sync.stop();
    await this.#try();
    this.#busy = false;
    this.#lock();
    this.#show();
  }

  async #try(): Promise<void> {
    const holder = await this.#guard.holder();
    if (holder === 'unknown') return this.#later(0);
    if (holder !== 'same') return this.#stranger(holder);
    const message = messageOf(this.place, this.#fields.entries());
    const answer = await send(this.place, message);
    if (answer.kind === 'ok') return this.#arrived(answer.data, message);
    if (answer.kind === 'unreachable') return this.#later(answer.retryAfterMs);
    if (answer.status === 401) return this.#stranger('nobody');
    this.#fields.problem(reasonOf(answer.problem));
    const isEdit = this.place.startsWith('post:') && answer.status === 409;
    this.#refused(
      isEdit
        ? { kind: 'newerPost', href: targetOf(this.place).after(Number(this.place.slice(5))) }
        : { kind: 'none' },
    );
    this.#fields.focus();
  }

  /** Nobody knows whether it arrived: the same key is sent again until the server says so. */
  #later(wait: number): void {
    this.#tries += 1;
    this.#guard.doubt();
    this.#note = { kind: 'queued' };
    this.#timer = setTimeout(() => void this.submit(), Math.max(wait, sendAgainAfter(this.#tries)));
  }

  #retryNow(): void {
    if (this.#note.kind === 'queued') void this.submit();
  }

  /** Nothing more leaves this page until its author is signed in again: it would go in another's name. */
  #stranger(holder: Holder): void {
    this.#guard.doubt();
    this.#note = { kind: holder === 'other' ? 'otherAccount' : 'signIn' };
    this.#draft = { ...this.#draft, sending: false };
    this.#shelf.write(this.#draft);
    void this.#sync.stop();
    this.#show();
  }

  #refused(note: Note): void {
    this.#note = note;
    this.#draft = { ...this.#draft, sending: false };
    this.#shelf.write(this.#draft);
    this.#sync.resume();
  }

  #arrived(sent: Sent, message: Record<string, unknown>): void {
    this.#tries = 0;
    const event: PostSent = new CustomEvent('post-sent', {
      bubbles: true,
      cancelable: true,
      detail: { place: this.place, post: sent as Sent & Record<string, unknown> },
    });
    const href = targetOf(this.place).after(sent.id);
    const body = this.#fields.read().body;
    const other = this.#shelf.read();
    const isOlder = sent.body !== undefined && plain(sent.body) !== plain(body);
    if (isOlder || (other && plain(other.body) !== plain(String(message.body)))) {
      // An earlier try had arrived after all, or another tab wrote on: what came after is a text of its own.
      this.#note = isOlder ? { kind: 'alreadySent', href } : { kind: 'found' };
      this.#draft = {
        ...(isOlder ? this.#draft : other!),
        key: newKey(),
        version: 0,
        dirty: true,
        sending: false,
      };
      this.#take(this.#draft);
      this.#shelf.write(this.#draft);
      this.#sync.resume();
      this.dispatchEvent(event);
      return;
    }
    this.#reset(newKey());
    this.#shelf.clear();
    void this.#sync.remove();
    if (this.dispatchEvent(event)) location.assign(href);
    else announce(this.#t('composer:sent'));
  }

  #reset(key: string): void {
    const blank = { title: '', body: '', kind: this.#draft.kind, replyTo: null };
    this.#draft = { ...blank, key, version: 0, dirty: false, sending: false, savedAt: 0 };
    this.#note = { kind: 'none' };
    this.#fields.write(this.#draft);
    this.#fields.clearChoices();
    this.#setParent(null);
  }

  #setParent(parent: Parent | null): void {
    this.#parent = parent;
    this.#fields.replyTo = parent?.id ?? null;
  }

  /** Number and name of a post, where it is on this page. */
  #find(id: number): Parent {
    const article = document.querySelector<HTMLElement>(`[data-post="${id}"]`);
    if (!article) return { id };
    return { id, number: Number(article.dataset.number), name: article.dataset.author ?? '' };
  }

  /** While a text may be on its way it is not changed: what arrives must be what is shown. */
  #lock(): void {
    this.#fields?.lock(this.#busy || this.#note.kind === 'queued', this.#closed);
  }

  #show(): void {
    const t = this.#t;
    render(
      chipTemplate(t, this.#parent, () => this.startReply(null)),
      this.#fields.chip,
    );
    render(
      this.#theirs ? conflictTemplate(t, this.#theirs.body, this.#resolve) : nothing,
      this.#fields.conflict,
    );
    render(
      noteTemplate(t, this.#note, {
        send: () => void this.submit(),
        change: () => {
          clearTimeout(this.#timer);
          this.#refused({ kind: 'none' });
          this.#lock();
          this.#show();
          this.#fields.focus();
        },
        discard: () => {
          this.#reset(newKey());
          this.#fields.write({ ...this.#draft, body: this.#fields.initial });
          this.#shelf.clear();
          void this.#sync.remove();
          this.#show();
          this.#fields.focus();
        },
      }),
      this.#fields.notes,
    );
    this.#fields.count();
  }
}

const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

customElements.define('markdown-composer', MarkdownComposer);
