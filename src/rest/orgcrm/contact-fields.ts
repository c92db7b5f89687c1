import { z } from 'zod';
import { text } from '../core/fields.ts';
import type { ContactFilter, ContactOrderField, CreateContactInput } from '../core/schema-types.generated.ts';
import type { OrgcrmContactFragment } from './operations.generated.ts';
import { keysOf } from '../../values/objects/tables.ts';

interface ContactField {
  /** Its name in GraphQL. */
  field: keyof OrgcrmContactFragment & keyof CreateContactInput;
  shown: z.ZodType;
  /** What POST and PATCH take: absent leaves the field, null clears it. */
  taken: z.ZodType;
  /** How a filter compares it; null where there is no filter by it. */
  filter: 'text' | 'boolean' | null;
  order: ContactOrderField;
}

const shownText = z.string().nullable();

/**
 * The fields of a contact that are one value each (docs/contracts/orgcrm.md, Contact), in the order in which contacts are
 * shown. Bodies, answers, the filter and the order are made of it.
 */
const contactFields = {
  name: {
    field: 'name',
    shown: shownText,
    taken: text().nullish().describe('Kept as written; the parts become its first word and the rest.'),
    filter: 'text',
    order: 'NAME',
  },
  first_name: { field: 'firstName', shown: shownText, taken: text().nullish(), filter: null, order: 'FIRST_NAME' },
  last_name: { field: 'lastName', shown: shownText, taken: text().nullish(), filter: null, order: 'LAST_NAME' },
  email: {
    field: 'email',
    shown: shownText.describe('Unique in the workspace, without case.'),
    taken: text().nullish().describe('Unique in the workspace, without case.'),
    filter: 'text',
    order: 'EMAIL',
  },
  phone: {
    field: 'phone',
    shown: shownText.describe('As it came.'),
    taken: text().nullish().describe('Any text of up to 40 characters.'),
    filter: 'text',
    order: 'PHONE',
  },
  company: { field: 'company', shown: shownText, taken: text().nullish(), filter: 'text', order: 'COMPANY' },
  job_title: { field: 'jobTitle', shown: shownText, taken: text().nullish(), filter: 'text', order: 'JOB_TITLE' },
  source: {
    field: 'source',
    shown: shownText.describe('Where the contact came from.'),
    filter: 'text',
    order: 'SOURCE',
    taken: text().nullish().describe('Where the contact came from; "api" where it is not given on creation.'),
  },
  notes: { field: 'notes', shown: shownText, taken: text().nullish(), filter: 'text', order: 'NOTES' },
  dnc: {
    field: 'doNotContact',
    shown: z.boolean().describe('Whether nobody may contact the person.'),
    taken: z.boolean().nullish().describe('Whether nobody may contact the person.'),
    filter: 'boolean',
    order: 'DO_NOT_CONTACT',
  },
} as const satisfies Record<string, ContactField>;

type Fields = typeof contactFields;
type FieldName = keyof Fields;
type Aspect = keyof ContactField;

const names = keysOf(contactFields);

/** What the table says of each field in one of its columns. */
function column<Of extends Aspect>(aspect: Of): { [Name in FieldName]: Fields[Name][Of] } {
  return Object.fromEntries(names.map((name) => [name, contactFields[name][aspect]])) as {
    [Name in FieldName]: Fields[Name][Of];
  };
}

export const shownFields = column('shown');
export const takenFields = column('taken');
export const orders = column('order');

/** Where an issue of the input belongs in a body. */
export const fieldNames = Object.fromEntries(names.map((name) => [`input.${contactFields[name].field}`, name]));

type FilteredName = { [Name in FieldName]: Fields[Name]['filter'] extends null ? never : Name }[FieldName];

/** The fields of a filter, with their names in GraphQL's ContactFilter. */
export const filterFields = Object.fromEntries(
  names.flatMap((name) => {
    const { field, filter: kind } = contactFields[name];
    return kind === null ? [] : [[name, { field, kind }]];
  }),
) as { [Name in FilteredName]: { field: Fields[Name]['field'] & keyof ContactFilter; kind: Fields[Name]['filter'] } };

type Shown = { [Name in FieldName]: z.output<Fields[Name]['shown']> };

/** The fields as they are shown. */
export function fieldsOf(contact: Pick<OrgcrmContactFragment, Fields[FieldName]['field']>): Shown {
  return Object.fromEntries(names.map((name) => [name, contact[contactFields[name].field]])) as Shown;
}

type Taken = { [Name in FieldName]?: z.output<Fields[Name]['taken']> };

/** The fields of a body as GraphQL takes them. */
export function inputOf(given: Taken): {
  [Name in FieldName as Fields[Name]['field']]?: z.output<Fields[Name]['taken']>;
} {
  return Object.fromEntries(names.map((name) => [contactFields[name].field, given[name]]));
}
