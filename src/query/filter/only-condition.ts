import { partPatterns } from './operator-table.ts';
import { simplified } from './simplify.ts';
import type { Condition, FilterTree } from './tree.ts';

/** The condition that a filter is, where it is no more than one. */
function onlyCondition(tree: FilterTree): Condition | null {
  const simple = simplified(tree);
  return 'field' in simple ? simple : null;
}

/** The name of the tag that a part of a filter asks for; null where it asks for something else, or for one of several. */
function tagOf(part: FilterTree): string | null {
  return 'field' in part && part.field === 'tags' && part.names?.length === 1 ? (part.names[0] ?? null) : null;
}

/** Whether no index has the contacts of a filter in the order of the list: then that of a tag finds a page of both as soon as any. */
function isWithoutOrder(tree: FilterTree): boolean {
  if ('and' in tree) return tree.and.every(isWithoutOrder);
  if ('or' in tree) return tree.or.every(isWithoutOrder);
  if ('not' in tree) return true;
  return tree.field === 'json' || ('test' in tree && tree.test.is in partPatterns);
}

/** A tag that all contacts of a filter must have, and what else must hold, which no index has in the order of the list; rest null: nothing. */
export interface TagAmong {
  name: string;
  rest: FilterTree | null;
}

/** The one tag that a filter asks for, beside conditions that no index has in the order of the list; null where it asks for anything else. */
export function tagAmong(tree: FilterTree): TagAmong | null {
  const simple = simplified(tree);
  const parts = 'and' in simple ? simple.and : [simple];
  const [name = null, ...others] = parts.flatMap((part) => tagOf(part) ?? []);
  const rest = parts.filter((part) => tagOf(part) === null);
  if (name === null || others.length > 0 || !rest.every(isWithoutOrder)) return null;
  return { name, rest: rest.length === 0 ? null : { and: rest } };
}

/** Whether a filter asks for contacts that have an email, and for nothing else. */
export function asksOnlyForEmail(tree: FilterTree): boolean {
  const condition = onlyCondition(tree);
  return condition?.field === 'email' && condition.test.is === 'set';
}
