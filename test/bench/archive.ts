import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Cluster } from './cluster.ts';

const IMPORTER = path.join(import.meta.dirname, '../../server/imports/cli.ts');

/** Imports a real archive beside the grown community, by the same command that an operator uses. */
export async function importArchive(
  cluster: Cluster,
  file: string,
  say: (text: string) => void,
): Promise<void> {
  if (!existsSync(IMPORTER)) throw new Error('this version has no importer (server/imports/cli.ts)');
  const began = performance.now();
  const child = spawn(process.execPath, [IMPORTER, 'discourse', path.resolve(file), '--space', 'Archief'], {
    env: { ...process.env, DATA_DIR: cluster.dataDir, DATABASE_URL: cluster.ownerUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>(resolve => child.once('exit', resolve));
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  say(`The archive was imported in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}
