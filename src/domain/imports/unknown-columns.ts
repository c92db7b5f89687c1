import { formatValue } from '../../values/issues.ts';
import { UnreadableSource } from './source/import-source.ts';

const maxNamed = 20;

const known =
  'name, first name, last name, email, phone, company, notes, source, tags, external id, custom.<key> and others, as the documentation lists them';

/** Why a file is refused of which no column is known. */
export function unknownColumns(columns: readonly string[]): UnreadableSource {
  const named = columns
    .slice(0, maxNamed)
    .map((name) => formatValue(name))
    .join(', ');
  const further = columns.length > maxNamed ? ` and ${columns.length - maxNamed} more` : '';
  return new UnreadableSource(
    `no column is known: the file has ${named}${further}; known are ${known}. Does it lack a header, or has it another delimiter?`,
    'REQUIRED',
  );
}
