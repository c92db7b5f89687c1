import { simplified } from './simplify.ts';
import type { FilterTree } from './tree.ts';

/** The name of the tag that a filter asks for, where it asks for nothing else; null where it does, or for several. */
export function onlyTag(tree: FilterTree): string | null {
  const simple = simplified(tree);
  return 'field' in simple && simple.field === 'tags' && simple.names?.length === 1 ? (simple.names[0] ?? null) : null;
}
