import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { insertContacts, outboxOf } from '../tags/support.ts';

const createField = `mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) {
  __typename
  ... on CreateCustomFieldSuccess {
    customField { id uuid key label type options required position folder { name } } adoptedCount misfitCount misfits { contact { name } value } }
  ... on ValidationError { issues { code path message } }
  ... on ConflictError { message path existingUuid } } }`;
const updateField = `mutation ($input: UpdateCustomFieldInput!) { updateCustomField(input: $input) {
  __typename
  ... on UpdateCustomFieldSuccess { customField { key label type options required position folder { name } } changedContactCount }
  ... on ValidationError { issues { code path message } }
  ... on NotFoundError { message path } } }`;
const deleteField = `mutation ($id: ID!) { deleteCustomField(input: { id: $id }) {
  __typename ... on DeleteCustomFieldSuccess { uuid changedContactCount } ... on NotFoundError { message path } } }`;

interface Answer {
  __typename: string;
  customField: { id: string; uuid: string; position: number };
  misfitCount: number;
  misfits: unknown[];
}

async function create(client: Client, input: object): Promise<Answer> {
  return (await client.graphql<{ createCustomField: Answer }>(createField, { input })).createCustomField;
}

async function update(client: Client, input: object): Promise<unknown> {
  return (await client.graphql<{ updateCustomField: unknown }>(updateField, { input })).updateCustomField;
}

async function createFolder(client: Client, name: string, position?: number): Promise<string> {
  const { createCustomFieldFolder: folder } = await client.graphql<{
    createCustomFieldFolder: { customFieldFolder: { uuid: string } };
  }>(
    `mutation ($name: String!, $position: Int) { createCustomFieldFolder(input: { name: $name, position: $position }) {
      ... on CreateCustomFieldFolderSuccess { customFieldFolder { uuid } } } }`,
    { name, position },
  );
  return folder.customFieldFolder.uuid;
}

async function customValuesOf(client: Client): Promise<Record<string, unknown>> {
  const { contacts } = await client.graphql<{ contacts: { nodes: { name: string; customValues: unknown }[] } }>(
    '{ contacts(first: 100) { nodes { name customValues } } }',
  );
  return Object.fromEntries(contacts.nodes.map(({ name, customValues }) => [name, customValues]));
}

