import { invalid } from '../../values/failures.ts';
import { formatValue } from '../../values/issues.ts';
import { matchingFields } from './batch/leave-out.ts';
import type { MatchField } from './options.ts';
import type { Column } from './row/column.ts';
import type { Mapping } from './row/mapping.ts';
import type { SourceRows } from './source/read-source.ts';

/** What the columns would have, for messages. */
const nouns = {
  PHONE: 'phone numbers',
  EXTERNAL_ID: 'external ids',
  EXTERNAL_ID_OR_EMAIL: 'external ids or emails',
  ID: 'ids',
} as const;

/**
 * Makes sure that rows have what they are to be matched by. Without such a column every row would be about a contact of its
 * own. Emails are what is matched by if nothing is said, so a file may be without them. Rows that name their own columns
 * are read up to the first that has it.
 * @throws ValidationFailure before anything is written
 */
export async function assertMatchColumn(
  { header, reread }: SourceRows,
  mapping: Mapping,
  matchOn: MatchField,
  path: string[],
): Promise<void> {
  if (matchOn === 'EMAIL') return;
  const isMatched = (column: Column | null): boolean =>
    column !== null && matchingFields(matchOn).includes(column.target.name.split('.')[0] ?? '');
  const names = new Set(header);
  if (header !== null && mapping.ofHeader(header).some(isMatched)) return;
  for await (const record of reread?.() ?? []) {
    if (record.kind !== 'object') continue;
    const keys = Object.keys(record.object);
    if (mapping.ofKeys(keys).some(isMatched)) return;
    for (const key of keys) names.add(key);
  }
  if (names.size === 0) return;
  const found = [...names]
    .slice(0, 20)
    .map((name) => formatValue(name))
    .join(', ');
  throw invalid(
    path,
    'CONFLICTING_ARGUMENTS',
    `no column has ${nouns[matchOn]} to match by: the columns are ${found}. A mapping can say what a column is`,
  );
}
