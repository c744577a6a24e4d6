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
// A fresh install holds tap with all its plugins; the first run would build our set, but still run with the old one.
process.exitCode = stopping || (await run(['build'])) !== 0 ? 1 : await run(process.argv.slice(2));
await cluster.stop();

/** Runs tap with these arguments. Resolves to its exit code. */
async function run(args: string[]): Promise<number> {
  tap = spawn(path.join(bin, 'tap'), args, {
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
