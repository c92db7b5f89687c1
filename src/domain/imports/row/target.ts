import type { Meaning } from '../field-mapping/index.ts';
import type { Target, ValueReader } from './column.ts';
import { customValue, customValues, type ColumnDefinition } from './values/custom-value.ts';
import { importFields, ownNames } from './fields.ts';
import type { ImportRow } from './import-row.ts';
import { meaningOf } from './known-headers.ts';
import { splitAtCommas, splitGroups } from './values/lists.ts';
import { foldedName } from './values/names.ts';
import { doNotContact, status, subscription } from './values/opt-out.ts';
import { withValueAt } from './values/properties.ts';
import { externalId, list } from './values/read-value.ts';

/** Lists add up, and so do opt-outs; of anything else a row has one. */
const repeating = new Set(['emails', 'phones', 'visitorIds', 'tags', 'externalIds', 'optOut', 'optIn']);

export function fieldTarget(name: string, definitions: readonly ColumnDefinition[] = []): Target {
  const field = importFields[name];
  if (field === undefined) throw new Error(`${name} is not a field of an import`);
  const read = name === 'customValues' ? customValues(definitions) : field.read;
  return { name, read, repeats: repeating.has(name), more: field.more === undefined ? null : fieldTarget(field.more) };
}

export function single(name: string, read: ValueReader): Target {
  return { name, read, repeats: false, more: null };
}

export function customValueTarget(key: string, definitions: readonly ColumnDefinition[]): Target {
  return single(`customValues.${key}`, customValue(key, definitions));
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
  {
    pattern: /^(?:externalIds|external_ids)\.(.+)$/,
    target: (label) => single(`externalIds.${label}`, externalId(label)),
  },
];

/** The target of a name such as custom.plan; null where the name has no such prefix. */
export function prefixedTarget(name: string, definitions: readonly ColumnDefinition[]): Target | null {
  for (const { pattern, target } of prefixes) {
    const rest = pattern.exec(name)?.[1];
    if (rest !== undefined) return target(rest, definitions);
  }
  return null;
}

/** A name that is the whole one or this part of it. */
export function partOfNameTarget(part: 'firstName' | 'lastName'): Target {
  return single(part, (row: ImportRow, value) => {
    if (value === null || typeof value === 'string') row.nameOrPart = { text: value, part };
  });
}

const formOfAddress = /^(?:mr|mrs|ms|miss|mx|sir|madam|dr|prof|professor|rev)\.?$/i;

/** A job title, where it is none of the forms of address that stand under the same header. */
const title: ValueReader = (row, value, column) => {
  if (typeof value !== 'string' || !formOfAddress.test(value.trim()))
    importFields['jobTitle']?.read(row, value, column);
};

/** Meanings of headers that are not read as the field of that name. */
const special: { readonly [Of in Meaning]?: (() => Target) | null } = {
  none: null,
  wholeOrFirst: () => fieldTarget('name'),
  wholeOrLast: () => fieldTarget('name'),
  commaTags: () => ({ ...fieldTarget('tags'), read: list('tags', splitAtCommas) }),
  groups: () => ({ ...fieldTarget('tags'), read: list('tags', splitGroups) }),
  subscription: () => ({ ...single('subscriptionStatus', subscription), repeats: true }),
  status: () => ({ ...single('subscriptionStatus', status), repeats: true }),
  title: () => ({ ...single('jobTitle', title), yields: true }),
  doNotContact: () => ({ ...single('doNotContact', doNotContact), repeats: true }),
};

/** What a header means in a language that we know; undefined where we do not know it, null where it is nothing here. */
export function targetOfHeader(header: string): Target | null | undefined {
  const meaning = meaningOf(header);
  if (meaning === null) return undefined;
  const target = special[meaning];
  if (target !== undefined) return target === null ? null : target();
  return prefixedTarget(meaning, []) ?? fieldTarget(meaning);
}

const foldedOwnNames = new Map([...ownNames].map(([name, field]) => [foldedName(name), field]));

/** The field whose own name this is but for case, blanks and punctuation: `E-Mail`, `First Name`. */
export function ownField(name: string): string | undefined {
  return foldedOwnNames.get(foldedName(name));
}

/** The field that a mapping names: as in GraphQL, or as in the JSON of the orgcrm dialect. Undefined where there is none. */
export function targetNamed(name: string, definitions: readonly ColumnDefinition[]): Target | undefined {
  const field = ownField(name) ?? Object.keys(importFields).find((known) => foldedName(known) === foldedName(name));
  return (
    prefixedTarget(name, definitions) ??
    (field === undefined ? (targetOfHeader(name) ?? undefined) : fieldTarget(field, definitions))
  );
}
