import { z } from 'zod';
import { ownId } from '../core/own-id.ts';
import type { PristinesendContactFragment } from './operations.generated.ts';

export const statuses = { subscribed: 'SUBSCRIBED', unsubscribed: 'UNSUBSCRIBED' } as const;

/** A contact as pristinesend shows it (docs/contracts/pristinesend.md, Contact). */
export const contactSchema = z
  .object({
    id: z.string().describe('The UUID, or the id that the contact has in pristinesend.'),
    email: z.string().describe('Unique in the workspace, without case.'),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    status: z.enum(['subscribed', 'unsubscribed']).describe('Whether the contact takes part in mailings.'),
    properties: z.record(z.string(), z.unknown()).describe('Free properties.'),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'Contact', description: 'A contact.' });

/** The contact of the examples. */
export const contactExample: z.output<typeof contactSchema> = {
  id: '0197a3c4-5b1e-7c30-9d2f-3a6b8e4f1c05',
  email: 'ada@example.com',
  first_name: 'Ada',
  last_name: 'Lovelace',
  status: 'subscribed',
  properties: { plan: 'pro' },
  created_at: '2026-01-31T12:00:00.000Z',
  updated_at: '2026-01-31T12:00:00.000Z',
};

export function contactShape(contact: PristinesendContactFragment): z.output<typeof contactSchema> {
  return {
    id: ownId(contact, 'pristinesend'),
    email: contact.email ?? '',
    first_name: contact.firstName,
    last_name: contact.lastName,
    status: contact.subscriptionStatus === 'SUBSCRIBED' ? 'subscribed' : 'unsubscribed',
    properties: contact.properties,
    created_at: contact.createdAt,
    updated_at: contact.updatedAt,
  };
}
