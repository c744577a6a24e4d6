import { spawn } from 'node:child_process';
import path from 'node:path';
import { withClient } from '../../server/base/database/connect.ts';
import type { Cluster } from './cluster.ts';

const IMPORTER = path.join(import.meta.dirname, '../../server/imports/cli.ts');

/** The archive's longest thread, and how long bringing it in took. */
export type Archive = { threadId: number; posts: number; totalPosts: number; seconds: number };

/** Imports a real archive beside the grown community, by the same command that an operator uses. */
export async function importArchive(cluster: Cluster, file: string): Promise<Archive> {
  const { DATABASE_URL: _, ...environment } = process.env;
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [IMPORTER, 'discourse', path.resolve(file), '--space', 'Archief', '--public'],
    { env: { ...environment, DATA_DIR: cluster.dataDir }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const code = await new Promise<number | null>(resolve => child.once('exit', resolve));
  const seconds = (performance.now() - began) / 1000;
  // 1 says that some lines could not be taken: the importer has told which.
  if (code !== 0 && code !== 1) throw new Error(`the import ended with ${code}`);
  return withClient(cluster.superUrl.replace(/\/postgres$/, '/leerkring'), async client => {
    const { rows } = await client.query<{ id: string; posts: number; total: string }>(
      `select id, post_count as posts, sum(post_count) over () as total from threads
       where import_key is not null order by post_count desc limit 1`,
    );
    if (!rows[0]) throw new Error('the import left no threads');
    return { threadId: Number(rows[0].id), posts: rows[0].posts, totalPosts: Number(rows[0].total), seconds };
  });
}
