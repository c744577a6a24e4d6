import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from './archive.ts';
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
  archive: Archive | null;
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

/** CPU milliseconds of the server and of PostgreSQL; null where the operating system does not say. */
export type Cost = Cpu | null;

/** Runs `work` and tells what it cost the server and PostgreSQL; with --profile, also where the server spent it. */
export async function costOf<T>(
  bench: Bench,
  name: string,
  work: () => Promise<T>,
): Promise<{ result: T; cost: Cost }> {
  const { profile } = bench.options;
  if (profile) await bench.server.ask('startProfile');
  const before = bench.readCpu?.();
  const result = await work();
  const after = bench.readCpu?.();
  if (profile) {
    mkdirSync(profile, { recursive: true });
    const file = path.join(profile, `${name.replace(/[^a-z0-9]+/gi, '-')}.cpuprofile`);
    await bench.server.ask('stopProfile', file);
  }
  const cost =
    before && after
      ? { server: after.server - before.server, database: after.database - before.database }
      : null;
  return { result, cost };
}

const TRIES = 9;

/**
 * SQL statements that one request sends. The server's sweep of streams may fall into any try, so the smallest of
 * several counts is the request's own.
 */
export async function statementsOf(bench: Bench, request: () => Promise<unknown>): Promise<number> {
  const counts = [];
  for (let tried = 0; tried < TRIES; tried++) {
    const before = await bench.server.ask<number>('statements');
    await request();
    counts.push((await bench.server.ask<number>('statements')) - before);
  }
  return Math.min(...counts);
}
