import { formatValue } from '../../../values/issues.ts';
import { isJsonObject } from '../../../store/json/index.ts';
/** A row as it stands in the source, before its columns mean anything. */
export type SourceRecord =
  | { kind: 'cells'; cells: string[] }
  | { kind: 'object'; object: Record<string, unknown> }
  /** A row that cannot be read. Where the source cannot be read on after it, it is the last. */
  | { kind: 'broken'; message: string };

/** About how many characters a record has, so that batches of long rows stay small. */
export function sizeOf(record: SourceRecord): number {
  if (record.kind === 'cells') return record.cells.reduce((sum, cell) => sum + cell.length, 0);
  return record.kind === 'object' ? JSON.stringify(record.object).length : 0;
}

/** A value as a record: rows of JSON are objects. */
export function objectRecord(value: unknown): SourceRecord {
  if (isJsonObject(value)) return { kind: 'object', object: value };
  const found = Array.isArray(value) ? 'a list' : formatValue(value);
  return { kind: 'broken', message: `${found} is not a row: a JSON object is needed` };
}
