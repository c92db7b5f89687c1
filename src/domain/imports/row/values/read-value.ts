import { fieldsOfKind, type FieldOfKind } from '../../../../query/contact-fields/index.ts';
import type { ExternalIdValue } from '../../../external-ids/index.ts';
import {
  isJsonObject,
  isNumber,
  parseJson,
  textOfNumber,
  type JsonNumber,
  isList,
} from '../../../../store/json/index.ts';
import { cleanedNumber, cleanPhone, isRounded, roundedError } from '../../../../values/index.ts';
import { columnIssue, type Column, type ValueReader } from '../column.ts';
import { isNoDate, readTime } from './dates.ts';
import { add, refuse, type ImportRow } from '../import-row.ts';
import { splitList, splitSeveral } from './lists.ts';
import { plainWord, yesOrNo } from '../words.ts';

type TextField = FieldOfKind<'text' | 'imageUrl'> | 'email' | 'phone' | 'locationId' | 'assignedToId';

/** Fields of which an empty text is none. */
const neverEmpty = new Set<TextField>(['email', 'phone', 'locationId', 'assignedToId', ...fieldsOfKind('imageUrl')]);

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
    else refuse(row, field, 'INVALID_TYPE', value, 'is not a text');
  };
}

/** An address, number or id as it is meant; null, with an issue, where it cannot be one. */
function identifier(
  row: ImportRow,
  field: 'email' | 'phone' | 'emails' | 'phones' | 'visitorIds',
  value: string,
  { isGuess }: Column,
): string | null {
  // What nobody sees is around addresses as it is around numbers.
  if (field === 'email' || field === 'emails') return cleanPhone(value);
  const isPhone = field !== 'visitorIds';
  const found = isPhone ? cleanedNumber(value) : value;
  const problem = isRounded(found)
    ? roundedError
    : isPhone && isGuess && !/\p{Nd}/u.test(found)
      ? 'is not a phone number: it has no digit'
      : null;
  if (problem === null) return found;
  refuse(row, field, 'INVALID_FORMAT', value, problem);
  return null;
}

/** A list of texts, or a text that splitList takes apart. Null adds nothing. */
export function list(
  field: 'emails' | 'phones' | 'visitorIds' | 'tags',
  split: (cell: string) => unknown[] = splitList,
): ValueReader {
  return (row, value, column) => {
    const items = typeof value === 'string' ? split(value) : (value ?? []);
    if (!isList(items)) return refuse(row, field, 'INVALID_TYPE', value, 'is not a list of texts');
    const isOne = typeof value === 'string' && items.length === 1;
    for (const [place, item] of items.entries()) {
      if (!isIdText(item)) {
        refuse(row, field, 'INVALID_TYPE', item, 'is not a text');
        continue;
      }
      const plain = field === 'tags' ? textOf(item) : identifier(row, field, textOf(item), column);
      if (plain !== null) add(row, field, plain, column, isOne ? column.name : `${column.name}.${place}`);
    }
  };
}

/** One address or number; of several in a cell the first, and the others as further ones. */
export function severalTexts(one: 'email' | 'phone', more: 'emails' | 'phones'): ValueReader {
  return (row, value, column) => {
    if (!isIdText(value) || value === '') return text(one)(row, value, column);
    const [first = '', ...others] = splitSeveral(textOf(value), one === 'email' && column.isGuess);
    const plain = identifier(row, one, first, column);
    if (plain !== null) row.input[one] = plain;
    list(more)(row, others, column);
  };
}

export function boolean(field: FieldOfKind<'boolean'>): ValueReader {
  return (row, value) => {
    const answer = yesOrNo(value);
    if (answer === undefined)
      refuse(row, field, 'INVALID_TYPE', value, 'is not a boolean: true, false, yes, no, 1 or 0');
    else row.input[field] = answer;
  };
}

