import { newKey } from '../base/http.ts';
import type { AccountGuard, Holder } from './account-guard.ts';
import type { Choice } from './composer-notes.ts';
import {
  blank,
  type DraftShelf,
  draftShelf,
  isBlank,
  isEqual,
  type LocalDraft,
  mergeTexts,
  startFrom,
  type Theirs,
  type Written,
} from './draft.ts';
import { DraftSync } from './draft-sync.ts';
import type { FormFields } from './form-fields.ts';

type Host = {
  place: string;
  account: string;
  guard: AccountGuard;
  fields: FormFields;
  /** Something changed that is shown beside the text. */
  changed(): void;
  /** The server has confirmed the text. */
  saved(): void;
  stranger(holder: Holder): void;
};

/** Keeps one text: in the form, in this browser for every tab, and on the server. Loses none of them to another. */
export class DraftKeeper {
  readonly sync: DraftSync;
  readonly #host: Host;
  readonly #shelf: DraftShelf;
  #draft: LocalDraft;
  #theirs: Theirs | null = null;
  #isPaused = false;

  constructor(host: Host, version: number) {
    this.#host = host;
    this.#shelf = draftShelf(host.account, host.place, localStorage);
    const { fields } = host;
    this.#draft = { ...fields.read(), key: fields.key, version, dirty: false, sending: false, savedAt: 0 };
    this.sync = new DraftSync({
      place: host.place,
      guard: host.guard,
      stranger: host.stranger,
      current: () => this.#draft,
      saved: (draft, now) => this.#saved(draft, now),
      conflict: theirs => {
        this.#theirs = theirs;
        host.changed();
      },
    });
    this.#shelf.onChange(draft => this.#heard(draft));
    addEventListener('pagehide', () => this.sync.leave());
    addEventListener('pageshow', ({ persisted }) => persisted && this.#heard(this.#shelf.read()));
  }

  get current(): LocalDraft {
    return this.#draft;
  }
  /** The other text, while its author has to choose. */
  get theirs(): Theirs | null {
    return this.#theirs;
  }

  /** Chooses the text to begin with. `unsent`: it was being sent when the page was left. */
  begin(): 'empty' | 'found' | 'unsent' {
    const server = this.#draft.version > 0 ? this.#draft : null;
    const start = startFrom(server, this.#shelf.read());
    if (start.kind === 'server' || start.kind === 'cleared') {
      this.#shelf.clear();
      const isFound = start.kind === 'server' && server && !isBlank(server) && !this.#isInitial(server);
      return isFound ? 'found' : 'empty';
    }
    this.#take(start.draft);
    if (start.kind === 'conflict') this.#theirs = start.theirs;
    else if (start.draft.sending) return 'unsent';
    else this.sync.soon();
    return 'found';
  }

  /** A key was pressed: kept in this browser at once, on the server soon. */
  typed(): void {
    const written = this.#host.fields.read();
    this.#draft = { ...this.#draft, ...written, dirty: true, sending: false, savedAt: Date.now() };
    this.#keep();
    if (!this.#theirs) this.sync.resume();
  }

  /** Between pressing "send" and the answer other tabs do not touch this text. */
  startSending(): Promise<void> {
    this.#isPaused = true;
    const written = this.#host.fields.read();
    this.#draft = { ...this.#draft, ...written, dirty: true, sending: true, savedAt: Date.now() };
    this.#shelf.write(this.#draft);
    return this.sync.stop();
  }

  /** The answer came, or nobody knows yet (`isWaiting`): then it is sent again, also after a reload. */
  endSending(isWaiting: boolean): void {
    this.#isPaused = isWaiting;
    if (isWaiting || !this.#draft.sending) return;
    this.#draft = { ...this.#draft, sending: false };
    this.#keep();
  }

  /** What another tab wrote on while `sent` was on its way; null when nothing. */
  writtenMeanwhile(sent: string): LocalDraft | null {
    const other = this.#shelf.read();
    return other && plain(other.body) !== plain(sent) ? other : null;
  }

  /** This text is a new one, to be sent by a key of its own. */
  keepAsNew(draft: LocalDraft): void {
    this.#take({ ...draft, key: newKey(), version: 0, dirty: true, sending: false });
    this.#shelf.write(this.#draft);
    this.sync.resume();
  }

  /** It was sent, or thrown away: an empty form with a new key, here, in other tabs and on the server. */
  clear(body = ''): void {
    this.#empty(body);
    this.#shelf.clear();
    void this.sync.remove();
  }

  resolve(choice: Choice): void {
    const theirs = this.#theirs;
    if (!theirs) return;
    this.#theirs = null;
    const mine = this.#draft;
    const mixed: Written = {
      ...mine,
      body: choice === 'merge' ? mergeTexts(mine.body, theirs.body) : mine.body,
      title: mine.title || theirs.title,
      askedBy: mine.askedBy || theirs.askedBy,
      askedWhy: mine.askedWhy || theirs.askedWhy,
    };
    this.#draft = { ...mine, version: theirs.version };
    this.#host.fields.write(choice === 'theirs' ? theirs : mixed);
    this.typed();
  }

  #take(draft: LocalDraft): void {
    this.#draft = draft;
    this.#host.fields.write(draft);
  }

  #keep(): void {
    if (this.#isUntouched(this.#draft)) this.#shelf.clear();
    else this.#shelf.write(this.#draft);
  }

  /** Holds no more than what the form began with: the post that is edited, or a quote. */
  #isInitial(written: Written): boolean {
    return isBlank({ ...written, body: '' }) && written.body === this.#host.fields.initial;
  }

  #isUntouched(written: Written): boolean {
    return isBlank(written) || (this.#isInitial(written) && this.#draft.version === 0);
  }

  #saved(draft: LocalDraft | null, version: number): void {
    const isSame = draft ? isEqual(draft, this.#draft) : isBlank(this.#draft);
    this.#draft = { ...this.#draft, version, dirty: !isSame };
    this.#keep();
    if (this.#draft.dirty) this.sync.soon();
    this.#host.saved();
  }

  /** Another tab with the same place wrote, or sent (null). */
  #heard(draft: LocalDraft | null): void {
    if (this.#isPaused) return;
    if (!draft) {
      if (!this.#isUntouched(this.#draft)) this.#empty('');
    } else if (!isEqual(draft, this.#draft) || draft.version !== this.#draft.version) {
      this.#take({ ...draft, dirty: false, sending: false });
    }
    this.#host.changed();
  }

  #empty(body: string): void {
    const { kind } = this.#draft;
    this.#take({ ...blank, kind, body, version: 0, savedAt: 0, key: newKey(), dirty: false, sending: false });
  }
}

/** A text without what servers and browsers change in it: kinds of line ends, space around it. */
export const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
