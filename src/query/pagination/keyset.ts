import { empty, join, raw, sql, type Sql } from '../../store/index.ts';
import type { CursorValues } from './cursor.ts';
import type { OrderTerm } from './order.ts';

/** A value of the term, as SQL to compare the term with. */
function termValue(value: string, term: OrderTerm): Sql {
  const bound = sql`${value}::${raw(term.type)}`;
  return term.type === 'text' ? sql`${bound} COLLATE "C"` : bound;
}

/** Rows whose value of the term is the cursor's. */
function sameAs(term: OrderTerm, value: string | null): Sql {
  return value === null ? sql`${term.expression} IS NULL` : sql`${term.expression} = ${termValue(value, term)}`;
}

/** Rows whose value of the term comes after the cursor's; null where none can. */
function comesAfter(term: OrderTerm, value: string | null): Sql | null {
  if (value === null) return term.nullable && term.nulls === 'FIRST' ? sql`${term.expression} IS NOT NULL` : null;
  const beyond = sql`${term.expression} ${raw(term.direction === 'ASC' ? '>' : '<')} ${termValue(value, term)}`;
  return term.nullable && term.nulls === 'LAST' ? sql`(${beyond} OR ${term.expression} IS NULL)` : beyond;
}

/**
 * The rows after a cursor, in the order of the terms. Where all terms go the same way and have values, it is one row
 * comparison, which an index answers by starting at the place; else it is spelled out term by term.
 */
export function afterCursor(terms: OrderTerm[], values: CursorValues): Sql {
  const [first] = terms;
  if (first === undefined) return sql`false`;
  const uniform = terms.every((term) => !term.nullable && term.direction === first.direction);
  const given = values.filter((value) => value !== null);
  if (uniform && given.length === terms.length) {
    const expressions = join(terms.map((term) => term.expression));
    const bounds = join(terms.map((term, index) => termValue(given[index] ?? '', term)));
    return sql`(${expressions}) ${raw(first.direction === 'ASC' ? '>' : '<')} (${bounds})`;
  }
  const disjuncts: Sql[] = [];
  terms.forEach((term, index) => {
    const after = comesAfter(term, values[index] ?? null);
    if (after === null) return;
    const before = terms.slice(0, index).map((earlier, place) => sameAs(earlier, values[place] ?? null));
    disjuncts.push(sql`(${join([...before, after], ' AND ')})`);
  });
  return disjuncts.length === 0 ? sql`false` : sql`(${join(disjuncts, ' OR ')})`;
}

/** What follows ORDER BY: the terms' expressions, or over what `expressionOf` makes of their places. */
export function orderTerms(
  terms: OrderTerm[],
  expressionOf: (term: OrderTerm, index: number) => Sql = (term) => term.expression,
): Sql {
  const parts = terms.map((term, index) => {
    // Without a null placement, an index on the expression serves the order in both directions.
    const nulls = term.nullable ? sql` NULLS ${raw(term.nulls)}` : empty;
    return sql`${expressionOf(term, index)} ${raw(term.direction)}${nulls}`;
  });
  return join(parts);
}
