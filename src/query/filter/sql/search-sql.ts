import { contactFields, searchedFields, type SearchName } from '../../contact-fields/index.ts';
import { columnName, join, raw, sql, type Sql } from '../../../store/index.ts';
import { phonePart } from '../../../values/index.ts';
import { anyTextCondition, indexedSubstring, textCondition } from './text-sql.ts';
import type { PartsOf } from '../sampling/selective-trigrams.ts';
import type { TextTest } from '../tree.ts';

/** Where a search looks. */
export type SearchField = SearchName | 'EMAIL' | 'PHONE' | 'PROPERTIES';
export const searchFields: readonly SearchField[] = [
  ...new Set<SearchField>([
    'NAME',
    'EMAIL',
    'PHONE',
    ...searchedFields.map((field) => contactFields[field].search.name),
    'PROPERTIES',
  ]),
];

export interface ContactSearch {
  /** A part of a field, in any case. */
  text: string;
  /** All where none are named. */
  fields: readonly SearchField[];
}

function fieldConditions(field: SearchField, test: TextTest & { value: string }): Sql[] {
  switch (field) {
    case 'NAME':
      return [
        textCondition(sql`fold_case(c.name)`, test),
        textCondition(sql`fold_case(concat_ws(' ', c.first_name, c.last_name))`, test),
      ];
    case 'EMAIL':
      return [anyTextCondition(sql`c.emails`, test)];
    case 'PHONE': {
      const part = phonePart(test.value);
      const asWritten = anyTextCondition(sql`c.phones`, test);
      return part === null
        ? [asWritten]
        : [asWritten, anyTextCondition(sql`c.phone_keys`, { is: 'contains', value: part })];
    }
    case 'PROPERTIES':
      return [
        sql`EXISTS (SELECT 1 FROM jsonb_path_query(c.properties, 'strict $.**') AS nested(value)
          WHERE jsonb_typeof(nested.value) = 'string' AND ${textCondition(sql`fold_case(nested.value #>> '{}')`, test)})`,
      ];
    default:
      return searchedFields
        .filter((name) => contactFields[name].search.name === field)
        .map((name) => textCondition(sql`fold_case(c.${raw(columnName(name))})`, test));
  }
}

/**
 * Whether a text that stands anywhere in the indexed text stands in one of the fields: the indexed text is all of them, each
 * on lines of its own. It also has the normal forms of phone numbers, in which nothing but a normal form is looked for.
 */
function indexDecides({ text, fields }: ContactSearch, part: string | null): boolean {
  const inNormalFormsAlone = part === null ? /^[+\dx]+$/i.test(text) : part !== text;
  return searchFields.every((field) => fields.includes(field)) && !text.includes('\n') && !inNormalFormsAlone;
}

/**
 * Compiles a search to one SQL condition over `contact c`: one of the fields has the text in it.
 * @param partsOf the parts of a text that the index is asked for instead of the whole
 */
export function compileSearch(search: ContactSearch, partsOf: PartsOf): Sql {
  const { text, fields } = search;
  if (fields.length === 0) return sql`false`;
  const part = fields.includes('PHONE') ? phonePart(text) : null;
  const wanted = part === null || part === text ? [text] : [text, part];
  const indexed = sql`(${join(
    wanted.map((value) => indexedSubstring(value, partsOf)),
    ' OR ',
  )})`;
  if (indexDecides(search, part)) return indexed;
  const exact = fields.flatMap((field) => fieldConditions(field, { is: 'contains', value: text }));
  return sql`(${indexed} AND (${join(exact, ' OR ')}))`;
}
