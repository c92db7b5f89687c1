import { assertOneGiven, referenceArguments } from '../external-ids/index.ts';
import { builder } from '../../graphql/builder.ts';
import { bareId } from '../../values/ids.ts';
import { CustomFieldFolderObject } from './custom-field-folder.ts';
import { CustomFieldObject } from './custom-field.ts';
import { customFieldDefinitions } from './definitions.ts';
import { customFieldExternalIds } from './external-ids.ts';
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
    description: 'One custom field, by exactly one of id, key, externalId and legacyId; null where there is none.',
    extensions: { scope: 'contacts:read' },
    args: { ...referenceArguments(t.arg), key: t.arg.string({ description: 'The key.' }) },
    resolve: async (_root, { id, key, externalId, label, legacyId }, context) => {
      assertOneGiven({ id, key, externalId, legacyId, label });
      if (key == null) return customFieldExternalIds.find({ id, externalId, label, legacyId }, context);
      return (await customFieldDefinitions(context)).find((field) => field.key === key) ?? null;
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
