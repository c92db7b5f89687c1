import type { Store } from '../../store/index.ts';
import { readStore } from './read-store.ts';
import type { StoredTable } from './tables.ts';
import { fillStore } from './write-store.ts';

/**
 * Copies everything in a store into an empty one, ids and times as they are. Both have the migrations of this version.
 * @returns how many tables and rows there were
 * @throws WriteRefused where the target is not empty
 */
export function copyStore(from: Store, to: Store): Promise<{ tables: number; rows: number }> {
  return fillStore(to, (writer) => {
    let current: StoredTable | undefined;
    return readStore(from, () =>
      Promise.resolve({
        async table(table) {
          current = table;
        },
        rows: (rows) => writer.write(current as StoredTable, rows),
      }),
    );
  });
}
