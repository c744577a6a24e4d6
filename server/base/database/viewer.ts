import pg from 'pg';
import { type Db, openTransaction, send } from './dialect.ts';
import { int8AsNumber } from './types-of-pg.ts';

export type { Db } from './dialect.ts';

/** Who is looking, as the database found it when the transaction was opened. */
export type Viewer = {
  /** Null: no account, or a sign-in that has ended. */
  id: number | null;
  name: string;
  email: string;
  language: 'nl' | 'en' | null;
  administrator: boolean;
  /** False until the mail address is proved: such an account sees what everyone sees. */
  verified: boolean;
  /** The community's terms have not been accepted (yet, or since they changed): sees what everyone sees. */
  termsDue: boolean;
  /** There are spaces that open to this viewer as soon as their own terms are accepted. */
  waiting: boolean;
  /** Runs something: the platform, an organisation, a region or a space. */
  runs: boolean;
  signInId: number | null;
  lastSeenAt: Date | null;
  /** When the first of the grants that were used ends by itself; null when none does. */
  validUntil: Date | null;
};

/** Who asks: a cookie's token hash, an account (live push, jobs), or nobody. */
export type Asker = { token: Buffer } | { accountId: number | null };

/** Content of a circle or of another room of secrets opens only through its own named door. */
export type Door = 'accounts' | 'streams' | 'drafts' | 'renderer';

export type Database = {
  /** Runs `work` in one transaction that says who is looking; row level security does the rest. Commits before it resolves. */
  asViewer<T>(
    asker: Asker,
    work: (db: Db, viewer: Viewer) => Promise<T>,
    /** `snapshot`: only reads, all of it as it was at one moment, rights included (live push). */
    how?: { snapshot: true },
  ): Promise<T>;
  /**
   * Who is looking, and what `read` finds, in one go to the database and back: the whole transaction is sent before
   * anything is answered. `read` must start all its queries at once, and only `prepared` ones; a query that it starts
   * later is refused: it would stand in another viewer's transaction.
   */
  readAtOnce<T>(asker: Asker, read: (db: Db) => Promise<T>): Promise<{ viewer: Viewer; found: T }>;
  /** Runs `work` as the server itself at one named door, with nobody looking: sign-in, pruning, rendering again. */
  atDoor<T>(door: Door, work: (db: Db) => Promise<T>): Promise<T>;
  pool: pg.Pool;
  close(): Promise<void>;
};

type EnteredRow = {
  account_id: number | null;
  name: string | null;
  language: 'nl' | 'en' | null;
  administrator: boolean;
  verified: boolean;
  valid_until: Date | null;
  terms_due: boolean;
  waiting: boolean;
  runs: boolean;
  email?: string | null;
  sign_in_id?: number | null;
  last_seen_at?: Date | null;
};

function viewerFrom(row: EnteredRow | undefined): Viewer {
  return {
    id: row?.account_id ?? null,
    name: row?.name ?? '',
    email: row?.email ?? '',
    language: row?.language ?? null,
    administrator: row?.administrator ?? false,
    verified: row?.verified ?? false,
    termsDue: row?.terms_due ?? false,
    waiting: row?.waiting ?? false,
    runs: row?.runs ?? false,
    signInId: row?.account_id ? (row.sign_in_id ?? null) : null,
    lastSeenAt: row?.last_seen_at ?? null,
    validUntil: row?.valid_until ?? null,
  };
}

/** The pool of the server's own, restricted role. */
export function openDatabase(
  appUrl: string,
  options: { max?: number; onCommit?: (hints: { stream: string; version: number }[]) => void } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: appUrl,
    max: options.max ?? 12,
    types: int8AsNumber,
    pipeline: true,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    connectionTimeoutMillis: 10_000,
    application_name: 'leerkring',
    // Planning anew for each set of values cost three times what a page's statements cost: with walls on every table
    // a plan takes milliseconds to make, and it is the same plan each time.
    options: '-c plan_cache_mode=force_generic_plan',
  } as pg.PoolConfig);
  // A connection that dies while idle (a database that restarts) must not end the server: the next query connects anew.
  pool.on('error', () => {});

  async function inTransaction<T>(
    open: (client: pg.PoolClient, db: Db) => Promise<T>,
    begin = 'begin',
  ): Promise<T> {
    const client = await pool.connect();
    const { db, hints, end } = openTransaction(client);
    let broken: Error | undefined;
    try {
      send(client, begin).catch(() => {});
      const result = await open(client, db);
      end();
      const { command } = await send(client, 'commit');
      // A statement whose fault was swallowed turns the commit into a rollback, which PostgreSQL does not call an error.
      if (command !== 'COMMIT') throw new Error('the transaction was rolled back');
      if (hints.length > 0) options.onCommit?.(hints);
      return result;
    } catch (error) {
      end();
      await send(client, 'rollback').catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  const enter = (client: pg.ClientBase, asker: Asker) =>
    'token' in asker
      ? send<EnteredRow>(client, 'select * from enter_with($1)', [asker.token])
      : send<EnteredRow>(client, 'select * from enter_as($1)', [asker.accountId]);

  return {
    pool,
    asViewer: (asker, work, how) =>
      inTransaction(async (client, db) => {
        const { rows } = await enter(client, asker);
        return work(db, viewerFrom(rows[0]));
      }, how && 'begin isolation level repeatable read read only'),
    async readAtOnce(asker, read) {
      const client = await pool.connect();
      const { db, end } = openTransaction(client);
      let broken: Error | undefined;
      try {
        const sent = [send(client, 'begin'), enter(client, asker), read(db), send(client, 'commit')] as const;
        end();
        const [began, entered, found, ended] = await Promise.allSettled(sent);
        if (began.status === 'rejected') throw began.reason;
        if (entered.status === 'rejected') throw entered.reason;
        if (found.status === 'rejected') throw found.reason;
        if (ended.status === 'rejected') throw ended.reason;
        return { viewer: viewerFrom(entered.value.rows[0]), found: found.value };
      } catch (error) {
        end();
        // What failed may be the connection itself: asked once more, it says so.
        await send(client, 'rollback').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    atDoor: (door, work) =>
      inTransaction(async (client, db) => {
        send(client, `select set_config('app.door', $1, true), set_config('app.entered', 'on', true)`, [
          door,
        ]).catch(() => {});
        return work(db);
      }),
    close: () => pool.end(),
  };
}
