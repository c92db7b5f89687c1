import { ContactType } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineEmbedding, embeds } from '../../graphql/look-ahead/embedding.ts';
import { jsonColumns, sql, type PortalRole } from '../../store/index.ts';
import { portalRoleById } from './loaders.ts';
import { PortalRoleType } from './portal-role.ts';

const embeddedPortalRole = defineEmbedding<PortalRole | null>({
  as: 'embeddedPortalRole',
  typeName: 'PortalRole',
  jsonFields: ['id', 'slug', 'name', 'externalIds'],
  select: (fields, workspaceId) =>
    sql`SELECT ${jsonColumns('r', fields)} FROM portal_role r WHERE r.workspace_id = ${workspaceId}::uuid AND r.id = c.portal_role_id`,
});

builder.objectField(ContactType, 'portalRole', (t) =>
  t.field({
    type: PortalRoleType,
    nullable: true,
    description: 'The custom role in the customer portal; null where builtInPortalRole holds.',
    extensions: embeds(['portalRoleId'], embeddedPortalRole),
    resolve: (contact, _args, context) => {
      const embedded = embeddedPortalRole.of(contact);
      if (embedded !== undefined) return embedded;
      return contact.portalRoleId === null ? null : portalRoleById(context).load(contact.portalRoleId);
    },
  }),
);
