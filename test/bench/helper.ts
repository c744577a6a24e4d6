import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

type Question = { id: number; ask: string; value: unknown };
type Answer = { id: number; answer?: unknown; error?: string };

/** A process of the bench's own that answers questions over its IPC channel. */
export type Helper = {
  pid: number;
  ask<T>(question: string, value?: unknown): Promise<T>;
  stop(): Promise<void>;
};

/** Starts a file of this folder as a process of its own, so that its CPU can be told apart. */
export function startHelper(file: string): Helper {
  const child = fork(path.join(import.meta.dirname, file), { stdio: 'inherit' });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  child.on('message', (message: Answer) => {
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) asked?.resolve(message.answer);
    else asked?.reject(new Error(`${file}: ${message.error}`));
  });
  child.once('exit', code => {
    for (const asked of waiting.values()) asked.reject(new Error(`${file} ended (${code})`));
    waiting.clear();
  });
  return {
    pid: child.pid ?? -1,
    ask: <T>(ask: string, value?: unknown) =>
      new Promise<T>((resolve, reject) => {
        if (!child.connected) return reject(new Error(`${file} has ended`));
        last += 1;
        waiting.set(last, { resolve: resolve as (value: unknown) => void, reject });
        child.send({ id: last, ask, value } satisfies Question);
      }),
    stop: () => end(child),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  if (child.connected) child.disconnect();
  await ended;
  clearTimeout(late);
}

/** The helper's side: answers each question with its function, and ends when the bench lets go. */
export function answerQuestions(
  answers: Record<string, (value: never) => unknown>,
  close: () => Promise<void>,
): void {
  process.on('message', async ({ id, ask, value }: Question) => {
    try {
      const answer = await answers[ask]!(value as never);
      process.send?.({ id, answer } satisfies Answer);
    } catch (error) {
      process.send?.({ id, error: (error as Error).message } satisfies Answer);
    }
  });
  process.once('disconnect', () => void close().finally(() => process.exit(0)));
  // Ctrl-C reaches the whole group: the bench itself decides when its helpers end.
  process.on('SIGINT', () => {});
}

/** Nanoseconds of a clock that all processes of one machine share (CLOCK_MONOTONIC). */
export const now = (): number => Number(process.hrtime.bigint());
