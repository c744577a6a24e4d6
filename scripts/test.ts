import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { startTestCluster } from '../test/setup/cluster.ts';

/** Runs tap with one PostgreSQL for all files, and removes it whatever happens. Arguments go to tap as they are. */
const bin = path.join(import.meta.dirname, '../node_modules/.bin');
let tap: ChildProcess | undefined;
let stopping = false;

// tap hears of a signal from here (npm, CI) or from the terminal, and ends by itself; then the cluster goes.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!stopping) tap?.kill('SIGTERM');
    stopping = true;
    setTimeout(() => tap?.kill('SIGKILL'), 5000).unref();
  });
}

const cluster = await startTestCluster();
process.once('exit', cluster.stopNow);
process.exitCode = stopping ? 1 : await runTap();
await cluster.stop();

/** Resolves to tap's exit code. */
async function runTap(): Promise<number> {
  tap = spawn(path.join(bin, 'tap'), process.argv.slice(2), {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${bin}${path.delimiter}${process.env.PATH}`,
      TEST_CLUSTER: JSON.stringify(cluster.info),
    },
  });
  const running = tap;
  return new Promise(resolve => {
    running.once('error', error => {
      console.error(`The tests could not start: ${error.message}`);
      resolve(1);
    });
    running.once('exit', (status, signal) => resolve(signal ? 1 : (status ?? 1)));
  });
}
