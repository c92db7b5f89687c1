import { expect } from 'vitest';
import { holdBadInput, type BadCase } from '../support/bad-input.ts';
import { underTest } from './under-test.ts';

const notText = [1, true, [], {}];

function shown(value: unknown): string {
  const text = value === undefined ? 'absent' : JSON.stringify(value);
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

/** Each value of a field refused, beside what makes the rest of the body valid. */
function each(field: string, values: readonly unknown[], valid: Record<string, unknown> = {}): BadCase[] {
  return values.map((value) => ({ title: `${field} ${shown(value)}`, json: { ...valid, [field]: value }, field }));
}

const texts = ['name', 'first_name', 'last_name', 'phone', 'company', 'source', 'notes', 'email'];

/** What POST and PATCH of a contact refuse. */
function contactCases(valid: Record<string, unknown>): BadCase[] {
  return [
    ...texts.flatMap((field) => each(field, notText, valid)),
    ...each('dnc', ['true', 1, 0, 'yes', []], valid),
    ...each('tags', ['vip', 1, {}, true], valid),
    ...each('custom', ['x', 1, [], true], valid),
    ...each('email', ['', 'ada', 'ada@', '@example.com', 'a b@example.com'], valid),
    ...each('name', ['x'.repeat(201), 'a\u0000'], valid),
    ...each('first_name', ['x'.repeat(101)], valid),
    ...each('phone', ['1'.repeat(41)], valid),
    ...each('last_name', ['x'.repeat(101)], valid),
    ...each('company', ['x'.repeat(201)], valid),
    ...each('source', ['x'.repeat(201)], valid),
    ...each('notes', ['x'.repeat(100_001), 'a\u0000'], valid),
    ...each('assigned_to', [true, [], {}, 1.5, 1, 'nobody', '0198f3a0-0000-7000-8000-000000000000'], valid),
    {
      title: 'a tag that is not a text',
      json: { ...valid, tags: ['vip', 1] },
      field: 'tags.1',
      message: 'tags.1 is 1, but takes a text',
    },
    { title: 'an empty tag', json: { ...valid, tags: ['vip', ' '] }, field: 'tags.1' },
    {
      title: 'an unknown custom key',
      json: { ...valid, custom: { mood: 'good' } },
      field: 'custom.mood',
      message: 'custom.mood: no custom field has the key "mood": defined are plan, seats, greeting, city',
    },
    { title: 'an unknown option', json: { ...valid, custom: { plan: 'gold' } }, field: 'custom.plan' },
    { title: 'a custom value of a wrong type', json: { ...valid, custom: { seats: '5' } }, field: 'custom.seats' },
    { title: 'a custom key that cannot be stored', json: { ...valid, custom: { 'a\ud800': 1 } }, field: 'custom' },
  ];
}

const limits: BadCase[] = [
  ...['abc', '0', '-1', '201', '1.5'].map((limit) => ({
    title: `limit ${shown(limit)}`,
    query: `limit=${limit}`,
    field: 'limit',
  })),
  { title: 'a repeated limit', query: 'limit=1&limit=2', field: 'limit' },
  ...['-1', 'x', '99999999999'].map((offset) => ({
    title: `offset ${offset}`,
    query: `offset=${offset}`,
    field: 'offset',
  })),
];

/** A search with one condition. */
function condition(title: string, given: Record<string, unknown>, place: string, message?: unknown): BadCase {
  return {
    title,
    json: {
      query: {
        groups: [
          { conditions: [{ field: 'dnc', op: 'is_set' }] },
          { conditions: [{ field: 'name', op: 'is_set' }, given] },
        ],
      },
    },
    field: `query.groups.1.conditions.1${place}`,
    message,
  };
}

const fields = 'name, email, phone, company, job_title, source, notes, tags, dnc, created_at, or custom.<key>';
const aCondition = { field: 'name', op: 'is_set' };

const searchCases: BadCase[] = [
  ...each('query', ['x', 1, []]),
  {
    title: 'a query without groups',
    json: { query: {} },
    field: 'query.groups',
    message: 'query.groups is required: a list of groups',
  },
  {
    title: 'groups that are no list',
    json: { query: { groups: {} } },
    field: 'query.groups',
    message: 'query.groups is {}, but takes a list of groups',
  },
  { title: 'a group that is none', json: { query: { groups: [1] } }, field: 'query.groups.0' },
  { title: 'a group without conditions', json: { query: { groups: [{}] } }, field: 'query.groups.0.conditions' },
  {
    title: 'an empty group',
    json: { query: { groups: [{ conditions: [] }] } },
    field: 'query.groups.0.conditions',
    message: 'query.groups.0.conditions is [], but takes at least one condition',
  },
  {
    title: '21 groups',
    json: { query: { groups: Array.from({ length: 21 }, () => ({ conditions: [aCondition] })) } },
    field: 'query.groups',
  },
  {
    title: '21 conditions',
    json: { query: { groups: [{ conditions: Array.from({ length: 21 }, () => aCondition) }] } },
    field: 'query.groups.0.conditions',
  },
  condition(
    'a field that is none',
    { field: 'mood', op: 'eq', value: 'x' },
    '.field',
    `query.groups.1.conditions.1.field is "mood", but takes one of ${fields}`,
  ),
  condition('custom. without a key', { field: 'custom.', op: 'eq', value: 'x' }, '.field'),
  condition(
    'a missing field',
    { op: 'eq', value: 'x' },
    '.field',
    `query.groups.1.conditions.1.field is required: one of ${fields}`,
  ),
  condition('a missing operator', { field: 'name', value: 'x' }, '.op'),
  condition('an unknown operator', { field: 'name', op: 'like', value: 'x' }, '.op'),
  condition(
    'before on a text',
    { field: 'name', op: 'before', value: '2026-01-01' },
    '.op',
    'query.groups.1.conditions.1.op is "before", but takes one of eq, neq, contains, not_contains, starts_with, ends_with, in, not_in, is_set, is_not_set for name',
  ),
  condition('eq on tags', { field: 'tags', op: 'eq', value: 'vip' }, '.op'),
  condition('in on a boolean', { field: 'dnc', op: 'in', value: [true] }, '.op'),
  condition('in on a time', { field: 'created_at', op: 'in', value: ['2026-01-01'] }, '.op'),
  condition(
    'contains on a number',
    { field: 'custom.seats', op: 'contains', value: '1' },
    '.op',
    'query.groups.1.conditions.1.op is "contains", but takes one of eq, neq, gt, gte, lt, lte, between, in, not_in, is_set, is_not_set for custom.seats',
  ),
  condition('gt on an undefined key', { field: 'custom.none', op: 'gt', value: 1 }, '.op'),
  condition(
    'a missing value',
    { field: 'name', op: 'eq' },
    '.value',
    'query.groups.1.conditions.1.value is required: a text',
  ),
  condition(
    'a value null',
    { field: 'name', op: 'eq', value: null },
    '.value',
    'query.groups.1.conditions.1.value is null, but takes a text',
  ),
  condition('a text that is none', { field: 'name', op: 'contains', value: 1 }, '.value'),
  condition(
    'a list that is none',
    { field: 'email', op: 'in', value: 'a' },
    '.value',
    'query.groups.1.conditions.1.value is "a", but takes a list of values',
  ),
  condition(
    'a text in a list that is none',
    { field: 'email', op: 'in', value: ['a', 1] },
    '.value.1',
    'query.groups.1.conditions.1.value.1 is 1, but takes a text',
  ),
  condition(
    'a boolean that is none',
    { field: 'dnc', op: 'eq', value: 'true' },
    '.value',
    'query.groups.1.conditions.1.value is "true", but takes true or false',
  ),
  condition('a tag that is none', { field: 'tags', op: 'all', value: [1] }, '.value.0'),
  condition(
    'a date that is none',
    { field: 'created_at', op: 'gt', value: '2026-02-30' },
    '.value',
    'query.groups.1.conditions.1.value: "2026-02-30" is not a date: a day such as 2026-01-31 or a time such as 2026-01-31T12:00:00Z is allowed',
  ),
  condition('a date that is not a text', { field: 'created_at', op: 'before', value: 2026 }, '.value'),
  condition('a range of one', { field: 'created_at', op: 'between', value: ['2026-01-01'] }, '.value'),
  condition('a range with a wrong end', { field: 'created_at', op: 'between', value: ['2026-01-01', 'x'] }, '.value.1'),
  condition(
    'a number that is none',
    { field: 'custom.seats', op: 'gt', value: 'many' },
    '.value',
    'query.groups.1.conditions.1.value: "many" is not a number: digits with an optional sign and point, such as -12.5',
  ),
  condition('a number in a list that is none', { field: 'custom.seats', op: 'in', value: [1, true] }, '.value.1'),
  condition('a text of 2,001 characters', { field: 'name', op: 'eq', value: 'x'.repeat(2001) }, '.value'),
  ...each('q', [1, [], {}, 'x'.repeat(2001)]),
  ...each('limit', [0, 201, -1, 1.5, '5', true]),
  ...each('offset', [-1, 0.5, '5', 99_999_999_999, []]),
  ...each('sort', ['name', {}, 1]),
  { title: 'a sort by nothing', json: { sort: [{ dir: 'asc' }] }, field: 'sort.0.field' },
  {
    title: 'a sort by an unknown field',
    json: { sort: [{ field: 'name' }, { field: 'mood' }] },
    field: 'sort.1.field',
  },
  { title: 'a sort by something that is not a term', json: { sort: ['name'] }, field: 'sort.0' },
  {
    title: 'a sort in an unknown direction',
    json: { sort: [{ field: 'name', dir: 'up' }] },
    field: 'sort.0.dir',
    message: 'sort.0.dir is "up", but takes one of asc, desc',
  },
  { title: '6 terms of a sort', json: { sort: Array.from({ length: 6 }, () => ({ field: 'name' })) }, field: 'sort' },
];

const viewCases: BadCase[] = [
  { title: 'an empty body', json: {}, field: 'views', message: 'views is required: a list of views' },
  ...each('views', ['x', 1, {}, null]),
  { title: 'a view that is none', json: { views: [1] }, field: 'views.0' },
  { title: 'a view without a name', json: { views: [{ name: 'A' }, {}] }, field: 'views.1.name' },
  { title: 'a view with an empty name', json: { views: [{ name: 'A' }, { name: ' ' }] }, field: 'views.1.name' },
  {
    title: 'a view with a name of 101 characters',
    json: { views: [{ name: 'x'.repeat(101) }] },
    field: 'views.0.name',
  },
  {
    title: 'an unknown id',
    json: { views: [{ id: '0198f3a0-0000-7000-8000-000000000000', name: 'A' }] },
    field: 'views.0.id',
  },
  { title: 'an id that is none', json: { views: [{ id: 'x', name: 'A' }] }, field: 'views.0.id' },
  { title: 'a query without groups', json: { views: [{ name: 'A', query: {} }] }, field: 'views.0.query.groups' },
  {
    title: 'a wrong operator',
    json: { views: [{ name: 'A', query: { groups: [{ conditions: [{ field: 'dnc', op: 'gt', value: 1 }] }] } }] },
    field: 'views.0.query.groups.0.conditions.0.op',
  },
  {
    title: 'a wrong value',
    json: {
      views: [{ name: 'A', query: { groups: [{ conditions: [{ field: 'created_at', op: 'gt', value: 'x' }] }] } }],
    },
    field: 'views.0.query.groups.0.conditions.0.value',
  },
  { title: 'a q that is not a text', json: { views: [{ name: 'A', q: 1 }] }, field: 'views.0.q' },
  { title: 'a q that is too long', json: { views: [{ name: 'A', q: 'x'.repeat(2001) }] }, field: 'views.0.q' },
  {
    title: 'a sort by an unknown field',
    json: { views: [{ name: 'A', sort: [{ field: 'x' }] }] },
    field: 'views.0.sort.0.field',
  },
  { title: 'columns that are none', json: { views: [{ name: 'A', columns: 'name' }] }, field: 'views.0.columns' },
  { title: 'an empty column', json: { views: [{ name: 'A', columns: ['name', ''] }] }, field: 'views.0.columns.1' },
  {
    title: '101 columns',
    json: { views: [{ name: 'A', columns: Array.from({ length: 101 }, () => 'a') }] },
    field: 'views.0.columns',
  },
  { title: '501 views', json: { views: Array.from({ length: 501 }, () => ({ name: 'A' })) }, field: 'views' },
];

const positions = each('position', [-1, 1.5, '1', [], 99_999_999_999], { name: 'A' });

holdBadInput(underTest, {
  listContacts: {
    bad: [
      ...limits,
      { title: 'a q that cannot be stored', query: 'q=%00', field: 'q' },
      { title: 'a repeated tag', query: 'tag=a&tag=b', field: 'tag' },
      { title: 'a q that is too long', query: `q=${'x'.repeat(2001)}`, field: 'q' },
    ],
  },
  createContact: {
    bad: [
      ...[{}, { company: 'Acme' }, { name: null, email: null }, { name: ' ', phone: '' }].map((json) => ({
        title: `${JSON.stringify(json)}, with none of name, email and phone`,
        json,
        field: null,
        message: 'the body has none of name, email and phone, but takes at least one of them',
      })),
      {
        title: 'an email that another contact has',
        json: { email: 'ADA@example.com' },
        kind: 'conflict',
        message: expect.stringMatching(/^email: /),
      },
      ...contactCases({ name: 'Grace' }),
    ],
  },
  getContact: {},
  updateContact: {
    bad: [
      {
        title: 'an email that another contact has',
        json: { email: 'BOB@example.com' },
        kind: 'conflict',
        message: expect.stringMatching(/^email: /),
      },
      ...contactCases({}),
    ],
  },
  deleteContact: {},
  listContactOpportunities: {},
  searchContacts: { bad: searchCases },
  importContacts: {
    bad: [
      ...each('contacts', [undefined, null, 'x', 1, {}]),
      {
        title: 'a row that is not an object',
        json: { contacts: [{ name: 'A' }, 'x'] },
        field: 'contacts.1',
        message: 'contacts.1 is "x", but takes a JSON object',
      },
      ...each('match_on', ['name', 1, 'EMAIL'], { contacts: [] }),
      ...each('on_conflict', ['merge', 1], { contacts: [] }),
      ...each('tags', ['vip', 1, {}], { contacts: [] }),
      { title: 'an empty tag', json: { contacts: [], tags: [' '] }, field: 'tags.0' },
    ],
  },
  listViews: {},
  replaceViews: { bad: viewCases },
  listTags: {},
  createTag: {
    bad: [
      { title: 'an empty body', json: {}, field: 'name', message: 'name is required: a text' },
      ...each('name', [null, ...notText, '', ' ', 'x'.repeat(101)]),
      ...each('color', [...notText, '', 'x'.repeat(51)], { name: 'new' }),
      {
        title: 'a known name in another case',
        json: { name: 'VIP' },
        kind: 'conflict',
        message: expect.stringMatching(/^name: /),
      },
    ],
  },
  deleteTag: {},
  addContactTags: {
    bad: [
      {
        title: 'an empty body',
        json: {},
        field: 'tags',
        message: 'tags is required: a list of texts, or one text in tag or name',
      },
      ...each('tags', [null, 'vip', 1, {}, [], Array.from({ length: 101 }, (_, place) => `t${place}`)]),
      ...each('tag', notText),
      ...each('name', notText),
      { title: 'an empty tag', json: { tags: ['a', ''] }, field: 'tags.1' },
      { title: 'a tag of 101 characters', json: { tags: ['x'.repeat(101)] }, field: 'tags.0' },
    ],
  },
  removeContactTag: { anyValue: ['name'] },
  listCustomFieldFolders: {},
  createCustomFieldFolder: {
    bad: [...each('name', [undefined, null, ...notText, '', ' ', 'x'.repeat(101)]), ...positions],
  },
  updateCustomFieldFolder: {
    bad: [...each('name', [null, ...notText, '', 'x'.repeat(101)]), ...positions, ...each('position', [null])],
  },
  deleteCustomFieldFolder: {},
  listCustomFields: {},
  createCustomField: {
    bad: [
      ...each('key', [undefined, null, ...notText, 'Mood', '1a', 'a b', 'x'.repeat(65)], { type: 'text' }),
      ...each('type', [undefined, null, 1, 'TEXT', 'string'], { key: 'mood' }),
      ...each('label', [1, [], '', 'x'.repeat(101)], { key: 'mood', type: 'text' }),
      ...each('options', [[], 'a', {}], { key: 'mood', type: 'select' }),
      {
        title: 'an option that is not a text',
        json: { key: 'mood', type: 'select', options: [1] },
        field: 'options.0',
      },
      { title: 'a select without options', json: { key: 'mood', type: 'select' }, field: 'options' },
      { title: 'options twice', json: { key: 'mood', type: 'select', options: ['a', 'a'] }, field: 'options.1' },
      { title: 'options of a text', json: { key: 'mood', type: 'text', options: ['a'] }, field: 'options' },
      ...each('required', ['true', 1, []], { key: 'mood', type: 'text' }),
      ...each('folder_id', [1, 'x', '0198f3a0-0000-7000-8000-000000000000'], { key: 'mood', type: 'text' }),
      ...each('position', [-1, 1.5, '1', 99_999_999_999], { key: 'mood', type: 'text' }),
      {
        title: 'a known key',
        json: { key: 'plan', type: 'text' },
        kind: 'conflict',
        message: expect.stringMatching(/^key: /),
      },
    ],
  },
  updateCustomField: {
    bad: [
      { title: 'another key', json: { key: 'town' }, field: 'key' },
      { title: 'another type', json: { type: 'number' }, field: 'type' },
      ...each('key', [null, 1]),
      ...each('type', [null, 'list', 1]),
      ...each('label', [null, 1, '', 'x'.repeat(101)]),
      ...each('options', [['a'], 'a', 1]),
      { title: 'an option that is not a text', json: { options: [1] }, field: 'options.0' },
      ...each('required', ['true', 1]),
      ...each('folder_id', [1, 'x', '0198f3a0-0000-7000-8000-000000000000']),
      ...each('position', [-1, 1.5, '1', null, 99_999_999_999]),
    ],
  },
  deleteCustomField: {},
  listCustomValues: {},
  setCustomValue: {
    anyValue: ['key'],
    bad: each('value', [undefined, null, ...notText, 'x'.repeat(10_001), 'a\u0000']),
  },
  deleteCustomValue: {},
  setContactCustomValue: {
    bad: [{ title: 'an empty body', json: {}, field: 'value' }, ...each('value', [1, true, [], {}, 'a\u0000'])],
  },
});
