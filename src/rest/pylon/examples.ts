import type { z } from 'zod';
import type { contactSchema } from './shapes.ts';

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
