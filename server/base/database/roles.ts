import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { codeOf, Fault } from '../startup/fault.ts';
import { placeOf, urlFor, withClient } from './connect.ts';

const APP_ROLE = 'leerkring_app';
const OLDEST_VERSION = 16;

/** The URL of the restricted role; its password follows from the owner's, so that several servers agree. */
export function appUrlOf(ownerUrl: string): string {
  const ownerPassword = decodeURIComponent(new URL(ownerUrl).password);
  const password = createHmac('sha256', ownerPassword).update(APP_ROLE).digest('hex');
  return urlFor(ownerUrl, { user: APP_ROLE, password });
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int as version, pg_encoding_to_char(encoding) as encoding
     from pg_database where datname = current_database()`,
  );
  const { version, encoding } = rows[0]!;
  if (version < OLDEST_VERSION * 10_000) {
    throw new Fault(
      `The database is too old: it is PostgreSQL ${Math.floor(version / 10_000)}, and Leerkring needs ${OLDEST_VERSION} or newer. Upgrade the database first.`,
    );
  }
  if (encoding !== 'UTF8') {
    throw new Fault(
      `The database keeps its text as ${encoding}, and Leerkring needs UTF8. Make a database with: CREATE DATABASE leerkring ENCODING 'UTF8' TEMPLATE template0.`,
    );
  }
}

async function makeAppRole(client: pg.Client, password: string): Promise<void> {
  const { rows } = await client.query<{ exists: boolean }>(
    'select exists (select from pg_roles where rolname = $1)',
    [APP_ROLE],
  );
  const verb = rows[0]?.exists ? 'alter' : 'create';
  await client.query(
    `${verb} role ${APP_ROLE} login nocreatedb nocreaterole noinherit password '${password}'`,
  );
}

async function grantEntrance(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
  await client.query(`grant connect on database ${rows[0]!.name} to ${APP_ROLE}`);
  await client.query(`grant usage on schema public to ${APP_ROLE}`);
}

function byHand(ownerUrl: string, reason: string): Fault {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  return new Fault(
    `The login in DATABASE_URL could not prepare the restricted role that the server works with (${reason}). Let a database administrator run:
  CREATE ROLE ${APP_ROLE} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD '…';
  GRANT CONNECT ON DATABASE "${database}" TO ${APP_ROLE};
  GRANT USAGE ON SCHEMA public TO ${APP_ROLE};
and set DATABASE_APP_URL to the URL of that role.`,
  );
}

/** Refuses a role that row level security would not hold: who may see is decided there. */
async function checkRestricted(appUrl: string): Promise<void> {
  await withClient(appUrl, async client => {
    const { rows } = await client.query<{ role: string; unbound: boolean; owns: boolean; owner: boolean }>(
      `select rolname as role, rolsuper or rolbypassrls as unbound,
              exists (select from pg_tables where schemaname = 'public' and pg_has_role(current_user, tableowner, 'member')) as owns,
              pg_has_role(current_user, (select datdba from pg_database where datname = current_database()), 'member') as owner
       from pg_roles where rolname = current_user`,
    );
    const found = rows[0]!;
    if (found.role !== APP_ROLE) {
      throw new Fault(
        `DATABASE_APP_URL signs in as "${found.role}"; the rights in the database are given to "${APP_ROLE}". Use that role.`,
      );
    }
    if (found.unbound || found.owns || found.owner) {
      throw new Fault(
        `The role "${found.role}" can pass row level security${found.unbound ? '' : ' (it owns the tables)'}, so it could see what is not its to see. Run: ALTER ROLE ${found.role} NOSUPERUSER NOBYPASSRLS; and take it out of the owner's role.`,
      );
    }
  });
}

async function canEnter(appUrl: string): Promise<boolean> {
  try {
    await withClient(appUrl, client => client.query('select 1'));
    return true;
  } catch {
    return false;
  }
}

/**
 * Checks the database server and makes the restricted role `leerkring_app`, unless its login is given (`appUrl`).
 * Returns the URL that the server works with. Faults: too old, wrong encoding, no right to make roles, a role that
 * can pass row level security.
 */
export async function prepareRoles(ownerUrl: string, appUrl?: string): Promise<{ appUrl: string }> {
  const url = appUrl ?? appUrlOf(ownerUrl);
  await withClient(ownerUrl, async client => {
    await checkServer(client);
    if (appUrl || (await canEnter(url))) return;
    await retryTogether(async () => {
      await makeAppRole(client, new URL(url).password);
      await grantEntrance(client);
    }).catch(error => {
      if (codeOf(error) === '42501') throw byHand(ownerUrl, (error as Error).message);
      throw error;
    });
  });
  if (!appUrl && !(await canEnter(url))) throw byHand(ownerUrl, `it cannot sign in at ${placeOf(ownerUrl)}`);
  await checkRestricted(url);
  return { appUrl: url };
}

// Two servers that start together on one cluster: "tuple concurrently updated", or the role that just appeared.
const TOGETHER = new Set(['XX000', '42710', '23505']);

async function retryTogether(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 5 || !TOGETHER.has(codeOf(error) ?? '')) throw error;
      await sleep(50 * attempt);
    }
  }
}
