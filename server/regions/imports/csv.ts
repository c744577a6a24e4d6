import { parse } from 'csv-parse/sync';

export const COLUMNS = [
  'kind',
  'code',
  'name',
  'place',
  'domains',
  'region_kind',
  'region',
  'since',
  'until',
] as const;
export type Column = (typeof COLUMNS)[number];
/** One line of the list; a column that is absent is an empty text. */
export type Row = Record<Column, string> & { line: number };
/** What is wrong, as a key of the words of regions. */
export type LineError = { line: number; key: string };

export const MAX_ROWS = 2000;

type Parsed = { record: string[]; info: { lines: number } };

/**
 * Reads a list as spreadsheets save it: with `;` or `,`, a byte order mark or none, any line ends, quoted cells.
 * The first line names the columns; `name` is needed, unknown ones are refused.
 */
export function readCsv(text: string): { rows: Row[]; errors: LineError[] } {
  const head = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/, 1)[0] ?? '';
  const delimiter = head.split(';').length >= head.split(',').length ? ';' : ',';
  let parsed: Parsed[];
  try {
    parsed = parse(text, {
      bom: true,
      delimiter,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Parsed[];
  } catch (error) {
    return {
      rows: [],
      errors: [{ line: Number((error as { lines?: number }).lines ?? 1), key: 'errQuotes' }],
    };
  }
  const [first, ...rest] = parsed;
  const names = (first?.record ?? []).map(name => name.toLowerCase());
  const unknown = names.some(name => name !== '' && !COLUMNS.includes(name as Column));
  if (unknown || !names.includes('name') || new Set(names).size < names.length)
    return { rows: [], errors: [{ line: 1, key: 'errColumns' }] };
  if (rest.length > MAX_ROWS) return { rows: [], errors: [{ line: MAX_ROWS + 2, key: 'errMany' }] };
  const errors: LineError[] = [];
  const rows = rest.flatMap(({ record, info }): Row[] => {
    if (record.every(cell => cell === '')) return [];
    if (record.slice(names.length).some(cell => cell !== ''))
      errors.push({ line: info.lines, key: 'errCells' });
    const row = { line: info.lines } as Row;
    for (const column of COLUMNS) row[column] = record[names.indexOf(column)] ?? '';
    return [row];
  });
  return { rows, errors };
}
