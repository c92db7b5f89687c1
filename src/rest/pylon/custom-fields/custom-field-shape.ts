import { z } from 'zod';
import { ownId } from '../../core/own-id.ts';
import { answerWith, pageWith } from '../envelope.ts';
import type { PylonCustomFieldFragment } from '../operations.generated.ts';

/** Our types as pylon knows them. */
export const typeNames = {
  TEXT: 'text',
  LONG_TEXT: 'text',
  EMAIL: 'text',
  PHONE: 'text',
  NUMBER: 'decimal',
  BOOLEAN: 'boolean',
  DATE: 'date',
  DATETIME: 'datetime',
  URL: 'url',
  SELECT: 'select',
  MULTISELECT: 'multiselect',
} as const satisfies Record<PylonCustomFieldFragment['type'], string>;

const optionSchema = z.object({
  slug: z.string().describe('What a contact has as its value.'),
  label: z.string().describe('The same.'),
  ai_description: z.literal(''),
});

export const customFieldSchema = z
  .object({
    id: z.string().describe('The id that the custom field has in pylon, or the UUID.'),
    object_type: z.literal('contact'),
    slug: z.string(),
    label: z.string(),
    type: z.enum([...new Set(Object.values(typeNames))]),
    description: z.string().describe('Always empty.'),
    source: z.literal('pylon'),
    is_read_only: z.literal(false),
    default_value: z.literal(''),
    default_values: z.array(z.never()).describe('Always empty.'),
    select_metadata: z
      .object({ options: z.array(optionSchema) })
      .optional()
      .describe('Of select and multiselect alone.'),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'CustomField', description: 'A field that the workspace adds to its contacts.' });

/** A custom field as pylon shows it. */
export function customFieldShape(field: PylonCustomFieldFragment): z.output<typeof customFieldSchema> {
  const { key, label, type, options, createdAt, updatedAt } = field;
  const hasOptions = type === 'SELECT' || type === 'MULTISELECT';
  return {
    id: ownId(field, 'pylon'),
    object_type: 'contact',
    slug: key,
    label,
    type: typeNames[type],
    description: '',
    source: 'pylon',
    is_read_only: false,
    default_value: '',
    default_values: [],
    ...(hasOptions
      ? {
          select_metadata: {
            options: options.map((option) => ({ slug: option, label: option, ai_description: '' as const })),
          },
        }
      : {}),
    created_at: createdAt,
    updated_at: updatedAt,
  };
}

export const customFieldAnswer = answerWith(customFieldSchema);
export const customFieldPage = pageWith(customFieldSchema);
