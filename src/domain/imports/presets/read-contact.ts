import { isJsonObject } from '../../../store/json/index.ts';
import { UnreadableSource } from '../source/import-source.ts';
import type { SourceRows } from '../source/read-source.ts';
import type { SourceRecord } from '../source/record.ts';
import { isReferenceField } from './named-references.ts';
import type { ContactPreset } from './contacts.ts';

/** Whether an answer says that there is no value: it has all keys, whatever is known. */
export const saysNothing = (value: unknown): boolean => value == null || value === '';

/** The value at a path of keys, or of places in lists. */
export function valueAt(object: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    object,
  );
}

/** The part of a path before its last key, as far as that key is not a place in a list; null for a key at the top. */
function parentOf(path: string): string | null {
  return path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : null;
}

/**
 * Brings what a contact of an answer has at the preset's paths to the top, under these paths, in the preset's order. What no
 * path names stays as it is. What says nothing is left out: the system that an answer comes from does not know the value,
 * and another one, from which the same contact was imported, may.
 */
function withPathsAtTop(record: SourceRecord, { columns }: ContactPreset): SourceRecord {
  if (record.kind !== 'object') return record;
  const { object } = record;
  const read: Record<string, unknown> = {};
  const fields = new Set<string>();
  const within = new Map<string, Set<string>>();
  for (const [path, field] of columns) {
    const parent = parentOf(path);
    const value = valueAt(object, path.split('.'));
    if (parent !== null) {
      // A part of free properties is a field if it is a text; else it stays among them, as it came.
      if (typeof value !== 'string' && value !== null) continue;
      within.set(parent, (within.get(parent) ?? new Set()).add(path.slice(parent.length + 1)));
    }
    if (saysNothing(value) || (field !== null && fields.has(field) && !isReferenceField(field))) continue;
    if (field !== null) fields.add(field);
    read[path] = value;
  }
  const tops = new Set(columns.map(([path]) => topOf(path)));
  Object.assign(read, without(object, tops));
  for (const [parent, keys] of within) {
    const value = read[parent];
    if (isJsonObject(value)) read[parent] = without(value, keys);
  }
  return { kind: 'object', object: read };
}

function topOf(path: string): string {
  return path.split('.', 1)[0] ?? path;
}

function without(object: Record<string, unknown>, keys: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)));
}

async function* eachAtTop(records: AsyncIterable<SourceRecord>, preset: ContactPreset): AsyncIterable<SourceRecord> {
  for await (const record of records) yield withPathsAtTop(record, preset);
}

/**
 * The rows of answers, with all that the preset names at their top.
 * @throws UnreadableSource if they are no JSON
 */
export function contactsOfAnswers(source: SourceRows, preset: ContactPreset): SourceRows {
  if (source.origin === 'file of texts')
    throw new UnreadableSource(
      'the answers of an API are JSON or NDJSON, and this is CSV or vCard: import it without saying which API it is from',
    );
  const { records, reread } = source;
  return {
    ...source,
    records: eachAtTop(records, preset),
    ...(reread === undefined ? {} : { reread: () => eachAtTop(reread(), preset) }),
  };
}
