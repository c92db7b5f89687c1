import { ContactType } from '../../contact/index.ts';
import { builder } from '../../../graphql/builder.ts';
import { reads } from '../../../graphql/look-ahead/selected-columns.ts';
import { isNumber, textOfNumber } from '../../../store/json/index.ts';
import type { CustomField } from '../../../store/index.ts';
import { valueOf } from './contact-custom-fields.ts';
import { fromDefinitions } from '../definitions.ts';

/** The values of defined fields by key, as texts. */
function textsOf(
  kept: Record<string, unknown>,
  definitions: readonly CustomField[],
): Record<string, string | string[]> {
  const texts: Record<string, string | string[]> = {};
  for (const field of definitions) {
    const value = Object.hasOwn(kept, field.key) ? valueOf({ field, kept: kept[field.key] }) : null;
    if (value !== null) texts[field.key] = asTexts(value);
  }
  return texts;
}

/** A value that fits its field, as texts: several options stay a list. */
function asTexts(value: unknown): string | string[] {
  if (isNumber(value)) return textOfNumber(value);
  return Array.isArray(value) ? value.map(String) : String(value);
}

builder.objectField(ContactType, 'customValuesAsText', (t) =>
  t.field({
    type: 'JSONObject',
    description:
      'The values of defined custom fields by key, in their saved order, as texts (of a MULTISELECT: a list of texts); fields without a value are left out. ' +
      'Mutations take them back with customValuesAsText: true.',
    extensions: reads('customValues'),
    resolve: ({ customValues }, _args, context) => {
      const kept = customValues as Record<string, unknown>;
      // A contact without values costs no statement.
      if (Object.keys(kept).length === 0) return {};
      return fromDefinitions(context, (definitions) => textsOf(kept, definitions));
    },
  }),
);
