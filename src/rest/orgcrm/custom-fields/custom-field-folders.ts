import { z } from 'zod';
import { defineEndpoint, type Endpoint } from '../../core/endpoint.ts';
import { body, text } from '../../core/fields.ts';
import { itemsReply } from '../items.ts';
import { wholeNumber } from '../numbers.ts';
import {
  OrgcrmCreateFolderDocument,
  OrgcrmDeleteFolderDocument,
  OrgcrmListFoldersDocument,
  OrgcrmUpdateFolderDocument,
  type OrgcrmFolderFragment,
} from '../operations.generated.ts';
import { itemsSchema } from '../shapes.ts';

const folderSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    position: z.int(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'CustomFieldFolder', description: 'A folder of custom fields.' });

function folderShape({
  uuid,
  name,
  position,
  createdAt,
  updatedAt,
}: OrgcrmFolderFragment): z.output<typeof folderSchema> {
  return { id: uuid, name, position, created_at: createdAt, updated_at: updatedAt };
}

const position = wholeNumber({ from: 0 });

const listFolders = defineEndpoint(OrgcrmListFoldersDocument)({
  name: 'listCustomFieldFolders',
  method: 'GET',
  path: '/api/v1/custom-field-folders',
  summary: 'List the folders of custom fields in their order',
  variables: () => ({}),
  encode: ({ customFieldFolders }) => itemsReply(customFieldFolders.map(folderShape)),
  answers: { 200: { description: 'The folders.', schema: itemsSchema(folderSchema) } },
});

const createFolder = defineEndpoint(OrgcrmCreateFolderDocument)({
  name: 'createCustomFieldFolder',
  method: 'POST',
  path: '/api/v1/custom-field-folders',
  summary: 'Create a folder of custom fields',
  body: body({
    name: text().describe('1 to 100 characters.'),
    position: position.nullish().describe('The place in the list; at the end where absent.'),
  }),
  variables: ({ body: given }) => ({ input: given }),
  encode: ({ createCustomFieldFolder: { customFieldFolder } }) => ({
    status: 201,
    body: folderShape(customFieldFolder),
  }),
  answers: { 201: { description: 'The new folder.', schema: folderSchema } },
});

const updateFolder = defineEndpoint(OrgcrmUpdateFolderDocument)({
  name: 'updateCustomFieldFolder',
  method: 'PATCH',
  path: '/api/v1/custom-field-folders/:folder_id',
  summary: 'Rename or move a folder of custom fields',
  body: body({
    name: text().optional().describe('1 to 100 characters.'),
    position: position.optional().describe('The place in the list.'),
  }),
  variables: ({ path: { folder_id }, body: given }) => ({ input: { id: folder_id, ...given } }),
  encode: ({ updateCustomFieldFolder: { customFieldFolder } }) => ({
    status: 200,
    body: folderShape(customFieldFolder),
  }),
  answers: { 200: { description: 'The folder as it is now.', schema: folderSchema } },
});

const deleteFolder = defineEndpoint(OrgcrmDeleteFolderDocument)({
  name: 'deleteCustomFieldFolder',
  method: 'DELETE',
  path: '/api/v1/custom-field-folders/:folder_id',
  summary: 'Delete a folder; its custom fields stay without one',
  variables: ({ path: { folder_id } }) => ({ id: folder_id }),
  encode: () => ({ status: 204 }),
  answers: { 204: { description: 'The folder is gone.' } },
});

export const customFieldFolderEndpoints: Endpoint[] = [listFolders, createFolder, updateFolder, deleteFolder];
