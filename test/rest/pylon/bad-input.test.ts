import { expect } from 'vitest';
import { holdBadInput, type BadCase } from '../support/bad-input.ts';
import { accountCases } from './bad-accounts.ts';
import { filter, notId, notText, pages, searchPages, wrong } from './bad-cases.ts';
import { customFieldCases } from './bad-custom-fields.ts';
import { underTest } from './under-test.ts';

/** What every body that writes a contact refuses of its optional fields. */
function writable(valid: Record<string, unknown>): BadCase[] {
  const json = (fields: Record<string, unknown>): Record<string, unknown> => ({ ...valid, ...fields });
  return [
    ...['account_id', 'account_external_id', 'portal_role_id'].flatMap((field) =>
      wrong(valid, field, notId, 'a text or a whole number'),
    ),
    ...['name', 'avatar_url', 'primary_phone_number', 'email'].flatMap((field) =>
      wrong(valid, field, notText, 'a text'),
    ),
    { title: 'a name of 201 characters', json: json({ name: 'x'.repeat(201) }), field: 'name' },
    { title: 'a name that cannot be stored', json: json({ name: 'a\u0000' }), field: 'name' },
    ...wrong(valid, 'email', ['ada', 'ada@', 'a b@example.com', 'ada@exa_mple.com']),
    {
      title: 'an unknown account',
      json: json({ account_id: 'nope' }),
      field: 'account_id',
      message: 'account_id: "nope" is not an account of this workspace',
    },
    {
      title: 'an unknown external id of an account',
      json: json({ account_external_id: 'nope' }),
      field: 'account_external_id',
      message: 'account_external_id: "nope" is not an account of this workspace',
    },
    {
      title: 'an account named twice',
      json: json({ account_id: 'a', account_external_id: 'a' }),
      field: 'account_external_id',
      message: 'account_external_id is given beside account_id: give one of them',
    },
    ...wrong(valid, 'avatar_url', [
      'ada.png',
      'https://x.example/ada',
      'https://x.example/ada.gif',
      'ftp://x.example/ada.png',
      'https://x.example/?ada.png',
    ]),
    ...wrong(valid, 'phone_numbers', ['1', {}, 1], 'a list of texts of digits'),
    ...['+1', '', '1 2', '1234567890123456', 1, null].map((number) => ({
      title: `the phone number ${JSON.stringify(number)}`,
      json: json({ phone_numbers: ['1', number] }),
      field: 'phone_numbers.1',
      message:
        number === 1 || number === null
          ? `phone_numbers.1 is ${number}, but takes a text`
          : `phone_numbers.1 is ${JSON.stringify(number)}, but takes 1 to 15 digits 0-9`,
    })),
    {
      title: '51 phone numbers',
      json: json({ phone_numbers: Array.from({ length: 51 }, (_, index) => String(index + 1)) }),
      field: 'phone_numbers',
    },
    ...wrong(valid, 'primary_phone_number', ['+1', 'x', '1234567890123456'], '1 to 15 digits 0-9'),
    {
      title: 'a primary phone number without phone numbers',
      json: json({ phone_numbers: [], primary_phone_number: '1' }),
      field: 'primary_phone_number',
      message: 'primary_phone_number is "1", but takes one of the phone_numbers, but there are none',
    },
    {
      title: 'a primary phone number that is none of them',
      json: json({ phone_numbers: ['1', '2'], primary_phone_number: '3' }),
      field: 'primary_phone_number',
      message: 'primary_phone_number is "3", but takes one of the phone_numbers, which are 1, 2',
    },
    { title: 'an unknown portal role id', json: json({ portal_role_id: 'nope' }), field: 'portal_role_id' },
    ...wrong(valid, 'custom_fields', [{}, 'tier', { tier: 'gold' }], 'a list of {slug, value} or {slug, values}'),
    ...[1, 'tier', [], null].map((value) => ({
      title: `a custom field ${JSON.stringify(value)}`,
      json: json({ custom_fields: [value] }),
      field: 'custom_fields.0',
      message: `custom_fields.0 is ${JSON.stringify(value)}, but takes a JSON object with slug and value or values`,
    })),
    {
      title: 'a custom field without slug',
      json: json({ custom_fields: [{ value: 'x' }] }),
      field: 'custom_fields.0.slug',
      message: 'custom_fields.0.slug is required: a text',
    },
    {
      title: 'a custom value that is not a text',
      json: json({ custom_fields: [{ slug: 'seats', value: 5 }] }),
      field: 'custom_fields.0.value',
      message: 'custom_fields.0.value is 5, but takes a text',
    },
    {
      title: 'custom values that are no list',
      json: json({ custom_fields: [{ slug: 'tier', values: 'x' }] }),
      field: 'custom_fields.0.values',
      message: 'custom_fields.0.values is "x", but takes a list of texts',
    },
    {
      title: 'custom values that are no texts',
      json: json({ custom_fields: [{ slug: 'tier', values: [1] }] }),
      field: 'custom_fields.0.values.0',
    },
    {
      title: 'an unknown slug',
      json: json({ custom_fields: [{ slug: 'nope', value: 'x' }] }),
      field: 'custom_fields.nope',
      message: 'custom_fields.nope: no custom field has the key "nope": defined are tier, seats, active, born, level',
    },
    {
      title: 'a slug twice',
      json: json({
        custom_fields: [
          { slug: 'tier', value: 'x' },
          { slug: 'tier', value: 'y' },
        ],
      }),
      field: 'custom_fields.1.slug',
    },
    {
      title: 'value and values',
      json: json({ custom_fields: [{ slug: 'tier', value: 'x', values: ['y'] }] }),
      field: 'custom_fields.0.values',
    },
    {
      title: 'a text for a number',
      json: json({ custom_fields: [{ slug: 'seats', value: 'many' }] }),
      field: 'custom_fields.seats',
      message: /^custom_fields\.seats: "many" /,
    },
    {
      title: 'several values for one',
      json: json({ custom_fields: [{ slug: 'tier', values: ['a', 'b'] }] }),
      field: 'custom_fields.tier',
    },
    ...wrong(valid, 'external_ids', [{}, 'x'], 'a list of {external_id, label}'),
    {
      title: 'an external id whose label is not a text',
      json: json({ external_ids: [{ external_id: 'x', label: 5 }] }),
      field: 'external_ids.0.label',
      message: 'external_ids.0.label is 5, but takes a text',
    },
    {
      title: 'an external id without id',
      json: json({ external_ids: [{ label: 'x' }] }),
      field: 'external_ids.0.external_id',
      message: 'external_ids.0.external_id is required: a text or a whole number',
    },
    {
      title: 'an empty external id',
      json: json({ external_ids: [{ label: 'x', external_id: '' }] }),
      field: 'external_ids.0.external_id',
    },
    {
      title: 'an external id of 256 characters',
      json: json({ external_ids: [{ label: 'x', external_id: 'x'.repeat(256) }] }),
      field: 'external_ids.0.external_id',
    },
  ].map((bad) =>
    bad.message instanceof RegExp ? { ...bad, message: expect.stringMatching(bad.message) as unknown } : bad,
  );
}

