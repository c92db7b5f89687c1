import { importedRows } from '../../http/metrics/index.ts';
import type { RowIssue, RowResult } from './batch/plan.ts';
import type { ImportCounts, RowError } from './result.ts';
import type { ColumnIssue } from './row/column.ts';
import { originOf, type ImportRow } from './row/import-row.ts';
import type { Mapping } from './row/mapping.ts';
import type { WarningList } from './warnings.ts';

/** Rows that were dealt with. */
export interface WrittenRows {
  rows: readonly ImportRow[];
  outcomes: readonly RowResult[];
  leftOut: readonly (readonly ColumnIssue[])[];
}

function errorOf({ path, column, code, message }: RowIssue, row: ImportRow, mapping: Mapping): RowError {
  const field = path.length === 0 ? null : (originOf(row, path)?.shown ?? column?.name ?? mapping.columnOf(path));
  return { row: row.row, field, code, message };
}

/** Counts the rows of a batch, and adds what they are warned of. @returns their errors, as callers are told of them */
export function countRows(
  { rows, outcomes, leftOut }: WrittenRows,
  counts: ImportCounts,
  warnings: WarningList,
  mapping: Mapping,
): RowError[] {
  const errors: RowError[] = [];
  for (const [place, outcome] of outcomes.entries()) {
    counts.total++;
    if (typeof outcome === 'string') counts[outcome]++;
    else counts.failed++;
    const row = rows[place];
    if (row === undefined) continue;
    if (typeof outcome === 'string') warnings.add(row.row, leftOut[place] ?? []);
    else for (const issue of outcome) errors.push(errorOf(issue, row, mapping));
  }
  return errors;
}

/** Counts rows in the metrics, once they are written. */
export function measureRows({ outcomes }: WrittenRows): void {
  for (const outcome of outcomes) importedRows.inc({ result: typeof outcome === 'string' ? outcome : 'failed' });
}
