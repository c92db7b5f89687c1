import type { DataScope, MemberRole } from '../store/index.ts';

/** What a key may do. `admin` contains the others, and manages members and keys. */
export const scopes = ['contacts:read', 'contacts:write', 'contacts:delete', 'settings:write', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** The workspace that a request is bound to. */
export interface ViewerWorkspace {
  id: string;
  slug: string;
  name: string;
  /** Signs the cursors that the workspace hands out. */
  cursorSecret: string;
  /** Counts the changes of its custom fields; null where that was not read. */
  customFieldsVersion: number | null;
  /** Keys of deleted custom fields whose values are still being removed: nothing shows them. Null where that was not read. */
  removedCustomFieldKeys: readonly string[] | null;
}

/** The member as whom a request acts; a workspace's own key has none. */
interface ViewerMember {
  id: string;
  userId: string;
  role: MemberRole;
  email: string;
  firstName: string | null;
  lastName: string | null;
}

/** Who asks: found once a request from its key, and handed to everything that reads or writes. */
export interface Viewer {
  /** The API key, or the access token: what requests are counted by. */
  keyId: string;
  /** Whether it is a token, which makes no other. */
  byToken?: true;
  workspace: ViewerWorkspace;
  member: ViewerMember | null;
  scopes: ReadonlySet<Scope>;
  /** ASSIGNED: sees and changes only the contacts assigned to the member. */
  dataScope: DataScope;
}

/** Whether the viewer's key has the scope. */
export function hasScope(viewer: Viewer, scope: Scope): boolean {
  return viewer.scopes.has(scope) || viewer.scopes.has('admin');
}
