import { join, sql, type Sql } from '../../../store/index.ts';
import { partPatterns } from '../operator-table.ts';
import type { PartsOf } from '../sampling/selective-trigrams.ts';
import type { TextTest } from '../tree.ts';

/** A LIKE pattern that finds the text itself: `%`, `_` and `\` in it are plain characters. */
function likePattern(test: Extract<TextTest, { value: string }>): string {
  return partPatterns[test.is](test.value.replaceAll(/[\\%_]/g, String.raw`\$&`));
}

/** So many values stand in the statement one by one, so that it is planned for them; of more, only that they are many is known. */
const maxPlanned = 20;

/** The values as the columns are that they are compared with. */
function folded(values: readonly string[]): Sql {
  if (values.length === 0 || values.length > maxPlanned)
    return sql`ARRAY(SELECT fold_case(operand) FROM unnest(${values}::text[]) AS operand)`;
  return sql`ARRAY[${join(values.map((value) => sql`fold_case(${value}::text)`))}]`;
}

/** Whether a text that fold_case() made passes the test. Null where there is no text. */
export function textCondition(text: Sql, test: TextTest): Sql {
  switch (test.is) {
    case 'set':
      return sql`${text} COLLATE "C" > ''`;
    case 'in': {
      const [only] = test.values;
      if (test.values.length === 1 && only !== undefined)
        return sql`${text} COLLATE "C" = fold_case(${only}::text) COLLATE "C"`;
      return sql`${text} COLLATE "C" = ANY(${folded(test.values)})`;
    }
    default:
      return sql`${text} LIKE fold_case(${likePattern(test)}::text)`;
  }
}

/** Whether one of the texts of an array passes the test. */
export function anyTextCondition(texts: Sql, test: TextTest): Sql {
  return sql`EXISTS (SELECT 1 FROM unnest(${texts}) AS element(value)
    WHERE ${textCondition(sql`fold_case(element.value)`, test)})`;
}

/** All text that search looks into, made by fold_case(): what the trigram index stands on. */
const searchText = sql`c.search_text`;

/**
 * Contacts whose indexed text has the substring anywhere: the index finds them.
 * @param partsOf the parts of a text that the index is asked for instead of the whole
 */
export function indexedSubstring(value: string, partsOf: PartsOf): Sql {
  const test = { is: 'contains', value } as const;
  const parts = partsOf(value);
  if (parts === null) return textCondition(searchText, test);
  // The index does not know the expression, so it is not asked for the whole as well.
  const whole = textCondition(sql`(${searchText} || '')`, test);
  return sql`(${join([...parts.map((part) => textCondition(searchText, { is: 'contains', value: part })), whole], ' AND ')})`;
}
