import { css } from '../base/classes.ts';

const INVALID = css.invalidField.split(' ').at(-1) as string;

/** What the server refused, said at the fields of a form that it concerns. The text itself has its own place. */
export class FieldErrors {
  readonly #form: HTMLFormElement;
  /** The fields with an error, in order, with how to take it away. */
  readonly #shown = new Map<string, { field: HTMLElement; take(): void }>();

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  /** Shows what it can, by path (`/title`); gives back the messages of what is not a field above the text. */
  show(errors: { path: string; message: string }[]): string[] {
    const left: string[] = [];
    for (const { path, message } of errors) {
      const name = path.replace(/^\//, '');
      const field = /^\w+$/.test(name) && name !== 'body' ? this.#control(name) : null;
      if (field) this.#mark(name, field, message);
      else left.push(message);
    }
    return left;
  }

  /** Brings the reader to the first field that is not good; false when there is none. */
  focus(): boolean {
    const [first] = this.#shown.values();
    first?.field.focus({ preventScroll: true });
    first?.field.scrollIntoView({ block: 'center' });
    return first !== undefined;
  }

  /** Takes the errors away: all of them, or that of one field. */
  clear(name?: string): void {
    for (const key of name === undefined ? [...this.#shown.keys()] : [name]) {
      this.#shown.get(key)?.take();
      this.#shown.delete(key);
    }
  }

  #control(name: string): HTMLElement | null {
    return this.#form.querySelector<HTMLElement>(`[name="${name}"]:not([type="hidden"])`);
  }

  #mark(name: string, field: HTMLElement, text: string): void {
    this.clear(name);
    const group = field.closest('fieldset');
    const owner = group ?? field;
    const error = document.getElementById(`${name}-error`) ?? document.createElement('p');
    error.id = `${name}-error`;
    error.className = css.fieldError;
    error.textContent = text;
    if (!error.isConnected) {
      if (group) group.querySelector('legend')?.after(error);
      else field.before(error);
    }
    const ids = (owner.getAttribute('aria-describedby') ?? '').split(' ').filter(id => id && id !== error.id);
    owner.setAttribute('aria-describedby', [...ids, error.id].join(' '));
    field.setAttribute('aria-invalid', 'true');
    const box = field.closest(`.${css.field}`);
    box?.classList.add(INVALID);
    const take = () => {
      error.remove();
      if (ids.length > 0) owner.setAttribute('aria-describedby', ids.join(' '));
      else owner.removeAttribute('aria-describedby');
      field.removeAttribute('aria-invalid');
      box?.classList.remove(INVALID);
    };
    this.#shown.set(name, { field, take });
  }
}
