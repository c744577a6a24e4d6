import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { hashToken } from '../../server/base/access/tokens.ts';
import { withClient } from '../../server/base/database/connect.ts';
import type { Bench } from './bench.ts';
import { CONNECTIONS } from './load.ts';
import { WRITER_COLUMNS } from './reply-script.ts';

export const hasPgbench = (): boolean => spawnSync('pgbench', ['--version']).status === 0;

/** A row per client with what its replies are made of, read once by each client of pgbench. */
export async function prepareWriters({ cluster, grown }: Bench, constants: string[]): Promise<void> {
  const names = ['client', ...Object.keys(WRITER_COLUMNS), ...constants.map((_, index) => `c${index}`)];
  const rows = grown.writers.map((writer, client) => {
    const tokenHash = `\\x${hashToken(writer.token).toString('hex')}`;
    return [
      String(client),
      ...Object.values(WRITER_COLUMNS).map(value => value(writer, tokenHash)),
      ...constants,
    ];
  });
  const values = rows.map(row => `(${row.map(value => pg.escapeLiteral(value)).join(', ')})`);
  await withClient(cluster.ownerUrl, async client => {
    await client.query('drop table if exists bench_writers');
    await client.query(`create table bench_writers (${names.map(name => `${name} text`).join(', ')})`);
    await client.query(`insert into bench_writers values ${values.join(', ')}`);
    await client.query('grant select on bench_writers to leerkring_app');
  });
}

/** Runs the script with 16 clients on prepared statements as the server's own role; transactions per second. */
export async function runPgbench(appUrl: string, script: string, seconds: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'leerkring-pgbench-'));
  const file = path.join(folder, 'reply.sql');
  writeFileSync(file, script);
  const { hostname, port, username, password, pathname } = new URL(appUrl);
  try {
    const { stdout, stderr } = await promisify(execFile)(
      'pgbench',
      [
        ...['--no-vacuum', '--protocol', 'prepared', '--client', String(CONNECTIONS), '--jobs', '2'],
        ...['--time', String(Math.ceil(seconds)), '--define', 'ready=0', '--file', file, pathname.slice(1)],
      ],
      {
        env: {
          ...process.env,
          PGHOST: hostname,
          PGPORT: port,
          PGUSER: username,
          PGPASSWORD: decodeURIComponent(password),
        },
      },
    );
    const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    if (!(perSecond > 0) || /aborted|error/i.test(stderr))
      throw new Error(`pgbench: ${stdout}\n${stderr}\n${script}`);
    return perSecond;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
