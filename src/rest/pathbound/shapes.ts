import { z } from 'zod';
import { ownId } from '../core/own-id.ts';
import type {
  PathboundContactFragment,
  PathboundEventFragment,
  PathboundGetContactQuery,
  PathboundPersonFragment,
  PathboundSummaryFragment,
} from './operations.generated.ts';
import { ownProperties, shownProperties } from './properties.ts';

export const success = z.literal('success');

export const directions = { asc: 'ASC', desc: 'DESC' } as const;

export const enrichmentStatuses = { enriched: 'ENRICHED', not_enriched: 'NOT_ENRICHED' } as const;

/** A contact as pathbound shows it (docs/contracts/pathbound.md, Contact). */
export const contactSchema = z
  .object({
    contact_id: z.string(),
    _id: z.string().describe('The same as contact_id.'),
    email: z.string(),
    status: z.enum(['enriched', 'not_enriched']).describe('Whether the contact has a unified profile.'),
    properties: z
      .record(z.string(), z.unknown())
      .describe(
        'email, firstname, lastname, phone, company and jobtitle where they have a value, and whatever else was sent.',
      ),
    visitor_ids: z.array(z.string()),
    associations: z.object({
      companies: z
        .array(z.string())
        .describe('The id of the company: the one that it has in pathbound, else the UUID.'),
    }),
    segment_ids: z.array(z.string()).describe('Empty.'),
    tags: z.array(z.string()),
    notes: z.array(z.string()).describe('One text, or none.'),
    first_seen_at: z.iso.datetime().describe('The time of the earliest event; the creation where there is none.'),
    creation_source: z.string().nullable(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'Contact', description: 'A contact.' });

export function contactShape(contact: PathboundContactFragment): z.output<typeof contactSchema> {
  const id = ownId(contact, 'pathbound');
  return {
    contact_id: id,
    _id: id,
    email: contact.email ?? '',
    status: contact.enrichmentStatus === 'ENRICHED' ? 'enriched' : 'not_enriched',
    properties: shownProperties(contact),
    visitor_ids: [...contact.visitorIds],
    associations: { companies: contact.account === null ? [] : [ownId(contact.account, 'pathbound')] },
    segment_ids: [],
    tags: contact.tags.map(({ name }) => name),
    notes: contact.notes === null ? [] : [contact.notes],
    first_seen_at: contact.firstSeenAt,
    creation_source: contact.source,
    created_at: contact.createdAt,
    updated_at: contact.updatedAt,
  };
}

/** The least of a contact. */
export const summarySchema = z
  .object({
    contact_id: z.string(),
    id: z.string().describe('The same as contact_id.'),
    name: z.string().nullable(),
    email: z.string(),
    company: z.string().nullable(),
    job_title: z.string().nullable().describe('The text in the property jobtitle or job_title.'),
    lifecycle_stage: z.string().nullable().describe('The text in the property lifecyclestage.'),
    last_activity_at: z.iso.datetime().nullable().describe('The time of the newest event.'),
  })
  .meta({
    id: 'ContactSummary',
    description: 'The least of a contact. What it does not have itself is taken from its unified profile.',
  });

export function summaryShape(contact: PathboundSummaryFragment): z.output<typeof summarySchema> {
  const id = ownId(contact, 'pathbound');
  const known: Record<string, unknown>[] = [
    ownProperties(contact),
    contact.properties,
    contact.unifiedProfile?.data ?? {},
  ];
  const textOf = (...keys: string[]): string | null => {
    const values = known.flatMap((properties) => keys.map((key) => properties[key]));
    return values.find((value): value is string => typeof value === 'string' && value !== '') ?? null;
  };
  return {
    contact_id: id,
    id,
    name: contact.name,
    email: contact.email ?? '',
    company: textOf('company'),
    job_title: textOf('jobtitle', 'job_title'),
    lifecycle_stage: textOf('lifecyclestage'),
    last_activity_at: contact.events[0]?.occurredAt ?? null,
  };
}

export const eventSchema = z
  .object({
    _id: z.string(),
    event_id: z.string().describe('The same as _id.'),
    event: z.string().describe('The type.'),
    timestamp: z.iso.datetime(),
    url: z.string().nullable(),
    domain: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
    internal_contact_id: z.string(),
    contact: z.object({
      _id: z.string(),
      email: z.string(),
      firstname: z.string().nullable(),
      lastname: z.string().nullable(),
    }),
  })
  .meta({ id: 'Event', description: 'Something that a contact did.' });

export function eventShape(
  event: PathboundEventFragment,
  person: PathboundPersonFragment,
): z.output<typeof eventSchema> {
  const contactId = ownId(person, 'pathbound');
  return {
    _id: event.uuid,
    event_id: event.uuid,
    event: event.type,
    timestamp: event.occurredAt,
    url: event.url,
    domain: event.domain,
    data: event.data,
    internal_contact_id: contactId,
    contact: { _id: contactId, email: person.email ?? '', firstname: person.firstName, lastname: person.lastName },
  };
}

const actionStatuses = [
  'scheduled',
  'pending_approval',
  'approved',
  'auto_approved',
  'rejected',
  'running',
  'completed',
  'failed',
  'cancelled',
] as const;

export const actionSchema = z
  .object({
    action_id: z.string(),
    _id: z.string().describe('The same as action_id.'),
    type: z.string(),
    status: z.enum(actionStatuses),
    description: z.string().nullable(),
    params: z.record(z.string(), z.unknown()),
    direct: z.boolean(),
    require_approval: z.boolean(),
    scheduled_time: z.iso.datetime().nullable(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'Action', description: 'Something that an agent did or will do for a contact.' });

type PathboundAction = NonNullable<PathboundGetContactQuery['contact']>['actions'][number];

export function actionShape(action: PathboundAction): z.output<typeof actionSchema> {
  return {
    action_id: action.uuid,
    _id: action.uuid,
    type: action.type,
    status: action.status.toLowerCase() as (typeof actionStatuses)[number],
    description: action.description,
    params: action.params,
    direct: action.direct,
    require_approval: action.requireApproval,
    scheduled_time: action.scheduledAt,
    created_at: action.createdAt,
  };
}
