import { checkDate, checkDateTime, passed, refused, type Checked } from '../../values/index.ts';

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
const parts = /^(.*?\d[日.]?)(?:(?:T|,? +)(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?) ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
/** Outlook writes it for "no date", databases the other. */
const noDate = /^0{1,4}([-/.])0{1,2}\1(?:0{1,4})(?: 0?0:00(?::00)?)?$/;

const example = 'such as 2026-01-31 or 2026-01-31T12:00:00Z';
const twoDigits = (text: string): string => text.padStart(2, '0');

function dayOf(year: string, month: string, day: string): string {
  // As in POSIX: 69 to 99 are of the last century.
  const full = year.length === 4 ? year : `${Number(year) < 69 ? '20' : '19'}${year}`;
  return `${full}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The days that three numbers can be. */
function candidates(first: string, second: string, third: string, order: DateOrder | null): string[] {
  const orders: Record<DateOrder, string> = { MDY: dayOf(third, first, second), DMY: dayOf(third, second, first), YMD: dayOf(first, second, third) };
  // A year of four digits at the end is the year, whatever the order.
  const possible = (['MDY', 'DMY', 'YMD'] as const).filter((each) => (order === null || each === order) && (each !== 'YMD' || third.length === 2));
  return [...new Set(possible.map((each) => orders[each]))];
}

function timeOf(text: string | undefined): string | null | undefined {
  if (text === undefined) return null;
  const [, hour = '', minute = '', second = '00', fraction = '', half] = clock.exec(text) ?? [];
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const isReal = hour !== '' && hours < 24 && (half === undefined || (Number(hour) >= 1 && Number(hour) <= 12)) && Number(minute) < 60 && Number(second) < 60;
  return isReal ? `${twoDigits(String(hours))}:${minute}:${second}.${fraction.padEnd(3, '0')}` : undefined;
}

function offsetOf(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  const given = zone.toUpperCase();
  return /^[A-Z]/.test(given) ? 'Z' : given.replace(/^(...):?(..)$/, '$1:$2');
}

function written(text: string, order: DateOrder | null): Checked<Written> {
  const [, date = '', clockText, zone] = text.length > 100 ? [] : (parts.exec(text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim()) ?? []);
  const time = timeOf(clockText);
  const [, year, , month, day, monthOfJapan, dayOfJapan] = yearFirst.exec(date) ?? [];
  const [, first, , second = '', third = ''] = yearElsewhere.exec(date) ?? [];
  const isOpen = year === undefined && first !== undefined;
  const days = isOpen ? candidates(first, second, third, order) : [dayOf(year ?? '', month ?? monthOfJapan ?? '', day ?? dayOfJapan ?? '')];
  const [found, another] = days.filter((each) => checkDate(each).ok);
  if (time === undefined || found === undefined) {
    const wanted = isOpen && order !== null ? ` in the order ${order}` : '';
    return refused(text, 'INVALID_FORMAT', `is not a date${wanted}: a day of the calendar is needed, ${example}`);
  }
  if (another !== undefined || (third.length === 2 && order === null)) {
    return refused(text, 'INVALID_FORMAT', `may be ${[found, another].filter(Boolean).join(' or ')}: say in which order dates have day, month and year, or write the year first`);
  }
  return passed({ day: found, time, zone: offsetOf(zone) });
}

/** Whether a text is a date, if only we knew the order of day and month. */
export function isDateLike(text: string): boolean {
  return checkDateTime(text).ok || Object.keys(dateOrders).some((order) => written(text, order as DateOrder).ok);
}

/** Whether a text says that there is no date. */
export function isNoDate(text: string): boolean {
  return noDate.test(text.trim());
}

/** The day of a date as a DATE field takes it: as it is written, whatever the time of day and zone. */
export function readDay(text: string, { order }: DateReading): Checked<string> {
  const found = written(text, order);
  return found.ok ? passed(found.value.day) : found;
}

/** A point in time in UTC, as checkDateTime gives it. A date alone is the day's beginning. */
export function readTime(text: string, { order, zone }: DateReading): Checked<string> {
  const found = written(text, order);
  if (!found.ok) return found;
  const { day, time, zone: own } = found.value;
  return checkDateTime(`${day}T${time ?? '00:00:00.000'}${own ?? zone}`);
}
