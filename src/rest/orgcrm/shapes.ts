import { z } from 'zod';
import { ownId } from '../core/own-id.ts';
import { fieldsOf, shownFields } from './contact-fields.ts';
import type { OrgcrmContactFragment, OrgcrmOpportunityFragment } from './operations.generated.ts';

/** A contact as orgcrm shows it (docs/contracts/orgcrm.md, Contact). */
export const contactSchema = z
  .object({
    id: z.string().describe('The UUID, or the id that the contact has in orgcrm.'),
    ...shownFields,
    tags: z.array(z.string()).describe('Their names, in the order in which they were added.'),
    custom: z.record(z.string(), z.unknown()).describe('Values of defined custom fields, by key.'),
    assigned_to: z
      .string()
      .nullable()
      .describe('The member who looks after the contact: the id that they have in orgcrm, or the UUID.'),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'Contact', description: 'A contact.' });

export function contactShape(contact: OrgcrmContactFragment): z.output<typeof contactSchema> {
  return {
    id: ownId(contact, 'orgcrm'),
    ...fieldsOf(contact),
    tags: contact.tags.map(({ name }) => name),
    // A value that does not fit its field's type has none to show.
    custom: Object.fromEntries(
      contact.customFields.filter(({ value }) => value !== null).map(({ field, value }) => [field.key, value]),
    ),
    assigned_to: contact.assignedTo && ownId(contact.assignedTo, 'orgcrm'),
    created_at: contact.createdAt,
    updated_at: contact.updatedAt,
  };
}

/** A page of a list. */
export const pageSchema = z
  .object({
    items: z.array(contactSchema),
    total: z.int().describe('How many contacts the list has.'),
    limit: z.int(),
    offset: z.int(),
  })
  .meta({ id: 'ContactPage', description: 'A page of contacts.' });

/** A list without paging. */
export function itemsSchema<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item) });
}

const opportunityStatuses = { OPEN: 'open', WON: 'won', LOST: 'lost', ABANDONED: 'abandoned' } as const;

export const opportunitySchema = z
  .object({
    id: z.string(),
    contact_id: z.string(),
    title: z.string(),
    pipeline: z.string(),
    stage: z.string(),
    status: z.enum(Object.values(opportunityStatuses)),
    value: z.string().nullable().describe('A decimal number.'),
    currency: z.string().nullable().describe('Of ISO 4217.'),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'Opportunity', description: 'A deal with a contact.' });

export function opportunityShape(
  opportunity: OrgcrmOpportunityFragment,
  contactId: string,
): z.output<typeof opportunitySchema> {
  return {
    id: opportunity.uuid,
    contact_id: contactId,
    title: opportunity.title,
    pipeline: opportunity.pipeline,
    stage: opportunity.stage,
    status: opportunityStatuses[opportunity.status],
    value: opportunity.value,
    currency: opportunity.currency,
    created_at: opportunity.createdAt,
    updated_at: opportunity.updatedAt,
  };
}
