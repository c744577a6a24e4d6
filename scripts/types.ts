import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createTestDatabase } from '../test/setup/database.ts';

/**
 * Writes the table types of the migrated database to server/base/database/types.ts; with --verify it only says
 * whether they are up to date (exit code 1 when not).
 */
const root = join(import.meta.dirname, '..');
const database = await createTestDatabase();
const { status } = spawnSync(
  join(root, 'node_modules/.bin/kysely-codegen'),
  [
    '--dialect=postgres',
    '--camel-case',
    '--singularize=false',
    '--default-schema=public',
    '--exclude-pattern={kysely_*,graphile_worker.*}',
    '--type-mapping={"int8":"number","timestamptz":"Date"}',
    `--out-file=${join(root, 'server/base/database/types.ts')}`,
    `--url=${database.ownerUrl}`,
    ...(process.argv.includes('--verify') ? ['--verify'] : []),
  ],
  { stdio: 'inherit' },
);
await database.drop();
process.exitCode = status ?? 1;
