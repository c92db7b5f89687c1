import { describe, expect, it } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { insertContacts } from '../tags/support.ts';

const set = `mutation ($key: String!, $value: String!) { setCustomValue(input: { key: $key, value: $value }) {
  __typename ... on SetCustomValueSuccess { customValue { key value } } ... on ValidationError { issues { code path message } } } }`;
const remove = `mutation ($key: String!) { deleteCustomValue(input: { key: $key }) {
  __typename ... on DeleteCustomValueSuccess { key } ... on NotFoundError { message path } } }`;

async function setValues(client: Client, values: Record<string, string>): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    expect(await client.graphql(set, { key, value })).toEqual({
      setCustomValue: { __typename: 'SetCustomValueSuccess', customValue: { key, value } },
    });
  }
}

describe('custom values', () => {
  it('are set, set again, listed by key, and deleted once', async () => {
    const [workspace, other] = [await createWorkspace(), await createWorkspace()];
    await setValues(workspace, { sender: 'Ada', offer: '', link: 'https://example.com/?a=1&b={{x}}' });
    await setValues(workspace, { sender: 'Grace' });
    expect(await workspace.graphql('{ customValues { key value } customValue(key: "sender") { value } }')).toEqual({
      customValues: [
        { key: 'link', value: 'https://example.com/?a=1&b={{x}}' },
        { key: 'offer', value: '' },
        { key: 'sender', value: 'Grace' },
      ],
      customValue: { value: 'Grace' },
    });
    expect(await other.graphql('{ customValues { key } customValue(key: "sender") { value } }')).toEqual({
      customValues: [],
      customValue: null,
    });
    const unknown = {
      deleteCustomValue: {
        __typename: 'NotFoundError',
        message: 'no custom value has the key "sender"',
        path: ['input', 'key'],
      },
    };
    expect(await other.graphql(remove, { key: 'sender' })).toEqual(unknown);
    expect(await workspace.graphql(remove, { key: 'sender' })).toEqual({
      deleteCustomValue: { __typename: 'DeleteCustomValueSuccess', key: 'sender' },
    });
    expect(await workspace.graphql(remove, { key: 'sender' })).toEqual(unknown);
  });

  it.each([
    [
      'Sender',
      'x',
      'INVALID_FORMAT',
      ['input', 'key'],
      'key: "Sender" is not a key: a small letter, then up to 63 small letters, digits and underscores',
    ],
    [
      'sender',
      'x'.repeat(10_001),
      'OUT_OF_RANGE',
      ['input', 'value'],
      expect.stringContaining('has 10001 characters: 0 to 10000 are allowed') as string,
    ],
  ])('refuse %s: %.3s', async (key, value, code, path, message) => {
    const workspace = await createWorkspace();
    expect(await workspace.graphql(set, { key, value })).toEqual({
      setCustomValue: { __typename: 'ValidationError', issues: [{ code, path, message }] },
    });
    expect(await workspace.graphql('{ customValues { key } }')).toEqual({ customValues: [] });
  });

  it('are changed with settings:write only, and read with contacts:read', async () => {
    const workspace = await createWorkspace();
    const reader = await workspace.clientWith('contacts:read', 'contacts:write');
    for (const [mutation, variables] of [
      [set, { key: 'a', value: 'b' }],
      [remove, { key: 'a' }],
    ] as const) {
      expect((await reader.send(mutation, variables)).errors?.[0]).toMatchObject({
        message: 'This key lacks the scope settings:write.',
      });
    }
    const writer = await workspace.clientWith('settings:write');
    for (const query of [
      '{ customValues { key } }',
      '{ customValue(key: "a") { key } }',
      '{ renderTemplate(template: "") { text } }',
    ]) {
      expect((await writer.send(query)).errors?.[0]).toMatchObject({
        message: 'This key lacks the scope contacts:read.',
      });
    }
  });
});

