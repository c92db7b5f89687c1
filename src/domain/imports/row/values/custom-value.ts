import type { CustomField } from '../../../../store/index.ts';
import type { Checked } from '../../../../values/index.ts';
import { columnIssue, type Column, type ValueReader } from '../column.ts';
import { isNoDate, readDay, readTime } from './dates.ts';
import { refuse, type ImportRow } from '../import-row.ts';
import { splitList } from './lists.ts';
import { jsonObject } from './read-value.ts';
import { yesOrNo } from '../words.ts';

/** What of a custom field decides which columns are its values, and how they are read. */
export type ColumnDefinition = Pick<CustomField, 'key' | 'label' | 'type'>;

function setDate(row: ImportRow, key: string, value: string, checked: Checked<string>): void {
  if (checked.ok) setValue(row, key, checked.value);
  else if (!isNoDate(value))
    row.issues.push(columnIssue({ path: ['customValues', key], code: checked.code, problem: checked.message }));
}

function setValue(row: ImportRow, key: string, value: unknown): void {
  row.input.customValues = { ...row.input.customValues, [key]: value };
}

/** Reads the value of a custom field by the field's type. */
export function readCustomValue(
  row: ImportRow,
  key: string,
  type: ColumnDefinition['type'] | undefined,
  value: unknown,
  { dates }: Column,
): void {
  // Whether a blank text clears the value, the check of every write decides.
  if (typeof value === 'string' && value.trim() === '') return setValue(row, key, value);
  if (typeof value === 'string' && type === 'DATE') return setDate(row, key, value, readDay(value, dates));
  if (typeof value === 'string' && type === 'DATETIME') return setDate(row, key, value, readTime(value, dates));
  if (type === 'BOOLEAN') {
    const answer = yesOrNo(value);
    if (answer !== undefined) return setValue(row, key, answer);
    return refuse(row, ['customValues', key], 'INVALID_TYPE', value, 'is not a boolean: true, false, yes, no, 1 or 0');
  }
  // A list of options that have semicolons themselves stands in a cell as JSON.
  setValue(
    row,
    key,
    type === 'MULTISELECT' && typeof value === 'string' && value.startsWith('[') ? splitList(value) : value,
  );
}

/** The value of one custom field, by its type. */
export function customValue(key: string, definitions: readonly ColumnDefinition[]): ValueReader {
  const type = definitions.find((definition) => definition.key === key)?.type;
  return (row, value, column) => readCustomValue(row, key, type, value, column);
}

/** The values of several custom fields, as a JSON object. */
export function customValues(definitions: readonly ColumnDefinition[]): ValueReader {
  const types = new Map(definitions.map(({ key, type }) => [key, type]));
  return (row, value, column) => {
    for (const [key, item] of Object.entries(jsonObject(row, 'customValues', value) ?? {}))
      readCustomValue(row, key, types.get(key), item, column);
  };
}
