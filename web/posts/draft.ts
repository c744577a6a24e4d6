import type { DraftView } from '../../server/drafts/schema.ts';

/** What is being written, as far as a person filled it in. */
export type Written = {
  title: string;
  body: string;
  kind: string;
  replyTo: number | null;
  /** Of a research question: who asks, and why. */
  askedBy: string;
  askedWhy: string;
  /** This reply is to be the report back. */
  reportsBack: boolean;
};

const TEXTS = ['title', 'body', 'askedBy', 'askedWhy'] as const;

/** A form in which nothing is filled in yet. */
export const blank: Written = {
  title: '',
  body: '',
  kind: '',
  replyTo: null,
  askedBy: '',
  askedWhy: '',
  reportsBack: false,
};

/** A draft as this browser keeps it. `account` and `place` are in its name too: nobody sees another's text. */
export type LocalDraft = Written & {
  key: string;
  /** The server's version that this text grew from; 0 when the server has none. */
  version: number;
  /** True while the server has not confirmed this text. */
  dirty: boolean;
  /** True from pressing "send" until the server has answered: it is sent again after a reload. */
  sending: boolean;
  savedAt: number;
};

/** The text of another screen, and the server's version of it. */
export type Theirs = Written & { version: number };

export type Start =
  | { kind: 'server' }
  | { kind: 'local'; draft: LocalDraft }
  /** Both hold a text that the other has not seen. */
  | { kind: 'conflict'; draft: LocalDraft; theirs: Theirs }
  /** It was sent or thrown away elsewhere; what this browser kept is old. */
  | { kind: 'cleared' };

const same = (a: Written, b: Written): boolean => TEXTS.every(name => a[name] === b[name]);

/** Whether nothing was typed; a choice by itself is no text. */
export const isBlank = (written: Written): boolean => TEXTS.every(name => written[name].trim() === '');

/** Whether two forms are filled in alike, choices too. */
export const isEqual = (a: Written, b: Written): boolean =>
  (Object.keys(blank) as (keyof Written)[]).every(name => a[name] === b[name]);

/** All that was typed as one text, to be read beside another. */
export const textOf = (written: Written): string =>
  TEXTS.map(name => written[name].trim())
    .filter(Boolean)
    .join('\n\n');

/**
 * Which text to begin with, from what the server sent with the page and what this browser kept. What somebody typed
 * and the server never confirmed is never given up without asking.
 */
export function startFrom(server: Theirs | null, local: LocalDraft | null): Start {
  if (!local) return { kind: 'server' };
  const serverVersion = server?.version ?? 0;
  if (!local.dirty && !local.sending) {
    if (local.version > serverVersion) return { kind: 'cleared' };
    return { kind: 'server' };
  }
  if (isBlank(local)) return { kind: 'server' };
  if (!server || serverVersion === 0) return { kind: 'local', draft: { ...local, version: 0 } };
  if (serverVersion === local.version) return { kind: 'local', draft: local };
  if (same(server, local) || isBlank(server))
    return { kind: 'local', draft: { ...local, version: serverVersion } };
  return { kind: 'conflict', draft: local, theirs: server };
}

/** One text that holds both: the longer one where it contains the other, else this one and below it the other. */
export function mergeTexts(mine: string, theirs: string): string {
  const a = mine.trim();
  const b = theirs.trim();
  if (a.includes(b)) return mine;
  if (b.includes(a)) return theirs;
  const start = commonStart(a, b);
  return start ? `${a}\n\n${b.slice(start).trim()}` : `${a}\n\n${b}`;
}

/** Length of the paragraphs at the start that both texts share, so that merging does not double them. */
function commonStart(a: string, b: string): number {
  const ours = a.split(/\n{2,}/);
  const theirs = b.split(/\n{2,}/);
  let shared = 0;
  while (shared < ours.length && shared < theirs.length && ours[shared] === theirs[shared]) shared += 1;
  if (shared === 0) return 0;
  return b.length - theirs.slice(shared).join('\n\n').length;
}

/** What a save takes: everything but the place, which stands in the address. */
export const toSave = (draft: LocalDraft): Omit<DraftView, 'place' | 'updatedAt'> => ({
  key: draft.key,
  title: draft.title,
  body: draft.body,
  kind: draft.kind,
  replyTo: draft.replyTo,
  askedBy: draft.askedBy,
  askedWhy: draft.askedWhy,
  reportsBack: draft.reportsBack,
  version: draft.version,
});

/** What an older page kept may lack a field. */
function draftFrom(json: string | null): LocalDraft | null {
  const draft = JSON.parse(json || 'null') as LocalDraft | null;
  return draft && { ...blank, ...draft };
}

const nameOf = (account: string, place: string): string => `leerkring:draft:${account}:${place}`;

/**
 * This browser's shelf for one account and place. Another tab of the same place hears of each change (`onChange`)
 * through the `storage` event. A full or forbidden storage is borne: then the server's copy is the only one.
 */
export function draftShelf(account: string, place: string, storage: Storage) {
  const name = nameOf(account, place);
  return {
    read(): LocalDraft | null {
      try {
        return draftFrom(storage.getItem(name));
      } catch {
        return null;
      }
    },
    write(draft: LocalDraft): void {
      try {
        storage.setItem(name, JSON.stringify(draft));
      } catch {}
    },
    clear(): void {
      try {
        storage.removeItem(name);
      } catch {}
    },
    onChange(callback: (draft: LocalDraft | null) => void): () => void {
      const listen = (event: StorageEvent) => {
        if (event.key === name) callback(draftFrom(event.newValue));
      };
      addEventListener('storage', listen);
      return () => removeEventListener('storage', listen);
    },
  };
}
export type DraftShelf = ReturnType<typeof draftShelf>;
