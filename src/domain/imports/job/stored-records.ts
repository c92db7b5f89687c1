import { parseJson, stringifyJson } from '../../../store/json/index.ts';
import type { SourceRecord } from '../source/record.ts';

/** A record as it is stored: its cells, its object, or why it cannot be read. */
type StoredRecord = string[] | Record<string, unknown> | string;

function stored(record: SourceRecord): StoredRecord {
  if (record.kind === 'cells') return record.cells;
  return record.kind === 'object' ? record.object : record.message;
}

function asRead(record: StoredRecord): SourceRecord {
  if (typeof record === 'string') return { kind: 'broken', message: record };
  return Array.isArray(record) ? { kind: 'cells', cells: record } : { kind: 'object', object: record };
}

/** Records as JSON, with all digits of their numbers and with their keys in their order. */
export function textOfRecords(records: readonly SourceRecord[]): string {
  return stringifyJson(records.map(stored));
}

/** The records that textOfRecords wrote. */
export function recordsOfText(text: string): SourceRecord[] {
  return (parseJson(text) as StoredRecord[]).map(asRead);
}
