import {
  CamelCasePlugin,
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

/** Sends one statement on a client at once, without waiting for the answers before it (pg's `pipeline`). */
export function send<R extends pg.QueryResultRow>(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
) {
  statements.sent += 1;
  return values.length > 0
    ? client.query<R>({ name: nameOf(text), text, values: values as unknown[] })
    : client.query<R>(text);
}

class ClientConnection implements DatabaseConnection {
  readonly #client: pg.ClientBase;
  constructor(client: pg.ClientBase) {
    this.#client = client;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
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
  constructor(client: pg.ClientBase) {
    this.#connection = new ClientConnection(client);
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
const hints = new WeakMap<Db, Hint[]>();

/** Remembers that a stream moved in this transaction; taken after its commit. */
export function noteHint(db: Db, hint: Hint): void {
  hints.get(db)?.push(hint);
}

/** Starts, or takes and clears, the hints of a transaction. */
export function takeHints(db: Db): Hint[] {
  const taken = hints.get(db) ?? [];
  hints.set(db, []);
  return taken;
}

const builders = new WeakMap<pg.ClientBase, Db>();

/** Kysely on one client of the pool (kept with the client). */
export function kyselyOn(client: pg.ClientBase): Db {
  let db = builders.get(client);
  if (!db) {
    db = new Kysely<DB>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new ClientDriver(client),
        createIntrospector: database => new PostgresIntrospector(database),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
      plugins: [new CamelCasePlugin()],
    });
    builders.set(client, db);
  }
  return db;
}
