import { type Answer, ask } from '../base/http.ts';

/** Who the browser's cookie is, beside the account that the page was made for; `unknown` when the server is out of reach. */
export type Holder = 'same' | 'other' | 'nobody' | 'unknown';

/** Whom the server took this browser for when it refused a text because of that; null for any other answer. */
export function strangerIn(answer: Answer<unknown>): Holder | null {
  if (answer.kind !== 'refused') return null;
  if (answer.status === 401) return 'nobody';
  return answer.problem.type === 'urn:leerkring:problem:otherAccount' ? 'other' : null;
}

/**
 * Keeps a text with its author. The cookie is shared by all tabs: after somebody else signed in elsewhere in this
 * browser, what was typed here would be saved and posted in their name. That takes leaving this window, so whoever
 * comes back is asked for once before the next save or send. Each of them says whose it is as well (`account`), and the
 * server has the last word.
 */
export class AccountGuard {
  /** Id of the account that the page was made for. */
  readonly account: string;
  #isSure = true;

  constructor(account: string) {
    this.account = account;
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
    this.#isSure = String(id) === this.account;
    return this.#isSure ? 'same' : 'other';
  }
}
