import type { MemberRole } from '../store/index.ts';
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

/**
 * Whether the viewer may give the role, take it, and act on a member or key that has it. An ADMIN may not touch an OWNER;
 * a workspace's own key may do what an OWNER may.
 */
export function mayManage(viewer: Viewer, role: MemberRole): boolean {
  return role !== 'OWNER' || viewer.member === null || viewer.member.role === 'OWNER';
}
