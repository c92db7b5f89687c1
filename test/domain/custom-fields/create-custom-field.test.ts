import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { insertContacts, outboxOf } from '../tags/support.ts';
import { create, createFolder, customValuesOf } from './support.ts';

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
