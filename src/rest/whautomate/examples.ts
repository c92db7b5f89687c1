import type { z } from 'zod';
import type { contactSchema } from './shapes.ts';

/** A body that creates the contact of the examples. */
export const createExample = {
  id: 'wa-7',
  name: 'Ada Lovelace',
  phoneNumber: '+1 555 123-4567',
  stage: 'Lead',
  notes: 'Likes tea.',
  customFields: { plan: 'pro' },
  tags: ['vip'],
} as const;

/** The contact of the examples. */
export const contactExample: z.output<typeof contactSchema> = {
  ...createExample,
  tags: [...createExample.tags],
  channel: 'Whatsapp',
  createdAt: '2026-01-31T12:00:00.000Z',
  updatedAt: '2026-01-31T12:00:00.000Z',
};
