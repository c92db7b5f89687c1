import { anyTime } from '../support/matchers.ts';

type Json = Record<string, unknown>;

/** Those that show a contact: the five dialects, and GraphQL. */
const readers = ['pathbound', 'whautomate', 'pristinesend', 'orgcrm', 'pylon', 'graphql'] as const;
export type Reader = (typeof readers)[number];

/** A row of the table in docs/contracts/README.md, One store: what each reader shows of it. A reader that is missing has no field for it. */
type Row = Partial<Record<Reader, Json>>;

/** The rows of the table. */
export interface Cells {
  email: Row;
  name: Row;
  phones: Row;
  company: Row;
  jobTitle: Row;
  account: Row;
  subscriptionStatus: Row;
  enrichmentStatus: Row;
  stage: Row;
  notes: Row;
  locationAndChannel: Row;
  sourceAndDnc: Row;
  freeProperties: Row;
  customFields: Row;
  tags: Row;
  assignedMember: Row;
  avatarAndRole: Row;
}

/** What is shown of a contact that has nothing. */
const nothing: Cells = {
  email: {
    orgcrm: { email: null },
    pylon: { email: null, emails: [] },
    graphql: { email: null, emails: [] },
  },
  name: {
    whautomate: { name: '' },
    pristinesend: { first_name: null, last_name: null },
    orgcrm: { name: null, first_name: null, last_name: null },
    pylon: { name: '' },
    graphql: { name: null, firstName: null, lastName: null },
  },
  phones: {
    whautomate: { phoneNumber: '' },
    orgcrm: { phone: null },
    pylon: { phone_numbers: [], primary_phone_number: '' },
    graphql: { phone: null, phones: [] },
  },
  company: { orgcrm: { company: null }, graphql: { company: null } },
  jobTitle: { orgcrm: { job_title: null }, graphql: { jobTitle: null } },
  account: { pathbound: { associations: { companies: [] } }, pylon: { account: null }, graphql: { account: null } },
  subscriptionStatus: { pristinesend: { status: 'subscribed' }, graphql: { subscriptionStatus: 'SUBSCRIBED' } },
  enrichmentStatus: { pathbound: { status: 'not_enriched' }, graphql: { enrichmentStatus: 'NOT_ENRICHED' } },
  stage: { whautomate: { stage: 'Subscriber' }, graphql: { stage: 'SUBSCRIBER' } },
  notes: { pathbound: { notes: [] }, whautomate: { notes: '' }, orgcrm: { notes: null }, graphql: { notes: null } },
  locationAndChannel: { whautomate: { channel: 'Whatsapp' }, graphql: { location: null, channel: 'Whatsapp' } },
  sourceAndDnc: {
    pathbound: { creation_source: 'api' },
    orgcrm: { source: 'api', dnc: false },
    graphql: { source: 'api', doNotContact: false },
  },
  freeProperties: { pathbound: { properties: {} }, pristinesend: { properties: {} }, graphql: { properties: {} } },
  customFields: {
    whautomate: { customFields: {} },
    orgcrm: { custom: {} },
    pylon: { custom_fields: {} },
    graphql: { customValues: {} },
  },
  tags: { pathbound: { tags: [] }, whautomate: { tags: [] }, orgcrm: { tags: [] }, graphql: { tags: [] } },
  assignedMember: { orgcrm: { assigned_to: null }, graphql: { assignedTo: null } },
  avatarAndRole: {
    pylon: { avatar_url: '', portal_role: 'no_access', portal_role_id: '' },
    graphql: { avatarUrl: null, builtInPortalRole: 'NO_ACCESS', portalRole: null },
  },
};

/** What a reader shows of every contact, besides the rows of the table. */
function frame(id: string): Record<Reader, Json> {
  const times = { created_at: anyTime, updated_at: anyTime };
  return {
    pathbound: { contact_id: id, _id: id, visitor_ids: [], segment_ids: [], first_seen_at: anyTime, ...times },
    whautomate: { id, createdAt: anyTime, updatedAt: anyTime },
    pristinesend: { id, ...times },
    orgcrm: { id, ...times },
    pylon: { id, external_ids: [], integration_user_ids: [] },
    graphql: { uuid: id },
  };
}

/** Those in which every contact has an email: they do not know one that has none. */
const needingEmail: ReadonlySet<Reader> = new Set(['pathbound', 'pristinesend']);

/** The whole contact as each reader must show it; null where it does not. pathbound's `properties` come from several rows. */
export function shown(
  id: string,
  cells: Partial<Cells>,
  besides: Partial<Record<Reader, Json>> = {},
): Record<Reader, Json | null> {
  const rows: Row[] = Object.values({ ...nothing, ...cells });
  const framed = frame(id);
  return Object.fromEntries(
    readers.map((reader) => {
      if (cells.email === undefined && needingEmail.has(reader)) return [reader, null];
      const parts = rows.map((row) => row[reader] ?? {});
      const properties = Object.assign({}, ...parts.map((part) => part['properties'] ?? {})) as Json;
      const body = Object.assign({}, framed[reader], ...parts, besides[reader]) as Json;
      return [reader, 'properties' in body ? { ...body, properties } : body];
    }),
  ) as Record<Reader, Json | null>;
}
