import type { DataScope, MemberRole, Store } from '../store/index.ts';
import { findByKeyId } from './authenticate.ts';
import { scopesWithin } from './rights.ts';
import { scopes as allScopes, type Scope, type Viewer, type ViewerWorkspace } from './viewer.ts';

/** A member as they are stored, with the workspace and the user. */
export interface StoredMember {
  id: string;
  userId: string;
  role: MemberRole;
  dataScope: DataScope;
  workspace: { [Field in keyof ViewerWorkspace]: NonNullable<ViewerWorkspace[Field]> };
  user: { email: string; firstName: string | null; lastName: string | null };
}

/** A member whom a token lets in. @param granted what the token lets them do, within the rights of their role */
export function viewerOfMember(
  { id, userId, role, dataScope, workspace, user }: StoredMember,
  keyId: string,
  granted: readonly Scope[],
): Viewer {
  const { id: workspaceId, slug, name, cursorSecret, customFieldsVersion, removedCustomFieldKeys } = workspace;
  return {
    keyId,
    byToken: true,
    workspace: { id: workspaceId, slug, name, cursorSecret, customFieldsVersion, removedCustomFieldKeys },
    member: { id, userId, role, email: user.email, firstName: user.firstName, lastName: user.lastName },
    scopes: new Set(scopesWithin(role, granted)),
    dataScope,
  };
}

/** By what a viewer is found again without their secret. */
export interface ViewerReference {
  keyId: string;
  memberId: string | null;
  /** What a token let them do; null where they came with a key, which says so itself. */
  tokenScopes: readonly Scope[] | null;
}

/** What is to be kept of a viewer for whom something is done after their request. */
export function referenceTo({ keyId, member, byToken, scopes }: Viewer): ViewerReference {
  return { keyId, memberId: member?.id ?? null, tokenScopes: byToken === true ? [...scopes] : null };
}

/** Whether that was this viewer: the same key, or the same member. */
export function isReferredTo({ keyId, member }: Viewer, reference: ViewerReference): boolean {
  return keyId === reference.keyId || (member !== null && member.id === reference.memberId);
}

/**
 * The viewer with the rights that they have now; null where their key is revoked or expired, or the member is gone. Whom a
 * token let in has what it allowed then, for as long as they are a member: tokens are too short-lived to be asked again.
 */
export async function viewerAgain(
  store: Pick<Store, 'read' | 'prisma'>,
  workspaceId: string,
  { keyId, memberId, tokenScopes }: ViewerReference,
): Promise<Viewer | null> {
  if (tokenScopes === null) return findByKeyId(store, keyId, workspaceId);
  const member =
    memberId === null
      ? null
      : await store.prisma.member.findUnique({
          where: { workspaceId_id: { workspaceId, id: memberId } },
          include: { workspace: true, user: true },
        });
  const granted = allScopes.filter((scope) => tokenScopes.includes(scope));
  return member === null ? null : viewerOfMember(member, keyId, granted);
}
