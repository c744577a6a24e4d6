import { writeFileSync } from 'node:fs';
import os from 'node:os';
import type { Bench, Row } from './bench.ts';

const show = (value: number | null | undefined, digits = value && Math.abs(value) < 10 ? 2 : 0): string =>
  value === null || value === undefined
    ? '–'
    : value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });

const COLUMNS = ['', 'ours', 'limit', 'ratio', 'CPU ms', 'server+db', 'bare', 'SQL', 'aim'];

function cellsOf(row: Row): string[] {
  const { cpuMs } = row;
  const aims = (row.aims ?? []).map(
    ({ aim, value, reached }) => `${reached ? 'reached' : 'NOT REACHED'}: ${aim} (${show(value, 2)})`,
  );
  return [
    row.name,
    show(row.ours),
    show(row.limit),
    show(row.ratio, 2),
    show(cpuMs && cpuMs.server + cpuMs.database, 2),
    cpuMs ? `${show(cpuMs.server, 2)}+${show(cpuMs.database, 2)}` : '–',
    show(cpuMs?.bare, 2),
    show(row.statements, 1),
    aims.join('; '),
  ];
}

/** The rows as a table of plain text, with what else was measured under it. */
export function table(rows: Row[]): string {
  const lines = [COLUMNS, ...rows.map(cellsOf)];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map(line => line[column]!.length)));
  const text = lines.map(line =>
    line
      .map((cell, column) =>
        column === 0 || column === 8 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
  const more = rows
    .filter(row => row.more)
    .map(
      row =>
        `  ${row.name} (${row.unit}): ${Object.entries(row.more!)
          .map(([key, value]) => `${key} ${typeof value === 'number' ? show(value) : value}`)
          .join(', ')}`,
    );
  return [text[0]!, '-'.repeat(text[0]!.length), ...text.slice(1), '', 'Besides:', ...more].join('\n');
}

/** Writes everything down, with the machine and the settings that it holds for. */
export function writeReport(bench: Bench, rows: Row[]): void {
  const { options, cluster, grown, archive } = bench;
  const { data_directory: _, ...postgres } = cluster.settings;
  const report = {
    at: new Date().toISOString(),
    machine: {
      cpus: os.cpus().length,
      model: os.cpus()[0]?.model,
      memoryGB: Math.round(os.totalmem() / 1e9),
      load: os.loadavg(),
    },
    node: process.version,
    postgres,
    options,
    data: grown.counts,
    archive,
    rows,
  };
  writeFileSync(options.out, `${JSON.stringify(report, null, 2)}\n`);
}
