import { join, sql, type Sql } from '../../../store/index.ts';
import { cleanPhone, phoneKey, phoneKeys, phonePart } from '../../../values/index.ts';
import { anyTextCondition, indexedSubstring, textCondition } from './text-sql.ts';
import type { PartsOf } from '../sampling/selective-trigrams.ts';
import type { TextTest } from '../tree.ts';

/** The test as numbers are kept: without invisible characters. */
function cleaned(test: Exclude<TextTest, { is: 'set' }>): Exclude<TextTest, { is: 'set' }> {
  return test.is === 'in'
    ? { ...test, values: test.values.map(cleanPhone) }
    : { ...test, value: cleanPhone(test.value) };
}

/**
 * Whether one of the phone numbers passes the test. Equal are numbers of one normal form, and texts that are not phone
 * numbers as they were written; a part is found in the number as it was written and in its normal form.
 */
export function phoneCondition(given: TextTest, partsOf: PartsOf): Sql {
  if (given.is === 'set') return textCondition(sql`fold_case(c.phone)`, given);
  const test = cleaned(given);
  if (test.is === 'in') {
    const byKey = sql`c.phone_keys && ${phoneKeys(test.values)}::text[]`;
    const others = test.values.filter((value) => phoneKey(value) === null);
    const asWritten = others.map(
      (value) =>
        sql`(${indexedSubstring(value, partsOf)} AND ${anyTextCondition(sql`c.phones`, { is: 'in', values: [value] })})`,
    );
    return asWritten.length === 0 ? byKey : sql`(${join([byKey, ...asWritten], ' OR ')})`;
  }
  const part = phonePart(test.value);
  const asWritten = sql`(${indexedSubstring(test.value, partsOf)} AND ${anyTextCondition(sql`c.phones`, test)})`;
  if (part === null) return asWritten;
  const ofKeys = anyTextCondition(sql`c.phone_keys`, { is: test.is, value: part });
  return sql`(${asWritten} OR (${indexedSubstring(part, partsOf)} AND ${ofKeys}))`;
}
