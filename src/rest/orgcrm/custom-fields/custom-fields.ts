import { z } from 'zod';
import { defineEndpoint, type Endpoint } from '../../core/endpoint.ts';
import { body, choiceOf, text, texts } from '../../core/fields.ts';
import { ownId } from '../../core/own-id.ts';
import { itemsReply } from '../items.ts';
import {
  OrgcrmCreateCustomFieldDocument,
  OrgcrmDeleteCustomFieldDocument,
  OrgcrmListCustomFieldsDocument,
  OrgcrmUpdateCustomFieldDocument,
  type OrgcrmCustomFieldFragment,
} from '../operations.generated.ts';
import { wholeNumber } from '../numbers.ts';
import { itemsSchema } from '../shapes.ts';
import { keysOf, inverted } from '../../../values/objects/tables.ts';

const customFieldTypes = {
  text: 'TEXT',
  long_text: 'LONG_TEXT',
  number: 'NUMBER',
  boolean: 'BOOLEAN',
  date: 'DATE',
  datetime: 'DATETIME',
  select: 'SELECT',
  multiselect: 'MULTISELECT',
  url: 'URL',
  email: 'EMAIL',
  phone: 'PHONE',
} as const;

const typeNames = inverted(customFieldTypes);

const customFieldSchema = z
  .object({
    id: z.string().describe('The id that the custom field has in orgcrm, or the UUID.'),
    key: z.string().describe('The name in `custom`, and in filters as custom.<key>.'),
    label: z.string(),
    type: z.enum(keysOf(customFieldTypes)),
    options: z.array(z.string()).describe('Of select and multiselect; empty for other types.'),
    required: z.boolean(),
    folder_id: z.string().nullable(),
    position: z.int(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'CustomField', description: 'A field that the workspace adds to its contacts.' });

function customFieldShape(field: OrgcrmCustomFieldFragment): z.output<typeof customFieldSchema> {
  return {
    id: ownId(field, 'orgcrm'),
    key: field.key,
    label: field.label,
    type: typeNames[field.type],
    options: [...field.options],
    required: field.required,
    folder_id: field.folder?.uuid ?? null,
    position: field.position,
    created_at: field.createdAt,
    updated_at: field.updatedAt,
  };
}

const fieldNames = { 'input.folderId': 'folder_id' };

/** What POST and PATCH share. */
const writable = {
  options: texts()
    .nullish()
    .describe(
      'Of select and multiselect: 1 to 500, distinct without case, 1 to 100 characters each. One that contacts have cannot be left out.',
    ),
  required: z
    .boolean()
    .nullish()
    .describe('Whether a new contact must have a value; false where it is null, or not given on creation.'),
  folder_id: text().nullish().describe('The folder; null for none.'),
};

const position = wholeNumber({ from: 0 });

const listCustomFields = defineEndpoint(OrgcrmListCustomFieldsDocument)({
  name: 'listCustomFields',
  method: 'GET',
  path: '/api/v1/custom-fields',
  summary: 'List custom fields in their order',
  variables: () => ({}),
  encode: ({ customFields }) => itemsReply(customFields.map(customFieldShape)),
  answers: { 200: { description: 'The custom fields.', schema: itemsSchema(customFieldSchema) } },
});

const createCustomField = defineEndpoint(OrgcrmCreateCustomFieldDocument)({
  name: 'createCustomField',
  method: 'POST',
  path: '/api/v1/custom-fields',
  summary: 'Create a custom field',
  body: body({
    key: text().describe(
      'A small letter, then up to 63 small letters, digits and underscores; unique in the workspace.',
    ),
    label: text().nullish().describe('What people read: 1 to 100 characters; the key where absent.'),
    type: choiceOf(customFieldTypes),
    ...writable,
    position: position.nullish().describe('The place in the list; at the end where absent.'),
  }),
  fieldNames,
  valueNames: typeNames,
  variables: ({ body: { key, label, folder_id, ...given } }) => ({
    input: { ...given, key, label: label ?? key, folderId: folder_id },
  }),
  encode: ({ createCustomField: { customField } }) => ({ status: 201, body: customFieldShape(customField) }),
  answers: { 201: { description: 'The new custom field.', schema: customFieldSchema } },
});

const updateCustomField = defineEndpoint(OrgcrmUpdateCustomFieldDocument)({
  name: 'updateCustomField',
  method: 'PATCH',
  path: '/api/v1/custom-fields/:field_id',
  summary: 'Change a custom field',
  description: 'Only what is given changes. The key and the type cannot change.',
  body: body({
    key: text().optional().describe('The present one.'),
    label: text().optional().describe('What people read: 1 to 100 characters.'),
    type: choiceOf(customFieldTypes).optional().describe('The present one.'),
    ...writable,
    position: position.optional().describe('The place in the list.'),
  }),
  fieldNames,
  valueNames: typeNames,
  variables: ({ path: { field_id }, body: { folder_id, required, ...given } }) => ({
    input: {
      legacyId: { id: field_id, label: 'orgcrm' },
      ...given,
      required: required === null ? false : required,
      folderId: folder_id,
    },
  }),
  encode: ({ updateCustomField: { customField } }) => ({ status: 200, body: customFieldShape(customField) }),
  answers: { 200: { description: 'The custom field as it is now.', schema: customFieldSchema } },
});

const deleteCustomField = defineEndpoint(OrgcrmDeleteCustomFieldDocument)({
  name: 'deleteCustomField',
  method: 'DELETE',
  path: '/api/v1/custom-fields/:field_id',
  summary: 'Delete a custom field, and its values from every contact',
  variables: ({ path: { field_id } }) => ({ id: field_id }),
  encode: () => ({ status: 204 }),
  answers: { 204: { description: 'The custom field is gone.' } },
});

export const customFieldEndpoints: Endpoint[] = [
  listCustomFields,
  createCustomField,
  updateCustomField,
  deleteCustomField,
];