const nested = (depth: number): unknown =>
  depth === 0 ? { field: 'id', operator: 'equals', value: 'x' } : { operator: 'and', subfilters: [nested(depth - 1)] };
const ofText =
  'equals, in, not_in, not_equals, is_set, is_unset, string_contains, string_does_not_contain, contains, does_not_contain';
const ofNumber =
  'equals, in, not_in, not_equals, is_set, is_unset, greater_than, less_than, greater_than_or_equals, less_than_or_equals';
const known = 'id, email, account_id, name, tier, seats, active, born, level';

holdBadInput(underTest, {
  listContacts: {
    bad: [
      ...pages(),
      {
        title: 'a cursor of no list',
        query: 'cursor=x',
        field: 'cursor',
        message: 'cursor: "x" is not a cursor of this list: take one from a page of the same list, filter and order',
      },
    ],
  },
  createContact: {
    valid: { json: { name: 'New' } },
    bad: [
      { title: 'an empty body', json: undefined, field: 'name', message: 'name is required: a text' },
      {
        title: 'a missing name',
        json: { email: 'new@example.com' },
        field: 'name',
        message: 'name is required: a text',
      },
      ...wrong({}, 'name', ['', '  '], 'a text that is not empty'),
      ...wrong({}, 'name', [null], 'a text'),
      {
        title: 'an email that another contact has',
        json: { name: 'New', email: 'ADA@example.com' },
        kind: 'conflict',
        field: 'email',
      },
      {
        title: 'an external id that another contact has',
        json: { name: 'New', external_ids: [{ external_id: 'crm/1', label: 'crm' }] },
        kind: 'conflict',
        field: 'external_ids.0',
      },
      {
        title: 'a primary phone number alone',
        json: { name: 'New', primary_phone_number: '1' },
        field: 'primary_phone_number',
      },
      ...wrong({ name: 'New' }, 'portal_role', ['owner', 'Member'], 'one of no_access, member, admin'),
      ...writable({ name: 'New' }),
    ],
  },
  getContact: {},
  updateContact: {
    valid: { json: { name: 'Grace' } },
    bad: [
      ...wrong({}, 'name', ['', '  '], 'a text that is not empty'),
      ...wrong({}, 'portal_role', notText, 'a text'),
      { title: 'an unknown portal role', json: { portal_role: 'owner' }, field: 'portal_role' },
      {
        title: 'a primary phone number that the contact does not have',
        json: { primary_phone_number: '1' },
        field: 'primary_phone_number',
        message: 'primary_phone_number is "1", but takes one of the phone_numbers, which are 15551234567',
      },
      ...wrong({}, 'emails', [{}, 'ada@example.com'], 'a list of {email, is_primary}'),
      {
        title: 'emails as texts',
        json: { emails: ['ada@example.com'] },
        field: 'emails.0',
        message: 'emails.0 is "ada@example.com", but takes a JSON object with email and is_primary',
      },
      {
        title: 'emails without an email',
        json: { emails: [{ is_primary: true }] },
        field: 'emails.0.email',
        message: 'emails.0.email is required: a text',
      },
      {
        title: 'a broken one of emails',
        json: { emails: [{ email: 'a@example.com' }, { email: 'ada' }] },
        field: 'emails.1.email',
      },
      {
        title: 'is_primary as text',
        json: { emails: [{ email: 'a@example.com', is_primary: 'yes' }] },
        field: 'emails.0.is_primary',
        message: 'emails.0.is_primary is "yes", but takes true or false',
      },
      {
        title: 'two primary emails',
        json: {
          emails: [
            { email: 'a@example.com', is_primary: true },
            { email: 'b@example.com', is_primary: true },
          ],
        },
        field: 'emails.1.is_primary',
      },
      {
        title: 'another email than the primary one',
        json: { email: 'b@example.com', emails: [{ email: 'a@example.com', is_primary: true }] },
        field: 'email',
      },
      {
        title: 'an email that is none of emails',
        json: { email: 'b@example.com', emails: [{ email: 'a@example.com' }] },
        field: 'email',
      },
      ...writable({}),
    ],
  },
  deleteContact: {},
  searchContacts: {
    valid: { json: { filter: { field: 'email', operator: 'string_contains', value: '@example.com' } } },
    bad: [
      ...searchPages(),
      {
        title: 'a cursor of no list',
        json: { cursor: 'x' },
        field: 'cursor',
        message: 'cursor: "x" is not a cursor of this list: take one from a page of the same list, filter and order',
      },
      ...wrong({}, 'search_text', notText, 'a text'),
      { title: 'a search_text of 2,001 characters', json: { search_text: 'x'.repeat(2001) }, field: 'search_text' },
      ...wrong({}, 'filter', [[], 'x', 1, true], 'a JSON object'),
      filter({ field: 'phone', operator: 'equals', value: 'x' }, `filter.field is "phone", but takes one of ${known}`),
      filter({ phone: { equals: 'x' } }, `filter.phone is "phone", but takes one of ${known}`),
      filter({ field: 'email', value: 'x' }, 'filter.operator is required: and, or, or an operator of the field'),
      filter({ operator: 'equals', value: 'x' }, `filter.field is required: one of ${known}`),
      filter({ field: 1, operator: 'equals', value: 'x' }, `filter.field is 1, but takes one of ${known}`),
      filter(
        { field: 'email', operator: 'like', value: 'x' },
        'filter.operator is "like", but email takes one of equals, in, not_in, string_contains',
      ),
      filter(
        { field: 'email', operator: 'not_equals', value: 'x' },
        'filter.operator is "not_equals", but email takes one of equals, in, not_in, string_contains',
      ),
      filter(
        { field: 'name', operator: 'is_set' },
        'filter.operator is "is_set", but name takes one of equals, in, not_in, string_contains',
      ),
      filter({ field: 'name', operator: 'equals', value: 5 }, 'filter.value is 5, but takes a text'),
      filter(
        { field: 'id', operator: 'string_contains', value: 'x' },
        'filter.operator is "string_contains", but id takes one of equals, in, not_in',
      ),
      filter(
        { field: 'account_id', operator: 'is_set' },
        'filter.operator is "is_set", but account_id takes one of equals, in, not_in',
      ),
      filter(
        { field: 'tier', operator: 'greater_than', value: '1' },
        `filter.operator is "greater_than", but tier takes one of ${ofText}`,
      ),
      filter(
        { field: 'seats', operator: 'string_contains', value: '1' },
        `filter.operator is "string_contains", but seats takes one of ${ofNumber}`,
      ),
      filter(
        { email: { like: 'x' } },
        'filter.email.like is "like", but email takes one of equals, in, not_in, string_contains',
      ),
      filter({ email: {} }, 'filter.email is {}, but takes an object of operators'),
      filter(
        { operator: 5, field: 'email', value: 'x' },
        'filter.operator is 5, but takes and, or, or an operator of the field',
      ),
      filter({ field: 'email', operator: 'equals' }, 'filter.value is required: a text'),
      filter({ field: 'email', operator: 'equals', value: 5 }, 'filter.value is 5, but takes a text'),
      filter({ field: 'tier', operator: 'contains', value: false }, 'filter.value is false, but takes a text'),
      filter({ tier: { string_contains: 5 } }, 'filter.tier.string_contains is 5, but takes a text'),
      filter({ field: 'email', operator: 'in', value: 'x' }, 'filter.values is required: a list of texts'),
      filter({ field: 'email', operator: 'in', values: 'x' }, 'filter.values is "x", but takes a list of texts'),
      filter({ field: 'id', operator: 'in', values: [1] }, 'filter.values is [1], but takes a list of texts'),
      filter(
        { field: 'born', operator: 'time_range', values: ['2001-01-01'] },
        'filter.values is ["2001-01-01"], but takes a list of two texts, from and to',
      ),
      filter(
        { field: 'seats', operator: 'greater_than', value: 'many' },
        expect.stringMatching(/^filter\.value: "many" /),
      ),
      filter(
        { field: 'seats', operator: 'in', values: ['1', 'many'] },
        expect.stringMatching(/^filter\.values\.1: "many" /),
      ),
      filter(
        { field: 'active', operator: 'equals', value: 'maybe' },
        expect.stringMatching(/^filter\.value: "maybe" /),
      ),
      filter(
        { field: 'born', operator: 'time_range', values: ['2001-01-01', 'soon'] },
        expect.stringMatching(/^filter\.values\.1: "soon" /),
      ),
      filter({ seats: { greater_than: 'many' } }, expect.stringMatching(/^filter\.seats\.greater_than: "many" /)),
      filter(
        {
          operator: 'or',
          subfilters: [{}, { operator: 'and', subfilters: [{ field: 'seats', operator: 'equals', value: 'x' }] }],
        },
        expect.stringMatching(/^filter\.subfilters\.1\.subfilters\.0\.value: "x" /),
      ),
      filter(
        { operator: 'or', subfilters: [{ tier: { equals: 'a' }, seats: { equals: 'x' } }] },
        expect.stringMatching(/^filter\.subfilters\.0\.seats\.equals: "x" /),
      ),
      filter({ operator: 'and', subfilters: [] }, 'filter.subfilters is [], but takes a list of at least one filter'),
      filter({ operator: 'and', subfilters: {} }, 'filter.subfilters is {}, but takes a list of at least one filter'),
      filter({ operator: 'or' }, 'filter.subfilters is required: a list of at least one filter'),
      filter({ operator: 'and', subfilters: ['x'] }, 'filter.subfilters.0 is "x", but takes a filter: a JSON object'),
      filter(
        { operator: 'and', field: 'email', subfilters: [{}] },
        'filter.field is "email", but takes nothing beside the operator and',
      ),
      filter(nested(4), 'filter.subfilters.0.subfilters.0.subfilters.0 is nested too deep: and/or nest 3 deep at most'),
      filter(
        { field: 'email', operator: 'equals', value: 'x'.repeat(2001) },
        expect.stringMatching(/^filter\.value: /),
      ),
      filter(
        { field: 'id', operator: 'in', values: Array.from({ length: 1001 }, String) },
        expect.stringMatching(/^filter\.values: /),
      ),
      filter(
        { operator: 'or', subfilters: Array.from({ length: 501 }, () => ({ field: 'tier', operator: 'is_set' })) },
        expect.stringMatching(/^filter: .*500/),
      ),
    ],
  },
  importContact: {
    valid: { json: { name: 'New', email: 'new@example.com' } },
    bad: [
      {
        title: 'a missing name',
        json: { email: 'new@example.com' },
        field: 'name',
        message: 'name is required: a text',
      },
      { title: 'a missing email', json: { name: 'New' }, field: 'email', message: 'email is required: a text' },
      ...wrong({ name: 'New' }, 'email', [null], 'a text'),
      ...wrong({ name: 'New' }, 'email', ['']),
      ...wrong({ email: 'new@example.com' }, 'name', ['', ' '], 'a text that is not empty'),
      ...wrong({ email: 'new@example.com' }, 'name', [null], 'a text'),
      {
        title: 'an unknown portal role',
        json: { name: 'New', email: 'new@example.com', portal_role: 'owner' },
        field: 'portal_role',
      },
      {
        title: 'an external id that another contact has',
        json: { name: 'New', email: 'new@example.com', external_ids: [{ external_id: 'crm/1', label: 'crm' }] },
        kind: 'conflict',
        field: 'external_ids.0',
      },
      ...writable({ name: 'New', email: 'new@example.com' }),
    ],
  },
  getMe: {},
  ...accountCases,
  ...customFieldCases,
  listTags: { bad: pages() },
  getTag: {},
  listUsers: { bad: pages() },
  getUser: {},
  searchUsers: {
    bad: [
      ...searchPages(),
      ...wrong({}, 'filter', [[], 'x', 1, true], 'a JSON object'),
      filter({ field: 'name', operator: 'equals', value: 'x' }, 'filter.field is "name", but takes one of email'),
      filter(
        { field: 'email', operator: 'string_contains', value: 'x' },
        'filter.operator is "string_contains", but email takes one of equals, in, not_in',
      ),
      filter({ field: 'email', operator: 'in', values: [1] }, 'filter.values is [1], but takes a list of texts'),
      filter(
        { field: 'email', operator: 'equals', value: 'x'.repeat(2001) },
        expect.stringMatching(/^filter\.value: /),
      ),
    ],
  },
  listUserRoles: { bad: pages() },
  listTeams: { bad: pages() },
});
