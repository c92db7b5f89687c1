import { BuiltInPortalRoleEnum } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineNode } from '../../graphql/node.ts';
import { workspaceById } from './loaders.ts';

/** A workspace, without the secret that signs its cursors. */
export const WorkspaceType = builder.prismaObject('Workspace', {
  description: 'What a request is bound to: contacts, settings and members of one organisation.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. X-Org-Id takes it, or the slug.' }),
    slug: t.exposeString('slug', { description: 'The short name in addresses and in X-Org-Id. Unique.' }),
    name: t.exposeString('name', { description: 'The name.' }),
    defaultPortalRole: t.expose('defaultPortalRole', {
      type: BuiltInPortalRoleEnum,
      description: 'The portal role of a contact that is created without one.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the workspace was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the workspace itself was last changed.' }),
  }),
});

defineNode(WorkspaceType, workspaceById);
