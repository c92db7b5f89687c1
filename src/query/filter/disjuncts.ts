import type { Sql } from '../../store/index.ts';
import { compileFilter, type CompileContext } from './sql/compile.ts';
import { simplified } from './simplify.ts';
import { hasTrigram } from './sampling/trigrams.ts';
import type { Condition, FilterTree, TextTest } from './tree.ts';

/** With more alternatives than these, one pass over the contacts is as fast as a look for each. */
const maxBranches = 10;

function isSelectiveText(test: TextTest): boolean {
  return test.is === 'in' || ('value' in test && hasTrigram(test.value));
}

function isSelectiveJson({ place, test }: Extract<Condition, { field: 'json' }>): boolean {
  return 'customField' in place && test.as !== 'any' && 'test' in test && test.test.is === 'in';
}

/** Whether an index finds the contacts of a condition, and they are few as a rule: not those of a status, or of a span of time. */
function isSelective(condition: Condition): boolean {
  switch (condition.field) {
    case 'name':
    case 'firstName':
    case 'lastName':
    case 'company':
    case 'email':
      return isSelectiveText(condition.test);
    case 'phone':
    case 'source':
      return condition.test.is === 'in';
    case 'id':
    case 'account':
      return condition.ids !== null;
    case 'externalId':
    case 'accountExternalId':
      return condition.values !== null;
    case 'tags':
      return condition.names !== null;
    case 'json':
      return isSelectiveJson(condition);
    default:
      return false;
  }
}

/** Whether the contacts of a tree are among those that an index finds. */
function hasSelective(tree: FilterTree): boolean {
  if ('and' in tree) return tree.and.some(hasSelective);
  return !('or' in tree) && !('not' in tree) && isSelective(tree);
}

/**
 * The alternatives of a filter, each as a condition over `contact c`, where it says "one of these" and an index finds the
 * contacts of each. One statement that looks for all would read, and test, whatever any of the indexes names; looking for
 * one after the other tests each contact for one alternative.
 * @returns null where the filter has no such alternatives
 */
export function compileDisjuncts(tree: FilterTree, context: CompileContext): Sql[] | null {
  const simple = simplified(tree);
  if (!('or' in simple) || simple.or.length < 2 || simple.or.length > maxBranches || !simple.or.every(hasSelective))
    return null;
  return simple.or.map((alternative) => compileFilter(alternative, context));
}
