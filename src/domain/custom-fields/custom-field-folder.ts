import { builder } from '../../graphql/builder.ts';
import { defineNode } from '../../graphql/node.ts';
import { CustomFieldObject } from './custom-field.ts';
import { customFieldDefinitions } from './definitions.ts';
import { customFieldFolderById } from './loaders.ts';

/** A folder of custom fields. */
export const CustomFieldFolderObject = builder.prismaObject('CustomFieldFolder', {
  description: 'A folder that custom fields are arranged in.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. Arguments take either id.' }),
    name: t.exposeString('name', { description: 'What people read.' }),
    position: t.exposeInt('position', {
      description: 'The place in the saved order; equal ones are in the order of their creation.',
    }),
    fields: t.field({
      type: [CustomFieldObject],
      description: 'The custom fields in the folder, in their saved order.',
      resolve: async ({ id }, _args, context) =>
        (await customFieldDefinitions(context)).filter(({ folderId }) => folderId === id),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the folder was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the folder was last changed.' }),
  }),
});

defineNode(CustomFieldFolderObject, customFieldFolderById);

builder.objectField(CustomFieldObject, 'folder', (t) =>
  t.field({
    type: CustomFieldFolderObject,
    nullable: true,
    description: 'The folder that the field is in; null where it is in none.',
    resolve: ({ folderId }, _args, context) =>
      folderId === null ? null : customFieldFolderById(context).load(folderId),
  }),
);
