import type { DraftView } from '../../server/drafts/schema.ts';
import { ask } from '../base/http.ts';
import { type AccountGuard, type Holder, strangerIn } from './account-guard.ts';
import { isBlank, type LocalDraft, toSave } from './draft.ts';

const DEBOUNCE_MS = 1000;
const RETRY_MS = 10_000;
/** Browsers send at most 64 KiB after a page is left; above that this browser's own copy has to do. */
const KEEPALIVE_BYTES = 60_000;

type Host = {
  place: string;
  guard: AccountGuard;
  current(): LocalDraft;
  /** The server has this draft now, as this version; null when it keeps none any more. */
  saved(draft: LocalDraft | null, version: number): void;
  /** Another screen saved a different text. */
  conflict(theirs: DraftView): void;
  /** The browser is no longer signed in as the author. */
  stranger(holder: Holder): void;
};

/** Keeps the server's copy of a draft up to date: a second after the last key, one save at a time. */
export class DraftSync {
  readonly #host: Host;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Something changed: save soon. */
  soon(wait: number = DEBOUNCE_MS): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#run(), wait);
  }

  /** Nothing more is saved until `resume`; resolves when a save that is under way has come back. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  resume(): void {
    this.#stopped = false;
    if (this.#host.current().dirty) this.soon();
  }

  /** The page is being left: sends what is not saved yet, without waiting for an answer. */
  leave(): void {
    clearTimeout(this.#timer);
    const draft = this.#host.current();
    if (
      this.#stopped ||
      !this.#host.guard.isSure ||
      !draft.dirty ||
      isBlank(draft) ||
      draft.body.length > KEEPALIVE_BYTES / 2
    )
      return;
    void this.#ask('PUT', toSave(draft), true);
  }

  /** The text was sent or thrown away: the server need not keep it. */
  async remove(): Promise<void> {
    await this.stop();
    await this.#ask('DELETE', undefined, true);
    this.#stopped = false;
  }

  /** Everything was erased: there is nothing to keep. */
  async #forget(): Promise<void> {
    if (this.#host.current().version === 0) return;
    const answer = await this.#ask('DELETE');
    if (answer.kind === 'ok' || (answer.kind === 'refused' && answer.status === 404))
      this.#host.saved(null, 0);
  }

  #ask(method: 'PUT' | 'DELETE', body?: object, keepalive = false) {
    const { place, guard } = this.#host;
    return ask<DraftView>(method, `/drafts/${place}`, body, { keepalive, account: guard.account });
  }

  async #run(): Promise<void> {
    if (this.#running) return this.soon();
    this.#running = this.#save();
    await this.#running;
    this.#running = null;
  }

  async #save(): Promise<void> {
    const draft = this.#host.current();
    if (!draft.dirty || this.#stopped) return;
    const holder = await this.#host.guard.holder();
    if (holder === 'unknown') return this.soon(RETRY_MS);
    if (holder !== 'same') return this.#host.stranger(holder);
    if (isBlank(draft)) return this.#forget();
    const answer = await this.#ask('PUT', toSave(draft));
    if (answer.kind === 'ok') return this.#host.saved(draft, answer.data.version);
    if (answer.kind === 'unreachable') return this.soon(Math.max(RETRY_MS, answer.retryAfterMs));
    const stranger = strangerIn(answer);
    if (stranger) this.#host.stranger(stranger);
    else if (answer.status === 409 && answer.problem.draft)
      this.#host.conflict(answer.problem.draft as DraftView);
  }
}
