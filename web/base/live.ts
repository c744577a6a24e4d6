import {
  condition,
  type Effect,
  emptyLive,
  type Frame,
  type Input,
  type LiveState,
  retryDelay,
  step,
} from './live-state.ts';

/** What a watcher of one stream wants to hear; each version comes once, in order. */
export type Listener = {
  event(name: string, data: unknown, version: number): void;
  /** How many people are here, this reader included. */
  here?(count: number): void;
  /** May not be watched (any more); nothing else comes. */
  gone?(): void;
  /** Too much was missed to send one by one: load what is shown anew. */
  reload?(): void;
};
export type Condition = ReturnType<typeof condition>;

// After this long out of sight, a socket that looks open may be dead: it is asked, and closed if it does not answer.
const LONG_HIDDEN_MS = 20_000;
const PROBE_MS = 5_000;

let state: LiveState = emptyLive;
let socket: WebSocket | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let probe: ReturnType<typeof setTimeout> | undefined;
let paused = false;
let started = false;
let hiddenAt = 0;
let here: string | null = null;
const listeners = new Map<string, Listener>();
const watchers = new Set<(condition: Condition) => void>();

/**
 * Watches a stream from the version that the page shows (null: from now on). One socket serves the whole page; it
 * opens with the first watch. Returns the function that ends it.
 */
export function watch(stream: string, since: number | null, listener: Listener): () => void {
  listeners.set(stream, listener);
  start();
  run({ type: 'watch', stream, since });
  return () => {
    if (listeners.get(stream) !== listener) return;
    listeners.delete(stream);
    run({ type: 'unwatch', stream });
  };
}

/** Says that this reader is present at a stream that is watched; again by itself after each new connection. */
export function bePresent(stream: string): void {
  here = stream;
  sendHere();
}

/** Calls back at once and whenever the page falls behind, loses its connection, or is up to date again. */
export function onCondition(callback: (condition: Condition) => void): void {
  watchers.add(callback);
  callback(condition(state));
}

function start(): void {
  if (started) return;
  started = true;
  addEventListener('pagehide', pause);
  addEventListener('pageshow', resume);
  addEventListener('online', tryNow);
  addEventListener('offline', () => socket?.close());
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hiddenAt = Date.now();
    else tryNow();
  });
  connect();
}

function connect(): void {
  clearTimeout(timer);
  if (socket || paused || state.socket === 'stopped') return;
  const opening = new WebSocket(
    `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/live`,
  );
  socket = opening;
  opening.onopen = () => {
    run({ type: 'opened' });
    sendHere();
  };
  opening.onmessage = ({ data }) => {
    clearTimeout(probe);
    run({ type: 'frame', frame: JSON.parse(data as string) as Frame });
  };
  opening.onclose = ({ code }) => lose(opening, code);
}

/** A browser may take a minute to notice that a line is dead; whoever gives it up calls this at once. */
function lose(lost: WebSocket, code: number): void {
  if (socket !== lost) return;
  socket = null;
  clearTimeout(probe);
  lost.onopen = lost.onmessage = lost.onclose = null;
  lost.close();
  run({ type: 'closed', code });
}

/** An open socket keeps a page out of the browser's memory for going back. */
function pause(): void {
  paused = true;
  clearTimeout(timer);
  if (socket) lose(socket, 1000);
}

function resume(): void {
  if (!paused) return;
  paused = false;
  connect();
}

/** The reader is back, or the network is: do not wait for the timer, and do not trust a silent socket. */
function tryNow(): void {
  if (!socket) {
    connect();
    return;
  }
  if (socket.readyState !== WebSocket.OPEN || Date.now() - hiddenAt < LONG_HIDDEN_MS) return;
  const silent = socket;
  clearTimeout(probe);
  probe = setTimeout(() => lose(silent, 1006), PROBE_MS);
  for (const [stream, { version }] of Object.entries(state.streams)) {
    silent.send(JSON.stringify(version === null ? { watch: stream } : { watch: stream, since: version }));
  }
  sendHere();
}

function sendHere(): void {
  if (here && socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ here }));
}

function run(input: Input): void {
  const before = condition(state);
  const next = step(state, input);
  state = next.state;
  for (const effect of next.effects) perform(effect);
  const now = condition(state);
  if (now !== before) for (const callback of watchers) callback(now);
}

function perform(effect: Effect): void {
  if (effect.type === 'send') {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(effect.message));
  } else if (effect.type === 'retry') {
    timer = setTimeout(connect, retryDelay(effect.failures, Math.random()));
  } else if (effect.type !== 'stopped') {
    const listener = listeners.get(effect.stream);
    if (effect.type === 'apply') listener?.event(effect.event, effect.data, effect.version);
    else if (effect.type === 'here') listener?.here?.(effect.count);
    else if (effect.type === 'gone') listener?.gone?.();
    else listener?.reload?.();
  }
}
