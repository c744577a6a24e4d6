import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { sql } from 'kysely';
import t from 'tap';
import { streamKinds } from '../server/base/live/kinds.ts';
import { startTestApp } from './setup/app.ts';

const root = join(import.meta.dirname, '..');

/** The floors (docs/design.md), from the ground up: a room imports from its own floor's rooms before it, and from below. */
const FLOORS = [
  ['base'],
  ['accounts', 'organisations', 'regions', 'invitations', 'terms', 'spaces', 'exchanges'],
  ['drafts', 'threads', 'posts'],
  [],
  ['administration', 'imports', 'demo'],
];
const ORDER = FLOORS.flat();
/** What one room may use of another. */
const FRONT = /^(?:queries|policy|actions|events|schema|texts)(?:\.ts|\/)/;
/** Beside that, each with its reason. */
const ALLOWED = [
  // Closing an account erases what the person was writing in the same transaction.
  'server/accounts/actions/closure.ts → drafts',
  // The demo signs its people in without the door's mail.
  'server/demo/seed.ts → server/accounts/passwords.ts',
];

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => relative(root, join(entry.parentPath, entry.name)));
}

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(match =>
    relative(root, join(root, dirname(file), match[1]!)),
  );
const roomOf = (file: string) => /^server\/([^/]+)\//.exec(file)?.[1];

t.test('Imports of the server point down, and enter a room by its front', async t => {
  for (const file of filesUnder('server')) {
    const room = roomOf(file);
    if (!room) continue;
    t.ok(ORDER.includes(room), `${file}: the room ${room} has a floor`);
    for (const target of importsOf(file)) {
      const other = roomOf(target);
      if (!other || other === room) continue;
      const exception = ALLOWED.some(line => line === `${file} → ${target}` || line === `${file} → ${other}`);
      if (exception) continue;
      t.ok(ORDER.indexOf(other) < ORDER.indexOf(room), `${file} imports upward: ${target}`);
      if (other !== 'base')
        t.match(target.slice(`server/${other}/`.length), FRONT, `${file} goes in by the back: ${target}`);
    }
  }
});

t.test('The browser is given no code of the server but pure rules, and base knows no room', async t => {
  for (const file of filesUnder('web')) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const match of text.matchAll(/^import (?!type )(.*) from '([^']*server\/[^']+)'/gm)) {
      t.match(match[2], /\/(?:policy|quote|limits)\.ts$/, `${file} brings ${match[2]} into the browser`);
    }
  }
  for (const file of filesUnder('server/base')) {
    for (const target of importsOf(file)) {
      const room = roomOf(target);
      t.ok(!room || room === 'base', `${file} knows a room: ${target}`);
    }
  }
});

t.test('No file is a giant, no text uses the ways that the content policy forbids', async t => {
  for (const file of [...filesUnder('server'), ...filesUnder('web')]) {
    const text = readFileSync(join(root, file), 'utf8');
    if (/\/(?:content|database\/types)/.test(file) || /words\.ts$/.test(file)) continue;
    t.ok(text.split('\n').length <= 400, `${file} has ${text.split('\n').length} lines`);
    if (file.startsWith('web/')) {
      t.notMatch(
        text,
        /\.(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|\bstyleMap\b|\son[a-z]+="/,
        file,
      );
    }
    if (
      file.startsWith('server/') &&
      !/\/(?:queries|secrets\/|streams\/|database\/|live\/hub|jobs\/index|demo\/|imports\/|actions)/.test(
        file,
      )
    ) {
      t.notMatch(
        text,
        /\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(/,
        `${file} holds SQL; that is for queries.ts`,
      );
    }
  }
});

const test = await startTestApp(t);

t.test('Every route names its guard, and every route of the API its operation and replies', async t => {
  const { paths } = test.app.swagger() as {
    paths: Record<string, Record<string, { operationId?: string; responses?: object }>>;
  };
  for (const { method, url, guard, operationId } of test.app.routeList) {
    t.ok(guard, `${method} ${url}`);
    if (!url.startsWith('/api/') || ['/api/v1/live', '/api/v1/docs', '/api/v1/openapi.json'].includes(url))
      continue;
    const path = url.slice('/api/v1'.length).replaceAll(/:(\w+)/g, '{$1}');
    const described = paths[path]?.[method.toLowerCase()];
    t.equal(described?.operationId, operationId, `${method} ${url} is described`);
    t.ok(
      Object.keys(described?.responses ?? {}).some(status => status.startsWith('2')),
      `${method} ${url} names its reply`,
    );
  }
});

t.test(
  'Every table has forced row level security, and the server’s role can neither own nor bypass',
  async t => {
    const tables = await test.asOwner(async db => {
      const { rows } = await sql<{
        name: string;
        enabled: boolean;
        forced: boolean;
        policies: number;
        owner: string;
      }>`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, r.rolname as owner,
        (select count(*) from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
      where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not like 'kysely_%'`.execute(db);
      return rows;
    });
    t.ok(tables.length >= 16);
    for (const table of tables) {
      t.ok(table.enabled && table.forced, `${table.name}: forced row level security`);
      t.ok(Number(table.policies) >= 2, `${table.name}: policies`);
      t.not(table.owner, 'leerkring_app');
    }
    const role = await test.app.database.pool.query(
      `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong, current_user as name from pg_roles where rolname = current_user`,
    );
    t.same(role.rows[0], { strong: false, name: 'leerkring_app' });
    const owned = await test.app.database.pool.query(
      `select count(*) as n from pg_class where pg_get_userbyid(relowner) = 'leerkring_app'`,
    );
    t.equal(owned.rows[0].n, 0);
  },
);

t.test('Every kind of stream says who may watch it', async t => {
  t.ok(streamKinds().size >= 2);
  for (const [name, kind] of streamKinds()) {
    t.type(kind.mayWatch, 'function', name);
    const nobody = await test.app.database.asViewer({ accountId: null }, (db, viewer) =>
      kind.mayWatch(db, viewer, 999_999_999),
    );
    t.equal(nobody, false, `${name}: an unknown one is watched by nobody`);
  }
});

t.test('The table types are those of the migrated database', async t => {
  const run = spawnSync(process.execPath, [join(root, 'scripts/types.ts'), '--verify'], {
    encoding: 'utf8',
    env: process.env,
  });
  t.equal(run.status, 0, `run: node scripts/types.ts\n${run.stdout}${run.stderr}`);
});
