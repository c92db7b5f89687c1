import { join, sql, type Sql } from '../../../store/index.ts';
import type { FilterTree } from '../tree.ts';

/** What a kind of condition becomes in SQL. */
export interface LeafCompiler<Leaf> {
  /** True for the rows that match; for the others false or null. */
  condition: (leaf: Leaf) => Sql;
  /** True for all other rows, those included of which the condition is null. `(condition) IS NOT TRUE` where absent. */
  negation?: (leaf: Leaf) => Sql;
}

function joined<Leaf>(
  trees: readonly FilterTree<Leaf>[],
  operator: 'and' | 'or',
  compile: (tree: FilterTree<Leaf>) => Sql,
): Sql {
  if (trees.length === 0) return operator === 'and' ? sql`true` : sql`false`;
  return sql`(${join(trees.map(compile), operator === 'and' ? ' AND ' : ' OR ')})`;
}

/** Compiles a tree to one SQL condition, of what its conditions are compiled to. */
export function compileTree<Leaf extends object>(
  tree: FilterTree<Leaf>,
  { condition, negation = (leaf) => sql`(${condition(leaf)}) IS NOT TRUE` }: LeafCompiler<Leaf>,
): Sql {
  const negated = (part: FilterTree<Leaf>): Sql => {
    if ('and' in part) return joined(part.and, 'or', negated);
    if ('or' in part) return joined(part.or, 'and', negated);
    return 'not' in part ? matched(part.not) : negation(part);
  };
  const matched = (part: FilterTree<Leaf>): Sql => {
    if ('and' in part) return joined(part.and, 'and', matched);
    if ('or' in part) return joined(part.or, 'or', matched);
    return 'not' in part ? negated(part.not) : condition(part);
  };
  return matched(tree);
}