describe('createCustomField', () => {
  it('puts fields at the end, or where they are wanted, and into their folder', async () => {
    const workspace = await createWorkspace();
    const folderId = await createFolder(workspace, 'Person');
    await create(workspace, {
      key: 'plan',
      label: ' Plan ',
      type: 'SELECT',
      options: ['free', ' pro '],
      folderId,
      required: true,
    });
    await create(workspace, { key: 'about', label: 'About', type: 'LONG_TEXT', options: [] });
    await create(workspace, { key: 'first', label: 'First', type: 'TEXT', position: 0, options: null });
    const list =
      'query ($folderId: ID) { customFields(folderId: $folderId) { key label type options required position folder { name } } }';
    const plan = {
      key: 'plan',
      label: 'Plan',
      type: 'SELECT',
      options: ['free', 'pro'],
      required: true,
      position: 0,
      folder: { name: 'Person' },
    };
    expect(await workspace.graphql(list)).toEqual({
      customFields: [
        plan,
        { key: 'first', label: 'First', type: 'TEXT', options: [], required: false, position: 0, folder: null },
        { key: 'about', label: 'About', type: 'LONG_TEXT', options: [], required: false, position: 1, folder: null },
      ],
    });
    expect(await workspace.graphql(list, { folderId })).toEqual({ customFields: [plan] });
    expect(await workspace.graphql(list, { folderId: 'nonsense' })).toEqual({ customFields: [] });
  });

  it('names everything that is wrong at once', async () => {
    const [workspace, other] = [await createWorkspace(), await createWorkspace()];
    const foreign = await createFolder(other, 'Foreign');
    const answer = await create(workspace, {
      key: 'Plan',
      label: ' ',
      type: 'TEXT',
      options: ['x'],
      folderId: foreign,
      position: -1,
    });
    expect(answer).toEqual({
      __typename: 'ValidationError',
      issues: [
        {
          code: 'INVALID_FORMAT',
          path: ['input', 'key'],
          message: 'key: "Plan" is not a key: a small letter, then up to 63 small letters, digits and underscores',
        },
        { code: 'OUT_OF_RANGE', path: ['input', 'label'], message: 'label: "" has 0 characters: 1 to 100 are allowed' },
        {
          code: 'CONFLICTING_ARGUMENTS',
          path: ['input', 'options'],
          message: 'options: a field of type TEXT has none, only SELECT and MULTISELECT have',
        },
        {
          code: 'UNKNOWN_REFERENCE',
          path: ['input', 'folderId'],
          message: `folderId: no custom field folder has the id "${foreign}"`,
        },
        {
          code: 'OUT_OF_RANGE',
          path: ['input', 'position'],
          message: 'position: -1 is out of range: 0 or more is allowed',
        },
      ],
    });
    expect(
      await create(workspace, { key: 'plan', label: 'Plan', type: 'MULTISELECT', options: ['a', '', ' a'] }),
    ).toEqual({
      __typename: 'ValidationError',
      issues: [
        {
          code: 'OUT_OF_RANGE',
          path: ['input', 'options', '1'],
          message: 'options[1]: "" has 0 characters: 1 to 100 are allowed',
        },
        {
          code: 'INVALID_VALUE',
          path: ['input', 'options', '2'],
          message: 'options[2]: "a" is named twice: options must be distinct',
        },
      ],
    });
    expect(await create(workspace, { key: 'plan', label: 'Plan', type: 'SELECT' })).toMatchObject({
      issues: [
        { code: 'REQUIRED', path: ['input', 'options'], message: 'options: a field of type SELECT needs at least one' },
      ],
    });
  });

  it('refuses a key that exists, and says whose it is', async () => {
    const [workspace, other] = [await createWorkspace(), await createWorkspace()];
    const { customField } = await create(workspace, { key: 'plan', label: 'Plan', type: 'TEXT' });
    expect(await create(workspace, { key: 'plan', label: 'Again', type: 'NUMBER' })).toEqual({
      __typename: 'ConflictError',
      message: 'another custom field has the key "plan" already',
      path: ['input', 'key'],
      existingUuid: customField.uuid,
    });
    expect(await create(other, { key: 'plan', label: 'Plan', type: 'TEXT' })).toMatchObject({
      __typename: 'CreateCustomFieldSuccess',
    });
  });

  it('takes over values that contacts have kept under its key, converted, and reports those that do not fit', async () => {
    const [workspace, other] = [await createWorkspace(), await createWorkspace()];
    const kept: Record<string, object> = {
      Ada: { seats: 5 },
      Bea: { seats: ' 12.5 ', other: 'x' },
      Cleo: { seats: 'many' },
      Dora: { seats: ['1'] },
      Eve: { seats: '' },
      Flo: { other: 1 },
    };
    for (const [name, customValues] of Object.entries(kept))
      await insertContacts(workspace.workspaceId, [name], { customValues });
    await insertContacts(other.workspaceId, ['Foreign'], { customValues: { seats: '7' } });

    expect(await create(workspace, { key: 'seats', label: 'Seats', type: 'NUMBER' })).toMatchObject({
      __typename: 'CreateCustomFieldSuccess',
      adoptedCount: 3,
      misfitCount: 2,
      misfits: [
        { contact: { name: 'Cleo' }, value: 'many' },
        { contact: { name: 'Dora' }, value: ['1'] },
      ],
    });
    expect(await customValuesOf(workspace)).toEqual({ ...kept, Bea: { seats: 12.5, other: 'x' }, Eve: {} });
    expect(await customValuesOf(other)).toEqual({ Foreign: { seats: '7' } });
    const events = await outboxOf(workspace.workspaceId, 'contact.updated');
    expect(events.map(({ payload }) => payload)).toEqual([{ fields: ['customValues'] }, { fields: ['customValues'] }]);
  });

  it('takes numbers and booleans over as texts, and caps the list of misfits', async () => {
    const workspace = await createWorkspace();
    await insertContacts(workspace.workspaceId, ['Ada'], { customValues: { code: 7, flag: true } });
    await insertContacts(
      workspace.workspaceId,
      Array.from({ length: 30 }, (_, place) => `Contact ${place}`),
      { customValues: { code: { nested: 1 } } },
    );
    const text = await create(workspace, { key: 'code', label: 'Code', type: 'TEXT' });
    expect(text).toMatchObject({ adoptedCount: 1, misfitCount: 30 });
    expect(text.misfits).toHaveLength(20);
    expect(await create(workspace, { key: 'flag', label: 'Flag', type: 'BOOLEAN' })).toMatchObject({
      adoptedCount: 1,
      misfitCount: 0,
      misfits: [],
    });
    expect((await customValuesOf(workspace))['Ada']).toEqual({ code: '7', flag: true });
  });

  it('shows a restricted member only misfits within the data scope', async () => {
    const workspace = await createWorkspace();
    const member = await workspace.member({ role: 'ADMIN', dataScope: 'ASSIGNED' });
    await insertContacts(workspace.workspaceId, ['Hidden'], { customValues: { seats: 'many' } });
    await insertContacts(workspace.workspaceId, ['Mine'], {
      customValues: { seats: 'few' },
      assignedToId: member.memberId,
    });
    expect(await create(member, { key: 'seats', label: 'Seats', type: 'NUMBER' })).toMatchObject({
      misfitCount: 2,
      misfits: [{ contact: { name: 'Mine' }, value: 'few' }],
    });
  });

  it('adopts by the same statements however many contacts have a value', async () => {
    const workspace = await createWorkspace();
    await insertContacts(workspace.workspaceId, ['Ada'], { customValues: { few: '1', many: '1' } });
    const few = await statementsOf(() => create(workspace, { key: 'few', label: 'Few', type: 'NUMBER' }));
    for (const number of [1, 2, 3, 4, 5])
      await insertContacts(workspace.workspaceId, ['Bea', 'Cleo'], { customValues: { many: String(number) } });
    const many = await statementsOf(() => create(workspace, { key: 'many', label: 'Many', type: 'NUMBER' }));
    expect(many).toEqual(few);
  });
});

