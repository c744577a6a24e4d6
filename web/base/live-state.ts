/** What the server may send over the socket (DESIGN §5). */
export type Frame =
  | { stream: string; version: number; event: string; data: unknown }
  | { stream: string; version: number; event?: undefined; reload?: undefined }
  | { stream: string; gone: true }
  | { stream: string; reload: true; version?: number }
  | { stream: string; here: number };

/** `version` is the last one applied, null while it is not known; `status` is what is known about being up to date. */
export type StreamState = { version: number | null; status: 'waiting' | 'live' };
export type SocketState = 'closed' | 'open' | 'stopped';
export type LiveState = {
  readonly socket: SocketState;
  /** How often connecting failed since it last worked. */
  readonly failures: number;
  readonly streams: Readonly<Record<string, StreamState>>;
};

export type Input =
  | { type: 'watch'; stream: string; since: number | null }
  | { type: 'unwatch'; stream: string }
  | { type: 'opened' }
  | { type: 'closed'; code: number }
  | { type: 'frame'; frame: Frame };

export type Effect =
  | { type: 'send'; message: { watch: string; since?: number } | { unwatch: string } }
  | { type: 'apply'; stream: string; version: number; event: string; data: unknown }
  | { type: 'here'; stream: string; count: number }
  | { type: 'gone'; stream: string }
  | { type: 'reload'; stream: string }
  /** Connect again after `retryDelay(failures, …)`. */
  | { type: 'retry'; failures: number }
  | { type: 'stopped' };

export const SIGNED_OUT = 4401;
export const emptyLive: LiveState = { socket: 'closed', failures: 0, streams: {} };

type Step = { state: LiveState; effects: Effect[] };

/**
 * The socket client's whole memory, as one pure step. It promises: whatever order frames come in, doubled or with
 * gaps, each version of a stream is applied once and in order; a gap is asked for again, never jumped over.
 */
export function step(state: LiveState, input: Input): Step {
  switch (input.type) {
    case 'watch':
      return watch(state, input.stream, input.since);
    case 'unwatch': {
      const { [input.stream]: gone, ...streams } = state.streams;
      const effects: Effect[] =
        gone && state.socket === 'open' ? [{ type: 'send', message: { unwatch: input.stream } }] : [];
      return { state: { ...state, streams }, effects };
    }
    case 'opened': {
      const streams = mapStreams(state.streams, ({ version }) => ({ version, status: 'waiting' }));
      const effects = Object.entries(streams).map(([stream, { version }]) => ask(stream, version));
      return { state: { socket: 'open', failures: 0, streams }, effects };
    }
    case 'closed':
      return closed(state, input.code);
    case 'frame':
      return receive(state, input.frame);
  }
}

function watch(state: LiveState, stream: string, since: number | null): Step {
  const streams = { ...state.streams, [stream]: { version: since, status: 'waiting' as const } };
  return { state: { ...state, streams }, effects: state.socket === 'open' ? [ask(stream, since)] : [] };
}

function closed(state: LiveState, code: number): Step {
  const streams = mapStreams(state.streams, ({ version }) => ({ version, status: 'waiting' }));
  if (code === SIGNED_OUT)
    return { state: { ...state, socket: 'stopped', streams }, effects: [{ type: 'stopped' }] };
  if (state.socket === 'stopped') return { state, effects: [] };
  const failures = state.failures + 1;
  return { state: { socket: 'closed', failures, streams }, effects: [{ type: 'retry', failures }] };
}

function receive(state: LiveState, frame: Frame): Step {
  const { stream } = frame;
  const known = state.streams[stream];
  if (!known) return { state, effects: [] };
  if ('here' in frame) return { state, effects: [{ type: 'here', stream, count: frame.here }] };
  if ('gone' in frame) {
    const { [stream]: _, ...streams } = state.streams;
    return { state: { ...state, streams }, effects: [{ type: 'gone', stream }] };
  }
  if ('reload' in frame && frame.reload) {
    const version = frame.version ?? known.version;
    return { state: put(state, stream, { version, status: 'live' }), effects: [{ type: 'reload', stream }] };
  }
  if (!('event' in frame) || frame.event === undefined) return upToDate(state, stream, known, frame.version!);
  const { version, event, data } = frame;
  if (known.version !== null && version <= known.version) return { state, effects: [] };
  if (known.version !== null && version > known.version + 1) return gap(state, stream, known);
  return {
    state: put(state, stream, { version, status: 'live' }),
    effects: [{ type: 'apply', stream, version, event, data }],
  };
}

/** The server says that nothing was missed up to `version`. */
function upToDate(state: LiveState, stream: string, known: StreamState, version: number): Step {
  if (known.version !== null && version > known.version) return gap(state, stream, known);
  return { state: put(state, stream, { version: known.version ?? version, status: 'live' }), effects: [] };
}

/** Asks once for what is missing; until the answer comes, later frames do not ask again. */
function gap(state: LiveState, stream: string, known: StreamState): Step {
  if (known.status === 'waiting') return { state, effects: [] };
  return {
    state: put(state, stream, { ...known, status: 'waiting' }),
    effects: [ask(stream, known.version)],
  };
}

const ask = (stream: string, version: number | null): Effect => ({
  type: 'send',
  message: version === null ? { watch: stream } : { watch: stream, since: version },
});

const put = (state: LiveState, stream: string, next: StreamState): LiveState => ({
  ...state,
  streams: { ...state.streams, [stream]: next },
});

const mapStreams = (
  streams: LiveState['streams'],
  change: (stream: StreamState) => StreamState,
): LiveState['streams'] =>
  Object.fromEntries(Object.entries(streams).map(([name, stream]) => [name, change(stream)]));

/** How the page stands: `live` (nothing missed), `behind` (connected, catching up), `offline`, or `stopped` (signed out). */
export function condition(state: LiveState): 'live' | 'behind' | 'offline' | 'stopped' {
  if (state.socket === 'stopped') return 'stopped';
  if (state.socket === 'closed') return 'offline';
  return Object.values(state.streams).every(stream => stream.status === 'live') ? 'live' : 'behind';
}

/**
 * Milliseconds to wait before connecting again: doubling from half a second to half a minute, spread at random
 * (`chance` from 0 to 1) so that a restarted server is not met by everyone at once.
 */
export function retryDelay(failures: number, chance: number): number {
  const most = Math.min(30_000, 500 * 2 ** Math.min(failures, 10));
  return Math.round(most * (0.25 + 0.75 * chance));
}
