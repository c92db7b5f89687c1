import type { SourceRecord } from '../source/record.ts';
import type { SourceRows } from '../source/read-source.ts';
import { labelOfTheRow } from './fields.ts';
import { blankRow, type ImportRow } from './import-row.ts';
import type { Mapping } from './mapping.ts';
import { undefused } from './formula.ts';
import type { Target } from './target.ts';

function readCells(row: ImportRow, cells: readonly string[], targets: readonly (Target | null)[]): void {
  for (const [place, target] of targets.entries()) {
    const cell = cells[place];
    // An empty cell says nothing: spreadsheets cannot tell it from a missing one.
    if (target === null || cell === undefined || cell.trim() === '') continue;
    target.read(row, undefused(cell));
  }
  const surplus = cells.length - targets.length;
  if (surplus > 0 && cells.slice(targets.length).some((cell) => cell !== '')) {
    row.issues.push({ path: [], code: 'INVALID_FORMAT', message: `the row has ${cells.length} cells, but the header ${targets.length}: is a cell with a delimiter in it not quoted?` });
  }
}

function readObject(row: ImportRow, object: Record<string, unknown>, mapping: Mapping): void {
  for (const [key, value] of Object.entries(object)) mapping.ofKey(key)?.read(row, value);
}

/** Makes the reader of a source's rows: what each record says of a contact, with the issues that reading finds. */
export function rowReader({ header }: Pick<SourceRows, 'header'>, mapping: Mapping, externalIdLabel: string): (record: SourceRecord, place: number) => ImportRow {
  const targets = header === null ? [] : mapping.ofHeader(header);
  return (record, place) => {
    const row = blankRow(place);
    if (record.kind === 'broken') row.issues.push({ path: [], code: 'INVALID_FORMAT', message: record.message });
    else if (record.kind === 'cells') readCells(row, record.cells, targets);
    else readObject(row, record.object, mapping);
    for (const known of row.externalIds) if (known.label === labelOfTheRow) known.label = row.externalIdLabel ?? externalIdLabel;
    return row;
  };
}
