import type { SourceRecord } from './source/record.ts';
import { sizeOf } from './source/record.ts';

export interface BatchSize {
  /** Most rows of a batch. */
  rows: number;
  /** About the most characters of a batch, unless one row has more. */
  characters: number;
}

/** Puts records together, in their order. */
export async function* batchesOf(
  records: AsyncIterable<SourceRecord>,
  { rows, characters }: BatchSize,
): AsyncIterable<SourceRecord[]> {
  let batch: SourceRecord[] = [];
  let size = 0;
  for await (const record of records) {
    batch.push(record);
    size += sizeOf(record);
    if (batch.length < rows && size < characters) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
