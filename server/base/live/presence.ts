import type { Bus } from './bus.ts';

/** Counts who is here, per stream: persons, not windows; in this process and, by the bus, in the others. */
export type Presence = {
  enter(stream: string, person: string): void;
  leave(stream: string, person: string): void;
  count(stream: string): number;
  /** What another server counts for its own readers. */
  heard(from: string, here: { stream: string; count: number }[]): void;
  onChange(listener: (stream: string, count: number) => void): void;
  close(): void;
};

const SETTLE_MS = 400;
const RENEW_MS = 10_000;
const FORGET_MS = 25_000;

export function openPresence(publish: Bus['publish']): Presence {
  const own = new Map<string, Map<string, number>>();
  const others = new Map<string, Map<string, { count: number; at: number }>>();
  const listeners: ((stream: string, count: number) => void)[] = [];
  const settling = new Map<string, NodeJS.Timeout>();

  function count(stream: string): number {
    let sum = own.get(stream)?.size ?? 0;
    for (const [from, other] of others.get(stream) ?? []) {
      if (Date.now() - other.at < FORGET_MS) sum += other.count;
      else others.get(stream)!.delete(from);
    }
    return sum;
  }

  // A page that reloads leaves and enters within a moment: tell only what stays.
  function changed(stream: string): void {
    if (settling.has(stream)) return;
    const timer = setTimeout(() => {
      settling.delete(stream);
      for (const listener of listeners) listener(stream, count(stream));
    }, SETTLE_MS);
    settling.set(stream, timer);
  }

  function tell(stream: string): void {
    publish({ here: [{ stream, count: own.get(stream)?.size ?? 0 }] });
    changed(stream);
  }

  const renewal = setInterval(() => {
    const here = [...own].map(([stream, persons]) => ({ stream, count: persons.size }));
    if (here.length > 0) publish({ here });
  }, RENEW_MS);
  renewal.unref();

  return {
    enter(stream, person) {
      let persons = own.get(stream);
      if (!persons) own.set(stream, (persons = new Map()));
      persons.set(person, (persons.get(person) ?? 0) + 1);
      tell(stream);
    },
    leave(stream, person) {
      const persons = own.get(stream);
      const windows = (persons?.get(person) ?? 0) - 1;
      if (!persons || windows > 0) {
        persons?.set(person, windows);
        return;
      }
      persons.delete(person);
      if (persons.size === 0) own.delete(stream);
      tell(stream);
    },
    count,
    heard(from, here) {
      for (const { stream, count: theirs } of here) {
        let known = others.get(stream);
        if (!known) others.set(stream, (known = new Map()));
        if (theirs > 0) known.set(from, { count: theirs, at: Date.now() });
        else known.delete(from);
        if (known.size === 0) others.delete(stream);
        changed(stream);
      }
    },
    onChange: listener => void listeners.push(listener),
    close() {
      clearInterval(renewal);
      for (const timer of settling.values()) clearTimeout(timer);
    },
  };
}
