import { holdBadInput, type BadCase } from '../support/bad-input.ts';
import { underTest } from './under-test.ts';

const notText = [1, true, [], {}];
/** An id may be a whole number. */
const notId = [1.5, true, [], {}];

/** What POST and PUT refuse of the fields that both have. */
function writable(valid: Record<string, unknown>): BadCase[] {
  return [
    ...notText.map((value) => ({
      title: `notes ${JSON.stringify(value)}`,
      json: { ...valid, notes: value },
      field: 'notes',
    })),
    ...['Boss', 'subscriber', '', 1].map((value) => ({
      title: `stage ${JSON.stringify(value)}`,
      json: { ...valid, stage: value },
      field: 'stage',
    })),
    ...[[], 'text', 1].map((value) => ({
      title: `customFields ${JSON.stringify(value)}`,
      json: { ...valid, customFields: value },
      field: 'customFields',
      message: `customFields is ${JSON.stringify(value)}, but takes a JSON object`,
    })),
    ...['vip', 1, {}].map((value) => ({
      title: `tags ${JSON.stringify(value)}`,
      json: { ...valid, tags: value },
      field: 'tags',
    })),
    { title: 'a tag that is not a text', json: { ...valid, tags: ['vip', 1] }, field: 'tags.1' },
    { title: 'an empty tag', json: { ...valid, tags: [' '] }, field: 'tags.0' },
    ...[...notText, 'ada', 'ada@', 'a'.repeat(250) + '@example.com'].map((value) => ({
      title: `email ${JSON.stringify(value)}`,
      json: { ...valid, email: value },
      field: 'email',
    })),
    ...[1.5, true, []].map((value) => ({
      title: `location ${JSON.stringify(value)}`,
      json: { ...valid, location: value },
      field: 'location',
    })),
    ...[
      { location: 'nowhere' },
      { location: { id: '00000000-0000-7000-8000-000000000000' } },
      { locationId: 'nowhere' },
    ].map((location): BadCase => ({
      title: `an unknown location ${JSON.stringify(location)}`,
      json: { ...valid, ...location },
      kind: 'not-found',
      message: 'Invalid locationId',
    })),
    ...notId.map((value) => ({
      title: `locationId ${JSON.stringify(value)}`,
      json: { ...valid, locationId: value },
      field: 'locationId',
      message: `locationId is ${JSON.stringify(value)}, but takes a text or a whole number`,
    })),
    { title: 'an id of a location that is not a text', json: { ...valid, location: { id: 1.5 } }, field: 'location' },
    ...['12', '1234', '1234567890123456', 'call me', '+', '1'.repeat(41)].map((value) => ({
      title: `phoneNumber ${JSON.stringify(value)}`,
      json: { ...valid, phoneNumber: value },
      field: 'phoneNumber',
    })),
    ...notText.map((value) => ({
      title: `phoneNumber ${JSON.stringify(value)}`,
      json: { ...valid, phoneNumber: value },
      field: 'phoneNumber',
    })),
    ...notText.map((value) => ({
      title: `name ${JSON.stringify(value)}`,
      json: { ...valid, name: value },
      field: 'name',
    })),
    { title: 'a name of 201 characters', json: { ...valid, name: 'x'.repeat(201) }, field: 'name' },
    { title: 'a text that cannot be stored', json: { ...valid, notes: 'a\u0000' }, field: 'notes' },
  ];
}

const contact = { name: 'Bob', phoneNumber: '15557654321' };

const tags: BadCase[] = [
  {
    title: 'a body without tags',
    json: {},
    field: 'tags',
    message: 'tags is required: a list of texts, or one text in tag',
  },
  ...['vip', 1, {}, null].map((value) => ({
    title: `tags ${JSON.stringify(value)}`,
    json: { tags: value },
    field: 'tags',
  })),
  { title: 'a tag that is not a text', json: { tag: 1 }, field: 'tag' },
  { title: 'an empty list of tags', json: { tags: [] }, field: 'tags' },
  { title: 'an empty tag', json: { tags: [''] }, field: 'tags.0' },
];

const badPaging: BadCase[] = [
  ...['abc', '-1', '1.5'].map((limit) => ({
    title: `limit ${JSON.stringify(limit)}`,
    query: `limit=${limit}`,
    field: 'limit',
  })),
  ...['-1', 'x', '99999999999'].map((page) => ({ title: `page ${page}`, query: `page=${page}`, field: 'page' })),
];

holdBadInput(underTest, {
  searchContacts: {
    bad: [...badPaging, { title: 'a repeated searchText', query: 'searchText=a&searchText=b', field: 'searchText' }],
  },
  addContact: {
    valid: { json: contact },
    bad: [
      { title: 'a missing name', json: { phoneNumber: contact.phoneNumber }, field: 'name' },
      ...['', ' '].map((name) => ({
        title: `the name ${JSON.stringify(name)}`,
        json: { ...contact, name },
        field: 'name',
        message: `name is ${JSON.stringify(name)}, but takes a text that is not empty`,
      })),
      { title: 'a missing phoneNumber', json: { name: 'Bob' }, field: 'phoneNumber' },
      { title: 'a phoneNumber of null', json: { ...contact, phoneNumber: null }, field: 'phoneNumber' },
      ...notId.map((value) => ({ title: `id ${JSON.stringify(value)}`, json: { ...contact, id: value }, field: 'id' })),
      { title: 'an id that another contact has', json: { ...contact, id: 'taken' }, kind: 'conflict', field: 'id' },
      {
        title: 'an id of 256 characters',
        json: { ...contact, id: 'x'.repeat(256) },
        field: 'id',
        message: `id: "${'x'.repeat(78)}… has 256 characters: 1 to 255 are allowed`,
      },
      ...writable(contact),
    ],
  },
  getContact: {},
  updateContact: { valid: { json: { notes: 'x' } }, bad: writable({}) },
  deleteContact: {},
  addTags: { valid: { json: { tags: ['a'] } }, bad: tags },
  removeTags: { valid: { json: { tags: ['a'] } }, bad: tags },
  listLocations: { bad: badPaging },
  listContactTags: {
    bad: [...badPaging, { title: 'a repeated searchText', query: 'searchText=a&searchText=b', field: 'searchText' }],
  },
  createContactTag: {
    valid: { json: { name: 'new' } },
    bad: [
      { title: 'a missing name', json: {}, field: 'name' },
      ...[null, 1, [], '', ' ', 'x'.repeat(101)].map((name) => ({
        title: `the name ${JSON.stringify(name)}`,
        json: { name },
        field: 'name',
      })),
      ...['vip', ' VIP '].map((name): BadCase => ({
        title: `the name ${JSON.stringify(name)}, which another tag has`,
        json: { name },
        kind: 'conflict',
        field: 'name',
      })),
    ],
  },
  getContactTag: {},
  deleteContactTag: {},
  listSegments: { bad: badPaging },
  getAccountInfo: {},
  getAccount: {},
});
