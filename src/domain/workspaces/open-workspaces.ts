import type { Viewer } from '../../access/index.ts';
import type { Prisma } from '../../store/index.ts';

/** The workspaces that the viewer's key opens: its own, or for a user's key all that the user is a member of. */
export function openWorkspaces({ keyId, workspace, member }: Viewer): Prisma.WorkspaceWhereInput {
  if (member === null) return { id: workspace.id };
  const { userId } = member;
  return {
    OR: [
      { id: workspace.id },
      { members: { some: { userId, user: { apiKeys: { some: { id: keyId, workspaceId: null } } } } } },
    ],
  };
}
