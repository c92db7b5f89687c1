import type { FilterTree } from './tree.ts';

type Group = { and: FilterTree[] } | { or: FilterTree[] };

/** The parts of a group, those of a part that is a group of the same kind among them. */
function flattened(parts: readonly FilterTree[], kind: 'and' | 'or'): FilterTree[] {
  return parts.map(simplified).flatMap((part) => (kind in part ? Object.values(part as Group).flat() : [part]));
}

/** Having one of these tags or one of those is having one of all of them. */
function withTagsTogether(parts: FilterTree[]): FilterTree[] {
  const names = parts.flatMap((part) => ('field' in part && part.field === 'tags' ? (part.names ?? []) : []));
  const others = parts.filter((part) => !('field' in part && part.field === 'tags' && part.names !== null));
  return parts.length - others.length < 2 ? parts : [...others, { field: 'tags', names }];
}

/**
 * A tree that chooses the same contacts with less nesting, as dialects nest what they translate: groups of one part and
 * groups within groups of their kind are gone, and alternatives of tags are one condition, which an index serves.
 */
export function simplified(tree: FilterTree): FilterTree {
  if ('not' in tree) return { not: simplified(tree.not) };
  if (!('and' in tree) && !('or' in tree)) return tree;
  const isAnd = 'and' in tree;
  const parts = isAnd ? flattened(tree.and, 'and') : withTagsTogether(flattened(tree.or, 'or'));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return isAnd ? { and: parts } : { or: parts };
}
