import { ContactType } from '../../contact/index.ts';
import { builder } from '../../../graphql/builder.ts';
import { reads } from '../../../graphql/look-ahead/selected-columns.ts';
import { isNumber, type JsonNumber } from '../../../store/json/index.ts';
import type { CustomField } from '../../../store/index.ts';
import { checkDate, checkDateTime } from '../../../values/index.ts';
import { CustomFieldObject } from '../custom-field.ts';
import { fromDefinitions } from '../definitions.ts';
import { shownValues } from '../removed-keys.ts';

/** The value of a custom field in a contact. */
export interface ContactCustomFieldValue {
  field: CustomField;
  /** As the contact keeps it: a misfit included. */
  kept: unknown;
}

function textOf({ field, kept }: ContactCustomFieldValue): string | null {
  const isText = !['NUMBER', 'BOOLEAN', 'DATE', 'DATETIME', 'MULTISELECT'].includes(field.type);
  return isText && typeof kept === 'string' ? kept : null;
}

function numberOf({ field, kept }: ContactCustomFieldValue): JsonNumber | null {
  return field.type === 'NUMBER' && isNumber(kept) ? kept : null;
}

function booleanOf({ field, kept }: ContactCustomFieldValue): boolean | null {
  return field.type === 'BOOLEAN' && typeof kept === 'boolean' ? kept : null;
}

function dateOf({ field, kept }: ContactCustomFieldValue): string | null {
  return field.type === 'DATE' && typeof kept === 'string' && checkDate(kept).ok ? kept : null;
}

function dateTimeOf({ field, kept }: ContactCustomFieldValue): Date | null {
  return field.type === 'DATETIME' && typeof kept === 'string' && checkDateTime(kept).ok ? new Date(kept) : null;
}

function optionsOf({ field, kept }: ContactCustomFieldValue): string[] {
  if (field.type === 'SELECT') return typeof kept === 'string' ? [kept] : [];
  return field.type === 'MULTISELECT' && Array.isArray(kept) ? kept.filter((option) => typeof option === 'string') : [];
}

/** The value as its field's type has it; null where there is none, or one that does not fit the type. */
export function valueOf(value: ContactCustomFieldValue): unknown {
  if (value.field.type === 'MULTISELECT') return Array.isArray(value.kept) ? optionsOf(value) : null;
  const time = dateTimeOf(value);
  return (
    textOf(value) ?? numberOf(value) ?? booleanOf(value) ?? dateOf(value) ?? (time === null ? null : time.toISOString())
  );
}

/** The value of a custom field in a contact, in GraphQL. */
export const ContactCustomFieldObject = builder.objectRef<ContactCustomFieldValue>('ContactCustomField').implement({
  description:
    'The value that a contact has in a custom field: as JSON, and in the one typed field that suits its type.',
  fields: (t) => ({
    field: t.expose('field', { type: CustomFieldObject, description: 'The definition.' }),
    value: t.field({
      type: 'JSON',
      nullable: true,
      description:
        'The value in the JSON type of its field; null where there is none, or one that does not fit the type (see customValues).',
      resolve: valueOf,
    }),
    text: t.string({
      nullable: true,
      description: 'The value of TEXT, LONG_TEXT, SELECT, URL, EMAIL and PHONE.',
      resolve: textOf,
    }),
    number: t.float({
      nullable: true,
      description: 'The value of NUMBER, rounded to a double: `value` has all of its digits.',
      resolve: (value) => {
        const number = numberOf(value);
        return number === null ? null : Number(number);
      },
    }),
    boolean: t.boolean({ nullable: true, description: 'The value of BOOLEAN.', resolve: booleanOf }),
    date: t.field({ type: 'Date', nullable: true, description: 'The value of DATE.', resolve: dateOf }),
    dateTime: t.field({ type: 'DateTime', nullable: true, description: 'The value of DATETIME.', resolve: dateTimeOf }),
    options: t.stringList({
      description: 'The chosen options of SELECT and MULTISELECT; empty where there are none.',
      resolve: optionsOf,
    }),
  }),
});

builder.objectField(ContactType, 'customValues', (t) =>
  t.field({
    type: 'JSONObject',
    description:
      'The raw values of custom fields by key, those of keys that no field defines included. See also customFields.',
    extensions: reads('customValues'),
    resolve: ({ customValues }, _args, context) => shownValues(customValues as Record<string, unknown>, context),
  }),
);

builder.objectField(ContactType, 'customFields', (t) =>
  t.field({
    type: [ContactCustomFieldObject],
    description:
      'The values in the custom fields that the workspace defines, in their saved order. See also customValues.',
    extensions: reads('customValues'),
    args: {
      keys: t.arg.stringList({ description: 'Only the fields with these keys; all where absent.' }),
      includeEmpty: t.arg.boolean({
        description: 'Whether fields without a value are listed too; false where absent.',
      }),
    },
    resolve: ({ customValues }, { keys, includeEmpty }, context) => {
      const kept = customValues as Record<string, unknown>;
      // A contact without values costs no statement.
      if (includeEmpty !== true && Object.keys(kept).length === 0) return [];
      return fromDefinitions(context, (definitions) =>
        definitions
          .filter(
            ({ key }) => (keys == null || keys.includes(key)) && (includeEmpty === true || Object.hasOwn(kept, key)),
          )
          .map((field): ContactCustomFieldValue => ({
            field,
            kept: Object.hasOwn(kept, field.key) ? kept[field.key] : null,
          })),
      );
    },
  }),
);
