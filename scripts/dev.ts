import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.ts';

/**
 * `npm run dev`: the demo on this machine, started anew when a file of the server changes, and the browser's part
 * built anew when a file of it changes. The server is stopped in order each time, so its database is never hurt.
 */
const root = path.join(import.meta.dirname, '..');
const QUIET_MS = 150;

let server: ChildProcess | undefined;
let stopping = false;
let restarting = false;

function startServer(): void {
  server = spawn(process.execPath, ['server/main.ts', '--dev', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  server.once('exit', () => {
    server = undefined;
    if (stopping) process.exit();
    if (restarting) startServer();
    else console.log('The server has stopped. It starts again at the next change.');
    restarting = false;
  });
}

function restartServer(): void {
  if (stopping || restarting) return;
  if (!server) {
    startServer();
    return;
  }
  restarting = true;
  server.kill('SIGTERM');
}

function later(work: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, QUIET_MS);
  };
}

const log = (line: string) => console.log(line);
const restart = later(restartServer);
let building = Promise.resolve();
const rebuild = later(() => {
  building = building
    .then(() => ensureBuilt(log))
    .then(restart)
    .catch(error => console.error(`The pages could not be built: ${(error as Error).message}`));
});

function watchFolder(folder: string, changed: () => void): void {
  const full = path.join(root, folder);
  if (!existsSync(full)) return;
  watch(full, { recursive: true }, (_event, name) => {
    // Editors write their own files beside ours.
    if (name && /\.(ts|css|json|svg)$/.test(name)) changed();
  });
}

await ensureBuilt(log).catch(error =>
  console.error(`The pages could not be built: ${(error as Error).message}`),
);
// Page templates are read by both sides, and the server knows the built files' names: first build, then start anew.
watchFolder('web', rebuild);
for (const folder of ['server', 'migrations']) watchFolder(folder, restart);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    if (server) server.kill('SIGTERM');
    else process.exit();
  });
}
startServer();
