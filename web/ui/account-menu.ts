/** Closes the account menu around it with Escape, and when the focus or a click goes elsewhere. It opens without this. */
export class AccountMenu extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('focusout', this.#onLeave);
    document.addEventListener('pointerdown', this.#onPointer);
  }

  disconnectedCallback(): void {
    this.removeEventListener('keydown', this.#onKey);
    this.removeEventListener('focusout', this.#onLeave);
    document.removeEventListener('pointerdown', this.#onPointer);
  }

  get #menu(): HTMLDetailsElement | null {
    return this.querySelector('details');
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#menu?.open) return;
    event.preventDefault();
    this.#menu.open = false;
    this.querySelector('summary')?.focus();
  };

  /** Without a next element the window itself lost the focus, or a part that takes none was clicked: the menu stays. */
  #onLeave = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.contains(relatedTarget)) this.#close();
  };

  #onPointer = ({ target }: PointerEvent): void => {
    if (target instanceof Node && !this.contains(target)) this.#close();
  };

  #close(): void {
    if (this.#menu) this.#menu.open = false;
  }
}

customElements.define('account-menu', AccountMenu);
