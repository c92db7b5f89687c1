import { throwIssues } from '../../../values/failures.ts';
import { formatValue } from '../../../values/issues.ts';
import type { Sql } from '../../../store/index.ts';
import { readText, refuse, type IssuePath, type Reader } from './reader.ts';
import type { PartsOf } from '../sampling/selective-trigrams.ts';
import { compileSearch, searchFields, type SearchField } from '../sql/search-sql.ts';

/** A search as the GraphQL input ContactSearch has it. */
export interface ContactSearchValue {
  text: string;
  fields?: readonly SearchField[] | null | undefined;
}

/**
 * Compiles a search; null where it matches everybody.
 * @param partsOf the parts of a text that the index is asked for (partsBy)
 * Throws ValidationFailure.
 */
export function searchCondition(
  search: ContactSearchValue | null | undefined,
  path: IssuePath,
  partsOf: PartsOf,
): Sql | null {
  if (search == null) return null;
  const reader: Reader = { issues: [], conditions: 0, definitions: new Map() };
  const text = readText(search.text, [...path, 'text'], reader);
  const fields = search.fields ?? searchFields;
  if (fields.length === 0)
    refuse(reader, [...path, 'fields'], 'REQUIRED', `no field is given: ${searchFields.join(', ')} are allowed`);
  const unknown = fields.find((field) => !searchFields.includes(field));
  if (unknown !== undefined)
    refuse(
      reader,
      [...path, 'fields'],
      'UNKNOWN_FIELD',
      `${formatValue(unknown)} is no field of a search: ${searchFields.join(', ')} are allowed`,
    );
  throwIssues(reader.issues);
  return text === null || text === '' ? null : compileSearch({ text, fields }, partsOf);
}
