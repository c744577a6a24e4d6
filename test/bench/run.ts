import { ensureBuilt } from '../../scripts/build.ts';
import { openOwner } from '../../server/base/database/owner.ts';
import { seed } from '../../server/demo/seed.ts';
import { importArchive } from './archive.ts';
import type { Bench, Row } from './bench.ts';
import { startCluster } from './cluster.ts';
import { cpuReader } from './cpu.ts';
import { benchFanOut } from './fan-out.ts';
import { benchFirstVisit } from './first-visit.ts';
import { type Grown, grow } from './grow.ts';
import { startHelper } from './helper.ts';
import { readOptions } from './options.ts';
import { benchRead, readsOf } from './reads.ts';
import { benchReplies } from './replies.ts';
import { table, writeReport } from './report.ts';
import { benchSoak } from './soak.ts';

const say = (text: string) => console.error(text);

/** Every row of the table, in the order in which they run: what only reads comes first. */
function rowsOf(bench: Bench): [name: string, run: () => Promise<Row>][] {
  const { options, grown } = bench;
  return [
    ...readsOf(bench).map((read): [string, () => Promise<Row>] => [read.name, () => benchRead(bench, read)]),
    ['first visit, no account', () => benchFirstVisit(bench, 'no account', null)],
    ['first visit, signed in', () => benchFirstVisit(bench, 'signed in', grown.cookie)],
    // The price of row level security gets its row here: the same reads as a role that it does not hold.
    ['fan-out', () => benchFanOut(bench)],
    ['reply', () => benchReplies(bench)],
    ...(options.soakMinutes > 0 ? [['soak', () => benchSoak(bench)] as [string, () => Promise<Row>]] : []),
  ];
}

async function main(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2));
  await ensureBuilt(say);
  const closing: (() => Promise<unknown>)[] = [];
  const closeAll = async () => {
    for (const close of closing.splice(0).reverse())
      await close().catch((error: Error) => say(error.message));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void closeAll().then(() => process.exit(1)));
  try {
    say('Starting PostgreSQL, and filling it…');
    const cluster = await startCluster();
    closing.push(cluster.stop);
    const grown = await fill(cluster.ownerUrl);
    const archive = options.archive ? await importArchive(cluster, options.archive) : null;
    if (archive)
      say(`The archive's ${archive.totalPosts} posts were imported in ${archive.seconds.toFixed(1)} s.`);
    const server = startHelper('server.ts');
    const bare = startHelper('bare.ts');
    closing.push(bare.stop, server.stop);
    const url = await server.ask<string>('start', cluster);
    const bareUrl = await bare.ask<string>('start');
    const readCpu = cpuReader(server.pid, cluster.postmasterPid);
    if (!readCpu) say('This system has no /proc: CPU time is left out.');
    const bench: Bench = { options, cluster, grown, archive, server, url, bare, bareUrl, readCpu };
    return await measure(bench);
  } finally {
    await closeAll();
  }
}

async function fill(ownerUrl: string): Promise<Grown> {
  const owner = await openOwner(ownerUrl);
  try {
    await owner.inMaintenance(seed);
    const grown = await owner.inMaintenance(grow);
    await owner.client.query('vacuum analyze');
    await owner.client.query('checkpoint').catch(() => {});
    return grown;
  } finally {
    await owner.close();
  }
}

/** Runs the rows; one that fails is told and leaves the others their turn. */
async function measure(bench: Bench): Promise<boolean> {
  const rows: Row[] = [];
  let whole = true;
  for (const [name, run] of rowsOf(bench)) {
    if (!name.includes(bench.options.only)) continue;
    say(`  ${name}…`);
    try {
      rows.push(await run());
    } catch (error) {
      whole = false;
      say(`  ${name} failed: ${(error as Error).message}`);
    }
  }
  console.log(table(rows));
  writeReport(bench, rows);
  return whole;
}

process.exit((await main()) ? 0 : 1);
