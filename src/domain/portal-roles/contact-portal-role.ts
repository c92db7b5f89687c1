import { defineRelated } from '../contact/index.ts';
import { portalRoleById } from './loaders.ts';
import { PortalRoleType } from './portal-role.ts';

defineRelated('portalRole', {
  type: PortalRoleType,
  description: 'The custom role in the customer portal; null where builtInPortalRole holds.',
  table: 'portal_role',
  alias: 'r',
  jsonFields: ['id', 'slug', 'name', 'externalIds'],
  byId: portalRoleById,
});
