import { z } from 'zod';
import { formatValue } from '../../../values/issues.ts';
import { defineEndpoint, type Endpoint } from '../../core/endpoint.ts';
import { body, choice, choiceOf, query, text } from '../../core/fields.ts';
import { orNotFound, refuseFields } from '../../core/rest-error.ts';
import { customFieldAnswer, customFieldPage, customFieldShape, typeNames } from './custom-field-shape.ts';
import { answerBody, exampleAnswer, examplePage, pageBody } from '../envelope.ts';
import { createCustomFieldExample, customFieldExample } from '../examples.ts';
import {
  PylonCreateCustomFieldDocument,
  PylonGetCustomFieldDocument,
  PylonListCustomFieldDefinitionsDocument,
  PylonUpdateCustomFieldDocument,
  type PylonCustomFieldFragment,
} from '../operations.generated.ts';
import { optional } from '../optional.ts';
import { wholeQuery } from '../paging.ts';
import { pageOfWhole } from '../whole-list.ts';

const types = {
  text: 'TEXT',
  number: 'NUMBER',
  decimal: 'NUMBER',
  boolean: 'BOOLEAN',
  date: 'DATE',
  datetime: 'DATETIME',
  url: 'URL',
  select: 'SELECT',
  multiselect: 'MULTISELECT',
} as const;

const objectTypes = ['account', 'issue', 'contact', 'task', 'project', 'meeting', 'opportunity'] as const;

const listCustomFields = defineEndpoint(PylonListCustomFieldDefinitionsDocument)({
  name: 'listCustomFields',
  method: 'GET',
  path: '/custom-fields',
  summary: 'List the custom fields of a type of object',
  description: 'Contacts alone have custom fields: the lists of other types are empty.',
  bucket: 'listCustomFields',
  query: query({ object_type: choice(objectTypes).describe('Whose fields.'), ...wholeQuery('custom fields') }),
  variables: () => ({}),
  encode: ({ customFields }, request) => {
    const { object_type: objectType, ...asked } = request.query;
    const items = objectType === 'contact' ? customFields : [];
    // In the saved order.
    const place = ({ position, uuid }: PylonCustomFieldFragment) => `${String(position).padStart(10, '0')} ${uuid}`;
    const { shown, ...page } = pageOfWhole(
      { list: `custom fields of ${objectType}`, items, place },
      asked,
      'query',
      request.viewer,
    );
    return { status: 200, body: pageBody(shown.map(customFieldShape), page, request) };
  },
  answers: { 200: { description: 'A page of custom fields.', schema: customFieldPage } },
  example: { query: { object_type: 'contact' }, answer: examplePage(customFieldExample) },
});

const getCustomField = defineEndpoint(PylonGetCustomFieldDocument)({
  name: 'getCustomField',
  method: 'GET',
  path: '/custom-fields/:custom_field_id',
  summary: 'Get a custom field',
  bucket: 'getCustomField',
  variables: ({ path: { custom_field_id: id } }) => ({ id }),
  encode: ({ customField }, request) => ({
    status: 200,
    body: answerBody(customFieldShape(orNotFound(customField, 'custom field', request.path.custom_field_id)), request),
  }),
  answers: { 200: { description: 'The custom field.', schema: customFieldAnswer } },
  example: { path: { custom_field_id: customFieldExample.id }, answer: exampleAnswer(customFieldExample) },
});

const selectOptions = z
  .array(
    z
      .object({ slug: optional(text()), label: optional(text()) }, { error: 'a JSON object with slug and label' })
      .transform(({ slug, label }) => slug ?? label ?? ''),
    { error: 'a list of {slug, label}' },
  )
  .describe(
    'All options of a select or multiselect. A contact has the slug as its value; the label, where slug is not given.',
  );

/** A slug made of a label: "Größe (cm)" is "gro_e_cm". Empty where the label has no letter of ASCII. */
function slugOf(label: string): string {
  const plain = label.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, 64)
    .replace(/_+$/, '');
}

function keyOf({ slug, label }: { slug?: string | undefined; label: string }): string {
  const key = slug ?? slugOf(label);
  if (key !== '') return key;
  const message = `slug is required where the label has no letter a-z to make one of, as ${formatValue(label)}: a small letter, then up to 63 small letters, digits and underscores`;
  throw refuseFields([{ where: 'body', path: ['slug'], message, code: 'REQUIRED' }]);
}

const fieldNames = { 'input.key': 'slug', 'input.options': 'select_options' };

const createCustomField = defineEndpoint(PylonCreateCustomFieldDocument)({
  name: 'createCustomField',
  method: 'POST',
  path: '/custom-fields',
  summary: 'Create a custom field of contacts',
  description: 'A description and default values are not kept.',
  bucket: 'createCustomField',
  body: body({
    object_type: z.literal('contact', { error: 'contact: other objects have no custom fields here' }),
    label: text().regex(/\S/, { error: 'a text that is not empty' }),
    type: choiceOf(types),
    slug: optional(text()).describe('Made of the label where it is not given.'),
    select_options: optional(selectOptions),
  }),
  fieldNames,
  valueNames: typeNames,
  variables: ({ body: { label, type, slug, select_options: options } }) => ({
    input: { key: keyOf({ slug, label }), label, type, options },
  }),
  encode: ({ createCustomField: { customField } }, request) => ({
    status: 200,
    body: answerBody(customFieldShape(customField), request),
  }),
  answers: { 200: { description: 'The new custom field.', schema: customFieldAnswer } },
  example: { body: createCustomFieldExample, answer: exampleAnswer(customFieldExample) },
});

const updateCustomField = defineEndpoint(PylonUpdateCustomFieldDocument)({
  name: 'updateCustomField',
  method: 'PATCH',
  path: '/custom-fields/:custom_field_id',
  summary: 'Change a custom field',
  description: 'Only the given fields change. An option that contacts have stays: a list without it is refused.',
  bucket: 'updateCustomField',
  body: body({
    label: optional(text()),
    slug: optional(text()).describe('The present one: it cannot change.'),
    select_options: optional(selectOptions),
  }),
  fieldNames,
  valueNames: typeNames,
  variables: ({ path: { custom_field_id: id }, body: { label, slug, select_options: options } }) => ({
    input: { legacyId: { id, label: 'pylon' }, label, key: slug, options },
  }),
  encode: ({ updateCustomField: { customField } }, request) => ({
    status: 200,
    body: answerBody(customFieldShape(customField), request),
  }),
  answers: { 200: { description: 'The custom field as it is now.', schema: customFieldAnswer } },
  example: {
    path: { custom_field_id: customFieldExample.id },
    body: { label: 'Plan' },
    answer: exampleAnswer({ ...customFieldExample, label: 'Plan' }),
  },
});

export const customFieldEndpoints: Endpoint[] = [
  listCustomFields,
  getCustomField,
  createCustomField,
  updateCustomField,
];
