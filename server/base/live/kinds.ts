import type { Db, Viewer } from '../database/viewer.ts';
import type { StreamEvent } from '../streams/index.ts';

/** What a room tells about the streams of its kind, so that they can be watched. */
export type StreamKind = {
  /** May this viewer watch the stream of this id? A null parent or an unknown id is no. */
  mayWatch(db: Db, viewer: Viewer, id: number): Promise<boolean>;
  /**
   * What an event shows to anyone who may watch: read and presented once, not once per watcher. Events of one batch
   * come together, so that a room can read them in one statement. Null data: the event is told without content.
   */
  present(db: Db, id: number, events: StreamEvent[]): Promise<unknown[]>;
};

const kinds = new Map<string, StreamKind>();

/** Registers a kind of stream: `thread` for `thread:12`. Rooms call it once, from their index. */
export function addStreamKind(name: string, kind: StreamKind): void {
  kinds.set(name, kind);
}

/** The kinds by name, for the house test and the access table. */
export const streamKinds = (): ReadonlyMap<string, StreamKind> => kinds;

/** Splits `thread:12` into its kind and id; null when there is no such kind. */
export function parseStream(stream: unknown): { name: string; kind: StreamKind; id: number } | null {
  const match = typeof stream === 'string' && /^([a-z]+):([0-9]{1,15})$/.exec(stream);
  const kind = match ? kinds.get(match[1]!) : undefined;
  return match && kind ? { name: stream as string, kind, id: Number(match[2]) } : null;
}
