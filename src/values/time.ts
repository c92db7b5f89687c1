import { ok, refused, type Checked } from './checked.ts';

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const timeForm = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const earliest = new Date('1000-01-01T00:00:00.000Z');
const latest = new Date('9999-12-31T23:59:59.999Z');

function isRealDay(text: string): boolean {
  const match = dayForm.exec(text);
  if (match === null || match[1] === '0000') return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A day of the calendar, 2026-01-31. The store knows the years 1 to 9999. */
export function checkDate(text: string): Checked<string> {
  const day = text.trim();
  return isRealDay(day)
    ? ok(day)
    : refused(text, 'INVALID_FORMAT', 'is not a date: a day of the calendar as YYYY-MM-DD, such as 2026-01-31');
}

/**
 * A time in ISO 8601, as UTC with milliseconds: 2026-01-31T12:00:00.000Z. Without an offset it is UTC, without a time it
 * is the day's beginning (orgcrm details: a date without a time is that UTC day).
 */
export function checkDateTime(text: string): Checked<string> {
  const given = text.trim().toUpperCase();
  const match = timeForm.exec(given);
  if (match !== null && isRealDay(given.slice(0, 10))) {
    const hasTime = given.length > 10;
    const time = new Date(`${given.replace(',', '.')}${hasTime && match[1] === undefined ? 'Z' : ''}`);
    if (!Number.isNaN(time.getTime()) && isRealDay(time.toISOString().slice(0, 10))) return ok(time.toISOString());
  }
  return refused(
    text,
    'INVALID_FORMAT',
    'is not a time: ISO 8601 such as 2026-01-31T12:00:00Z or 2026-01-31T13:00:00+01:00',
  );
}

/** A time that came as a Date, of the years 1000 to 9999: earlier ones do not survive every driver. */
export function checkTime(time: Date): Checked<Date> {
  return time >= earliest && time <= latest
    ? ok(time)
    : refused(time, 'OUT_OF_RANGE', 'is out of range: the years 1000 to 9999 are allowed');
}
