import { isJsonObject, isList } from '../../../store/json/index.ts';
import type { Target, ValueReader } from '../row/column.ts';
import { readCustomValue, type ColumnDefinition } from '../row/values/custom-value.ts';
import { refuse } from '../row/import-row.ts';
import { exactName } from '../row/values/names.ts';
import { list } from '../row/values/read-value.ts';
import { fieldTarget, single, targetNamed } from '../row/target.ts';
import type { ContactPreset } from './contacts.ts';
import { saysNothing } from './read-contact.ts';
import { isReferenceField, referencesIn, type ReferenceField } from './named-references.ts';

/** What is known of the custom fields of the workspace. */
export interface KnownFields {
  definitions: readonly ColumnDefinition[];
  /** The keys of custom fields by the ids that the other system has for them. */
  keysById: ReadonlyMap<string, string>;
}

/** A reference, which is looked up with those of the batch. Several columns may tell of it. */
function reference(field: ReferenceField): Target {
  const read: ValueReader = (row, value) => {
    const references = referencesIn(value);
    if (references === null)
      refuse(row, field, 'INVALID_TYPE', value, 'is not an id or a name, or an object that has one');
    else row.references.set(field, [...(row.references.get(field) ?? []), ...references]);
  };
  return { ...single(field, read), repeats: true };
}

/** Tags by their names; where some are objects, all are looked up in their order, because the name of one may have changed here. */
const tags: ValueReader = (row, value, column) => {
  if (!isList(value) || !value.some(isJsonObject)) return list('tags')(row, value, column);
  for (const item of value) {
    const references = typeof item === 'string' ? [{ name: item }] : referencesIn(item);
    if (references === null) refuse(row, 'tags', 'INVALID_TYPE', item, 'is not a tag: it has neither a name nor an id');
    else row.tagReferences.push(references);
  }
};

/** Free text, which some have as a list. */
const notes: ValueReader = (row, value, column) => {
  const texts = isList(value) ? value.map((item) => (isJsonObject(item) ? item['content'] : item)) : [value];
  if (texts.length === 0) return;
  fieldTarget('notes').read(row, texts.every((each) => typeof each === 'string') ? texts.join('\n\n') : value, column);
};

/** The entries of custom values: an object by key, whose values may be objects with slug and value, or a list of such objects. */
function entriesOf(value: unknown): { id?: unknown; name?: unknown; value: unknown }[] | null {
  const entry = (item: Record<string, unknown>, key?: string) => {
    return {
      id: item['id'] ?? key,
      name: item['slug'] ?? item['key'] ?? item['name'] ?? item['label'] ?? key,
      value: item['value'] ?? item['values'],
    };
  };
  const isEntry = (item: unknown): item is Record<string, unknown> =>
    isJsonObject(item) &&
    (Object.hasOwn(item, 'value') || Object.hasOwn(item, 'values') || Object.hasOwn(item, 'slug'));
  if (isList(value)) return value.every(isJsonObject) ? value.map((item) => entry(item)) : null;
  if (!isJsonObject(value)) return null;
  return Object.entries(value).map(([key, item]) =>
    isEntry(item) ? entry(item, key) : { id: key, name: key, value: item },
  );
}

/** Custom values, of fields that the other system names by their id, their key or their label. */
function customValues({ definitions, keysById }: KnownFields): ValueReader {
  const keys = new Set(definitions.map(({ key }) => key));
  const keysByLabel = new Map(definitions.map(({ key, label }) => [exactName(label), key]));
  const keyOf = (id: unknown, name: unknown): string => {
    const text = typeof name === 'string' ? name : String(name ?? id);
    return keysById.get(String(id)) ?? (keys.has(text) ? text : (keysByLabel.get(exactName(text)) ?? text));
  };
  return (row, value, column) => {
    const entries = entriesOf(value);
    if (entries === null)
      return refuse(row, 'customValues', 'INVALID_TYPE', value, 'is not an object of custom values');
    for (const { id, name, value: item } of entries) {
      const key = keyOf(id, name);
      if (!saysNothing(item))
        readCustomValue(row, key, definitions.find((definition) => definition.key === key)?.type, item, column);
    }
  };
}

/** What the columns of a preset are: a target by the path of each; null for what is left out without a word. */
export function presetTargets({ columns }: ContactPreset, known: KnownFields): Map<string, Target | null> {
  const special: Record<string, Target> = {
    tags: { ...fieldTarget('tags'), read: tags },
    notes: { ...fieldTarget('notes'), read: notes },
    customValues: single('customValues', customValues(known)),
  };
  return new Map(
    columns.map(([path, field]) => {
      if (field === null) return [path, null];
      return [
        path,
        isReferenceField(field) ? reference(field) : (special[field] ?? targetNamed(field, known.definitions) ?? null),
      ];
    }),
  );
}