describe('updateCustomField', () => {
  it('changes what is given, and nothing else', async () => {
    const workspace = await createWorkspace();
    const folderId = await createFolder(workspace, 'Person');
    const { customField } = await create(workspace, {
      key: 'plan',
      label: 'Plan',
      type: 'SELECT',
      options: ['a', 'b'],
      folderId,
    });
    expect(
      await update(workspace, {
        id: customField.id,
        key: 'plan',
        type: 'SELECT',
        label: 'Tariff',
        options: ['c', 'b', 'a'],
      }),
    ).toEqual({
      __typename: 'UpdateCustomFieldSuccess',
      customField: {
        key: 'plan',
        label: 'Tariff',
        type: 'SELECT',
        options: ['c', 'b', 'a'],
        required: false,
        position: 0,
        folder: { name: 'Person' },
      },
      changedContactCount: 0,
    });
    expect(await update(workspace, { id: customField.uuid, folderId: null, required: true, position: 7 })).toEqual({
      __typename: 'UpdateCustomFieldSuccess',
      customField: {
        key: 'plan',
        label: 'Tariff',
        type: 'SELECT',
        options: ['c', 'b', 'a'],
        required: true,
        position: 7,
        folder: null,
      },
      changedContactCount: 0,
    });
  });

  it('puts a field into a folder of the workspace, and names one that is not there', async () => {
    const [workspace, other] = [await createWorkspace(), await createWorkspace()];
    const [folderId, foreign] = [await createFolder(workspace, 'Person'), await createFolder(other, 'Foreign')];
    const { customField } = await create(workspace, { key: 'plan', label: 'Plan', type: 'TEXT' });
    expect(await update(workspace, { id: customField.id, folderId })).toMatchObject({
      customField: { folder: { name: 'Person' } },
    });
    expect(await update(workspace, { id: customField.id, folderId: foreign })).toEqual({
      __typename: 'ValidationError',
      issues: [
        {
          code: 'UNKNOWN_REFERENCE',
          path: ['input', 'folderId'],
          message: `folderId: no custom field folder has the id "${foreign}"`,
        },
      ],
    });
  });

  it('refuses to change key and type, and to clear what every field has', async () => {
    const workspace = await createWorkspace();
    const { customField } = await create(workspace, { key: 'plan', label: 'Plan', type: 'TEXT' });
    expect(
      await update(workspace, {
        id: customField.id,
        key: 'tariff',
        type: 'NUMBER',
        label: null,
        required: null,
        options: ['x'],
      }),
    ).toEqual({
      __typename: 'ValidationError',
      issues: [
        {
          code: 'NOT_CHANGEABLE',
          path: ['input', 'key'],
          message: 'key: "tariff" is not "plan", which cannot be changed',
        },
        {
          code: 'NOT_CHANGEABLE',
          path: ['input', 'type'],
          message: 'type: NUMBER is not TEXT, which cannot be changed',
        },
        {
          code: 'REQUIRED',
          path: ['input', 'label'],
          message: 'label: it cannot be cleared; leave it out to keep the present one',
        },
        {
          code: 'REQUIRED',
          path: ['input', 'required'],
          message: 'required: it cannot be cleared; leave it out to keep the present one',
        },
        {
          code: 'CONFLICTING_ARGUMENTS',
          path: ['input', 'options'],
          message: 'options: a field of type TEXT has none, only SELECT and MULTISELECT have',
        },
      ],
    });
  });

  it('refuses to drop options that contacts have, unless they are to be taken off them', async () => {
    const workspace = await createWorkspace();
    const one = await create(workspace, { key: 'one', label: 'One', type: 'SELECT', options: ['a', 'b', 'c'] });
    const many = await create(workspace, { key: 'many', label: 'Many', type: 'MULTISELECT', options: ['a', 'b', 'c'] });
    await insertContacts(workspace.workspaceId, ['Ada'], { customValues: { one: 'a', many: ['a', 'c'] } });
    await insertContacts(workspace.workspaceId, ['Bea'], { customValues: { one: 'b', many: ['a', 'b'] } });
    await insertContacts(workspace.workspaceId, ['Cleo'], { customValues: { one: 'c', many: ['c'] } });

    for (const { customField } of [one, many]) {
      const refusal = customField === one.customField ? '"a" by 1, "b" by 1' : '"a" by 2, "b" by 1';
      expect(await update(workspace, { id: customField.id, options: ['c', 'd'] })).toEqual({
        __typename: 'ValidationError',
        issues: [
          {
            code: 'IN_USE',
            path: ['input', 'options'],
            message: `options: contacts have options that are left out, ${refusal}: keep them, or take them off the contacts`,
          },
        ],
      });
      expect(
        await update(workspace, { id: customField.id, options: ['c', 'd'], removeOptionsFromContacts: true }),
      ).toMatchObject({
        __typename: 'UpdateCustomFieldSuccess',
        changedContactCount: 2,
      });
    }
    expect(await customValuesOf(workspace)).toEqual({ Ada: { many: ['c'] }, Bea: {}, Cleo: { one: 'c', many: ['c'] } });
    expect(await outboxOf(workspace.workspaceId, 'contact.updated')).toHaveLength(4);
  });

  it('is NotFoundError for fields of other workspaces', async () => {
    const [workspace, other] = [await createWorkspace(), await createWorkspace()];
    const { customField } = await create(other, { key: 'plan', label: 'Plan', type: 'TEXT' });
    for (const id of [customField.id, customField.uuid, 'x']) {
      const failure = {
        __typename: 'NotFoundError',
        path: ['input', 'id'],
        message: `no custom field has the id "${id}"`,
      };
      expect(await update(workspace, { id, label: 'Mine' })).toEqual(failure);
      expect(await workspace.graphql(deleteField, { id })).toEqual({ deleteCustomField: failure });
    }
    expect(await other.graphql('{ customField(key: "plan") { label } }')).toEqual({ customField: { label: 'Plan' } });
  });
});

