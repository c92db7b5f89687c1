import { defineExternalIds } from '../external-ids/index.ts';
import { sql, type PortalRole } from '../store/index.ts';
import { portalRoleById, portalRoleColumns } from './loaders.ts';

export const portalRoleExternalIds = defineExternalIds<PortalRole>('PortalRole', { columns: portalRoleColumns, source: sql`portal_role r`, byId: portalRoleById });
