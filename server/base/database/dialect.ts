import type { Duplex } from 'node:stream';
import {
  CamelCasePlugin,
  type Compilable,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import type { DB } from './types.ts';

export type Db = Kysely<DB>;

/** How many statements this process has sent; tests and the bench read differences. */
export const statements = { sent: 0 };

// Each text is prepared once per connection. Bounded, because a text that differs per call would fill the server's memory.
const MAX_PREPARED = 500;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (name === undefined && names.size < MAX_PREPARED) {
    name = `q${names.size}`;
    names.set(text, name);
  }
  return name;
}

/** What is sent in one go of the event loop leaves in one write: system calls were a fifth of a page's time. */
function cork(client: pg.ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** Sends one statement on a client at once, without waiting for the answers before it (pg's `pipeline`). */
export function send<R extends pg.QueryResultRow>(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
) {
  statements.sent += 1;
  cork(client);
  return values.length > 0
    ? client.query<R>({ name: nameOf(text), text, values: values as unknown[] })
    : client.query<R>(text);
}

const ENDED = 'the transaction has ended; nothing more may be asked in it';
type Standing = { ended: boolean };

class ClientConnection implements DatabaseConnection {
  readonly #client: pg.ClientBase;
  readonly #standing: Standing;
  constructor(client: pg.ClientBase, standing: Standing) {
    this.#client = client;
    this.#standing = standing;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    // The client may be in somebody else's transaction by now.
    if (this.#standing.ended) throw new Error(ENDED);
    const result = await send(this.#client, query.sql, query.parameters);
    return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) };
  }
  // biome-ignore lint/correctness/useYield: streaming is not offered; refusing it must still be a generator
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not offered on a viewer transaction');
  }
}

/** A driver of one client whose transaction somebody else opens and ends: statements go out side by side. */
class ClientDriver implements Driver {
  readonly #connection: ClientConnection;
  constructor(client: pg.ClientBase, standing: Standing) {
    this.#connection = new ClientConnection(client, standing);
  }
  async init() {}
  async acquireConnection() {
    return this.#connection;
  }
  async beginTransaction(): Promise<void> {
    throw new Error('a viewer transaction is already open: use the db that you were given');
  }
  async commitTransaction() {}
  async rollbackTransaction() {}
  async releaseConnection() {}
  async destroy() {}
}

type Hint = { stream: string; version: number };
const hintsOf = new WeakMap<Db, Hint[]>();
const clients = new WeakMap<Db, pg.ClientBase>();

/** Remembers that a stream moved in this transaction; for after its commit. */
export function noteHint(db: Db, hint: Hint): void {
  hintsOf.get(db)?.push(hint);
}

// Shared, because it remembers each name that it has turned.
const plugins = [new CamelCasePlugin()];

function kyselyOver(client: pg.ClientBase, standing: Standing): Db {
  const db = new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new ClientDriver(client, standing),
      createIntrospector: database => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins,
  });
  clients.set(db, client);
  return db;
}

/** Kysely on a client that its owner alone uses, for as long as it is open. */
export const kyselyOn = (client: pg.ClientBase): Db => kyselyOver(client, { ended: false });

/**
 * Kysely for one transaction on a client of the pool, with the hints that it gathers. After `end()` it asks nothing
 * more: a branch of work that goes on after its transaction was given up would speak in the next viewer's name.
 */
export function openTransaction(client: pg.ClientBase): { db: Db; hints: Hint[]; end(): void } {
  const standing = { ended: false };
  const db = kyselyOver(client, standing);
  const hints: Hint[] = [];
  hintsOf.set(db, hints);
  return {
    db,
    hints,
    end() {
      standing.ended = true;
      clients.delete(db);
    },
  };
}

type Marker = { marker: PropertyKey };
const isMarker = (value: unknown): value is Marker =>
  typeof value === 'object' && value !== null && 'marker' in value;
const camel = (column: string) => column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/**
 * A query that is built and compiled once and then only filled in: building costs more than half of what a small
 * read costs this process. `build` gets stand-ins for the parameters and may use them only as values, never to
 * decide how the query looks. The statement leaves at once, so it also fits in a `readAtOnce`.
 * @returns a function that runs it on a viewer's transaction and gives the rows
 */
export function prepared<P extends object, R>(build: (db: Db, parameters: P) => Compilable<R>) {
  let compiled: CompiledQuery<R> | undefined;
  let names: string[] | undefined;
  const standIns = new Proxy({}, { get: (_target, marker) => ({ marker }) }) as P;

  function rowsOf({ fields, rows }: pg.QueryArrayResult): R[] {
    names ??= fields.map(field => camel(field.name));
    const columns = names;
    return rows.map(values => {
      const row: Record<string, unknown> = {};
      for (let at = 0; at < columns.length; at += 1) row[columns[at]!] = values[at];
      return row as R;
    });
  }

  return (db: Db, parameters: P): Promise<R[]> => {
    compiled ??= build(db, standIns).compile();
    const filled = compiled.parameters.map(value =>
      isMarker(value) ? parameters[value.marker as keyof P] : value,
    );
    return sendForArrays(clientOf(db), compiled.sql, filled).then(rowsOf);
  };
}

/** As `send`, with each row as an array of its values. */
function sendForArrays(client: pg.ClientBase, text: string, values: unknown[]): Promise<pg.QueryArrayResult> {
  statements.sent += 1;
  cork(client);
  return client.query({ name: nameOf(text), text, values, rowMode: 'array' });
}

function clientOf(db: Db): pg.ClientBase {
  const client = clients.get(db);
  if (!client) throw new Error(ENDED);
  return client;
}