describe('deleteCustomField', () => {
  it('removes the values of all contacts with an event each, by the same statements however many have one', async () => {
    const workspace = await createWorkspace();
    const { customField } = await create(workspace, { key: 'plan', label: 'Plan', type: 'TEXT' });
    const { customField: empty } = await create(workspace, { key: 'empty', label: 'Empty', type: 'TEXT' });
    const contacts = await insertContacts(workspace.workspaceId, ['Ada', 'Bea'], {
      customValues: { plan: 'x', kept: 1 },
    });
    await insertContacts(workspace.workspaceId, ['Cleo'], { customValues: { kept: 1 } });

    const ofSome = await statementsOf(async () => {
      expect(await workspace.graphql(deleteField, { id: customField.id })).toEqual({
        deleteCustomField: { __typename: 'DeleteCustomFieldSuccess', uuid: customField.uuid, changedContactCount: 2 },
      });
    });
    expect(await statementsOf(() => workspace.graphql(deleteField, { id: empty.id }))).toEqual(ofSome);
    expect(await customValuesOf(workspace)).toEqual({ Ada: { kept: 1 }, Bea: { kept: 1 }, Cleo: { kept: 1 } });
    expect(await outboxOf(workspace.workspaceId, 'contact.updated')).toEqual(
      contacts
        .toSorted()
        .map((contactId) => ({ type: 'contact.updated', contactId, payload: { fields: ['customValues'] } })),
    );
    expect(await workspace.graphql(deleteField, { id: customField.id })).toMatchObject({
      deleteCustomField: { __typename: 'NotFoundError' },
    });
    expect(await workspace.graphql('{ customFields { key } customField(key: "plan") { key } }')).toEqual({
      customFields: [],
      customField: null,
    });
  });
});

