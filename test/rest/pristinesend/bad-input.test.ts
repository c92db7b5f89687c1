import { holdBadInput, type BadCase } from '../support/bad-input.ts';
import { underTest } from './under-test.ts';

const notText = [1, true, [], {}];

/** What POST and PATCH refuse of the fields that both have. */
function writable(valid: Record<string, unknown>): BadCase[] {
  return [
    ...['first_name', 'last_name'].flatMap((field) =>
      notText.map((value) => ({
        title: `${field} ${JSON.stringify(value)}`,
        json: { ...valid, [field]: value },
        field,
      })),
    ),
    { title: 'a first_name of 101 characters', json: { ...valid, first_name: 'x'.repeat(101) }, field: 'first_name' },
    { title: 'a text that cannot be stored', json: { ...valid, last_name: 'a\u0000' }, field: 'last_name' },
    {
      title: 'an unknown status',
      json: { ...valid, status: 'bounced' },
      field: 'status',
      message: 'status is "bounced", but takes one of subscribed, unsubscribed',
    },
    { title: 'a status in another case', json: { ...valid, status: 'Subscribed' }, field: 'status' },
    { title: 'a status that is not a text', json: { ...valid, status: 1 }, field: 'status' },
    ...[[], 'text', 1, null].map((value) => ({
      title: `properties ${JSON.stringify(value)}`,
      json: { ...valid, properties: value },
      field: 'properties',
      message: `properties is ${JSON.stringify(value)}, but takes a JSON object`,
    })),
    {
      title: 'properties with a key that cannot be stored',
      json: { ...valid, properties: { 'a\ud800': 1 } },
      field: 'properties',
    },
  ];
}

const email = 'new@example.com';

holdBadInput(underTest, {
  listContacts: {
    bad: [
      ...['abc', '0', '-1', '1.5', '1e2', ' 5'].map((limit) => ({
        title: `limit ${JSON.stringify(limit)}`,
        query: `limit=${encodeURIComponent(limit)}`,
        field: 'limit',
        message: `limit is ${limit === '0' || limit === '-1' ? limit : JSON.stringify(limit)}, but takes a whole number from 1 to 200`,
      })),
      { title: 'a repeated limit', query: 'limit=1&limit=2', field: 'limit' },
      ...['-1', 'x', '99999999999'].map((offset) => ({
        title: `offset ${offset}`,
        query: `offset=${offset}`,
        field: 'offset',
      })),
      {
        title: 'an unknown status',
        query: 'status=all',
        field: 'status',
        message: 'status is "all", but takes one of subscribed, unsubscribed',
      },
      { title: 'a search that cannot be stored', query: 'search=%00', field: 'search' },
    ],
  },
  createContact: {
    valid: { json: { email } },
    bad: [
      { title: 'an empty body', json: undefined, field: 'email', message: 'email is required: a text' },
      { title: 'a missing email', json: { first_name: 'Ada' }, field: 'email', message: 'email is required: a text' },
      ...[null, 1, [], {}].map((value) => ({
        title: `email ${JSON.stringify(value)}`,
        json: { email: value },
        field: 'email',
        message: `email is ${JSON.stringify(value)}, but takes a text`,
      })),
      ...[
        '',
        'ada',
        'ada@',
        '@example.com',
        'a b@example.com',
        'ada@exa_mple.com',
        `${'x'.repeat(250)}@example.com`,
      ].map((value) => ({
        title: `email ${JSON.stringify(value).slice(0, 20)}`,
        json: { email: value },
        field: 'email',
      })),
      {
        title: 'an email that another contact has',
        json: { email: 'ADA@example.com' },
        kind: 'conflict',
        field: 'email',
      },
      ...writable({ email }),
    ],
  },
  getContact: {},
  updateContact: {
    valid: { json: { first_name: 'Grace' } },
    bad: [
      { title: 'another email', json: { email }, field: 'email' },
      { title: 'no email', json: { email: null }, field: 'email' },
      { title: 'an email that is not a text', json: { email: 1 }, field: 'email' },
      ...writable({}),
    ],
  },
  deleteContact: {},
});
