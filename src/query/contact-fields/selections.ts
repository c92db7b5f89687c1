import type { Contact } from '../../store/index.ts';
import type { ContactField, ImportRule, SetRule } from './contact-field.ts';
import { contactFields } from './contact-fields.ts';
import type { FieldKind } from './kinds.ts';

type Fields = typeof contactFields;

/** The name of a field of the table. */
export type ContactFieldName = keyof Fields;

/** The names of the fields of which the table says something that has this form. */
type NamesWhere<Form> = { [Name in ContactFieldName]: Fields[Name] extends Form ? Name : never }[ContactFieldName];

export type FieldOfKind<Kind extends FieldKind> = NamesWhere<{ kind: Kind }>;
export type SettableField = NamesWhere<{ set: object }>;
export type FilteredField<Kind extends FieldKind = FieldKind> = NamesWhere<{ kind: Kind; filter: string }>;
export type OrderedField = NamesWhere<{ order: object }>;
export type SearchedField = NamesWhere<{ search: object }>;
export type ImportedField = NamesWhere<{ import: object }>;
/** The fields that other tools have columns of. */
export type HeaderField = NamesWhere<{ import: { meaning: string } }>;
/** The names that a search has for fields. */
export type SearchName = Fields[SearchedField]['search']['name'];

const all = Object.entries(contactFields) as [ContactFieldName, ContactField][];

function namesWhere(holds: (field: ContactField) => boolean): readonly ContactFieldName[] {
  return all.filter(([, field]) => holds(field)).map(([name]) => name);
}

export function fieldsOfKind<Kind extends FieldKind>(wanted: Kind): readonly FieldOfKind<Kind>[] {
  return namesWhere(({ kind }) => kind === wanted) as readonly FieldOfKind<Kind>[];
}

export const fieldNames = namesWhere(() => true);
export const settableFields = namesWhere(({ set }) => set !== null) as readonly SettableField[];
export const filteredFields = namesWhere(({ filter }) => filter !== null) as readonly FilteredField[];
export const orderedFields = namesWhere(({ order }) => order !== null) as readonly OrderedField[];
export const searchedFields = namesWhere(({ search }) => search !== null) as readonly SearchedField[];
export const importedFields = namesWhere((field) => field.import !== null) as readonly ImportedField[];

export const headerFields = namesWhere(
  (field) => field.import !== null && field.import.meaning !== null,
) as readonly HeaderField[];

/** The parts of a name: each depends on the others. */
export const nameFields = ['name', 'firstName', 'lastName'] as const satisfies readonly ContactFieldName[];
export const timeFields = fieldsOfKind('time');
/** All but names and times. */
export const plainFields = fieldNames.filter(
  (name) => ![...nameFields, ...timeFields].some((other) => other === name),
) as readonly Exclude<ContactFieldName, (typeof nameFields)[number] | FieldOfKind<'time'>>[];

export function setRule<Name extends SettableField>(name: Name): SetRule<Contact[Name]> {
  return contactFields[name].set as unknown as SetRule<Contact[Name]>;
}

export function orderRule(name: OrderedField): NonNullable<ContactField['order']> {
  return contactFields[name].order;
}

export function importRule(name: ImportedField): ImportRule {
  return contactFields[name].import;
}

/** Whether a name is one of the table. */
export function isContactField(name: string): name is ContactFieldName {
  return Object.hasOwn(contactFields, name);
}

/** Says something of each field. */
export function ofEach<Name extends string, Said>(
  names: readonly Name[],
  say: (name: Name) => Said,
): Record<Name, Said> {
  return Object.fromEntries(names.map((name) => [name, say(name)])) as Record<Name, Said>;
}

/** What each search looks at, by its name. */
export const searchDescriptions = Object.fromEntries(
  searchedFields.map((field) => [contactFields[field].search.name, contactFields[field].search.description]),
) as Record<SearchName, string>;
