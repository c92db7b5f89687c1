import pg from 'pg';
import { parseStoredJson } from './json/index.ts';

/** 2026-01-31 12:00:00.123+00 as a Date. The session's time zone is UTC, so the text is ISO 8601 but for two characters. */
function parseTimestamp(text: string): Date {
  return new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);
}

const textArrayType = 1009;
const parseAnyTextArray = (pg.types.getTypeParser as (oid: number) => (text: string) => (string | null)[])(
  textArrayType,
);

/** {ada@example.com,"a, b"} as a list. Most need no look at each character: nothing in them is quoted, or NULL. */
function parseTextArray(text: string): (string | null)[] {
  if (text === '{}') return [];
  return text.includes('"') || text.includes('NULL') || text.includes('{', 1) || !text.startsWith('{')
    ? parseAnyTextArray(text)
    : text.slice(1, -1).split(',');
}

const byType: Record<number, (text: string) => unknown> = {
  // Bigints (counts) as numbers: no table here comes near 2^53 rows.
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.TIMESTAMPTZ]: parseTimestamp,
  [textArrayType]: parseTextArray,
  [pg.types.builtins.JSON]: parseStoredJson,
  [pg.types.builtins.JSONB]: parseStoredJson,
};

/** What becomes of the texts in which a server sends the columns of a row. */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    byType[oid] ?? pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};
