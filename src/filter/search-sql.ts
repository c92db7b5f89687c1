import { join, sql, type Sql } from '../store/index.ts';
import { phonePart } from './phone-sql.ts';
import { anyTextCondition, indexedSubstring, textCondition } from './text-sql.ts';
import type { TextTest } from './tree.ts';

/** Where a search looks. */
export const searchFields = ['NAME', 'EMAIL', 'PHONE', 'COMPANY', 'PROPERTIES'] as const;
export type SearchField = (typeof searchFields)[number];

export interface ContactSearch {
  /** A part of a field, in any case. */
  text: string;
  /** All where none are named. */
  fields: readonly SearchField[];
}

function fieldConditions(field: SearchField, test: TextTest & { value: string }): Sql[] {
  switch (field) {
    case 'NAME':
      return [textCondition(sql`lower(c.name)`, test), textCondition(sql`lower(concat_ws(' ', c.first_name, c.last_name))`, test)];
    case 'EMAIL':
      return [anyTextCondition(sql`c.emails`, test)];
    case 'PHONE': {
      const part = phonePart(test.value);
      const asWritten = anyTextCondition(sql`c.phones`, test);
      return part === null ? [asWritten] : [asWritten, anyTextCondition(sql`c.phone_keys`, { is: 'contains', value: part })];
    }
    case 'COMPANY':
      return [textCondition(sql`lower(c.company)`, test)];
    case 'PROPERTIES':
      return [
        sql`EXISTS (SELECT FROM jsonb_path_query(c.properties, 'strict $.**') AS nested(value)
          WHERE jsonb_typeof(nested.value) = 'string' AND ${textCondition(sql`lower(nested.value #>> '{}')`, test)})`,
      ];
  }
}

/** Compiles a search to one SQL condition over `contact c`: one of the fields has the text in it. */
export function compileSearch({ text, fields }: ContactSearch): Sql {
  const exact = fields.flatMap((field) => fieldConditions(field, { is: 'contains', value: text }));
  const part = fields.includes('PHONE') ? phonePart(text) : null;
  const indexed = part === null || part === text ? indexedSubstring(text) : sql`(${indexedSubstring(text)} OR ${indexedSubstring(part)})`;
  return exact.length === 0 ? sql`false` : sql`(${indexed} AND (${join(exact, ' OR ')}))`;
}
