import { formatValue } from '../../../values/issues.ts';
import { refuse, type IssuePath, type Reader } from './reader.ts';

/** The span that a date or a time names, half-open, in milliseconds since 1970: a day in UTC, or a millisecond. */
export interface Span {
  from: number;
  before: number;
}

const dayForm = /^\d{4}-\d\d-\d\d$/;
const timeForm = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$/i;
const day = 86_400_000;

function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text) && !text.startsWith('0000');
}

/** The span of an ISO 8601 day (2026-01-31) or time (in UTC where it names no zone); null for any other text. */
function spanOf(text: string): Span | null {
  if (dayForm.test(text)) {
    if (!isRealDay(text)) return null;
    const from = Date.parse(`${text}T00:00:00Z`);
    return { from, before: from + day };
  }
  const [, date, , , zone] = timeForm.exec(text) ?? [];
  if (date === undefined || !isRealDay(date)) return null;
  const from = Date.parse(zone === undefined ? `${text}Z` : text);
  return Number.isFinite(from) ? { from, before: from + 1 } : null;
}

/** As spanOf, with an issue for what is neither a day nor a time. */
export function readSpan(value: unknown, path: IssuePath, reader: Reader): Span | null {
  const span = typeof value === 'string' ? spanOf(value) : null;
  if (span === null)
    refuse(
      reader,
      path,
      'INVALID_FORMAT',
      `${formatValue(value)} is not a date: a day such as 2026-01-31 or a time such as 2026-01-31T12:00:00Z is allowed`,
    );
  return span;
}

/** A time as the database reads it. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/^\+0*/, '');
}

const units = { minutes: 60_000, hours: 3_600_000, days: day, weeks: 7 * day } as const;
const longest = 36_600 * day;

/** The length of a duration such as {days: 30}, in milliseconds; null, with an issue, where it is none. */
export function readDuration(value: unknown, path: IssuePath, reader: Reader): number | null {
  const entries =
    typeof value === 'object' && value !== null ? Object.entries(value).filter(([, count]) => count != null) : [];
  let sum = 0;
  for (const [unit, count] of entries) {
    if (!Object.hasOwn(units, unit)) {
      refuse(
        reader,
        [...path, unit],
        'UNKNOWN_FIELD',
        `${formatValue(unit)} is not a unit: ${Object.keys(units).join(', ')} are allowed`,
      );
      return null;
    }
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) {
      refuse(
        reader,
        [...path, unit],
        'OUT_OF_RANGE',
        `${unit} ${formatValue(count)} is out of range: a whole number from 0 is allowed`,
      );
      return null;
    }
    sum += count * units[unit as keyof typeof units];
  }
  if (sum > 0 && sum <= longest) return sum;
  refuse(
    reader,
    path,
    'OUT_OF_RANGE',
    `${formatValue(value)} is not a duration: between a minute and 100 years are allowed, as in {"days": 30}`,
  );
  return null;
}
