import { builder } from '../../graphql/builder.ts';
import { defineNode } from '../../graphql/node.ts';
import { customFieldExternalIds } from './external-ids.ts';
import { customFieldById } from './loaders.ts';

export const CustomFieldTypeEnum = builder.enumType('CustomFieldType', {
  description: 'Which values a custom field takes.',
  values: {
    TEXT: { description: 'A text of one line.' },
    LONG_TEXT: { description: 'A text of many lines.' },
    NUMBER: { description: 'A number.' },
    BOOLEAN: { description: 'True or false.' },
    DATE: { description: 'A day of the calendar: 2026-01-31.' },
    DATETIME: { description: 'A time, kept in UTC with milliseconds: 2026-01-31T12:00:00.000Z.' },
    SELECT: { description: 'One of the options.' },
    MULTISELECT: { description: 'Any number of the options.' },
    URL: { description: 'An http(s) URL.' },
    EMAIL: { description: 'An email address, as `email` of a contact takes it.' },
    PHONE: {
      description:
        'A phone number: digits with an optional leading +, and spaces, dots, dashes and brackets between them; 5 to 15 digits.',
    },
  } as const,
});

/** A custom field: the definition, not a contact's value. */
export const CustomFieldObject = builder.prismaObject('CustomField', {
  description: 'A field that the workspace adds to its contacts.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. Arguments take either id.' }),
    key: t.exposeString('key', {
      description:
        'The name in customValues, filters and REST: [a-z][a-z0-9_]{0,63}, unique in the workspace. It cannot change.',
    }),
    label: t.exposeString('label', { description: 'What people read.' }),
    type: t.expose('type', {
      type: CustomFieldTypeEnum,
      description: 'Which values the field takes. It cannot change.',
    }),
    options: t.exposeStringList('options', {
      description: 'The options of SELECT and MULTISELECT, in their order; empty for other types.',
    }),
    required: t.exposeBoolean('required', {
      description: 'Whether a contact that is created through GraphQL must have a value.',
    }),
    position: t.exposeInt('position', {
      description: 'The place in the saved order, in which lists are; equal ones are in the order of their creation.',
    }),
    externalIds: t.field(customFieldExternalIds.field),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the field was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the field was last changed.' }),
  }),
});

defineNode(CustomFieldObject, customFieldById);
