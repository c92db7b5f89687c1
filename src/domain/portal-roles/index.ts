import './contact-portal-role.ts';
import './delete-portal-role.ts';
import './portal-roles-query.ts';
import './write-portal-role.ts';
export { defaultPortalRole, portalRoleBySlug } from './loaders.ts';
export { portalRoleExternalIds } from './external-ids.ts';
export { isBuiltInRole } from './checks.ts';
