import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Cluster } from './cluster.ts';
import type { Cpu } from './cpu.ts';
import type { Grown } from './grow.ts';
import type { Helper } from './helper.ts';
import type { Options } from './options.ts';

/** All that a row of the bench needs: the processes that run, and what is in the database. */
export type Bench = {
  options: Options;
  cluster: Cluster;
  grown: Grown;
  server: Helper;
  url: string;
  bare: Helper;
  bareUrl: string;
  /** Null where the operating system does not say. */
  readCpu: (() => Cpu) | null;
};

/** An aim of the project, and whether this run reached it. */
export type Aim = { aim: string; value: number; reached: boolean };

export type Row = {
  name: string;
  /** What is counted: pages, replies, milliseconds, bytes. */
  unit: string;
  ours: number | null;
  limit: number | null;
  /** Ours in the limit's terms: 1 is as good as the limit. */
  ratio: number | null;
  cpuMs?: { server: number; database: number; bare?: number };
  statements?: number;
  aims?: Aim[];
  more?: Record<string, number | string>;
};

export const atLeast = (value: number, bound: number, what: string): Aim => ({
  aim: `${what} ≥ ${bound}`,
  value,
  reached: value >= bound,
});
export const atMost = (value: number, bound: number, what: string): Aim => ({
  aim: `${what} ≤ ${bound}`,
  value,
  reached: value <= bound,
});

export type Cost = { statements: number; cpu: Cpu | null };

/** Runs `work` and tells what it cost the server and PostgreSQL; with --profile, also where the server spent it. */
export async function costOf<T>(
  bench: Bench,
  name: string,
  work: () => Promise<T>,
): Promise<{ result: T; cost: Cost }> {
  const { profile } = bench.options;
  if (profile) await bench.server.ask('startProfile');
  const sent = await bench.server.ask<number>('statements');
  const before = bench.readCpu?.();
  const result = await work();
  const after = bench.readCpu?.();
  const statements = (await bench.server.ask<number>('statements')) - sent;
  if (profile) {
    mkdirSync(profile, { recursive: true });
    await bench.server.ask(
      'stopProfile',
      path.join(profile, `${name.replace(/[^a-z0-9]+/gi, '-')}.cpuprofile`),
    );
  }
  const cpu =
    before && after
      ? { server: after.server - before.server, database: after.database - before.database }
      : null;
  return { result, cost: { statements, cpu } };
}
