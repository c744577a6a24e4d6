import websocket from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import type { Asker, Database } from '../database/viewer.ts';
import { readVersions } from '../streams/index.ts';
import { openBus } from './bus.ts';
import { type Hub, openHub } from './hub.ts';
import { openPresence } from './presence.ts';
import { openWatchers, type Reader, type Watch } from './watchers.ts';

declare module 'fastify' {
  interface FastifyInstance {
    hub: Hub;
    /** Called after each commit with the streams that moved. */
    hint(hints: { stream: string; version: number }[]): void;
  }
}

/** Close codes: going away (connect again), too much at once, and signed out (do not connect again). */
export const CLOSE = { restarting: 1001, tooMuch: 1008, signedOut: 4401 } as const;

// A reader that is this far behind is cut off; it resumes by version.
const MAX_BUFFERED_BYTES = 1024 * 1024;
const MAX_WATCHES = 100;
const MAX_MESSAGES_PER_10_S = 200;
const PING_MS = 25_000;
const CLOSING_MS = 2_000;
const SIGN_INS = 'sign-ins';
const AS_TEXT = { binary: false };

type Options = {
  database: Database;
  appUrl: string;
  askerOf(request: FastifyRequest): Asker;
  hintReceiver: { current: (hints: { stream: string; version: number }[]) => void };
};

