import { formatValue } from '../../../values/issues.ts';
import { foldCase } from '../../../values/index.ts';
import type { ImportOptions } from '../options.ts';
import type { SourceRecord } from '../source/record.ts';
import type { SourceRows } from '../source/read-source.ts';
import { columnIssue, type Column } from './column.ts';
import { labelOfTheRow } from './fields.ts';
import { unescaped } from './formula.ts';
import { blankRow, isBlank, readColumn, type ImportRow } from './import-row.ts';
import type { Mapping } from './mapping.ts';

const blankMessage =
  'the row has no value of a known field that tells who it is about: give at least one, such as a name, an email or a phone';
const onlyAdded = /^(?:emails|phones|visitorIds|tags|externalId.*)$/;

/** Puts a value into the row, where one that is the text that clears fields is null. */
function readInto(row: ImportRow, column: Column, value: unknown, clearValue: string | null): void {
  const { name } = column.target;
  if (clearValue === null || value !== clearValue) readColumn(row, column, value);
  else if (!onlyAdded.test(name)) readColumn(row, column, null);
  else
    row.issues.push(
      columnIssue(
        {
          path: [name],
          code: 'INVALID_VALUE',
          problem: `${formatValue(value)} cannot clear it: an import only adds to this list`,
        },
        column,
      ),
    );
}

function readCells(
  row: ImportRow,
  cells: readonly string[],
  columns: readonly (Column | null)[],
  clearValue: string | null,
): void {
  for (const [place, column] of columns.entries()) {
    const cell = cells[place];
    // An empty cell says nothing: spreadsheets cannot tell it from a missing one.
    if (column === null || cell === undefined || cell.trim() === '') continue;
    readInto(row, column, cell === clearValue ? cell : unescaped(cell), clearValue);
  }
  const surplus = cells.length - columns.length;
  if (surplus > 0 && cells.slice(columns.length).some((cell) => cell !== '')) {
    row.issues.push({
      path: [],
      code: 'INVALID_FORMAT',
      message: `the row has ${cells.length} cells, but the header ${columns.length}: is a cell with a delimiter in it not quoted?`,
    });
  }
}

function readObject(
  row: ImportRow,
  object: Record<string, unknown>,
  mapping: Mapping,
  clearValue: string | null,
): void {
  const values = Object.values(object);
  for (const [place, column] of mapping.ofKeys(Object.keys(object)).entries())
    if (column !== null) readInto(row, column, values[place], clearValue);
}

/** Whether one name stands in the other as words of it. */
function stands(part: string, whole: string): boolean {
  return ` ${foldCase(whole)} `.includes(` ${foldCase(part)} `);
}

/** Puts what several columns say together. */
function complete(row: ImportRow, externalIdLabel: string): void {
  for (const known of row.externalIds)
    if (known.label === labelOfTheRow) known.label = row.externalIdLabel ?? externalIdLabel;
  if (row.optsOut.email) row.input.subscriptionStatus = 'UNSUBSCRIBED';
  if (row.optsOut.all) row.input.doNotContact = true;
  if (row.nameOrPart !== null) {
    const { text, part } = row.nameOrPart;
    const other = part === 'firstName' ? row.input.lastName : row.input.firstName;
    row.input[text !== null && other != null && stands(other, text) ? 'name' : part] = text;
  }
}

/** Makes the reader of a source's rows: what each record says of a contact, with the issues that reading finds. */
export function rowReader(
  { header }: Pick<SourceRows, 'header'>,
  mapping: Mapping,
  { externalIdLabel, clearValue }: Pick<ImportOptions, 'externalIdLabel' | 'clearValue'>,
): (record: SourceRecord, place: number) => ImportRow {
  const columns = header === null ? [] : mapping.ofHeader(header);
  return (record, place) => {
    const row = blankRow(place);
    if (record.kind === 'broken') row.issues.push({ path: [], code: 'INVALID_FORMAT', message: record.message });
    else if (record.kind === 'cells') readCells(row, record.cells, columns, clearValue);
    else readObject(row, record.object, mapping, clearValue);
    complete(row, externalIdLabel);
    if (row.issues.length === 0 && isBlank(row)) row.issues.push({ path: [], code: 'REQUIRED', message: blankMessage });
    return row;
  };
}
