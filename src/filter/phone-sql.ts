import { join, sql, type Sql } from '../store/index.ts';
import { phoneKey } from '../values/index.ts';
import { anyTextCondition, indexedSubstring, textCondition } from './text-sql.ts';
import type { PartsOf } from './rare-parts.ts';
import type { TextTest } from './tree.ts';

/** The normal form of what reads as a phone number, or a part of one; null for any other text. */
export function phonePart(text: string): string | null {
  return /^[+\d\s.\-()[\]/]*\d[+\d\s.\-()[\]/]*$/.test(text) ? phoneKey(text) : null;
}

/**
 * Whether one of the phone numbers passes the test. Equal are numbers of one normal form; a part is found in the number
 * as it was written and in its normal form.
 */
export function phoneCondition(test: TextTest, partsOf: PartsOf): Sql {
  if (test.is === 'set') return textCondition(sql`lower(c.phone)`, test);
  if (test.is === 'in') {
    const keys = test.values.map(phoneKey).filter((key) => key !== '');
    const others = test.values.filter((value) => phoneKey(value) === '');
    const byKey = sql`c.phone_keys && ${keys}::text[]`;
    const asWritten = others.map((value) => sql`(${indexedSubstring(value, partsOf)} AND ${anyTextCondition(sql`c.phones`, { is: 'in', values: [value] })})`);
    return asWritten.length === 0 ? byKey : sql`(${join([byKey, ...asWritten], ' OR ')})`;
  }
  const part = phonePart(test.value);
  const asWritten = sql`(${indexedSubstring(test.value, partsOf)} AND ${anyTextCondition(sql`c.phones`, test)})`;
  if (part === null || part === '') return asWritten;
  return sql`(${join([asWritten, sql`(${indexedSubstring(part, partsOf)} AND ${anyTextCondition(sql`c.phone_keys`, { is: test.is, value: part })})`], ' OR ')})`;
}