/** The live socket at `/api/v1/live` (DESIGN §5). */
export async function live(
  app: FastifyInstance,
  { database, appUrl, askerOf, hintReceiver }: Options,
): Promise<void> {
  const hub = openHub(database, app.log);
  const bus = openBus(
    appUrl,
    (message, from) => {
      for (const hint of message.hints ?? []) hub.move(hint);
      if (message.here?.length) presence.heard(from, message.here);
    },
    app.log,
  );
  const presence = openPresence(message => bus.publish(message));
  const watchers = openWatchers(database, hub, app.log);
  const sockets = new Set<WebSocket>();
  const signedIn = new Map<WebSocket, Buffer>();

  /** Closes the sockets whose sign-in is gone: one question for all of them. */
  async function closeSignedOut(tokens: Buffer[]): Promise<void> {
    const { rows } = await database.pool.query('select living_sign_ins($1) as token', [tokens]);
    const living = new Set(rows.map(row => (row.token as Buffer).toString('hex')));
    const asked = new Set(tokens);
    for (const [socket, token] of signedIn) {
      if (asked.has(token) && !living.has(token.toString('hex'))) socket.close(CLOSE.signedOut, 'signed out');
    }
  }
  // Asked again until it is answered; and now and then anyway, because a sign-in also ends by its date.
  let mustAsk = false;
  hub.onMove(({ stream }) => {
    mustAsk ||= stream === SIGN_INS;
    askWhoLeft();
  });
  function askWhoLeft(): void {
    if (!mustAsk || signedIn.size === 0) return;
    mustAsk = false;
    closeSignedOut([...signedIn.values()]).catch(error => {
      mustAsk = true;
      app.log.error(
        { error: (error as Error).message },
        'sockets of ended sign-ins were not found; asked again',
      );
    });
  }
  const askAgain = setInterval(askWhoLeft, 500);
  const askByDate = setInterval(() => {
    mustAsk = true;
  }, 60_000);

  hintReceiver.current = hints => {
    for (const hint of hints) hub.move(hint);
    bus.publish({ hints });
  };
  app.decorate('hub', hub);
  app.decorate('hint', hintReceiver.current);

  presence.onChange((stream, count) => {
    const frame = JSON.stringify({ stream, here: count });
    for (const reader of watchers.watchersOf(stream)) reader.send(frame);
  });

  await app.register(websocket, {
    options: { maxPayload: 4096, perMessageDeflate: false },
    preClose(done) {
      for (const socket of sockets) socket.close(CLOSE.restarting, 'server restarts');
      // Who does not answer within the grace is cut off, so that one dead phone cannot hold up a restart.
      const cut = setTimeout(() => {
        for (const socket of sockets) socket.terminate();
      }, CLOSING_MS);
      app.websocketServer.close(() => {
        clearTimeout(cut);
        done();
      });
    },
  });

  app.get(
    '/api/v1/live',
    { websocket: true, config: { guard: 'anyone' }, schema: { hide: true } as object },
    async (socket: WebSocket, request) => {
      const asker = askerOf(request);
      const watches = new Map<string, Watch | null>();
      let here: string | null = null;
      let alive = true;
      let messages = 0;
      const renew = setInterval(() => {
        messages = 0;
      }, 10_000);
      const ping = setInterval(() => {
        if (!alive) return socket.terminate();
        alive = false;
        socket.ping();
      }, PING_MS);

      const reader: Reader = {
        asker,
        accountId: null,
        send(frame) {
          if (socket.readyState !== socket.OPEN) return;
          if (socket.bufferedAmount > MAX_BUFFERED_BYTES) return socket.terminate();
          socket.send(frame, AS_TEXT);
        },
        gone(stream) {
          if (here === stream) leave();
          watches.delete(stream);
          reader.send(JSON.stringify({ stream, gone: true }));
        },
        signedOut: () => socket.close(CLOSE.signedOut, 'signed out'),
      };
      sockets.add(socket);

      const person = () => (reader.accountId ? `account:${reader.accountId}` : `socket:${socketId}`);
      const socketId = Math.random().toString(36).slice(2);
      const leave = () => {
        if (here) presence.leave(here, person());
        here = null;
      };

      socket.on('pong', () => {
        alive = true;
      });
      socket.on('close', () => {
        clearInterval(ping);
        clearInterval(renew);
        sockets.delete(socket);
        signedIn.delete(socket);
        leave();
        for (const watch of watches.values()) if (watch) watchers.unwatch(watch);
        watches.clear();
      });
      socket.on('error', () => socket.terminate());

      // Who it is, is settled before the first message is handled; messages keep their order.
      let turn: Promise<void> = database
        .asViewer(asker, async (db, viewer) => {
          reader.accountId = viewer.id;
          if (viewer.id === null || !('token' in asker)) return;
          hub.follow(SIGN_INS, (await readVersions(db, [SIGN_INS])).get(SIGN_INS)!);
          signedIn.set(socket, asker.token);
        })
        // It may have ended between the two readings above.
        .then(() => ('token' in asker && signedIn.has(socket) ? closeSignedOut([asker.token]) : undefined))
        .catch(() => socket.close(1011, 'try again'));

      async function handle(text: string): Promise<void> {
        // Messages that waited while the socket closed: whoever has gone is nowhere present.
        if (socket.readyState !== socket.OPEN) return;
        const message = JSON.parse(text) as {
          watch?: string;
          since?: unknown;
          unwatch?: string;
          here?: string | null;
        } | null;
        if (message === null || typeof message !== 'object') throw new SyntaxError('not an object');
        if (typeof message.watch === 'string') {
          const since =
            Number.isSafeInteger(message.since) && (message.since as number) >= 0
              ? (message.since as number)
              : null;
          const earlier = watches.get(message.watch);
          if (earlier) watchers.unwatch(earlier);
          else if (watches.size >= MAX_WATCHES) return socket.close(CLOSE.tooMuch, 'too many watches');
          watches.set(message.watch, null);
          const watch = await watchers.watch(reader, message.watch, since);
          if (socket.readyState !== socket.OPEN) {
            if (watch) watchers.unwatch(watch);
          } else if (watch) watches.set(message.watch, watch);
          else watches.delete(message.watch);
        } else if (typeof message.unwatch === 'string') {
          const watch = watches.get(message.unwatch);
          if (here === message.unwatch) leave();
          if (watch) watchers.unwatch(watch);
          watches.delete(message.unwatch);
        } else if ('here' in message) {
          leave();
          if (typeof message.here === 'string' && watches.get(message.here)) {
            here = message.here;
            presence.enter(here, person());
            reader.send(JSON.stringify({ stream: here, here: presence.count(here) }));
          }
        }
      }

      socket.on('message', (raw: Buffer) => {
        messages += 1;
        if (messages > MAX_MESSAGES_PER_10_S) return socket.close(CLOSE.tooMuch, 'too many messages');
        turn = turn
          .then(() => handle(raw.toString()))
          .catch(error => {
            if (error instanceof SyntaxError) return socket.close(1007, 'not JSON');
            app.log.error({ error: (error as Error).message }, 'a live message failed');
            socket.close(1011, 'try again');
          });
      });
    },
  );

  app.addHook('onClose', async () => {
    clearInterval(askAgain);
    clearInterval(askByDate);
    hub.close();
    presence.close();
    watchers.close();
    await bus.close();
  });
}
