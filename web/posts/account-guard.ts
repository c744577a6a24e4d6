import { ask } from '../base/http.ts';

/** Who the browser's cookie is, beside the account that the page was made for; `unknown` when the server is out of reach. */
export type Holder = 'same' | 'other' | 'nobody' | 'unknown';

/**
 * Keeps a text with its author. The cookie is shared by all tabs: after somebody else signed in elsewhere in this
 * browser, what was typed here would be saved and posted in their name. That takes leaving this window, so whoever
 * comes back is asked for once before the next save or send.
 */
export class AccountGuard {
  readonly #account: string;
  #isSure = true;

  constructor(account: string) {
    this.#account = account;
    const doubt = () => this.doubt();
    addEventListener('blur', doubt);
    addEventListener('pageshow', ({ persisted }) => persisted && doubt());
    document.addEventListener('visibilitychange', doubt);
  }

  get isSure(): boolean {
    return this.#isSure;
  }

  /** Ask again before the next save or send. */
  doubt(): void {
    this.#isSure = false;
  }

  async holder(): Promise<Holder> {
    if (this.#isSure) return 'same';
    const answer = await ask<{ id: number } | null>('GET', '/viewer');
    if (answer.kind === 'unreachable') return 'unknown';
    const id = answer.kind === 'ok' ? answer.data?.id : undefined;
    if (id === undefined) return 'nobody';
    this.#isSure = String(id) === this.#account;
    return this.#isSure ? 'same' : 'other';
  }
}
