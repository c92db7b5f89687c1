import {
  checkCustomValues,
  customFieldDefinitions,
  removedKeys,
  type CustomValueChanges,
} from '../../custom-fields/index.ts';
import type { ViewerContext } from '../../../graphql/context.ts';
import type { Issue } from '../../../values/issues.ts';

export interface CustomValueInput {
  customValues?: Record<string, unknown> | null | undefined;
  convertCustomValues?: boolean | null | undefined;
  unknownCustomFields?: 'REFUSE' | 'KEEP' | null | undefined;
}

/** What is written under the key of a field that was just deleted would be removed with its values. */
function removedIssues(values: CustomValueChanges, removed: readonly string[], path: string[]): Issue[] {
  return removed
    .filter((key) => values[key] != null)
    .map((key) => ({
      path: [...path, 'customValues', key],
      code: 'IN_USE',
      problem: `the custom field with this key was deleted, and its values are still being removed: try again when that is done, or leave it out`,
    }));
}

/**
 * Checks the custom values of an input by the workspace's definitions, and collects the issues.
 * @param required whether every required field must have a value
 * @returns the values by key, where null takes one off; null where all are taken off
 */
export async function checkedCustomValues(
  { customValues, convertCustomValues, unknownCustomFields }: CustomValueInput,
  required: boolean,
  path: string[],
  issues: Issue[],
  context: ViewerContext,
): Promise<CustomValueChanges | null> {
  const isEmpty = Object.keys(customValues ?? {}).length === 0;
  if (isEmpty && !required) return customValues === null ? null : {};
  const checked = checkCustomValues(
    await customFieldDefinitions(context),
    customValues ?? {},
    {
      unknownKeys: unknownCustomFields === 'KEEP' ? 'keep' : 'refuse',
      strings: convertCustomValues ?? false,
      required,
    },
    [...path, 'customValues'],
  );
  issues.push(...checked.issues);
  if (unknownCustomFields === 'KEEP') issues.push(...removedIssues(checked.values, await removedKeys(context), path));
  return customValues === null ? null : checked.values;
}

/** The custom values after a write, merged by key. */
export function customValuesAfter(
  before: Record<string, unknown>,
  changes: CustomValueChanges | null,
): Record<string, unknown> {
  if (changes === null) return {};
  return Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null));
}
