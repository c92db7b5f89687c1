import type { ManyContacts } from './many-contacts.ts';

/** A condition that chooses few contacts, and what may serve it. */
export interface Case {
  filter: Record<string, unknown>;
  /** The indexes of which the plan must use one. */
  indexes: string[];
}

const substring = ['contact_search_idx'];
/** Newest first: the order of the list, for conditions that most contacts meet or that it is not worth an index to find. */
export const listOrder = ['contact_workspace_id_created_at_id_idx'];

function textCases(field: string, indexes: string[], { value, part }: { value: string; part: string }): Case[] {
  return [
    { filter: { [field]: { eq: value } }, indexes },
    { filter: { [field]: { in: [value, 'zzzzz'] } }, indexes },
    { filter: { [field]: { contains: part } }, indexes: substring },
    { filter: { [field]: { startsWith: part } }, indexes: [...substring, ...indexes] },
    { filter: { [field]: { endsWith: part } }, indexes: substring },
  ];
}

/** What an index finds, whatever the number of contacts: each operator with a value that few contacts have. */
export function servedCases(many: ManyContacts): Case[] {
  const few = { value: 'zzzzz', part: 'zzzzz' };
  const identifier = ['contact_identifier_pkey', 'contact_identifier_workspace_id_kind_value_idx'];
  const references: [string, string, string][] = [
    ['account', many.accountId, 'contact_account_idx'],
    ['location', many.locationId, 'contact_location_idx'],
    ['portalRole', many.portalRoleId, 'contact_portal_role_idx'],
    ['assignedTo', many.memberId, 'contact_assigned_to_idx'],
    ['id', many.contactId, 'contact_pkey'],
  ];
  const times: [string, string][] = [
    ['createdAt', 'contact_workspace_id_created_at_id_idx'],
    ['updatedAt', 'contact_workspace_id_updated_at_id_idx'],
    ['firstSeenAt', 'contact_workspace_id_first_seen_at_id_idx'],
  ];
  const far = '2056-01-31';
  return [
    ...textCases('name', ['contact_name_idx'], few),
    ...textCases('firstName', ['contact_first_name_idx'], few),
    ...textCases('lastName', ['contact_last_name_idx'], few),
    ...textCases('company', ['contact_company_idx'], few),
    ...textCases('jobTitle', ['contact_job_title_idx'], few),
    ...textCases('email', identifier, few).map((one) =>
      'eq' in Object(one.filter['email']) || 'in' in Object(one.filter['email'])
        ? { ...one, indexes: identifier }
        : { ...one, indexes: substring },
    ),
    ...textCases('phone', ['contact_phone_keys_idx'], { value: '+15550000042', part: '55500424242' }).map((one) =>
      'startsWith' in Object(one.filter['phone']) ? { ...one, indexes: substring } : one,
    ),
    { filter: { source: { eq: 'zzzzz' } }, indexes: ['contact_source_idx'] },
    { filter: { source: { in: ['zzzzz', 'yyyyy'] } }, indexes: ['contact_source_idx'] },
    { filter: { channel: { eq: 'zzzzz' } }, indexes: ['contact_channel_idx'] },
    { filter: { channel: { in: ['zzzzz', 'yyyyy'] } }, indexes: ['contact_channel_idx'] },
    { filter: { doNotContact: { eq: true } }, indexes: ['contact_do_not_contact_idx'] },
    { filter: { subscriptionStatus: { eq: 'UNSUBSCRIBED' } }, indexes: ['contact_unsubscribed_idx'] },
    {
      filter: { enrichmentStatus: { eq: 'ENRICHED' } },
      indexes: ['contact_workspace_id_enrichment_status_created_at_id_idx'],
    },
    { filter: { stage: { eq: 'LEAD' } }, indexes: ['contact_workspace_id_stage_created_at_id_idx'] },
    ...references.flatMap(([field, id, index]): Case[] => [
      { filter: { [field]: { eq: id } }, indexes: [index] },
      { filter: { [field]: { in: [many.contactId, many.workspaceId] } }, indexes: [index] },
    ]),
    { filter: { account: { isSet: true } }, indexes: ['contact_account_idx', ...listOrder] },
    ...times.flatMap(([field, index]): Case[] => [
      { filter: { [field]: { eq: far } }, indexes: [index] },
      { filter: { [field]: { in: [far, '2057-01-31'] } }, indexes: [index] },
      { filter: { [field]: { gt: far } }, indexes: [index] },
      { filter: { [field]: { gte: far } }, indexes: [index] },
      { filter: { [field]: { lt: '1956-01-31' } }, indexes: [index] },
      { filter: { [field]: { lte: '1956-01-31' } }, indexes: [index] },
      { filter: { [field]: { between: [far, '2057-01-31'] } }, indexes: [index] },
      { filter: { [field]: { withinLast: { minutes: 1 } } }, indexes: [index] },
      { filter: { [field]: { withinNext: { minutes: 1 } } }, indexes: [index] },
    ]),
    { filter: { tags: { has: 'tag50' } }, indexes: ['contact_tag_newest_idx'] },
    { filter: { tags: { any: ['tag50'] } }, indexes: ['contact_tag_newest_idx'] },
    { filter: { tags: { all: ['tag50', 'tag1'] } }, indexes: ['contact_tag_newest_idx', 'contact_tag_pkey'] },
    { filter: { customField: { key: 'plan', eq: 'zzzzz' } }, indexes: ['contact_custom_values_idx'] },
    { filter: { customField: { key: 'plan', in: ['zzzzz', 'yyyyy'] } }, indexes: ['contact_custom_values_idx'] },
    { filter: { customField: { key: 'seats', eq: 42 } }, indexes: ['contact_custom_values_idx'] },
    { filter: { customField: { key: 'undefined', eq: 'zzzzz' } }, indexes: ['contact_custom_values_idx'] },
    { filter: { property: { path: ['city'], eq: 'zzzzz' } }, indexes: substring },
    { filter: { property: { path: ['city'], in: ['zzzzz', 'yyyyy'] } }, indexes: substring },
    { filter: { property: { path: ['city'], contains: 'zzzzz' } }, indexes: substring },
    { filter: { property: { path: ['city'], startsWith: 'zzzzz' } }, indexes: substring },
    { filter: { property: { path: ['city'], endsWith: 'zzzzz' } }, indexes: substring },
    { filter: { externalId: { eq: 'x10' } }, indexes: identifier },
    { filter: { externalId: { label: 'pylon', in: ['x10', 'x20'] } }, indexes: identifier },
    ...references
      .filter(([field]) => field !== 'id')
      .flatMap(([field, id, index]) => [
        { filter: { [`${field}ExternalId`]: { label: 'pylon', eq: `${field}-1` } }, indexes: [index, ...listOrder] },
        { filter: { [`${field}LegacyId`]: { label: 'pylon', eq: id } }, indexes: [index, ...listOrder] },
      ]),
    { filter: { legacyId: { label: 'pylon', eq: many.contactId } }, indexes: ['contact_pkey'] },
    { filter: { legacyId: { label: 'pylon', in: ['x10', many.contactId] } }, indexes: ['contact_pkey'] },
    { filter: { email: { isSet: false } }, indexes: ['contact_without_email_idx'] },
    {
      filter: { event: { type: 'none' } },
      indexes: ['event_workspace_id_type_occurred_at_id_idx', 'event_workspace_id_type_contact_id_occurred_at_id_idx'],
    },
    {
      filter: { event: { type: 'page_view', since: far } },
      indexes: ['event_workspace_id_type_occurred_at_id_idx', 'event_workspace_id_occurred_at_id_idx'],
    },
    {
      filter: { or: [{ and: [{ tags: { has: 'tag50' } }] }, { or: [{ tags: { any: ['nobody', 'tag50'] } }] }] },
      indexes: ['contact_tag_newest_idx'],
    },
    { filter: { and: [{ stage: { eq: 'LEAD' } }, { name: { eq: 'zzzzz' } }] }, indexes: ['contact_name_idx'] },
    { filter: { or: [{ email: { eq: 'zzzzz' } }, { name: { eq: 'zzzzz' } }] }, indexes: ['contact_name_idx'] },
  ];
}

