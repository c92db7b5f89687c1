import { ContactType } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineInlinedRelation, inlines } from '../../graphql/look-ahead/inlined-relations.ts';
import { jsonColumns, sql, type PortalRole } from '../../store/index.ts';
import { portalRoleById } from './loaders.ts';
import { PortalRoleType } from './portal-role.ts';

const inlinedPortalRole = defineInlinedRelation<PortalRole | null>({
  as: 'inlinedPortalRole',
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
    extensions: inlines(['portalRoleId'], inlinedPortalRole),
    resolve: (contact, _args, context) => {
      const embedded = inlinedPortalRole.of(contact);
      if (embedded !== undefined) return embedded;
      return contact.portalRoleId === null ? null : portalRoleById(context).load(contact.portalRoleId);
    },
  }),
);
