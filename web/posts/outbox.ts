import type { Problem } from '../base/http.ts';
import { type AccountGuard, type Holder, strangerIn } from './account-guard.ts';
import { type Sent, send, sendAgainAfter } from './sending.ts';

/** `waiting`: it may or may not have arrived, and is sent again with the same key. */
export type Outcome =
  | { kind: 'arrived'; sent: Sent; body: string }
  | { kind: 'waiting' }
  | { kind: 'stranger'; holder: Holder }
  | { kind: 'refused'; problem: Problem };

/** Sends one text until somebody says whether it arrived. `again` is called when it is time for the next try. */
export class Outbox {
  readonly #place: string;
  readonly #guard: AccountGuard;
  readonly #again: () => void;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: string, guard: AccountGuard, again: () => void) {
    this.#place = place;
    this.#guard = guard;
    this.#again = again;
  }

  async send(message: Record<string, unknown>): Promise<Outcome> {
    this.cancel();
    const holder = await this.#guard.holder();
    if (holder === 'unknown') return this.#later(0);
    if (holder !== 'same') return { kind: 'stranger', holder };
    const answer = await send(this.#place, message, this.#guard.account);
    if (answer.kind === 'unreachable') return this.#later(answer.retryAfterMs);
    this.#tries = 0;
    if (answer.kind === 'ok') return { kind: 'arrived', sent: answer.data, body: String(message.body) };
    const stranger = strangerIn(answer);
    return stranger ? { kind: 'stranger', holder: stranger } : { kind: 'refused', problem: answer.problem };
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }

  /** Whoever comes back after a while without a line may have become somebody else meanwhile. */
  #later(wait: number): Outcome {
    this.#tries += 1;
    this.#guard.doubt();
    this.#timer = setTimeout(this.#again, Math.max(wait, sendAgainAfter(this.#tries)));
    return { kind: 'waiting' };
  }
}
