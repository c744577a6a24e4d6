import { css } from '../base/classes.ts';
import { type Problem, reasonOf } from '../base/http.ts';
import type { Words } from '../base/words.ts';
import type { Written } from './draft.ts';
import { FieldErrors } from './field-errors.ts';

/** DESIGN §7: a body has at most 64 KiB, counted in bytes of UTF-8. */
export const MAX_BODY_BYTES = 65_536;
const NEAR = 0.9;

/** Bytes that a text will have. Enough is known without encoding when it cannot be near the limit. */
export const bytesOf = (text: string): number =>
  text.length * 3 < MAX_BODY_BYTES * NEAR ? text.length : new TextEncoder().encode(text).length;

/** The composer's form as values: the only part that touches its inputs. */
export class FormFields {
  readonly form: HTMLFormElement;
  readonly textarea: HTMLTextAreaElement;
  readonly chip: HTMLElement;
  readonly notes: HTMLElement;
  readonly conflict: HTMLElement;
  readonly #error: HTMLElement;
  readonly #counter: HTMLElement;
  readonly #saved: HTMLElement;
  readonly #t: Words;
  readonly fieldErrors: FieldErrors;

  constructor(form: HTMLFormElement, t: Words) {
    this.form = form;
    this.fieldErrors = new FieldErrors(form);
    this.#t = t;
    this.textarea = form.querySelector('textarea[name="body"]')!;
    this.chip = form.querySelector('.composer-context')!;
    this.chip.replaceChildren();
    // Our own check says in words what is missing, at the field.
    form.noValidate = true;
    const serverError = form.querySelector<HTMLElement>(`#${this.textarea.id}-error`);
    this.#error = serverError ?? make('p', css.fieldError, this.textarea.closest('.composer-box')!, 'before');
    this.#error.id = `${this.textarea.id}-error`;
    this.#error.hidden = !serverError;
    this.#counter = make('p', 'composer-counter', this.textarea.closest('.composer-box')!, 'after');
    const actions = form.querySelector('.composer-actions')!;
    this.conflict = make('div', 'composer-conflict', actions, 'before');
    // Not a live region: it says the same after every pause in typing.
    this.#saved = make('span', 'composer-saved', actions.lastElementChild!, 'after');
    this.notes = make('div', 'composer-notes', actions, 'before');
    this.notes.setAttribute('role', 'status');
  }

  /** What the field held before anybody typed: the post that is edited, or a quote. */
  get initial(): string {
    return this.form.dataset.initial ?? '';
  }
  get key(): string {
    return this.#input('key')?.value ?? '';
  }
  /** The text now grows from this version of the post. */
  growFrom(post: { version: number; body: string }): void {
    const version = this.#input('version');
    if (version) version.value = String(post.version);
    this.form.dataset.initial = post.body;
  }
  set replyTo(id: number | null) {
    const input = this.#input('replyTo');
    if (input) input.value = id === null ? '' : String(id);
  }

  read(): Written {
    const data = new FormData(this.form);
    const text = (name: string) => String(data.get(name) ?? '');
    return {
      title: text('title'),
      body: this.textarea.value,
      kind: text('kind'),
      replyTo: Number(text('replyTo')) || null,
      askedBy: text('askedBy'),
      askedWhy: text('askedWhy'),
      reportsBack: data.has('reportsBack'),
    };
  }

  write(draft: Written & { key?: string }): void {
    if (this.textarea.value !== draft.body) this.textarea.value = draft.body;
    for (const name of ['title', 'askedBy', 'askedWhy'] as const) {
      const field = this.#input(name);
      if (field && field.value !== draft[name]) field.value = draft[name];
    }
    const reportsBack = this.form.querySelector<HTMLInputElement>('input[name="reportsBack"]');
    if (reportsBack) reportsBack.checked = draft.reportsBack;
    for (const choice of this.form.querySelectorAll<HTMLInputElement>('input[type="radio"][name="kind"]')) {
      if (draft.kind) choice.checked = choice.value === draft.kind;
    }
    const key = this.#input('key');
    if (key && draft.key) key.value = draft.key;
    this.replyTo = draft.replyTo;
  }

  entries(): [string, FormDataEntryValue][] {
    return [...new FormData(this.form)];
  }

  /** What stands in the way of sending, in words; null when nothing does. */
  check(): string | null {
    if (!this.textarea.value.trim()) return this.#t('composer:empty');
    const over = bytesOf(this.textarea.value) - MAX_BODY_BYTES;
    return over > 0 ? this.#t('composer:tooLong', { count: over }) : null;
  }

  /** Says, for the eye alone, that the server keeps what is written. */
  set kept(kept: boolean) {
    const text = kept ? this.#t('composer:kept') : '';
    if (this.#saved.textContent !== text) this.#saved.textContent = text;
  }

  /** Puts the caret behind the text, where its author goes on; takes no focus. */
  caretToEnd(): void {
    const { length } = this.textarea.value;
    this.textarea.setSelectionRange(length, length);
  }

  /** Whether the fields above the text are filled in; the browser says at the first one what is missing. */
  complete(): boolean {
    const others = [...this.form.elements].filter(
      field =>
        field instanceof HTMLInputElement ||
        (field instanceof HTMLTextAreaElement && field !== this.textarea),
    );
    return others.every(field => (field as HTMLInputElement).reportValidity());
  }

  /** Says a problem at the text field, or takes it away. */
  problem(text: string | null): void {
    this.#error.textContent = text ?? '';
    this.#error.hidden = !text;
    const hints = (this.textarea.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter(id => id && id !== this.#error.id);
    this.textarea.setAttribute('aria-describedby', (text ? [this.#error.id, ...hints] : hints).join(' '));
    if (text) this.textarea.setAttribute('aria-invalid', 'true');
    else this.textarea.removeAttribute('aria-invalid');
  }

  /**
   * Says what the server refused at the field that it concerns (`/title`, `/askedBy`, …), the rest at the text, and
   * brings the reader to the first of them.
   */
  refused(problem: Problem): void {
    const left = this.fieldErrors.show(problem.errors ?? []);
    if (!problem.errors?.length) left.push(reasonOf(problem));
    if (left.length > 0) this.problem(left.join(' '));
    if (!this.fieldErrors.focus()) this.focus();
  }

  /** How much room is left, once the limit is near. */
  count(): void {
    const bytes = bytesOf(this.textarea.value);
    const left = MAX_BODY_BYTES - bytes;
    const text =
      bytes < MAX_BODY_BYTES * NEAR
        ? ''
        : left >= 0
          ? this.#t('composer:left', { count: left })
          : this.#t('composer:tooLong', { count: -left });
    if (this.#counter.textContent !== text) this.#counter.textContent = text;
  }

  /** The text field is only locked, not disabled: it can still be read, selected and copied, and keeps focus. */
  lock(text: boolean, sending: boolean): void {
    this.textarea.readOnly = text || sending;
    const button = this.form.querySelector<HTMLButtonElement>('.composer-actions button')!;
    button.setAttribute('aria-disabled', String(text || sending));
  }

  /** Shows the text field (not the preview) and puts the cursor in it. */
  focus(): void {
    this.form.dispatchEvent(new Event('composer-write'));
    this.textarea.focus({ preventScroll: true });
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.textarea.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }

  #input(name: string): HTMLInputElement | HTMLTextAreaElement | null {
    return this.form.querySelector(`input[name="${name}"]:not([type="radio"]), textarea[name="${name}"]`);
  }
}

function make(tag: string, className: string, beside: Element, where: 'before' | 'after'): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  beside[where](made);
  return made;
}
