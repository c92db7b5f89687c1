import type { Account, Action, Contact, CustomField, Event, Location, Tag } from '../../src/store/index.ts';

// The dialects' shapes of what Prisma found.

/** The include of a contact's tags. */
export const tagsInOrder = {
  include: { tag: true },
  orderBy: [{ addedAt: 'asc' as const }, { position: 'asc' as const }, { tagId: 'asc' as const }],
};

/** The include of what pylon shows of a contact. */
export const fullContact = { account: { include: { externalIds: { orderBy: { position: 'asc' } } } } } as const;

type Tagged = Contact & { tags: { tag: Tag }[] };

interface ExternalId {
  label: string;
  externalId: string;
}

function ownId(contact: Contact, dialect: string): string {
  return (
    (contact.externalIds as unknown as ExternalId[]).find(({ label }) => label === dialect)?.externalId ?? contact.id
  );
}

const externalIds = (value: unknown): object[] =>
  (value as ExternalId[]).map(({ label, externalId }) => ({ external_id: externalId, label }));
const tagNames = ({ tags }: Tagged): string[] => tags.map(({ tag }) => tag.name);

export function pristinesendContact(contact: Contact): object {
  return {
    id: ownId(contact, 'pristinesend'),
    email: contact.email,
    first_name: contact.firstName,
    last_name: contact.lastName,
    status: contact.subscriptionStatus.toLowerCase(),
    properties: contact.properties,
    created_at: contact.createdAt,
    updated_at: contact.updatedAt,
  };
}

const stages: Record<string, string> = {
  SUBSCRIBER: 'Subscriber',
  ENGAGED: 'Engaged',
  LEAD: 'Lead',
  OPPORTUNITY: 'Opportunity',
  FOLLOW_UP_REQUIRED: 'Follow-up Required',
  CUSTOMER: 'Customer',
  EVANGELIST: 'Evangelist',
  OTHER: 'Other',
  LOST: 'Lost',
  INACTIVE: 'Inactive',
};

export function whautomateContact(contact: Tagged & { location: Location | null }): object {
  return {
    id: ownId(contact, 'whautomate'),
    name: contact.name ?? '',
    phoneNumber: contact.phone ?? '',
    ...(contact.location && { location: { id: contact.location.id, title: contact.location.title } }),
    stage: stages[contact.stage],
    notes: contact.notes ?? '',
    customFields: contact.customValues,
    tags: tagNames(contact),
    channel: contact.channel,
    createdAt: contact.createdAt,
    updatedAt: contact.updatedAt,
  };
}

export function pathboundProperties({ email, firstName, lastName, phone, company, properties }: Contact): object {
  const own = Object.entries({ email, firstname: firstName, lastname: lastName, phone, company }).filter(
    ([, value]) => value !== null,
  );
  return { ...Object.fromEntries(own), ...(properties as object) };
}

export function pathboundContact(contact: Tagged): object {
  const id = ownId(contact, 'pathbound');
  return {
    contact_id: id,
    _id: id,
    email: contact.email,
    status: contact.enrichmentStatus.toLowerCase(),
    properties: pathboundProperties(contact),
    visitor_ids: contact.visitorIds,
    associations: { companies: contact.accountId === null ? [] : [contact.accountId] },
    segment_ids: [],
    tags: tagNames(contact),
    notes: contact.notes === null ? [] : [contact.notes],
    first_seen_at: contact.firstSeenAt,
    creation_source: contact.source,
    created_at: contact.createdAt,
    updated_at: contact.updatedAt,
  };
}

export function pathboundAction(action: Action): object {
  return {
    action_id: action.id,
    _id: action.id,
    type: action.type,
    status: action.status.toLowerCase(),
    description: action.description,
    params: action.params,
    direct: action.direct,
    require_approval: action.requireApproval,
    scheduled_time: action.scheduledAt,
    created_at: action.createdAt,
  };
}

export function pathboundEvent(event: Event, { id, email, firstName, lastName }: Contact): object {
  return {
    _id: event.id,
    event_id: event.id,
    event: event.type,
    timestamp: event.occurredAt,
    url: event.url,
    domain: event.domain,
    data: event.data,
    internal_contact_id: id,
    contact: { _id: id, email, firstname: firstName, lastname: lastName },
  };
}

export function pylonContact(
  contact: Contact & { account: (Account & { externalIds: ExternalId[] }) | null },
  fields: CustomField[],
): object {
  const values = contact.customValues as Record<string, unknown>;
  const digits = (phone: string): string => phone.replaceAll(/\D/g, '');
  return {
    id: ownId(contact, 'pylon'),
    name: contact.name ?? '',
    email: contact.email,
    emails: contact.emails,
    avatar_url: contact.avatarUrl ?? '',
    phone_numbers: contact.phones.map(digits),
    primary_phone_number: digits(contact.phone ?? ''),
    account: contact.account && { id: contact.account.id, external_ids: externalIds(contact.account.externalIds) },
    custom_fields: Object.fromEntries(
      fields
        .filter(({ key }) => Object.hasOwn(values, key))
        .map(({ key }) => [key, { slug: key, value: String(values[key]) }]),
    ),
    external_ids: externalIds(contact.externalIds),
    integration_user_ids: [],
    portal_role: contact.portalRole.toLowerCase(),
    portal_role_id: contact.portalRoleId ?? '',
  };
}

export function orgcrmContact(contact: Tagged): object {
  return {
    id: ownId(contact, 'orgcrm'),
    name: contact.name,
    first_name: contact.firstName,
    last_name: contact.lastName,
    email: contact.email,
    phone: contact.phone,
    company: contact.company,
    job_title: contact.jobTitle,
    source: contact.source,
    notes: contact.notes,
    dnc: contact.doNotContact,
    tags: tagNames(contact),
    custom: contact.customValues,
    assigned_to: contact.assignedToId,
    created_at: contact.createdAt,
    updated_at: contact.updatedAt,
  };
}
