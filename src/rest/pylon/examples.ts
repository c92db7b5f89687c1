import type { z } from 'zod';
import type { accountSchema } from './accounts/account-shape.ts';
import type { contactSchema } from './contacts/contact-shape.ts';
import type { customFieldSchema } from './custom-fields/custom-field-shape.ts';

/** A body that creates the contact of the examples. */
export const createExample = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  phone_numbers: ['15551234567'],
  external_ids: [{ external_id: 'crm-1', label: 'crm' }],
};

/** The contact of the examples. */
export const contactExample: z.output<typeof contactSchema> = {
  id: '0197a3c4-5b1e-7c30-9d2f-3a6b8e4f1c05',
  ...createExample,
  emails: [createExample.email],
  avatar_url: '',
  primary_phone_number: '15551234567',
  account: null,
  custom_fields: {},
  integration_user_ids: [],
  portal_role: 'no_access',
  portal_role_id: '',
};

const times = { created_at: '2026-01-31T12:00:00.000Z', updated_at: '2026-01-31T12:00:00.000Z' };

/** A body that creates the account of the examples. */
export const createAccountExample = {
  name: 'Acme',
  domains: ['acme.example'],
  primary_domain: 'acme.example',
  external_ids: [{ external_id: 'crm-7', label: 'crm' }],
};

/** The account of the examples. */
export const accountExample: z.output<typeof accountSchema> = {
  id: '0197a3c4-6b2f-7d41-8e30-4b7c9f5a2d16',
  ...createAccountExample,
  type: 'customer',
  domain: 'acme.example',
  tags: [],
  custom_fields: {},
  channels: [],
  crm_settings: { details: [] },
  is_disabled: false,
  ...times,
};

/** A body that creates the custom field of the examples. */
export const createCustomFieldExample = {
  object_type: 'contact',
  label: 'Tier',
  type: 'select',
  slug: 'tier',
  select_options: [
    { slug: 'gold', label: 'gold' },
    { slug: 'iron', label: 'iron' },
  ],
};

/** The custom field of the examples. */
export const customFieldExample: z.output<typeof customFieldSchema> = {
  id: '0197a3c4-7a3c-7e52-9f41-5c8d0a6b3e27',
  object_type: 'contact',
  slug: 'tier',
  label: 'Tier',
  type: 'select',
  description: '',
  source: 'pylon',
  is_read_only: false,
  default_value: '',
  default_values: [],
  select_metadata: {
    options: [
      { slug: 'gold', label: 'gold', ai_description: '' },
      { slug: 'iron', label: 'iron', ai_description: '' },
    ],
  },
  ...times,
};
