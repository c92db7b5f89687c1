import { simplified } from './simplify.ts';
import type { Condition, FilterTree } from './tree.ts';

/** The condition that a filter is, where it is no more than one. */
function onlyCondition(tree: FilterTree): Condition | null {
  const simple = simplified(tree);
  return 'field' in simple ? simple : null;
}

/** The name of the tag that a filter asks for, where it asks for nothing else; null where it does, or for several. */
export function onlyTag(tree: FilterTree): string | null {
  const condition = onlyCondition(tree);
  return condition?.field === 'tags' && condition.names?.length === 1 ? (condition.names[0] ?? null) : null;
}

/** Whether a filter asks for contacts that have an email, and for nothing else. */
export function asksOnlyForEmail(tree: FilterTree): boolean {
  const condition = onlyCondition(tree);
  return condition?.field === 'email' && condition.test.is === 'set';
}
