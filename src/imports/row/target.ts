import type { CustomField } from '../../store/index.ts';
import { fieldByPlainName, idsOfOthers, importFields, plainName } from './fields.ts';
import type { ImportRow } from './import-row.ts';
import { externalId, type ValueReader } from './read-value.ts';
import { splitList } from './lists.ts';
import { withValueAt } from './properties.ts';

/** What of a custom field decides which columns are its values. */
export type ColumnDefinition = Pick<CustomField, 'key' | 'label' | 'type'>;

/** What a column is: a field of the contact, a custom value, a free property, an external id of one label. */
export interface Target {
  /** As the API names it: email, customValues.plan, properties.plan.name, externalIds.hubspot. */
  name: string;
  read: ValueReader;
  /** Whether several columns may be this, because their values are added up. */
  repeats: boolean;
  /** What a second column of the same meaning is. */
  more: Target | null;
}

/** Lists add up; of anything else a row has one. */
const repeating = new Set(['emails', 'phones', 'visitorIds', 'tags', 'externalIds']);

function fieldTarget(name: string): Target | null {
  const field = importFields[name];
  if (field === undefined) return null;
  return { name, read: field.read, repeats: repeating.has(name), more: field.more === undefined ? null : fieldTarget(field.more) };
}

function single(name: string, read: ValueReader): Target {
  return { name, read, repeats: false, more: null };
}

function customValueTarget(key: string, definitions: readonly ColumnDefinition[]): Target {
  const isList = definitions.find((definition) => definition.key === key)?.type === 'MULTISELECT';
  return single(`customValues.${key}`, (row: ImportRow, value: unknown) => {
    // A list of options that have semicolons themselves stands in a cell as JSON.
    const content = isList && typeof value === 'string' && value.startsWith('[') ? splitList(value) : value;
    row.input.customValues = { ...row.input.customValues, [key]: content };
  });
}

function propertyTarget(path: string[]): Target {
  return single(`properties.${path.join('.')}`, (row, value) => {
    row.input.properties = withValueAt(row.input.properties ?? {}, path, value);
    if (path.length > 1 && path[0] !== undefined) row.partialProperties.add(path[0]);
  });
}

const prefixes: { pattern: RegExp; target: (rest: string, definitions: readonly ColumnDefinition[]) => Target }[] = [
  { pattern: /^(?:custom|customValues|custom_values)\.(.+)$/, target: customValueTarget },
  { pattern: /^properties\.(.+)$/, target: (rest) => propertyTarget(rest.split('.')) },
  { pattern: /^(?:externalIds|external_ids)\.(.+)$/, target: (label) => single(`externalIds.${label}`, externalId(label)) },
];

function prefixed(name: string, definitions: readonly ColumnDefinition[]): Target | null {
  for (const { pattern, target } of prefixes) {
    const rest = pattern.exec(name)?.[1];
    if (rest !== undefined) return target(rest, definitions);
  }
  return null;
}

/** The field that a mapping names: as in GraphQL, or as in the JSON of the orgcrm dialect. Undefined where there is none. */
export function targetNamed(name: string, definitions: readonly ColumnDefinition[]): Target | undefined {
  const plain = plainName(name);
  const known = Object.keys(importFields).find((field) => plainName(field) === plain) ?? (fieldByPlainName.get(plain) || '');
  return prefixed(name, definitions) ?? fieldTarget(known) ?? undefined;
}

/** The further addresses and numbers of exports that give each a column: Google, Outlook. */
const numbered = [
  { pattern: /^email[2-9]\d?(?:value|address)?$/, field: 'emails' },
  { pattern: /^phone[2-9]\d?(?:value|number)?$/, field: 'phones' },
] as const;

/** What a column probably is, by its name alone; null where nothing is near. */
export function targetByGuess(name: string, definitions: readonly ColumnDefinition[]): Target | null {
  const byPrefix = prefixed(name, definitions);
  if (byPrefix !== null) return byPrefix;
  const plain = plainName(name);
  const field = fieldByPlainName.get(plain);
  if (field !== undefined) return fieldTarget(field);
  const label = idsOfOthers[plain];
  if (label !== undefined) return single(`externalIds.${label}`, externalId(label));
  const further = numbered.find(({ pattern }) => pattern.test(plain));
  if (further !== undefined) return fieldTarget(further.field);
  const definition = definitions.find(({ key, label: shown }) => plainName(key) === plain || plainName(shown) === plain);
  return definition === undefined ? null : customValueTarget(definition.key, definitions);
}
