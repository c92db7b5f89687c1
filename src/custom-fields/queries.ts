import { builder } from '../graphql/builder.ts';
import { invalid } from '../graphql/failures.ts';
import { bareId } from '../graphql/ids.ts';
import { CustomFieldFolderObject } from './custom-field-folder.ts';
import { CustomFieldObject } from './custom-field.ts';
import { customFieldDefinitions } from './definitions.ts';
import { customFieldFolders } from './loaders.ts';

builder.queryField('customFields', (t) =>
  t.field({
    type: [CustomFieldObject],
    description: 'The custom fields of the workspace, in their saved order.',
    extensions: { scope: 'contacts:read' },
    args: { folderId: t.arg.id({ description: 'Only the fields in this folder: its global id or UUID.' }) },
    resolve: async (_root, { folderId }, context) => {
      const fields = await customFieldDefinitions(context);
      if (folderId == null) return fields;
      const folder = bareId('CustomFieldFolder', folderId);
      return fields.filter((field) => field.folderId === folder && folder !== null);
    },
  }),
);

builder.queryField('customField', (t) =>
  t.field({
    type: CustomFieldObject,
    nullable: true,
    description: 'One custom field, by id or by key; null where there is none.',
    extensions: { scope: 'contacts:read' },
    args: {
      id: t.arg.id({ description: 'The global id or the UUID.' }),
      key: t.arg.string({ description: 'The key.' }),
    },
    resolve: async (_root, { id, key }, context) => {
      if ((id == null) === (key == null)) throw invalid(['id'], 'CONFLICTING_ARGUMENTS', 'give exactly one of id and key');
      const uuid = id == null ? null : bareId('CustomField', id);
      const fields = await customFieldDefinitions(context);
      return fields.find((field) => (key == null ? field.id === uuid : field.key === key)) ?? null;
    },
  }),
);

builder.queryField('customFieldFolders', (t) =>
  t.field({
    type: [CustomFieldFolderObject],
    description: 'The folders of custom fields, in their saved order.',
    extensions: { scope: 'contacts:read' },
    resolve: (_root, _args, context) => customFieldFolders(context),
  }),
);