/** One of some words, in any case and with blanks, dashes or nothing for underscores: "Sales Qualified Lead". */
export function oneOf<Word extends string>(
  field: string,
  values: readonly Word[],
  others: ReadonlyMap<string, Word>,
  set: (row: ImportRow, word: Word | null) => void,
): ValueReader {
  const byWord = new Map([...others, ...values.map((word) => [plainWord(word), word] as const)]);
  return (row, value) => {
    const word = typeof value === 'string' ? byWord.get(plainWord(value)) : value === null ? null : undefined;
    if (word === undefined) refuse(row, field, 'INVALID_VALUE', value, `is none of ${values.join(', ')}`);
    else set(row, word);
  };
}

function addExternalId(row: ImportRow, field: string, id: ExternalIdValue, column: Column, shown?: string): void {
  if (isRounded(id.externalId)) refuse(row, field, 'INVALID_FORMAT', id.externalId, roundedError);
  else add(row, 'externalIds', id, column, shown);
}

/** One external id of a label. */
export function externalId(label: string): ValueReader {
  return (row, value, column) => {
    if (value === null) return;
    if (isIdText(value)) addExternalId(row, 'externalId', { label, externalId: textOf(value) }, column);
    else refuse(row, 'externalId', 'INVALID_TYPE', value, 'is not a text');
  };
}

/** A pair of a label and an id, which may be a number; or a text label:id. */
function externalIdOf(value: unknown): ExternalIdValue | null {
  if (typeof value === 'string') {
    const separator = value.indexOf(':');
    return separator > 0 ? { label: value.slice(0, separator), externalId: value.slice(separator + 1) } : null;
  }
  const { label: own, external_id: snakeId, externalId: id = snakeId } = (value ?? {}) as Record<string, unknown>;
  // In snake_case it is pylon's, where a label may be missing.
  const label = own ?? (snakeId === undefined ? undefined : '');
  return typeof label === 'string' && isIdText(id) ? { label, externalId: textOf(id) } : null;
}

/** A list of {"label", "externalId"}, or a text `label:id;label:id`, or the list as JSON. */
export const externalIds: ValueReader = (row, value, column) => {
  const items = typeof value === 'string' ? splitList(value) : (value ?? []);
  if (!isList(items))
    return refuse(row, 'externalIds', 'INVALID_TYPE', value, 'is not a list of {"label", "externalId"}');
  for (const [place, item] of items.entries()) {
    const found = externalIdOf(item);
    if (found !== null) addExternalId(row, 'externalIds', found, column, `${column.name}.${place}`);
    else
      refuse(
        row,
        'externalIds',
        'INVALID_FORMAT',
        item,
        'is not an external id: {"label", "externalId"}, in a CSV label:id',
      );
  }
};

export function time(field: FieldOfKind<'time'>): ValueReader {
  return (row, value, { dates }) => {
    if (value === null || (typeof value === 'string' && isNoDate(value))) return;
    const checked = typeof value === 'string' ? readTime(value, dates) : null;
    if (checked?.ok === true) row[field] = checked.value;
    else if (checked === null)
      refuse(row, field, 'INVALID_FORMAT', value, 'is not a time: ISO 8601 such as 2026-01-31T12:00:00Z');
    else row.issues.push(columnIssue({ path: [field], code: checked.code, problem: checked.message }));
  };
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return parseJson(value);
  } catch {
    return undefined;
  }
}

/** A JSON object, also as text; null, with an issue where it is none, where there is nothing to take. */
export function jsonObject(row: ImportRow, field: string, value: unknown): Record<string, unknown> | null {
  const object = parsed(value);
  if (object === null) return null;
  if (isJsonObject(object)) return object;
  refuse(row, field, 'INVALID_TYPE', value, 'is not a JSON object');
  return null;
}

export const properties: ValueReader = (row, value) => {
  const object = jsonObject(row, 'properties', value);
  if (object !== null) row.input.properties = { ...row.input.properties, ...object };
};