/**
 * What walks the list in its order until the page is full, because most contacts meet it, or because it is not worth an
 * index. docs/filters.md says the same. A time limit on statements bounds them.
 */
export const scans: { filter: Record<string, unknown>; why: string }[] = [
  {
    filter: { name: { neq: 'zzzzz' } },
    why: 'negative conditions: nearly everybody meets them (neq, notContains, notIn, none, not)',
  },
  { filter: { tags: { none: ['tag50'] } }, why: 'negative conditions' },
  { filter: { name: { isSet: false } }, why: 'isSet: many contacts have a value, many have none' },
  { filter: { email: { isSet: true } }, why: 'isSet: nearly everybody has an email' },
  {
    filter: { name: { contains: 'zq' } },
    why: 'substrings of one or two letters: an index of three letters does not have them',
  },
  {
    filter: { subscriptionStatus: { eq: 'SUBSCRIBED' } },
    why: 'what most contacts are: their index has only the others',
  },
  { filter: { doNotContact: { eq: false } }, why: 'what most contacts are' },
  { filter: { notes: { contains: 'zzzzz' } }, why: 'notes: long texts are not indexed' },
  { filter: { notes: { eq: 'zzzzz' } }, why: 'notes' },
  {
    filter: { source: { contains: 'zzzzz' } },
    why: 'parts of source and channel: there are few of them, eq finds them',
  },
  { filter: { channel: { startsWith: 'zzzzz' } }, why: 'parts of source and channel' },
  { filter: { customField: { key: 'plan', contains: 'zzzzz' } }, why: 'parts of custom values' },
  {
    filter: { customField: { key: 'seats', gt: 998 } },
    why: 'order of custom values: numbers and dates under any key',
  },
  { filter: { customField: { key: 'renewal', between: ['2026-03-01', '2026-03-02'] } }, why: 'order of custom values' },
  { filter: { property: { path: ['size'], gt: 3 } }, why: 'numbers, booleans and dates in free properties' },
  {
    filter: { property: { path: ['city'], in: ['zzzzz', 3] } },
    why: 'several values of which one is a number or a boolean',
  },
  { filter: { profile: { path: ['industry'], eq: 'zzzzz' } }, why: 'values of the unified profile' },
  { filter: { builtInPortalRole: { eq: 'ADMIN' } }, why: 'the built-in portal role' },
  {
    filter: { stage: { in: ['LEAD', 'OTHER'] } },
    why: 'several values of a choice: the list is walked, as each has many',
  },
  { filter: { event: { withinLast: { days: 1 }, exists: false } }, why: 'negative conditions' },
  {
    filter: { or: [{ tags: { has: 'tag50' } }, { email: { eq: 'zzzzz' } }] },
    why: 'tags and events under or: their contacts are gathered, then the list is walked',
  },
];

