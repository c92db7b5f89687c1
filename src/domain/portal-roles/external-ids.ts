import { defineExternalIds } from '../external-ids/index.ts';
import type { PortalRole } from '../../store/index.ts';
import { portalRoleById } from './loaders.ts';

export const portalRoleExternalIds = defineExternalIds<PortalRole>('PortalRole', portalRoleById);
