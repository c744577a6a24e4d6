import WebSocket from 'ws';
import type { TestApp } from './app.ts';

export type LiveFrame = {
  stream?: string;
  version?: number;
  event?: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails when it is not there
  data?: any;
  gone?: boolean;
  reload?: boolean;
  here?: number;
};

/** A real socket that remembers all that it was sent, raw too, so that a test can search it. */
export async function openSocket(
  test: Pick<TestApp, 'url'>,
  as?: { cookie: string } | null,
  headers: Record<string, string> = {},
) {
  const origin = test.url;
  const socket = new WebSocket(`${test.url.replace('http', 'ws')}/api/v1/live`, {
    headers: { origin, ...(as && { cookie: as.cookie }), ...headers },
  });
  const frames: LiveFrame[] = [];
  const waiting: (() => void)[] = [];
  let raw = '';
  let closed: { code: number; reason: string } | null = null;
  const wake = () => {
    for (const check of waiting.splice(0)) check();
  };
  socket.on('message', data => {
    raw += data.toString();
    frames.push(JSON.parse(data.toString()));
    wake();
  });
  socket.on('close', (code, reason) => {
    closed = { code, reason: reason.toString() };
    wake();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });

  async function until<T>(find: () => T | undefined | null | false, ms: number, what: string): Promise<T> {
    const end = Date.now() + ms;
    for (;;) {
      const value = find();
      if (value) return value;
      if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}; had ${raw.slice(-400)}`);
      await new Promise<void>(resolve => {
        waiting.push(resolve);
        setTimeout(resolve, 50);
      });
    }
  }

  return {
    socket,
    frames,
    raw: () => raw,
    say: (message: object) => socket.send(JSON.stringify(message)),
    /** The first frame that fits, also one that came before. */
    frame: (fits: (frame: LiveFrame) => boolean, ms = 4000) => until(() => frames.find(fits), ms, 'a frame'),
    closing: (ms = 4000) => until(() => closed, ms, 'the closing'),
    close: () => socket.close(),
  };
}
