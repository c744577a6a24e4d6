import { spawn } from 'node:child_process';
import path from 'node:path';

/** A real server process: what it says, and how it ends. */
export type ServerProcess = {
  pid: number;
  /** Everything said so far, on both outputs. */
  said(): string;
  /** Resolves when the text was said; rejects when the process ends before, or after 60 s. */
  until(text: string | RegExp): Promise<void>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; said: string }>;
  kill(signal: NodeJS.Signals): void;
};

const MAIN = path.join(import.meta.dirname, '../../server/main.ts');

/** Starts `server/main.ts` with only these settings in its environment. */
export function startServer(args: string[], settings: NodeJS.ProcessEnv): ServerProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  // As under npm, the server stops in order when this process is gone, however it went.
  const env = { PATH, HOME, TMPDIR, npm_lifecycle_event: 'test', ...settings };
  const child = spawn(process.execPath, [MAIN, ...args], { env });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null; said: string }>(resolve =>
    child.once('close', (code, signal) => resolve({ code, signal, said: text })),
  );
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  void ended.then(() => process.off('exit', stop));
  return {
    pid: child.pid ?? -1,
    said: () => text,
    ended,
    kill: signal => void child.kill(signal),
    until(wanted) {
      return new Promise((resolve, reject) => {
        const look = () => {
          if (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) done(resolve);
        };
        const fail = () => done(() => reject(new Error(`the server never said ${wanted}, but:\n${text}`)));
        const timer = setTimeout(fail, 60_000);
        const done = (settle: () => void) => {
          clearTimeout(timer);
          listeners.delete(look);
          settle();
        };
        listeners.add(look);
        void ended.then(fail);
        look();
      });
    },
  };
}