it('says which views a deleted field breaks', async () => {
  const workspace = await createWorkspace();
  const { customField } = await create(workspace, { key: 'plan', label: 'Plan', type: 'TEXT' });
  await workspace.graphql(
    'mutation { a: createView(input: { name: "Pro", filter: { customField: { key: "plan", eq: "pro" } } }) { __typename } b: createView(input: { name: "All" }) { __typename } }',
  );
  const answer = await workspace.graphql(
    'mutation ($id: ID!) { deleteCustomField(input: { id: $id }) { ... on DeleteCustomFieldSuccess { brokenViews { name broken } } } }',
    { id: customField.id },
  );
  expect(answer).toEqual({ deleteCustomField: { brokenViews: [{ name: 'Pro', broken: ['plan'] }] } });
});

it('finds fields and folders again by their global ids, in their workspace only', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  await create(workspace, {
    key: 'plan',
    label: 'Plan',
    type: 'TEXT',
    folderId: await createFolder(workspace, 'Person'),
  });
  interface Ids {
    customFields: { id: string; folder: { id: string } }[];
  }
  const { customFields } = await workspace.graphql<Ids>('{ customFields { id folder { id } } }');
  const ids = customFields.flatMap(({ id, folder }) => [id, folder.id]);
  const query =
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on CustomField { key } ... on CustomFieldFolder { name fields { key } } } }';
  expect(await workspace.graphql(query, { ids })).toEqual({
    nodes: [
      { __typename: 'CustomField', key: 'plan' },
      { __typename: 'CustomFieldFolder', name: 'Person', fields: [{ key: 'plan' }] },
    ],
  });
  expect(await other.graphql(query, { ids })).toEqual({ nodes: [null, null] });
});

