import pg from 'pg';
import type { Hint } from '../streams/index.ts';

/** What servers tell each other. Only hints: whatever is lost here, the sweep of the streams repairs. */
export type BusMessage = { hints?: Hint[]; here?: { stream: string; count: number }[] };

export type Bus = {
  /** Gathers what is published in one tick into one notification. */
  publish(message: BusMessage): void;
  close(): Promise<void>;
};

const CHANNEL = 'leerkring_hints';
// PostgreSQL takes notifications of at most 8000 bytes.
const MAX_ITEMS = 60;

/**
 * A bus over LISTEN/NOTIFY on a connection of its own, outside every writing transaction (a NOTIFY inside one would
 * serialise commits). Reconnects by itself; `heard` gets what other processes publish, never our own.
 */
export function openBus(
  url: string,
  heard: (message: BusMessage, from: string) => void,
  log: { warn(o: object, m: string): void },
): Bus {
  const self = `${process.pid}-${Math.random().toString(36).slice(2)}`;
  let client: pg.Client | null = null;
  let closed = false;
  let waiting: BusMessage = {};
  let scheduled = false;
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: url,
      application_name: 'leerkring bus',
      pipeline: true,
    } as pg.ClientConfig);
    next.on('error', () => {});
    next.on('end', () => {
      if (client === next) client = null;
      if (!closed) retry = setTimeout(() => void connect(), 500);
    });
    next.on('notification', ({ payload }) => {
      try {
        const { from, ...message } = JSON.parse(payload ?? '{}');
        if (from !== self) heard(message, from);
      } catch {
        log.warn({ channel: CHANNEL }, 'a notification that no server of ours sent was left alone');
      }
    });
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
      client = next;
    } catch (error) {
      log.warn({ error: (error as Error).message }, 'the bus could not connect; the sweep carries on');
      await next.end().catch(() => {});
    }
  }
  void connect();

  function flush(): void {
    scheduled = false;
    const message = waiting;
    waiting = {};
    const { hints = [], here = [] } = message;
    for (let at = 0; at < Math.max(hints.length, here.length); at += MAX_ITEMS) {
      const part = {
        from: self,
        hints: hints.slice(at, at + MAX_ITEMS),
        here: here.slice(at, at + MAX_ITEMS),
      };
      client?.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(part)]).catch(() => {});
    }
  }

  return {
    publish(message) {
      if (message.hints) (waiting.hints ??= []).push(...message.hints);
      if (message.here) (waiting.here ??= []).push(...message.here);
      if (!scheduled) {
        scheduled = true;
        setImmediate(flush);
      }
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}
