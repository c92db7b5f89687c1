import type { Issue } from '../../values/issues.ts';
import { checkText, unwrap } from '../../values/index.ts';
import type { ExternalIdValue } from './external-id.ts';

/** So many external ids an object may have. */
const maxExternalIds = 50;

/** The external ids of an input without repetitions; null is none. */
export function checkExternalIds(
  given: readonly ExternalIdValue[] | null | undefined,
  path: string[],
  issues: Issue[],
): ExternalIdValue[] | undefined {
  if (given === undefined) return undefined;
  const all = given ?? [];
  if (all.length > maxExternalIds) {
    issues.push({
      path: [...path, 'externalIds'],
      code: 'OUT_OF_RANGE',
      problem: `${all.length} are given, at most ${maxExternalIds} are allowed`,
    });
    return undefined;
  }
  const distinct = new Map<string, ExternalIdValue>();
  for (const [place, { label, externalId }] of all.entries()) {
    unwrap(checkText(label, { least: 1, max: 100 }), [...path, 'externalIds', place, 'label'], issues);
    unwrap(checkText(externalId, { least: 1, max: 255 }), [...path, 'externalIds', place, 'externalId'], issues);
    const key = JSON.stringify([label, externalId]);
    if (!distinct.has(key)) distinct.set(key, { label, externalId });
  }
  return [...distinct.values()];
}
