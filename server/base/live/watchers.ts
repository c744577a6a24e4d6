import type { Asker, Database, Db, Viewer } from '../database/viewer.ts';
import { readEvents, readVersions, type StreamEvent } from '../streams/index.ts';
import type { Hub } from './hub.ts';
import { parseStream } from './kinds.ts';

/** Who reads along: one open socket. */
export type Reader = {
  asker: Asker;
  /** The account that the socket was opened with; a sign-in that ends closes it. */
  accountId: number | null;
  /** A text, or one that was encoded once for many readers. */
  send(frame: string | Buffer): void;
  /** A stream that may not be watched (any more); the reader is told and stops being present there. */
  gone(stream: string): void;
  /** The sign-in behind this socket is gone. */
  signedOut(): void;
};

type Watch = { reader: Reader; stream: string; last: number; live: boolean; access: number; until: number };
type Frame = { version: number; text: Buffer };

// A gap longer than this is cheaper to load anew.
const MAX_CATCH_UP = 100;

/** Sends each reader exactly what they missed of each stream, and asks again who may whenever rights have moved. */
export function openWatchers(database: Database, hub: Hub, log: { error(o: object, m: string): void }) {
  const byStream = new Map<string, Set<Watch>>();
  const busy = new Map<string, Promise<void>>();

  const known = (stream: string) => hub.known(stream) ?? 0;

  async function present(db: Db, stream: string, events: StreamEvent[]): Promise<Frame[]> {
    const parsed = parseStream(stream)!;
    const data = await parsed.kind.present(db, parsed.id, events);
    return events.map((event, index) => ({
      version: event.version,
      text: Buffer.from(
        JSON.stringify({ stream, version: event.version, event: event.event, data: data[index] ?? null }),
      ),
    }));
  }

  function drop(watch: Watch, tell: boolean): void {
    const all = byStream.get(watch.stream);
    if (!all?.delete(watch)) return;
    if (all.size === 0) {
      byStream.delete(watch.stream);
      hub.unwatch(watch.stream);
    }
    if (tell) watch.reader.gone(watch.stream);
  }

  /** Reads as this watcher, asking at the same time whether they still may; null when not. */
  async function readAs(
    watch: Watch,
    since: number,
  ): Promise<{ frames: Frame[] | null; version: number } | null> {
    const parsed = parseStream(watch.stream)!;
    // One snapshot: rights that end between two statements would be read as still there, yet as asked again.
    const how = { snapshot: true } as const;
    const read = async (db: Db, viewer: Viewer) => {
      if (viewer.id === null && watch.reader.accountId !== null) {
        watch.reader.signedOut();
        return null;
      }
      const [may, versions, events] = await Promise.all([
        parsed.kind.mayWatch(db, viewer, parsed.id),
        readVersions(db, [watch.stream, 'access']),
        readEvents(db, watch.stream, since, MAX_CATCH_UP + 1),
      ]);
      if (!may) return null;
      watch.access = versions.get('access')!;
      watch.until = viewer.validUntil?.getTime() ?? Number.POSITIVE_INFINITY;
      const version = versions.get(watch.stream)!;
      const whole =
        events !== null && events.length <= MAX_CATCH_UP && (events.at(-1)?.version ?? since) >= version;
      return { frames: whole ? await present(db, watch.stream, events) : null, version };
    };
    return database.asViewer(watch.reader.asker, read, how);
  }

  /** Brings one watcher up to date by their own reading; used on watching, after a gap and when rights moved. */
  async function catchUp(watch: Watch): Promise<void> {
    do {
      const read = await readAs(watch, watch.last);
      if (!read) return drop(watch, true);
      if (!byStream.get(watch.stream)?.has(watch)) return;
      if (read.frames) {
        for (const frame of read.frames) watch.reader.send(frame.text);
        watch.last = Math.max(watch.last, read.frames.at(-1)?.version ?? read.version);
      } else {
        watch.reader.send(JSON.stringify({ stream: watch.stream, reload: true, version: read.version }));
        watch.last = read.version;
      }
      hub.follow(watch.stream, read.version);
      hub.follow('access', watch.access);
    } while (watch.last < known(watch.stream));
    watch.live = true;
  }

  const isCurrent = (watch: Watch, access: number) =>
    watch.live && watch.access >= access && watch.until > Date.now();

  async function deliver(stream: string): Promise<void> {
    const all = [...(byStream.get(stream) ?? [])];
    const speaker = all.find(watch => isCurrent(watch, known('access')));
    if (speaker) {
      const since = Math.min(...all.filter(watch => watch.live).map(watch => watch.last));
      const read = await readAs(speaker, since);
      if (!read) drop(speaker, true);
      else {
        const frames = read.frames ?? [];
        // `speaker.access` is the state of rights in the same snapshot as the events: who was asked before is asked again.
        for (const watch of all) {
          if (!read.frames || !isCurrent(watch, speaker.access)) continue;
          for (const frame of frames) if (frame.version === watch.last + 1) send(watch, frame);
        }
      }
    }
    for (const watch of byStream.get(stream) ?? []) {
      if (watch.live && (watch.last < known(stream) || !isCurrent(watch, known('access'))))
        await catchUp(watch);
    }
  }

  function send(watch: Watch, frame: Frame): void {
    watch.last = frame.version;
    watch.reader.send(frame.text);
  }

  /** One delivery per stream at a time, in order; hints that arrive meanwhile are folded into one more. */
  function queue(stream: string): Promise<void> {
    const run = (busy.get(stream) ?? Promise.resolve())
      .then(() => deliver(stream))
      .catch(error =>
        log.error(
          { error: (error as Error).message, stream },
          'a live delivery failed; the next sweep tries again',
        ),
      );
    busy.set(stream, run);
    void run.then(() => {
      if (busy.get(stream) === run) busy.delete(stream);
    });
    return run;
  }

  hub.onMove(({ stream }) => {
    if (stream === 'access') for (const watched of byStream.keys()) void queue(watched);
    else if (byStream.has(stream)) void queue(stream);
  });

  // Dated grants end without anybody changing a row; and a delivery that failed must come after all.
  const clock = setInterval(() => {
    const now = Date.now();
    for (const [stream, all] of byStream) {
      for (const watch of all) {
        if (
          watch.live &&
          (watch.until <= now || watch.last < known(stream) || watch.access < known('access'))
        ) {
          if (!busy.has(stream)) void queue(stream);
          break;
        }
      }
    }
  }, 500);
  clock.unref();

  return {
    /** Starts watching; answers with what was missed, or with the version, or `gone`. Resolves to false when not allowed. */
    async watch(reader: Reader, stream: string, since: number | null): Promise<Watch | null> {
      const parsed = parseStream(stream);
      if (!parsed) {
        reader.gone(stream.slice(0, 100));
        return null;
      }
      const watch: Watch = {
        reader,
        stream,
        last: since ?? 0,
        live: false,
        access: 0,
        until: Number.POSITIVE_INFINITY,
      };
      let all = byStream.get(stream);
      if (!all) {
        byStream.set(stream, (all = new Set()));
        hub.watch(stream);
      }
      all.add(watch);
      let before = watch.last;
      try {
        if (since === null) {
          const read = await readAs(watch, Number.MAX_SAFE_INTEGER);
          if (!read) {
            drop(watch, true);
            return null;
          }
          before = watch.last = read.version;
        }
        await catchUp(watch);
      } catch (error) {
        drop(watch, false);
        throw error;
      }
      if (!byStream.get(stream)?.has(watch)) return null;
      if (watch.last === before) reader.send(JSON.stringify({ stream, version: watch.last }));
      return watch;
    },
    unwatch: (watch: Watch) => drop(watch, false),
    watchersOf: (stream: string) =>
      [...(byStream.get(stream) ?? [])].filter(watch => watch.live).map(watch => watch.reader),
    /** How many streams are watched. */
    size: () => byStream.size,
    close: () => clearInterval(clock),
  };
}
export type { Watch };
