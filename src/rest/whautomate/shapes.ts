import { z } from 'zod';
import { ownId } from '../core/own-id.ts';
import { locationSchema, locationShape } from './locations.ts';
import type { WhautomateContactFragment, WhautomateTagsFragment } from './operations.generated.ts';
import { keysOf, inverted } from '../../values/objects/tables.ts';

export const stages = {
  Subscriber: 'SUBSCRIBER',
  Engaged: 'ENGAGED',
  Lead: 'LEAD',
  'Marketing qualified lead (MQL)': 'MARKETING_QUALIFIED_LEAD',
  'Sales qualified lead (SQL)': 'SALES_QUALIFIED_LEAD',
  Opportunity: 'OPPORTUNITY',
  'Follow-up Required': 'FOLLOW_UP_REQUIRED',
  Customer: 'CUSTOMER',
  Evangelist: 'EVANGELIST',
  Other: 'OTHER',
  Lost: 'LOST',
  Inactive: 'INACTIVE',
} as const;

const stageNames = inverted(stages);

/** A contact as whautomate shows it (docs/contracts/whautomate.md, Contact). */
export const contactSchema = z
  .object({
    id: z.string().describe('The id that the client chose, or the UUID.'),
    name: z.string().describe('Empty where the contact has none.'),
    phoneNumber: z.string().describe('As it came; empty where the contact has none.'),
    location: locationSchema.optional().describe('Absent where the contact has none.'),
    stage: z.enum(keysOf(stages)),
    notes: z.string(),
    customFields: z
      .record(z.string(), z.unknown())
      .describe('Values of custom fields by key, those that no field defines included.'),
    tags: z.array(z.string()),
    channel: z.string(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Contact', description: 'A contact.' });

export function contactShape(contact: WhautomateContactFragment): z.output<typeof contactSchema> {
  return {
    id: ownId(contact, 'whautomate'),
    name: contact.name ?? '',
    phoneNumber: contact.phone ?? '',
    ...(contact.location && { location: locationShape(contact.location) }),
    stage: stageNames[contact.stage],
    notes: contact.notes ?? '',
    customFields: contact.customValues,
    tags: contact.tags.map(({ name }) => name),
    channel: contact.channel,
    createdAt: contact.createdAt,
    updatedAt: contact.updatedAt,
  };
}

/** What a deletion answers. */
export const successSchema = z.object({ success: z.literal(true) });

/** What adding and removing tags answers. */
export const taggedSchema = z
  .object({ id: z.string(), tags: z.array(z.string()).describe('All tags that the contact has now.') })
  .meta({ id: 'ContactTags', description: 'The tags of a contact.' });

export function taggedShape(contact: WhautomateTagsFragment): z.output<typeof taggedSchema> {
  return { id: ownId(contact, 'whautomate'), tags: contact.tags.map(({ name }) => name) };
}
