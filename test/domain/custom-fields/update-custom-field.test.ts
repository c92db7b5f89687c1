import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../support/workspace.ts';
import { insertContacts, outboxOf } from '../tags/support.ts';
import { deleteField, create, update, createFolder, customValuesOf } from './support.ts';

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