describe('folders', () => {
  it('list their fields in their saved order, by no statement where the definitions are kept', async () => {
    const workspace = await createWorkspace();
    const [second, first] = [await createFolder(workspace, 'Second'), await createFolder(workspace, 'First', 0)];
    await create(workspace, { key: 'b', label: 'B', type: 'TEXT', folderId: second });
    await create(workspace, { key: 'a', label: 'A', type: 'TEXT', folderId: first });
    await create(workspace, { key: 'c', label: 'C', type: 'TEXT', folderId: second });
    await workspace.graphql(
      `mutation ($id: ID!) { updateCustomFieldFolder(input: { id: $id, name: "Last", position: 9 }) { ... on UpdateCustomFieldFolderSuccess { customFieldFolder { name } } } }`,
      { id: second },
    );
    const query = '{ customFieldFolders { name position fields { key folder { name } } } }';
    expect(await workspace.graphql(query)).toEqual({
      customFieldFolders: [
        { name: 'First', position: 0, fields: [{ key: 'a', folder: { name: 'First' } }] },
        {
          name: 'Last',
          position: 9,
          fields: [
            { key: 'b', folder: { name: 'Last' } },
            { key: 'c', folder: { name: 'Last' } },
          ],
        },
      ],
    });
    // The key and the folders.
    expect(await statementsOf(() => workspace.graphql(query))).toHaveLength(2);
  });

  it('leave their fields behind when they are deleted', async () => {
    const [workspace, other] = [await createWorkspace(), await createWorkspace()];
    const folderId = await createFolder(workspace, 'Person');
    await create(workspace, { key: 'a', label: 'A', type: 'TEXT', folderId });
    const remove =
      'mutation ($id: ID!) { deleteCustomFieldFolder(input: { id: $id }) { __typename ... on DeleteCustomFieldFolderSuccess { uuid } ... on UserError { message } } }';
    expect(await other.graphql(remove, { id: folderId })).toEqual({
      deleteCustomFieldFolder: {
        __typename: 'NotFoundError',
        message: `no custom field folder has the id "${folderId}"`,
      },
    });
    expect(await workspace.graphql(remove, { id: folderId })).toEqual({
      deleteCustomFieldFolder: { __typename: 'DeleteCustomFieldFolderSuccess', uuid: folderId },
    });
    expect(await workspace.graphql('{ customFieldFolders { name } customFields { key folder { name } } }')).toEqual({
      customFieldFolders: [],
      customFields: [{ key: 'a', folder: null }],
    });
    expect(await workspace.graphql(remove, { id: folderId })).toMatchObject({
      deleteCustomFieldFolder: { __typename: 'NotFoundError' },
    });
  });
});

it('asks for settings:write to change definitions', async () => {
  const client = await (await createWorkspace()).clientWith('contacts:read', 'contacts:write', 'contacts:delete');
  for (const mutation of [
    'createCustomField(input: { key: "a", label: "A", type: TEXT })',
    'updateCustomField(input: { id: "x" })',
    'deleteCustomField(input: { id: "x" })',
    'createCustomFieldFolder(input: { name: "x" })',
    'updateCustomFieldFolder(input: { id: "x" })',
    'deleteCustomFieldFolder(input: { id: "x" })',
  ]) {
    expect((await client.send(`mutation { ${mutation} { __typename } }`)).errors?.[0]).toMatchObject({
      message: 'This key lacks the scope settings:write.',
    });
  }
});
