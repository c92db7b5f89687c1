import { join, raw, sql, type Sql } from '../store/index.ts';
import { anyTextCondition, indexedSubstring, textCondition } from './text-sql.ts';
import type { PartsOf } from './rare-parts.ts';
import { timeCondition } from './time-sql.ts';
import type { JsonPlace, JsonTest, NumberTest, TextTest } from './tree.ts';

/** The value at a place, over `contact c`, and for one in the profile over `unified_profile p`. */
export function jsonValue(place: JsonPlace): Sql {
  if ('customField' in place) return sql`(c.custom_values -> ${place.customField}::text)`;
  return 'property' in place ? sql`(c.properties #> ${place.property}::text[])` : sql`(p.data #> ${place.profile}::text[])`;
}

/** The number that a JSON value is; null where it is none. */
export function jsonNumber(value: Sql): Sql {
  return sql`(CASE jsonb_typeof(${value}) WHEN 'number' THEN ${value}::numeric END)`;
}

const comparisons = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

function numberCondition(value: Sql, test: NumberTest): Sql {
  if (test.is === 'in') return sql`${jsonNumber(value)} = ANY(${test.values}::numeric[])`;
  return sql`${jsonNumber(value)} ${raw(comparisons[test.is])} ${test.value}::numeric`;
}

/** Whether the text of a custom value passes the test: of a list, that of one of its elements; numbers and booleans have one too. */
function customTextCondition(value: Sql, test: TextTest): Sql {
  return sql`CASE jsonb_typeof(${value}) WHEN 'string' THEN ${textCondition(sql`fold_case(${value} #>> '{}')`, test)}
    ELSE ${anyTextCondition(sql`json_texts(${value})`, test)} END`;
}

/** Whether a property that is a text, or one of the texts of a list, passes the test. */
function propertyTextCondition(value: Sql, test: TextTest): Sql {
  return sql`CASE jsonb_typeof(${value}) WHEN 'string' THEN ${textCondition(sql`fold_case(${value} #>> '{}')`, test)}
    WHEN 'array' THEN EXISTS (SELECT FROM jsonb_array_elements(${value}) AS element(value)
      WHERE jsonb_typeof(element.value) = 'string' AND ${textCondition(sql`fold_case(element.value #>> '{}')`, test)}) END`;
}

/** So many alternatives are looked up in the index; with more of them the list is read. */
const mostAlternatives = 10;

/** Texts in the properties stand in the indexed text. */
function indexedProperty(test: TextTest, partsOf: PartsOf): Sql | null {
  if (test.is === 'set') return null;
  const values = test.is === 'in' ? test.values : [test.value];
  return values.length === 0 || values.length > mostAlternatives ? null : sql`(${join(values.map((value) => indexedSubstring(value, partsOf)), ' OR ')})`;
}

function exactCondition(place: JsonPlace, value: Sql, test: JsonTest, now: Date): Sql {
  switch (test.as) {
    case 'text':
      return 'customField' in place ? customTextCondition(value, test.test) : propertyTextCondition(value, test.test);
    case 'number':
      return numberCondition(value, test.test);
    case 'boolean':
      return sql`${value} = ANY(ARRAY(SELECT to_jsonb(operand) FROM unnest(${test.values}::boolean[]) AS operand))`;
    case 'time':
      return timeCondition(sql`json_time(${value})`, test.test, now);
    case 'any':
      return sql`${value} NOT IN ('null', '""', '[]')`;
  }
}

/** The values that equality looks up in the index over custom values, as JSON; null for a test that is no equality. */
function soughtValues(test: JsonTest): string | null {
  if (test.as === 'text' && test.test.is === 'in') return JSON.stringify(test.test.values);
  // Decimals as they stand: no digit is lost.
  if (test.as === 'number' && test.test.is === 'in') return `[${test.test.values.join()}]`;
  if (test.as === 'boolean') return JSON.stringify(test.values);
  return null;
}

/**
 * Whether the terms of a custom value decide alone whether it equals one of the texts. They do but for a text that reads as
 * a list or an object, whose text is no value of the field, and one that has the sign in it which parts key and value; of a long
 * one the term may be a hash, which is not relied on.
 */
function termsDecide(key: string, test: JsonTest): boolean {
  return test.as === 'text' && test.test.is === 'in' && [key, ...test.test.values].every((text) => text.length <= 200 && !/^[{[]|\p{Cc}/u.test(text));
}

/** Whether the JSON value at the place passes the test. Null, or false, where there is none. */
export function jsonCondition(place: JsonPlace, test: JsonTest, { workspaceId, now, partsOf }: { workspaceId: string; now: Date; partsOf: PartsOf }): Sql {
  const exact = exactCondition(place, jsonValue(place), test, now);
  if ('profile' in place) return sql`EXISTS (SELECT FROM unified_profile p WHERE p.workspace_id = ${workspaceId}::uuid AND p.contact_id = c.id AND ${exact})`;
  if ('customField' in place) {
    const sought = soughtValues(test);
    if (sought === null) return exact;
    // One parameter, of which the planner makes the terms: it then knows how many contacts have them.
    const document = `{${JSON.stringify(place.customField)}:${sought}}`;
    const hasTerm = sql`c.custom_terms && custom_value_terms(${document}::jsonb)`;
    if (termsDecide(place.customField, test)) return hasTerm;
    // It would take the exact condition, of which it knows nothing, for another choice among them; of "not this one number"
    // it thinks that nearly all pass.
    return sql`(${hasTerm} AND (CASE WHEN ${exact} THEN 1 ELSE 0 END) <> 0)`;
  }
  const indexed = test.as === 'text' ? indexedProperty(test.test, partsOf) : null;
  return indexed === null ? exact : sql`(${indexed} AND ${exact})`;
}
