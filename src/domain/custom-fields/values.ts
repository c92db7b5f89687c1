import { formatValue, type Issue } from '../../values/issues.ts';
import { sql, type Sql } from '../../store/index.ts';
import { checkJson, isSameJson, unwrap } from '../../values/index.ts';
import { checkCustomValue, type ValueDefinition } from './check-value.ts';

export interface CustomValueRules {
  /** What becomes of a key that no field defines: kept as it came, or refused. */
  unknownKeys: 'keep' | 'refuse';
  /** Whether texts are converted to the type of the field, as forms and CSV have them. */
  strings: boolean;
  /** Whether every required field must have a value: on creation through GraphQL and orgcrm (docs/contracts/values.md, Custom values). */
  required?: boolean;
  /**
   * What the contact has already: a value that is equal to it passes unchecked, because clients send back whole bodies
   * that they got (docs/contracts/whautomate.md, PUT /v1/contacts/{contactId}), and a value may be older than the definition of its key.
   */
  present?: Record<string, unknown>;
}

/** Checked values by key, in the form in which contacts keep them; null takes the value off. */
export type CustomValueChanges = Record<string, unknown>;

function unknownKey(key: string, definitions: readonly ValueDefinition[]): string {
  const known = definitions.map((definition) => definition.key);
  const list =
    known.length === 0
      ? 'none is defined'
      : `defined are ${known.slice(0, 20).join(', ')}${known.length > 20 ? ', …' : ''}`;
  return `no custom field has the key ${formatValue(key)}: ${list}`;
}

/** A value for which a required field counts as filled. */
function isFilled(value: unknown): boolean {
  return value != null && value !== '';
}

/** An issue for each required field that has no value among these. */
export function missingRequired(
  definitions: readonly ValueDefinition[],
  values: CustomValueChanges,
  path: Issue['path'],
): Issue[] {
  return definitions
    .filter(({ key, required }) => required && !isFilled(values[key]))
    .map(({ key }) => ({ path: [...path, key], code: 'REQUIRED', problem: 'a value is required' }));
}

/**
 * Checks the custom values of a contact by their fields' definitions, those of all keys, so that every issue is known
 * at once. Each issue names the key's path, the value and what is allowed.
 * @param definitions the workspace's: `customFieldDefinitions(context)`
 * @param path where the input stands in the arguments: ['input', 'customValues']
 */
export function checkCustomValues(
  definitions: readonly ValueDefinition[],
  input: Record<string, unknown>,
  { unknownKeys, strings, required = false, present = {} }: CustomValueRules,
  path: Issue['path'],
): { values: CustomValueChanges; issues: Issue[] } {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]));
  const issues: Issue[] = [];
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(input)) {
    const definition = byKey.get(key);
    if (definition !== undefined && Object.hasOwn(present, key) && isSameJson(present[key], value)) {
      entries.push([key, value]);
      continue;
    }
    if (definition === undefined && unknownKeys === 'refuse') {
      issues.push({ path: [...path, key], code: 'UNKNOWN_REFERENCE', problem: unknownKey(key, definitions) });
      continue;
    }
    unwrap(checkJson(key), [...path, key], issues);
    const checked = definition === undefined ? checkJson(value) : checkCustomValue(definition, value, { strings });
    entries.push([key, unwrap(checked, [...path, key], issues) ?? null]);
  }
  const values = Object.fromEntries(entries);
  if (required) {
    const isReported = ({ path: place }: Issue): boolean => issues.some((issue) => issue.path.at(-1) === place.at(-1));
    issues.push(...missingRequired(definitions, values, path).filter((issue) => !isReported(issue)));
  }
  return { values, issues };
}

/** The custom values of a contact after changes, as SQL over the column (or `'{}'::jsonb` on creation): what is null is taken off. */
export function changedCustomValues(column: Sql, values: CustomValueChanges): Sql {
  const cleared = Object.keys(values).filter((key) => values[key] === null);
  const set = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  return sql`((${column} || ${JSON.stringify(set)}::jsonb) - ${cleared}::text[])`;
}
