import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

type Stat = { parent: number; own: number; waitedFor: number };

/** Fields of /proc/<pid>/stat (proc_pid_stat(5)), in clock ticks; null when the process is gone. */
function readStat(pid: number | string): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything; what follows the last bracket is safe.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const at = (number: number) => Number(fields[number - 3]);
    return { parent: at(4), own: at(14) + at(15), waitedFor: at(16) + at(17) };
  } catch {
    return null;
  }
}

/** CPU milliseconds since the start, per part. */
export type Cpu = { server: number; database: number };

/**
 * Reads what the operating system has charged so far: the server's process with all its threads, and PostgreSQL's
 * postmaster with every child, also those that have ended and been waited for. Null on a system without /proc.
 */
export function cpuReader(serverPid: number, postmasterPid: number): (() => Cpu) | null {
  if (!existsSync('/proc/self/stat')) return null;
  const msPerTick = 1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return () => {
    const server = readStat(serverPid);
    const postmaster = readStat(postmasterPid);
    let database = (postmaster?.own ?? 0) + (postmaster?.waitedFor ?? 0);
    for (const pid of readdirSync('/proc')) {
      if (!/^\d+$/.test(pid)) continue;
      const stat = readStat(pid);
      if (stat?.parent === postmasterPid) database += stat.own + stat.waitedFor;
    }
    return { server: (server?.own ?? 0) * msPerTick, database: database * msPerTick };
  };
}
