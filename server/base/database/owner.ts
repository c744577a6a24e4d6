import pg from 'pg';
import { type Db, kyselyOn, send } from './dialect.ts';
import { int8AsNumber } from './types-of-pg.ts';

/**
 * One connection of the tables' owner, for programs that an operator starts (import, demo): each `work` is one
 * transaction that says `app.maintenance`, without which the forced policies hold the owner too. Never used to
 * answer a request.
 */
export async function openOwner(ownerUrl: string): Promise<{
  inMaintenance<T>(work: (db: Db) => Promise<T>): Promise<T>;
  client: pg.Client;
  close(): Promise<void>;
}> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    types: int8AsNumber,
    pipeline: true,
    application_name: 'leerkring maintenance',
  } as pg.ClientConfig);
  await client.connect();
  const db = kyselyOn(client);
  let turn: Promise<unknown> = Promise.resolve();
  return {
    client,
    inMaintenance(work) {
      // One connection holds one transaction at a time: whoever calls meanwhile waits.
      const mine = turn.then(() => inTransaction(work));
      turn = mine.catch(() => {});
      return mine;
    },
    close: () => client.end(),
  };

  async function inTransaction<T>(work: (db: Db) => Promise<T>): Promise<T> {
    await send(client, 'begin');
    try {
      await send(client, `select set_config('app.maintenance', 'on', true)`);
      const result = await work(db);
      await send(client, 'commit');
      return result;
    } catch (error) {
      await send(client, 'rollback').catch(() => {});
      throw error;
    }
  }
}
