import { quoted } from '../../graphql/failures.ts';
import type { SourceRecord } from '../source/record.ts';
import type { SourceRows } from '../source/read-source.ts';
import type { ImportOptions } from '../options.ts';
import { labelOfTheRow } from './fields.ts';
import { blankRow, isBlank, type ImportRow } from './import-row.ts';
import type { Mapping } from './mapping.ts';
import { undefused } from './formula.ts';
import type { Target } from './target.ts';

const blankMessage = 'the row has no value of a known field: give at least one, such as a name, an email or a phone';

/** Puts a value into the row, where one that is the text that clears fields is null. */
function readInto(row: ImportRow, target: Target, value: unknown, clearValue: string | null): void {
  if (clearValue === null || value !== clearValue) return target.read(row, value);
  if (target.repeats || target.name.startsWith('externalId')) {
    row.issues.push({ path: [target.name], code: 'INVALID_VALUE', message: `${target.name}: ${quoted(value)} cannot clear it: an import only adds to this list` });
  } else target.read(row, null);
}

function readCells(row: ImportRow, cells: readonly string[], targets: readonly (Target | null)[], clearValue: string | null): void {
  for (const [place, target] of targets.entries()) {
    const cell = cells[place];
    // An empty cell says nothing: spreadsheets cannot tell it from a missing one.
    if (target === null || cell === undefined || cell.trim() === '') continue;
    readInto(row, target, cell === clearValue ? cell : undefused(cell), clearValue);
  }
  const surplus = cells.length - targets.length;
  if (surplus > 0 && cells.slice(targets.length).some((cell) => cell !== '')) {
    row.issues.push({ path: [], code: 'INVALID_FORMAT', message: `the row has ${cells.length} cells, but the header ${targets.length}: is a cell with a delimiter in it not quoted?` });
  }
}

function readObject(row: ImportRow, object: Record<string, unknown>, mapping: Mapping, clearValue: string | null): void {
  for (const [key, value] of Object.entries(object)) {
    const target = mapping.ofKey(key);
    if (target !== null) readInto(row, target, value, clearValue);
  }
}

/** Makes the reader of a source's rows: what each record says of a contact, with the issues that reading finds. */
export function rowReader({ header }: Pick<SourceRows, 'header'>, mapping: Mapping, { externalIdLabel, clearValue }: Pick<ImportOptions, 'externalIdLabel' | 'clearValue'>): (record: SourceRecord, place: number) => ImportRow {
  const targets = header === null ? [] : mapping.ofHeader(header);
  return (record, place) => {
    const row = blankRow(place);
    if (record.kind === 'broken') row.issues.push({ path: [], code: 'INVALID_FORMAT', message: record.message });
    else if (record.kind === 'cells') readCells(row, record.cells, targets, clearValue);
    else readObject(row, record.object, mapping, clearValue);
    if (row.issues.length === 0 && isBlank(row)) row.issues.push({ path: [], code: 'REQUIRED', message: blankMessage });
    for (const known of row.externalIds) if (known.label === labelOfTheRow) known.label = row.externalIdLabel ?? externalIdLabel;
    return row;
  };
}
