import { raw, sql, type Sql } from '../../store/index.ts';
import type { CursorValues } from './cursor.ts';
import { afterCursor } from './keyset.ts';
import { reversed, type OrderTerm } from './order.ts';

/** Rows of a list that an index can walk in order: what they have in common, and how they are ordered among themselves. */
export interface Range {
  conditions: Sql[];
  terms: OrderTerm[];
}

/** A part of a list by what its rows have as the first term. */
interface Part {
  condition: Sql;
  has: (value: string | null) => boolean;
  terms: OrderTerm[];
  /** Whether all rows of the part are equal in the first term. */
  equal: boolean;
}

/** The parts of a list in their order; null where it is read as one. */
function partsOf([first, ...rest]: OrderTerm[], filtered: boolean): Part[] | null {
  if (first === undefined) return null;
  if (first.values !== undefined && !filtered) {
    const values = first.direction === 'ASC' ? first.values : first.values.toReversed();
    return values.map((value) => ({
      // In the text, for it is ours: an index over the rows that have just this value serves a prepared statement too.
      condition: sql`${first.expression} = ${raw(`'${value}'::${first.type}`)}`,
      has: (cursor) => cursor === value,
      terms: rest,
      equal: true,
    }));
  }
  if (!first.nullable || first.indexed === false) return null;
  const withValue: Part = {
    condition: sql`${first.expression} IS NOT NULL`,
    has: (value) => value !== null,
    terms: [{ ...first, nullable: false }, ...rest],
    equal: false,
  };
  const withoutValue: Part = {
    condition: sql`${first.expression} IS NULL`,
    has: (value) => value === null,
    terms: rest,
    equal: true,
  };
  return first.nulls === 'LAST' ? [withValue, withoutValue] : [withoutValue, withValue];
}

/**
 * Splits a list between its cursors into ranges, in their order: the rows that have a value of the first term and those
 * that have none, or those of each of its few values. Each range is then a plain walk of an index, in either direction.
 * A filtered list is not split by values: what an index does not find would be looked for once for each.
 */
export function rangesOf(
  terms: OrderTerm[],
  { after, before, filtered }: { after: CursorValues | null; before: CursorValues | null; filtered: boolean },
): Range[] {
  const parts = partsOf(terms, filtered);
  if (parts === null) {
    const bounds = [
      ...(after === null ? [] : [afterCursor(terms, after)]),
      ...(before === null ? [] : [afterCursor(terms.map(reversed), before)]),
    ];
    return [{ conditions: bounds, terms }];
  }
  const placeOf = (cursor: CursorValues | null, missing: number): number =>
    cursor === null ? missing : parts.findIndex((part) => part.has(cursor[0] ?? null));
  const [first, last] = [placeOf(after, -1), placeOf(before, parts.length)];
  return parts.flatMap((part, place) => {
    if (place < first || place > last) return [];
    const within = (cursor: CursorValues): CursorValues => (part.equal ? cursor.slice(1) : cursor);
    const limits: Sql[] = [];
    if (after !== null && place === first) limits.push(afterCursor(part.terms, within(after)));
    if (before !== null && place === last) limits.push(afterCursor(part.terms.map(reversed), within(before)));
    return [{ conditions: [part.condition, ...limits], terms: part.terms }];
  });
}
