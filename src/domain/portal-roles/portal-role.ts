import { builder } from '../../graphql/builder.ts';
import { defineNode } from '../../graphql/node.ts';
import { portalRoleExternalIds } from './external-ids.ts';
import { portalRoleById } from './loaders.ts';

/** A role of the customer portal that the workspace defines (docs/contracts/pylon.md, Contact). */
export const PortalRoleType = builder.prismaObject('PortalRole', {
  description: 'A role of the customer portal that the workspace defines besides the built-in ones.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. Arguments take either id.' }),
    slug: t.exposeString('slug', {
      description: 'The short name by which clients may set it. Unique in the workspace.',
    }),
    name: t.exposeString('name', { description: 'The name.' }),
    externalIds: t.field(portalRoleExternalIds.field),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the role was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the role was last changed.' }),
  }),
});

defineNode(PortalRoleType, portalRoleById);
