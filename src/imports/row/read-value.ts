import { quoted, type IssueCode } from '../../graphql/failures.ts';
import type { ExternalIdValue } from '../../contacts/contact.ts';
import { isJsonObject, isNumber, parseJson, textOfNumber, type JsonNumber } from '../../json/index.ts';
import { checkDateTime } from '../../values/index.ts';
import type { ImportRow } from './import-row.ts';
import { splitList } from './lists.ts';

/** Puts the value of a column into the row; what is wrong with it becomes an issue of the row. */
export type ValueReader = (row: ImportRow, value: unknown) => void;

export function refuse(row: ImportRow, field: string, code: IssueCode, value: unknown, problem: string): void {
  row.issues.push({ path: [field], code, message: `${field}: ${quoted(value)} ${problem}` });
}

type TextField = 'name' | 'firstName' | 'lastName' | 'email' | 'phone' | 'company' | 'notes' | 'source' | 'avatarUrl' | 'locationId' | 'assignedToId';

/** Fields of which an empty text is none. */
const neverEmpty = new Set<TextField>(['email', 'phone', 'avatarUrl', 'locationId', 'assignedToId']);

/** Whether a value can be an id: a text, or a number, which stands for its digits. */
export function isIdText(value: unknown): value is string | JsonNumber {
  return typeof value === 'string' || isNumber(value);
}

/** A text, or the digits of a number. */
export function textOf(value: string | JsonNumber): string {
  return typeof value === 'string' ? value : textOfNumber(value);
}

/** A text; a number stands for its digits, as spreadsheets write phone numbers and ids. */
export function text(field: TextField): ValueReader {
  return (row, value) => {
    if (value === '' && neverEmpty.has(field)) row.input[field] = null;
    else if (value === null || typeof value === 'string') row.input[field] = value;
    else if (isNumber(value)) row.input[field] = textOfNumber(value);
    else refuse(row, field, 'INVALID_TYPE', value, 'is no text');
  };
}

const words = new Map([
  ...['true', 'yes', 'y', 't', '1'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', 'f', '0'].map((word) => [word, false] as const),
]);

export function boolean(field: 'doNotContact'): ValueReader {
  return (row, value) => {
    const found = typeof value === 'string' ? words.get(value.trim().toLowerCase()) : value;
    if (found === null || typeof found === 'boolean') row.input[field] = found;
    else refuse(row, field, 'INVALID_TYPE', value, 'is no boolean: true, false, yes, no, 1 or 0');
  };
}

/** One of some words, in any case and with blanks, dashes or nothing for underscores: "Sales Qualified Lead". */
export function oneOf<Word extends string>(field: string, values: readonly Word[], set: (row: ImportRow, word: Word | null) => void): ValueReader {
  const plain = (word: string): string => word.toLowerCase().replaceAll(/[\s_-]/g, '');
  const byPlain = new Map(values.map((word) => [plain(word), word]));
  return (row, value) => {
    const word = typeof value === 'string' ? byPlain.get(plain(value)) : value === null ? null : undefined;
    if (word === undefined) refuse(row, field, 'INVALID_VALUE', value, `is none of ${values.join(', ')}`);
    else set(row, word);
  };
}

/** A list of texts, or a text that splitList takes apart. Null adds nothing. */
export function list(field: 'emails' | 'phones' | 'visitorIds' | 'tags'): ValueReader {
  return (row, value) => {
    const items = typeof value === 'string' ? splitList(value) : (value ?? []);
    if (!Array.isArray(items)) return refuse(row, field, 'INVALID_TYPE', value, 'is no list of texts');
    for (const item of items as unknown[]) {
      if (isIdText(item)) row[field].push(textOf(item));
      else refuse(row, field, 'INVALID_TYPE', item, 'is no text');
    }
  };
}

/** One external id of a label. */
export function externalId(label: string): ValueReader {
  return (row, value) => {
    if (value === null) return;
    if (isIdText(value)) row.externalIds.push({ label, externalId: textOf(value) });
    else refuse(row, 'externalId', 'INVALID_TYPE', value, 'is no text');
  };
}

/** A pair of a label and an id, which may be a number. */
function externalIdOf(value: unknown): ExternalIdValue | null {
  const { label, externalId: id } = (value ?? {}) as Record<string, unknown>;
  return typeof label === 'string' && isIdText(id) ? { label, externalId: textOf(id) } : null;
}

/** A list of {"label", "externalId"}, or a text `label:id;label:id`, or the list as JSON. */
export const externalIds: ValueReader = (row, value) => {
  const items = typeof value === 'string' ? splitList(value) : (value ?? []);
  if (!Array.isArray(items)) return refuse(row, 'externalIds', 'INVALID_TYPE', value, 'is no list of {"label", "externalId"}');
  for (const item of items as unknown[]) {
    const separator = typeof item === 'string' ? item.indexOf(':') : -1;
    const pair = externalIdOf(item);
    if (pair !== null) row.externalIds.push(pair);
    else if (typeof item === 'string' && separator > 0) row.externalIds.push({ label: item.slice(0, separator), externalId: item.slice(separator + 1) });
    else refuse(row, 'externalIds', 'INVALID_FORMAT', item, 'is no external id: {"label", "externalId"}, in a CSV label:id');
  }
};

export function time(field: 'createdAt' | 'firstSeenAt'): ValueReader {
  return (row, value) => {
    if (value === null) return;
    const checked = typeof value === 'string' ? checkDateTime(value) : null;
    if (checked?.ok === true) row[field] = checked.value;
    else refuse(row, field, 'INVALID_FORMAT', value, 'is no time: ISO 8601 such as 2026-01-31T12:00:00Z');
  };
}

/** A JSON object, also as text. */
export function jsonObject(field: 'properties' | 'customValues'): ValueReader {
  const parsed = (value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    try {
      return parseJson(value);
    } catch {
      return undefined;
    }
  };
  return (row, value) => {
    const object = parsed(value);
    if (object === null) return;
    if (!isJsonObject(object)) return refuse(row, field, 'INVALID_TYPE', value, 'is no JSON object');
    row.input[field] = { ...row.input[field], ...object };
  };
}
