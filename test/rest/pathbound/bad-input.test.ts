import { holdBadInput, type BadCase } from '../support/bad-input.ts';
import { underTest } from './under-test.ts';

/** What POST and PUT refuse of the fields that both have. */
function writable(valid: Record<string, unknown>): BadCase[] {
  return [
    ...[[], 'text', 1, null].map((value) => ({
      title: `properties ${JSON.stringify(value)}`,
      json: { ...valid, properties: value },
      field: 'properties',
      message: `properties is ${JSON.stringify(value)}, but takes a JSON object`,
    })),
    ...[1.5, true, {}].map((value) => ({
      title: `visitor_id ${JSON.stringify(value)}`,
      json: { ...valid, visitor_id: value },
      field: 'visitor_id',
    })),
    { title: 'a visitor_id that is empty', json: { ...valid, visitor_id: '' }, field: 'visitor_id' },
    { title: 'a visitor_id of 256 characters', json: { ...valid, visitor_id: 'x'.repeat(256) }, field: 'visitor_id' },
    {
      title: 'a list of visitor ids with an empty one',
      json: { ...valid, visitor_id: ['v1', ''] },
      field: 'visitor_id.1',
    },
    {
      title: 'a list of visitor ids with a fraction',
      json: { ...valid, visitor_id: ['v1', 1.5] },
      field: 'visitor_id',
      message: 'visitor_id is ["v1",1.5], but takes a text or a list of texts',
    },
    {
      title: '1,001 visitor ids',
      json: { ...valid, visitor_id: Array.from({ length: 1001 }, (_, place) => `v${place}`) },
      field: 'visitor_id',
    },
    {
      title: 'a lastname of 101 characters',
      json: { ...valid, properties: { lastname: 'x'.repeat(101) } },
      field: 'properties.lastname',
    },
    {
      title: 'a firstname of 101 characters',
      json: { ...valid, properties: { firstname: 'x'.repeat(101) } },
      field: 'properties.firstname',
    },
    {
      title: 'a company of 201 characters',
      json: { ...valid, properties: { company: 'x'.repeat(201) } },
      field: 'properties.company',
    },
    {
      title: 'a phone of 41 characters',
      json: { ...valid, properties: { phone: '1'.repeat(41) } },
      field: 'properties.phone',
    },
    {
      title: 'an email among the properties that is not a text',
      json: { ...valid, properties: { email: 7 } },
      field: 'properties.email',
    },
    {
      title: 'a text that cannot be stored',
      json: { ...valid, properties: { plan: 'a\u0000' } },
      field: 'properties.plan',
    },
  ];
}

const email = 'new@example.com';

holdBadInput(underTest, {
  createContact: {
    bad: [
      { title: 'a missing email', json: {}, field: 'email', message: 'email is required: a text' },
      ...[null, 1, [], {}].map((value) => ({
        title: `email ${JSON.stringify(value)}`,
        json: { email: value },
        field: 'email',
      })),
      ...['', 'ada', 'ada@', 'a b@example.com'].map((value) => ({
        title: `email ${JSON.stringify(value)}`,
        json: { email: value },
        field: 'email',
      })),
      {
        title: 'an email that another contact has',
        json: { email: 'ADA@example.com' },
        kind: 'conflict',
        field: 'email',
      },
      ...[1, [], {}, 'nowhere', '', '00000000-0000-7000-8000-000000000000'].map((value) => ({
        title: `company_id ${JSON.stringify(value)}`,
        json: { email, company_id: value },
        field: 'company_id',
      })),
      ...writable({ email }),
    ],
  },
  listContacts: {
    bad: [
      ...['0', '-1', 'x', '1.5', '99999999999'].map((page) => ({
        title: `page ${JSON.stringify(page)}`,
        query: `page=${page}`,
        field: 'page',
      })),
      ...['0', '-1', 'x', '2.5'].map((limit) => ({ title: `limit ${limit}`, query: `limit=${limit}`, field: 'limit' })),
      { title: 'an unknown status', query: 'status=maybe', field: 'status' },
      ...['lead_status', 'country', 'industry', 'city', 'state', 'job_title', 'company_id'].flatMap((name) => [
        { title: `a ${name} of 2,001 characters`, query: `${name}=${'x'.repeat(2001)}`, field: name },
        { title: `a repeated ${name}`, query: `${name}=a&${name}=b`, field: name },
        { title: `a ${name} that cannot be stored`, query: `${name}=%00`, field: name },
      ]),
      ...['created_after', 'created_before'].flatMap((name) =>
        ['soon', '2026-02-30', '2026', '31.01.2026', '2026-01-31T25:00:00Z', '1769817600'].map((value) => ({
          title: `${name} ${value}`,
          query: `${name}=${value}`,
          field: name,
        })),
      ),
      { title: 'an unknown lifecycle_stage', query: 'lifecycle_stage=Lead', field: 'lifecycle_stage' },
      ...['yes', '1', 'TRUE'].flatMap((value) =>
        ['has_linkedin', 'count_only'].map((name) => ({
          title: `${name} ${value}`,
          query: `${name}=${value}`,
          field: name,
        })),
      ),
      { title: 'fields that are no summary', query: 'fields=name,email', field: 'fields' },
      { title: 'an unknown sort_by', query: 'sort_by=name', field: 'sort_by' },
      { title: 'an unknown sort_dir', query: 'sort_dir=ASC', field: 'sort_dir' },
      ...['page', 'limit', 'status', 'search', 'sort_by', 'sort_dir'].map((name) => ({
        title: `a repeated ${name}`,
        query: `${name}=1&${name}=1`,
        field: name,
      })),
      { title: 'a search of 2,001 characters', query: `search=${'x'.repeat(2001)}`, field: 'search' },
      { title: 'a search that cannot be stored', query: 'search=%00', field: 'search' },
    ],
  },
  getContact: {},
  updateContact: {
    bad: [
      { title: 'no email among the properties', json: { properties: { email: null } }, field: 'properties.email' },
      {
        title: 'an email among the properties that another contact has',
        json: { properties: { email: 'BOB@example.com' } },
        kind: 'conflict',
        field: 'properties.email',
      },
      { title: 'a broken email among the properties', json: { properties: { email: 'x' } }, field: 'properties.email' },
      ...writable({}),
    ],
  },
  deleteContact: {},
  listContactEvents: {
    bad: [
      { title: 'an unknown sort_dir', query: 'sort_dir=up', field: 'sort_dir' },
      { title: 'a repeated sort_dir', query: 'sort_dir=asc&sort_dir=asc', field: 'sort_dir' },
      { title: 'an event_type of 101 characters', query: `event_type=${'x'.repeat(101)}`, field: 'event_type' },
      { title: 'an event_type that cannot be stored', query: 'event_type=%00', field: 'event_type' },
      { title: 'a repeated event_type', query: 'event_type=a&event_type=b', field: 'event_type' },
    ],
  },
  getAuthStatus: {},
});
