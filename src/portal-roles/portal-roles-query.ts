import { builder } from '../graphql/builder.ts';
import { sql, type PortalRole } from '../store/index.ts';
import { portalRoleColumns } from './loaders.ts';
import { PortalRoleType } from './portal-role.ts';

builder.queryField('portalRoles', (t) =>
  t.field({
    type: [PortalRoleType],
    description: 'The custom portal roles, in the order of their creation.',
    extensions: { scope: 'contacts:read' },
    resolve: (_root, _args, { store, viewer }) =>
      store.read<PortalRole>(
        sql`SELECT ${portalRoleColumns} FROM portal_role r WHERE r.workspace_id = ${viewer.workspace.id}::uuid ORDER BY r.created_at, r.id`,
      ),
  }),
);