describe('renderTemplate', () => {
  const render = `query ($template: String!, $contactId: ID) { renderTemplate(template: $template, contactId: $contactId) { text unknownTokens emptyTokens } }`;

  async function rendered(client: Client, template: string, contactId?: string): Promise<unknown> {
    return (await client.graphql<{ renderTemplate: unknown }>(render, { template, contactId })).renderTemplate;
  }

  it('fills in the texts of the workspace and all that a contact has, and reports what is unknown or empty', async () => {
    const workspace = await createWorkspace();
    const { store } = await gateway();
    await setValues(workspace, { sender: 'Grace', offer: '' });
    await workspace.graphql(
      'mutation { createCustomField(input: { key: "plan", label: "Plan", type: TEXT }) { __typename } }',
    );
    const [id = ''] = await insertContacts(workspace.workspaceId, ['Ada Lovelace'], {
      customValues: { seats: 5, langs: ['en', 'fr'], when: null },
    });
    await store.query(sql`UPDATE contact SET first_name = 'Ada', emails = ARRAY['a@example.com', 'b@example.com'], created_at = '2026-01-31T12:00:00Z',
      properties = '{"address": {"city": "London", "lines": ["1", "2"]}, "dots.in": "x"}' WHERE id = ${id}::uuid`);

    const lines: [template: string, text: string][] = [
      ['{{custom_values.sender}} {{ contact.first_name }}', 'Grace Ada'],
      [
        '{{contact.emails}}|{{contact.stage}}|{{contact.do_not_contact}}',
        'a@example.com, b@example.com|SUBSCRIBER|false',
      ],
      ['{{contact.created_at}}', '2026-01-31T12:00:00.000Z'],
      ['{{contact.custom.seats}} {{contact.custom.langs}}', '5 en, fr'],
      ['{{contact.properties.address.city}} {{contact.properties.address.lines.1}}', 'London 2'],
      ['{{contact.properties.address}}', '{"city":"London","lines":["1","2"]}'],
      ['<{{contact.company}}{{contact.custom.plan}}{{contact.custom.when}}{{custom_values.offer}}>', '<>'],
      [
        '{{custom_values.gone}} {{contact.firstName}} {{contact.custom.stray}} {{ contact.properties.address.zip }} {{else}}',
        '{{custom_values.gone}} {{contact.firstName}} {{contact.custom.stray}} {{ contact.properties.address.zip }} {{else}}',
      ],
      [
        '{{contact.constructor}}{{contact.properties.constructor}}{{contact.custom}}{{contact.properties}}',
        '{{contact.constructor}}{{contact.properties.constructor}}{{contact.custom}}{{contact.properties}}',
      ],
    ];
    expect(await rendered(workspace, lines.map(([template]) => template).join('\n'), id)).toEqual({
      text: lines.map(([, text]) => text).join('\n'),
      unknownTokens: [
        'custom_values.gone',
        'contact.firstName',
        'contact.custom.stray',
        'contact.properties.address.zip',
        'else',
        'contact.constructor',
        'contact.properties.constructor',
        'contact.custom',
        'contact.properties',
      ],
      emptyTokens: ['contact.company', 'contact.custom.plan', 'contact.custom.when', 'custom_values.offer'],
    });
  });

  it('fills a token whose value is null, empty or missing with its default', async () => {
    const workspace = await createWorkspace();
    const { store } = await gateway();
    await setValues(workspace, { offer: '', sender: 'Grace' });
    await workspace.graphql(
      'mutation { createCustomField(input: { key: "plan", label: "Plan", type: TEXT }) { __typename } }',
    );
    const [id = ''] = await insertContacts(workspace.workspaceId, ['Ada'], { customValues: { when: null } });
    await store.query(
      sql`UPDATE contact SET first_name = NULL, company = '', emails = '{}', properties = '{"city": null, "zip": ""}' WHERE id = ${id}::uuid`,
    );
    const lines: [template: string, text: string][] = [
      ['Dear {{contact.first_name | default: "there"}}', 'Dear there'],
      ["{{ contact.first_name|default:'there' }}", 'there'],
      ['{{\tcontact.first_name\n|  default  :  "all of you"  }}', 'all of you'],
      [
        '{{contact.company | default: "your company"}} {{contact.emails | default: "no email"}}',
        'your company no email',
      ],
      ['{{contact.custom.plan | default: "free"}} {{contact.custom.when | default: "never"}}', 'free never'],
      [
        '{{contact.properties.city | default: "London"}} {{contact.properties.zip | default: "E1"}} {{contact.properties.none.at.all | default: "x"}}',
        'London E1 x',
      ],
      [
        '{{custom_values.offer | default: "nothing"}} {{custom_values.sender | default: "us"}} {{contact.name | default: "x"}}',
        'nothing Grace Ada',
      ],
      ['{{contact.do_not_contact | default: "x"}}', 'false'],
    ];
    expect(await rendered(workspace, lines.map(([template]) => template).join('\n--\n'), id)).toEqual({
      text: lines.map(([, text]) => text).join('\n--\n'),
      unknownTokens: [],
      emptyTokens: [],
    });
  });

  it.each([
    [
      "{{contact.first_name || 'Hello'}}",
      'is not a token: a default is written {{contact.first_name | default: "Hello"}}',
    ],
    [
      '{{contact.first_name ?? "it\'s"}}',
      'is not a token: a default is written {{contact.first_name | default: "it\'s"}}',
    ],
    [
      '{{contact.firstName or \'say "hi"\'}}',
      'is not a token: a default is written {{contact.first_name | default: \'say "hi"\'}}',
    ],
    [
      '{{contact.first_name | upcase}}',
      'is not a token: a default is written {{contact.first_name | default: "other text"}}',
    ],
    ['{{ contact.firstName }}', 'is not a token: write {{contact.first_name}}'],
    ['{{First Name}}', 'is not a token: write {{contact.first_name}}'],
    ['{{CONTACT.EMAIL}}', 'is not a token: write {{contact.email}}'],
    ['{{contact.custom.nothing | default: "x"}}', 'names no custom field: none has the key "nothing"'],
    ['{{custom_values.no.thing}}', 'names no custom value: none has the key "no.thing"'],
    [
      '{{contact.properties.nothing}}',
      'names no property of this contact: where it may be missing, write {{contact.properties.nothing | default: "other text"}}',
    ],
    [
      '{{#if vip}}',
      'is not a token: tokens are custom_values.<key>, contact.<field>, contact.custom.<key> and contact.properties.<path>',
    ],
    [
      '{{ }}',
      'is empty: tokens are custom_values.<key>, contact.<field>, contact.custom.<key> and contact.properties.<path>',
    ],
    ['{{contact.first_name', 'is not closed: }} is missing'],
  ])('leaves %s in the text, and says what to write instead', async (token, message) => {
    const workspace = await createWorkspace();
    const [id = ''] = await insertContacts(workspace.workspaceId, ['Ada']);
    const template = `${token}\nBye ${token}`;
    const query =
      'query ($template: String!, $id: ID) { renderTemplate(template: $template, contactId: $id) { text problems { token message } } }';
    expect(await workspace.graphql(query, { template, id })).toEqual({
      renderTemplate: { text: template, problems: [{ token, message: `${JSON.stringify(token)} ${message}` }] },
    });
  });

  it('says that tokens of a contact need one, also where they have a default', async () => {
    const workspace = await createWorkspace();
    const { renderTemplate } = await workspace.graphql<{ renderTemplate: unknown }>(
      `{ renderTemplate(template: "{{contact.name | default: 'you'}}") { text unknownTokens problems { message } } }`,
    );
    expect(renderTemplate).toEqual({
      text: "{{contact.name | default: 'you'}}",
      unknownTokens: ['contact.name'],
      problems: [
        { message: `"{{contact.name | default: 'you'}}" is about a contact, and there is none: give contactId` },
      ],
    });
  });

  it('knows nothing of a contact where none is named', async () => {
    const workspace = await createWorkspace();
    expect(await rendered(workspace, 'Dear {{contact.first_name}}')).toEqual({
      text: 'Dear {{contact.first_name}}',
      unknownTokens: ['contact.first_name'],
      emptyTokens: [],
    });
  });

  it('finds contacts within workspace and data scope only', async () => {
    const [workspace, other] = [await createWorkspace(), await createWorkspace()];
    const member = await workspace.member({ dataScope: 'ASSIGNED' });
    const [hidden = ''] = await insertContacts(workspace.workspaceId, ['Hidden']);
    const [mine = ''] = await insertContacts(workspace.workspaceId, ['Mine'], { assignedToId: member.memberId });
    expect(await rendered(member, '{{contact.name}}', mine)).toMatchObject({ text: 'Mine' });
    for (const [client, contactId] of [
      [member, hidden],
      [other, mine],
      [workspace, 'nonsense'],
    ] as const) {
      const { data, errors } = await client.send(render, { template: 'x', contactId });
      expect(data).toBeNull();
      expect(errors?.[0]).toMatchObject({
        message: `no contact has the id "${contactId}"`,
        path: ['renderTemplate'],
        extensions: { code: 'NOT_FOUND' },
      });
    }
  });

  it('reads what it needs by one statement a kind, however many tokens there are, and nothing else', async () => {
    const workspace = await createWorkspace();
    await setValues(workspace, { a: '1', b: '2', c: '3' });
    const [id = ''] = await insertContacts(workspace.workspaceId, ['Ada']);
    expect(await statementsOf(() => rendered(workspace, 'no tokens', id))).toHaveLength(2);
    expect(await statementsOf(() => rendered(workspace, '{{custom_values.a}}'))).toHaveLength(2);
    const all =
      '{{custom_values.a}}{{custom_values.b}}{{custom_values.c}}{{contact.name}}{{contact.email}}{{contact.custom.x}}{{contact.custom.y}}';
    expect(await statementsOf(() => rendered(workspace, all, id))).toHaveLength(4);
  });

  it('refuses a template that is too long', async () => {
    const workspace = await createWorkspace();
    const { errors } = await workspace.send(render, { template: 'x'.repeat(100_001) });
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'VALIDATION_ERROR' },
      message: expect.stringContaining('has 100001 characters: 0 to 100000 are allowed') as string,
    });
  });
});
