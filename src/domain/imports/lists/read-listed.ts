import type { ExternalIdValue } from '../../external-ids/index.ts';
import { isJsonObject } from '../../../store/json/index.ts';
import type { ImportDialect } from '../presets/dialects.ts';
import type { ListPreset } from '../presets/lists.ts';
import { saysNothing, valueAt } from '../presets/read-contact.ts';
import { isIdText, textOf } from '../row/values/read-value.ts';
import type { SourceRecord } from '../source/record.ts';
import type { ListedFields } from './concepts.ts';

/** A row of a list. */
export interface ListedRow {
  /** From 1. */
  row: number;
  /** Its id in the other system. */
  id: string | null;
  /** That id with its label, and those that the row lists itself. */
  externalIds: ExternalIdValue[];
  fields: ListedFields;
  /** Why it cannot be read. */
  problem: string | null;
}

function objectOf(record: SourceRecord, header: readonly string[] | null): Record<string, unknown> {
  if (record.kind === 'object') return record.object;
  if (record.kind === 'broken') return {};
  return Object.fromEntries((header ?? []).map((name, place) => [name.trim(), record.cells[place]?.trim()]));
}

function listedIds(value: unknown, from: ImportDialect): ExternalIdValue[] {
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items.flatMap((item) => {
    const externalId = isJsonObject(item) ? (item['external_id'] ?? item['externalId']) : undefined;
    const label = isJsonObject(item) && typeof item['label'] === 'string' ? item['label'] : from;
    return isIdText(externalId) ? [{ label, externalId: textOf(externalId) }] : [];
  });
}

/** Reads a row of a list by its preset. */
export function readListed(
  record: SourceRecord,
  header: readonly string[] | null,
  row: number,
  from: ImportDialect,
  { columns }: ListPreset,
): ListedRow {
  const object = objectOf(record, header);
  const read: ListedFields = {};
  for (const [path, field] of columns) {
    const value = valueAt(object, path.split('.'));
    if (!saysNothing(value) && read[field] === undefined) read[field] = value;
  }
  const { id, externalIds, ...fields } = read;
  const ownId = isIdText(id) ? textOf(id) : null;
  const problem =
    record.kind === 'broken'
      ? record.message
      : Object.keys(fields).length === 0
        ? `the row has none of ${columns.map(([path]) => path).join(', ')}`
        : null;
  return {
    row,
    id: ownId,
    externalIds: [...(ownId === null ? [] : [{ label: from, externalId: ownId }]), ...listedIds(externalIds, from)],
    fields,
    problem,
  };
}
