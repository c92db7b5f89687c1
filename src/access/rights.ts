import type { DataScope, MemberRole } from '../store/index.ts';
import { scopes, type Scope, type Viewer } from './viewer.ts';

/**
 * What a key may do at most when it acts as a member of the role. A MEMBER works with contacts; the settings, members and
 * keys of the workspace are for an ADMIN or OWNER, since changing them reaches contacts beyond a member's data scope.
 */
const rightsOfRole: Record<MemberRole, readonly Scope[]> = {
  OWNER: scopes,
  ADMIN: scopes,
  MEMBER: ['contacts:read', 'contacts:write', 'contacts:delete'],
};

/** What a key with these scopes may do as a member of the role: never more than the role allows. */
export function scopesWithin(role: MemberRole, granted: readonly Scope[]): Scope[] {
  if (granted.includes('admin')) return [...rightsOfRole[role]];
  return granted.filter((scope) => rightsOfRole[role].includes(scope));
}

/** What a member, or a key, may do and see at most: what is compared before somebody makes, changes or removes one. */
export interface Rights {
  role: MemberRole;
  dataScope: DataScope;
}

/** A key of the workspace has no member: it sees all data, and with the scope `admin` it may do what an OWNER may. */
export function rightsOfWorkspaceKey(granted: readonly Scope[]): Rights {
  return { role: granted.includes('admin') ? 'OWNER' : 'ADMIN', dataScope: 'ALL' };
}

/** How rights go beyond those of the viewer, who therefore may neither give them nor act on a member or key that has them; null where they do not. */
export function excessOver(viewer: Viewer, { role, dataScope }: Rights): 'role' | 'data scope' | null {
  if (role === 'OWNER' && viewer.member !== null && viewer.member.role !== 'OWNER') return 'role';
  return dataScope === 'ALL' && viewer.dataScope !== 'ALL' ? 'data scope' : null;
}
