import type { Tally } from './run.ts';

const EVERY_MS = 5000;

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** One line that says how far it is; time left follows from the bytes of the file that are read. */
export function progressLine(tally: Tally, elapsedMs: number): string {
  const seconds = Math.max(elapsedMs, 1) / 1000;
  const share = tally.totalBytes > 0 ? Math.min(1, tally.bytes / tally.totalBytes) : 1;
  const left = share > 0 ? (seconds * (1 - share)) / share : 0;
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `${percent} %  ${tally.taken} lines, ${Math.round(tally.taken / seconds)} per second, about ${duration(left)} left`;
}

/** Shows progress: in place on a terminal, else one line every few seconds. `clear` makes room for other words. */
export function openProgress(out: NodeJS.WriteStream): { show(tally: Tally): void; clear(): void } {
  const start = performance.now();
  let shown = start;
  let standing = false;
  return {
    show(tally) {
      const now = performance.now();
      if (!out.isTTY && now - shown < EVERY_MS) return;
      shown = now;
      const line = progressLine(tally, now - start);
      out.write(out.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
      standing = out.isTTY;
    },
    clear() {
      if (standing) out.write('\r\u001b[2K');
      standing = false;
    },
  };
}

/** What an import did, in a few lines. */
export function summaryOf(tally: Tally, elapsedMs: number): string {
  const known = tally.taken - tally.newPosts - tally.changed;
  return [
    `${tally.lines} lines in ${(elapsedMs / 1000).toFixed(1)} s: ${tally.taken} taken, ${tally.problems} not.`,
    `  ${tally.newPosts} new posts in ${tally.newThreads} new threads; ${tally.changed} posts changed.`,
    `  ${known} lines are earlier versions of a post, or say what was here already.`,
    ...(tally.notices > 0
      ? [`  ${tally.notices} notices of the old forum without text were passed over.`]
      : []),
  ].join('\n');
}
