import pg from 'pg';

// bigint ids and counts stay far below 2^53, so they may be plain numbers.
const INT8 = 20;

/** How values of PostgreSQL become JavaScript: as pg does, but int8 as a number. */
export const int8AsNumber = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8
      ? (value: string) => Number(value)
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};
