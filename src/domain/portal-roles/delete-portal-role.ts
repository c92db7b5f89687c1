import { defineDeletionOfRelated } from '../contact/index.ts';
import { portalRoleExternalIds } from './external-ids.ts';

defineDeletionOfRelated('deletePortalRole', {
  description: 'Deletes a custom portal role. Contacts that have it get the default role of the workspace.',
  scope: 'settings:write',
  kind: 'portalRole',
  typeName: 'PortalRole',
  noun: 'role',
  externalIds: portalRoleExternalIds,
});
