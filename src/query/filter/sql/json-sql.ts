import { join, raw, sql, type Sql } from '../../../store/index.ts';
import { comparisonOperators } from '../operator-table.ts';
import { indexedSubstring, textCondition } from './text-sql.ts';
import type { PartsOf } from '../sampling/selective-trigrams.ts';
import { timeCondition } from './time-sql.ts';
import type { JsonPlace, JsonTest, NumberTest, ScalarTest, TextTest } from '../tree.ts';

/** The value at a place, over `contact c`, and for one in the profile over `unified_profile p`. */
export function jsonValue(place: JsonPlace): Sql {
  if ('customField' in place) return sql`(c.custom_values -> ${place.customField}::text)`;
  return 'property' in place
    ? sql`(c.properties #> ${place.property}::text[])`
    : sql`(p.data #> ${place.profile}::text[])`;
}

/** The number that a JSON value is; null where it is none. */
export function jsonNumber(value: Sql): Sql {
  return sql`(CASE jsonb_typeof(${value}) WHEN 'number' THEN ${value}::numeric END)`;
}

function numberCondition(number: Sql, test: NumberTest): Sql {
  if (test.is === 'in') return sql`${number} = ANY(${test.values}::numeric[])`;
  if (test.is === 'between') return sql`${number} BETWEEN ${test.from}::numeric AND ${test.to}::numeric`;
  return sql`${number} ${raw(comparisonOperators[test.is].sql)} ${test.value}::numeric`;
}

/**
 * Whether the text of a scalar passes the test: a custom value has one whatever its type, a property only if it is a text. The type is not
 * asked within fold_case(), which would ask for it several times.
 */
function scalarTextCondition(place: JsonPlace, value: Sql, test: TextTest): Sql {
  const condition = (text: Sql): Sql => textCondition(sql`fold_case(${text})`, test);
  if (!('customField' in place))
    return sql`(jsonb_typeof(${value}) = 'string' AND ${condition(sql`${value} #>> '{}'`)})`;
  return sql`CASE WHEN jsonb_typeof(${value}) IN ('string', 'boolean') THEN ${condition(sql`${value} #>> '{}'`)}
    WHEN jsonb_typeof(${value}) = 'number' THEN ${condition(sql`trim_scale(${value}::numeric)::text`)} END`;
}

/** Whether a scalar passes the test. Not true of null, an object or a list. */
function scalarCondition(place: JsonPlace, value: Sql, test: ScalarTest, now: Date): Sql {
  switch (test.as) {
    case 'text':
      return scalarTextCondition(place, value, test.test);
    case 'number':
      return numberCondition(jsonNumber(value), test.test);
    case 'boolean':
      return sql`(CASE jsonb_typeof(${value}) WHEN 'boolean' THEN ${value}::boolean END) = ANY(${test.values}::boolean[])`;
    case 'time':
      return timeCondition(sql`json_time(${value})`, test.test, now);
  }
}

/** Whether a JSON value passes the test: a list does if one of its elements does. A scalar needs no subquery, which would take as long again. */
function exactCondition(place: JsonPlace, value: Sql, test: JsonTest, now: Date): Sql {
  if (test.as === 'any') return sql`${value} NOT IN ('null', '""', '[]')`;
  return sql`CASE jsonb_typeof(${value})
    WHEN 'array' THEN EXISTS (SELECT 1 FROM jsonb_array_elements(${value}) AS element(value)
      WHERE ${scalarCondition(place, sql`element.value`, test, now)})
    ELSE ${scalarCondition(place, value, test, now)} END`;
}

/** So many alternatives are looked up in the index; with more of them the list is read. */
const maxDisjuncts = 10;

/** Texts in the properties stand in the indexed text. */
function indexedProperty(test: TextTest, partsOf: PartsOf): Sql | null {
  if (test.is === 'set') return null;
  const values = test.is === 'in' ? test.values : [test.value];
  return values.length === 0 || values.length > maxDisjuncts
    ? null
    : sql`(${join(
        values.map((value) => indexedSubstring(value, partsOf)),
        ' OR ',
      )})`;
}

/** The values that equality looks up in the index over custom values, as JSON; null for a test that is not an equality. */
function lookupValues(test: JsonTest): string | null {
  if (test.as === 'text' && test.test.is === 'in') return JSON.stringify(test.test.values);
  // Decimals as they stand: no digit is lost.
  if (test.as === 'number' && test.test.is === 'in') return `[${test.test.values.join()}]`;
  if (test.as === 'boolean') return JSON.stringify(test.values);
  return null;
}

/**
 * Whether the terms of a custom value decide alone whether it equals one of the texts. They do but for a text that reads as
 * a list or an object, whose text is not a value of the field, and one that has the sign in it which parts key and value; of a long
 * one the term may be a hash, which is not relied on.
 */
function termsDecide(key: string, test: JsonTest): boolean {
  return (
    test.as === 'text' &&
    test.test.is === 'in' &&
    [key, ...test.test.values].every((text) => text.length <= 200 && !/^[{[]|\p{Cc}/u.test(text))
  );
}

/** Whether the JSON value at the place passes the test. Null, or false, where there is none. */
export function jsonCondition(
  place: JsonPlace,
  test: JsonTest,
  { workspaceId, now, partsOf }: { workspaceId: string; now: Date; partsOf: PartsOf },
): Sql {
  const exact = exactCondition(place, jsonValue(place), test, now);
  if ('profile' in place)
    return sql`EXISTS (SELECT 1 FROM unified_profile p
      WHERE p.workspace_id = ${workspaceId}::uuid AND p.contact_id = c.id AND ${exact})`;
  if ('customField' in place) {
    const lookupKey = lookupValues(test);
    if (lookupKey === null) return exact;
    // One parameter, of which the planner makes the terms: it then knows how many contacts have them.
    const document = `{${JSON.stringify(place.customField)}:${lookupKey}}`;
    const hasTerm = sql`c.custom_terms && custom_value_terms(${document}::jsonb)`;
    if (termsDecide(place.customField, test)) return hasTerm;
    // It would take the exact condition, of which it knows nothing, for another choice among them; of "not this one number"
    // it thinks that nearly all pass.
    return sql`(${hasTerm} AND (CASE WHEN ${exact} THEN 1 ELSE 0 END) <> 0)`;
  }
  const indexed = test.as === 'text' ? indexedProperty(test.test, partsOf) : null;
  return indexed === null ? exact : sql`(${indexed} AND ${exact})`;
}
