import { z } from 'zod';
import { defineEndpoint, type Endpoint } from '../../core/endpoint.ts';
import { body, text } from '../../core/fields.ts';
import { itemsReply } from '../items.ts';
import {
  OrgcrmDeleteCustomValueDocument,
  OrgcrmListCustomValuesDocument,
  OrgcrmSetContactCustomValueDocument,
  OrgcrmSetCustomValueDocument,
  type OrgcrmCustomValueFragment,
} from '../operations.generated.ts';
import { itemsSchema } from '../shapes.ts';

const customValueSchema = z
  .object({ key: z.string(), value: z.string(), updated_at: z.iso.datetime() })
  .meta({ id: 'CustomValue', description: 'A text of the workspace, which templates name as {{custom_values.key}}.' });

function customValueShape({ key, value, updatedAt }: OrgcrmCustomValueFragment): z.output<typeof customValueSchema> {
  return { key, value, updated_at: updatedAt };
}

const listCustomValues = defineEndpoint(OrgcrmListCustomValuesDocument)({
  name: 'listCustomValues',
  method: 'GET',
  path: '/api/v1/custom-values',
  summary: 'List custom values by key',
  variables: () => ({}),
  encode: ({ customValues }) => itemsReply(customValues.map(customValueShape)),
  answers: { 200: { description: 'The custom values.', schema: itemsSchema(customValueSchema) } },
});

const setCustomValue = defineEndpoint(OrgcrmSetCustomValueDocument)({
  name: 'setCustomValue',
  method: 'PUT',
  path: '/api/v1/custom-values/:key',
  summary: 'Set a custom value',
  description: 'The key is a small letter, then up to 63 small letters, digits and underscores.',
  body: body({ value: text().describe('At most 10,000 characters.') }),
  fieldNames: { 'input.key': ':key', 'input.value': 'value' },
  variables: ({ path: { key }, body: { value } }) => ({ input: { key, value } }),
  encode: ({ setCustomValue: { customValue } }) => ({ status: 200, body: customValueShape(customValue) }),
  answers: { 200: { description: 'The custom value as it is now.', schema: customValueSchema } },
});

const deleteCustomValue = defineEndpoint(OrgcrmDeleteCustomValueDocument)({
  name: 'deleteCustomValue',
  method: 'DELETE',
  path: '/api/v1/custom-values/:key',
  summary: 'Delete a custom value',
  variables: ({ path: { key } }) => ({ key }),
  encode: () => ({ status: 204 }),
  answers: { 204: { description: 'The custom value is gone.' } },
});

const setContactCustomValue = defineEndpoint(OrgcrmSetContactCustomValueDocument)({
  name: 'setContactCustomValue',
  method: 'PUT',
  path: '/api/v1/contacts/:contact_id/custom/:key',
  summary: "Set a contact's value of a custom field",
  body: body({
    value: z.unknown().optional().describe('In the JSON type of the field; null clears it. It must be given.'),
  }),
  fieldNames: { 'input.value': 'value' },
  variables: ({ path: { contact_id, key }, body: { value } }) => ({
    input: { contact: { legacyId: { id: contact_id, label: 'orgcrm' } }, key, value },
  }),
  encode: ({ setContactCustomValue: { customField } }) => ({
    status: 200,
    body: { key: customField.field.key, value: customField.value },
  }),
  answers: {
    200: {
      description: 'The value as it is now.',
      schema: z.object({
        key: z.string(),
        value: z.unknown().describe('In the JSON type of the field; null where there is none.'),
      }),
    },
  },
});

export const customValueEndpoints: Endpoint[] = [
  listCustomValues,
  setCustomValue,
  deleteCustomValue,
  setContactCustomValue,
];
