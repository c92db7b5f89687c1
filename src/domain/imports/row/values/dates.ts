import { checkDate, checkDateTime, ok, refused, type Checked } from '../../../../values/index.ts';
import { withMonthName } from './months.ts';
import { keysOf } from '../../../../values/objects/tables.ts';

/** Which of day, month and year comes first where the digits alone do not tell. */
export const dateOrders = {
  MDY: 'The month, the day, the year: 1/31/2026.',
  DMY: 'The day, the month, the year: 31/1/2026.',
  YMD: 'The year, the month, the day: 26/1/31.',
} as const;
export type DateOrder = keyof typeof dateOrders;

/** How the dates of a column are written. */
export interface DateReading {
  /** Null where it is not told: then only dates that can be read in one way are taken. */
  order: DateOrder | null;
  /** The offset of times without one. */
  zone: string;
}

/** A day and, where it has one, a time of day; in the digits of the text. */
interface Written {
  day: string;
  time: string | null;
  zone: string | null;
}

const yearFirst = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
const yearElsewhere = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})$/;
const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)? ?([ap])?\.?(?:m\.?)?$/i;
const parts =
  /^(.*?\d[日.]?)(?:(?:T|,? +)(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?) ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
/** Outlook writes 0/0/00 for "no date", databases 0000-00-00. */
const noDate = /^0{1,4}([-/.])0{1,2}\1(?:0{1,4})(?: 0?0:00(?::00)?)?$/;

const maxLength = 100;
const twoDigits = (text: string): string => text.padStart(2, '0');

function dayOf(year: string, month: string, day: string): string {
  // As in POSIX: 69 to 99 are of the last century.
  const full = year.length === 4 ? year : `${Number(year) < 69 ? '20' : '19'}${year}`;
  return `${full}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The days of the calendar that a date without a time can be, and whether only the order tells which. */
function daysIn(date: string, order: DateOrder | null): { days: string[]; needsOrder: boolean } {
  const [, first, , second = '', third = ''] = yearElsewhere.exec(date) ?? [];
  if (first === undefined) {
    const [, year = '', , month, day, monthOfJapan = '', dayOfJapan = ''] = yearFirst.exec(date) ?? [];
    return {
      days: [dayOf(...(withMonthName(date) ?? [year, month ?? monthOfJapan, day ?? dayOfJapan]))],
      needsOrder: false,
    };
  }
  const byOrder = {
    MDY: dayOf(third, first, second),
    DMY: dayOf(third, second, first),
    YMD: dayOf(first, second, third),
  };
  const isShort = third.length === 2;
  // A year of four digits at the end is the year, whatever the order.
  const orders = keysOf(byOrder).filter((each) => (order === null || each === order) && (isShort || each !== 'YMD'));
  return { days: [...new Set(orders.map((each) => byOrder[each]))], needsOrder: isShort };
}

/** A time of day as hh:mm:ss.mmm; null where there is none, undefined where it is not one. */
function timeOf(text: string | undefined): string | null | undefined {
  if (text === undefined) return null;
  const [, hour = '', minute = '', second = '00', fraction = '', half] = clock.exec(text) ?? [];
  const isHalf = Number(hour) >= 1 && Number(hour) <= 12;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const isReal =
    hour !== '' && (half === undefined ? hours < 24 : isHalf) && Number(minute) < 60 && Number(second) < 60;
  return isReal ? `${twoDigits(String(hours))}:${minute}:${second}.${fraction.padEnd(3, '0')}` : undefined;
}

function offsetOf(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  return /^[+-]/.test(zone) ? zone.replace(/^(...):?(..)$/, '$1:$2') : 'Z';
}

function written(text: string, order: DateOrder | null): Checked<Written> {
  const plain = text.length > maxLength ? '' : text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  const [, date = '', clockText, zone] = parts.exec(plain) ?? [];
  const time = timeOf(clockText);
  const { days, needsOrder } = daysIn(date, order);
  const [found, ...others] = days.filter((day) => checkDate(day).ok);
  if (time === undefined || found === undefined) {
    const wanted = order !== null && yearElsewhere.test(date) ? ` in the order ${order}` : '';
    return refused(
      text,
      'INVALID_FORMAT',
      `is not a date${wanted}: a day of the calendar is needed, such as 2026-01-31 or 2026-01-31T12:00:00Z`,
    );
  }
  if (order === null && (others.length > 0 || needsOrder)) {
    const advice = 'say in which order dates have day, month and year, or write the year first';
    return refused(text, 'INVALID_FORMAT', `may be ${[found, ...others].join(' or ')}: ${advice}`);
  }
  return ok({ day: found, time, zone: offsetOf(zone) });
}

/** Whether a text is a date, if only we knew the order of day and month. */
export function isDateLike(text: string): boolean {
  return checkDateTime(text).ok || keysOf(dateOrders).some((order) => written(text, order).ok);
}

/** Whether a text says that there is no date. */
export function isNoDate(text: string): boolean {
  return noDate.test(text.trim());
}

/** The day of a date as a DATE field takes it: as it is written, whatever the time of day and zone. */
export function readDay(text: string, { order }: DateReading): Checked<string> {
  const found = written(text, order);
  return found.ok ? ok(found.value.day) : found;
}

/** A point in time in UTC, as checkDateTime gives it. A date alone is the day's beginning. */
export function readTime(text: string, { order, zone }: DateReading): Checked<string> {
  const iso = checkDateTime(text);
  if (iso.ok && zone === 'Z') return iso;
  const found = written(text, order);
  if (!found.ok) return found;
  const { day, time, zone: own } = found.value;
  return checkDateTime(`${day}T${time ?? '00:00:00.000'}${own ?? zone}`);
}