/** Which index an order walks: forwards and backwards, nulls first and last. */
export const orders: Record<string, string[]> = {
  NAME: ['contact_name_idx'],
  FIRST_NAME: ['contact_first_name_idx'],
  LAST_NAME: ['contact_last_name_idx'],
  EMAIL: ['contact_email_idx'],
  PHONE: ['contact_phone_idx'],
  COMPANY: ['contact_company_idx'],
  JOB_TITLE: ['contact_job_title_idx'],
  SOURCE: ['contact_source_idx'],
  NOTES: ['contact_notes_idx'],
  CHANNEL: ['contact_channel_idx'],
  DO_NOT_CONTACT: ['contact_pkey', 'contact_do_not_contact_idx'],
  SUBSCRIPTION_STATUS: ['contact_pkey', 'contact_unsubscribed_idx'],
  ENRICHMENT_STATUS: ['contact_pkey', 'contact_workspace_id_enrichment_status_created_at_id_idx'],
  STAGE: ['contact_pkey', 'contact_workspace_id_stage_created_at_id_idx'],
  CREATED_AT: ['contact_workspace_id_created_at_id_idx'],
  UPDATED_AT: ['contact_workspace_id_updated_at_id_idx'],
  FIRST_SEEN_AT: ['contact_workspace_id_first_seen_at_id_idx'],
};
