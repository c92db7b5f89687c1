import { expect, it } from 'vitest';
import { statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { insertContacts, outboxOf } from '../tags/support.ts';

const definitions: [key: string, type: string, options?: string[]][] = [
  ['text', 'TEXT'],
  ['number', 'NUMBER'],
  ['flag', 'BOOLEAN'],
  ['day', 'DATE'],
  ['moment', 'DATETIME'],
  ['one', 'SELECT', ['a', 'b']],
  ['many', 'MULTISELECT', ['a', 'b']],
];

async function define(client: Client): Promise<void> {
  for (const [key, type, options] of definitions) {
    await client.graphql(
      `mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { __typename } }`,
      { input: { key, label: key, type, options } },
    );
  }
}

const typed = 'field { key } value text number boolean date dateTime options';

it('shows each value as JSON and in the typed field of its type', async () => {
  const workspace = await createWorkspace();
  await define(workspace);
  const customValues = {
    text: 'x',
    number: 1.5,
    flag: false,
    day: '2026-01-31',
    moment: '2026-01-31T12:00:00.000Z',
    one: 'a',
    many: ['b', 'a'],
    stray: 1,
  };
  await insertContacts(workspace.workspaceId, ['Ada'], { customValues });
  const none = { text: null, number: null, boolean: null, date: null, dateTime: null, options: [] };
  expect(await workspace.graphql(`{ contacts { nodes { customFields { ${typed} } } } }`)).toEqual({
    contacts: {
      nodes: [
        {
          customFields: [
            { ...none, field: { key: 'text' }, value: 'x', text: 'x' },
            { ...none, field: { key: 'number' }, value: 1.5, number: 1.5 },
            { ...none, field: { key: 'flag' }, value: false, boolean: false },
            { ...none, field: { key: 'day' }, value: '2026-01-31', date: '2026-01-31' },
            {
              ...none,
              field: { key: 'moment' },
              value: '2026-01-31T12:00:00.000Z',
              dateTime: '2026-01-31T12:00:00.000Z',
            },
            { ...none, field: { key: 'one' }, value: 'a', text: 'a', options: ['a'] },
            { ...none, field: { key: 'many' }, value: ['b', 'a'], options: ['b', 'a'] },
          ],
        },
      ],
    },
  });
});

it('lists fields without a value only where asked, and shows a value that does not fit its type as none', async () => {
  const workspace = await createWorkspace();
  await define(workspace);
  await insertContacts(workspace.workspaceId, ['Ada'], { customValues: { number: 'many', day: 'soon', many: 'a' } });
  const none = { value: null, text: null, number: null, boolean: null, date: null, dateTime: null, options: [] };
  const list = (keys: string[]): unknown => keys.map((key) => ({ field: { key }, ...none }));
  const query = `{ contacts { nodes {
    customFields { ${typed} } all: customFields(includeEmpty: true) { ${typed} } some: customFields(keys: ["many", "text", "stray"], includeEmpty: true) { ${typed} } } } }`;
  expect(await workspace.graphql(query)).toEqual({
    contacts: {
      nodes: [
        {
          customFields: list(['number', 'day', 'many']),
          all: list(definitions.map(([key]) => key)),
          some: list(['text', 'many']),
        },
      ],
    },
  });
});

it('reads no definitions that an earlier request has read, whatever the page size and the aliases', async () => {
  const workspace = await createWorkspace();
  await define(workspace);
  await insertContacts(
    workspace.workspaceId,
    Array.from({ length: 30 }, (_, place) => `Contact ${place}`),
    { customValues: { one: 'a' } },
  );
  const list = (first: number) => () =>
    workspace.graphql(
      'query ($first: Int) { contacts(first: $first) { nodes { customFields { text field { folder { name } } } all: customFields(includeEmpty: true) { value } } } }',
      { first },
    );
  expect(
    [await statementsOf(list(1)), await statementsOf(list(1)), await statementsOf(list(30))].map(
      ({ length }) => length,
    ),
  ).toEqual([3, 2, 2]);
});

const set = `mutation ($contact: ContactReference!, $key: String!, $value: JSON) { setContactCustomValue(input: { contact: $contact, key: $key, value: $value }) {
  __typename
  ... on SetContactCustomValueSuccess { contact { customValues } customField { field { key } value } }
  ... on ValidationError { issues { code path message } }
  ... on NotFoundError { message path } } }`;

it('sets and clears one value, with an event for each change and none for an equal value', async () => {
  const workspace = await createWorkspace();
  await define(workspace);
  const [id = ''] = await insertContacts(workspace.workspaceId, ['Ada'], { customValues: { stray: 1 } });
  const write = (key: string, value: unknown): Promise<unknown> =>
    workspace.graphql(set, { contact: { id }, key, value });
  const success = (customValues: object, key: string, value: unknown): object => ({
    setContactCustomValue: {
      __typename: 'SetContactCustomValueSuccess',
      contact: { customValues },
      customField: { field: { key }, value },
    },
  });
  expect(await write('moment', '2026-01-31T13:00:00+01:00')).toEqual(
    success({ stray: 1, moment: '2026-01-31T12:00:00.000Z' }, 'moment', '2026-01-31T12:00:00.000Z'),
  );
  expect(await write('moment', '2026-01-31T12:00:00Z')).toEqual(
    success({ stray: 1, moment: '2026-01-31T12:00:00.000Z' }, 'moment', '2026-01-31T12:00:00.000Z'),
  );
  expect(await outboxOf(workspace.workspaceId, 'contact.updated')).toHaveLength(1);
  expect(await write('moment', null)).toEqual(success({ stray: 1 }, 'moment', null));
  expect(await outboxOf(workspace.workspaceId, 'contact.updated')).toEqual(
    Array.from({ length: 2 }, () => ({
      type: 'contact.updated',
      contactId: id,
      payload: { fields: ['customValues'] },
    })),
  );
});

it('refuses a wrong value, an unknown key, and contacts that the viewer cannot see', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  await define(workspace);
  const member = await workspace.member({ dataScope: 'ASSIGNED' });
  const [id = ''] = await insertContacts(workspace.workspaceId, ['Ada']);
  const [foreign = ''] = await insertContacts(other.workspaceId, ['Foreign']);
  expect(await workspace.graphql(set, { contact: { id }, key: 'one', value: 'c' })).toEqual({
    setContactCustomValue: {
      __typename: 'ValidationError',
      issues: [
        {
          code: 'UNKNOWN_OPTION',
          path: ['input', 'value'],
          message: 'value: "c" is not an option: the options are "a", "b"',
        },
      ],
    },
  });
  expect(await workspace.graphql(set, { contact: { id }, key: 'stray', value: 'c' })).toEqual({
    setContactCustomValue: {
      __typename: 'NotFoundError',
      path: ['input', 'key'],
      message: 'no custom field has the key "stray"',
    },
  });
  expect(await workspace.graphql(set, { contact: { id }, key: 'one' })).toMatchObject({
    setContactCustomValue: { issues: [{ code: 'REQUIRED', path: ['input', 'value'] }] },
  });
  for (const [client, contact] of [
    [workspace, foreign],
    [member, id],
  ] as const) {
    expect(await client.graphql(set, { contact: { id: contact }, key: 'one', value: 'a' })).toEqual({
      setContactCustomValue: {
        __typename: 'NotFoundError',
        path: ['input', 'contact', 'id'],
        message: `no contact has the id "${contact}"`,
      },
    });
  }
  expect(await outboxOf(workspace.workspaceId, 'contact.updated')).toEqual([]);
});

it('asks for contacts:write to set a value', async () => {
  const reader = await (await createWorkspace()).clientWith('contacts:read', 'settings:write');
  const { errors } = await reader.send(set, { contact: { id: 'x' }, key: 'x', value: 1 });
  expect(errors?.[0]).toMatchObject({ message: 'This key lacks the scope contacts:write.' });
});
