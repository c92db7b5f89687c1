import { ConflictFailure, forbidden, throwIssues } from '../../values/failures.ts';
import { formatValue, type Issue } from '../../values/issues.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { insertMember } from '../members/index.ts';
import { unwrap } from '../../values/index.ts';
import { checkSlug, checkWorkspaceName, slugOf } from './checks.ts';
import { insertWorkspace } from './insert-workspace.ts';
import { WorkspaceType } from './workspace.ts';

/** Another workspace has the slug; which, is not told: it may be one that the caller knows nothing of. */
export function slugConflict(slug: string): ConflictFailure {
  return new ConflictFailure(`a workspace has the slug ${formatValue(slug)} already`, ['input', 'slug'], null);
}

defineMutation('createWorkspace', {
  description:
    "Creates a workspace that the user of the key owns. A user's key opens it with X-Org-Id; a workspace's own key, which has no user, cannot create one.",
  scope: 'admin',
  errors: ['ConflictError'],
  input: (t) => ({
    name: t.string({ required: true, description: 'The name: 1 to 100 characters.' }),
    slug: t.string({
      description:
        'The short name in addresses and in X-Org-Id: 1 to 63 of a-z, 0-9 and dashes. Made of the name where absent.',
    }),
  }),
  resolve: async (input, { store, viewer }) => {
    const { member } = viewer;
    if (member === null)
      throw forbidden(
        "A workspace's own key has no user who would own the new workspace: use a key of a user or member.",
      );
    const issues: Issue[] = [];
    const name = unwrap(checkWorkspaceName(input.name), ['input', 'name'], issues) ?? '';
    const slug = unwrap(checkSlug(input.slug ?? slugOf(name)), ['input', 'slug'], issues) ?? '';
    throwIssues(issues);
    return store.transaction(async (transaction) => {
      const workspace = await insertWorkspace(transaction, { name, slug });
      if (workspace === null) throw slugConflict(slug);
      await insertMember(transaction, {
        workspaceId: workspace.id,
        userId: member.userId,
        role: 'OWNER',
        dataScope: 'ALL',
      });
      return { workspace };
    });
  },
  success: (t) => ({
    workspace: t.field({
      type: WorkspaceType,
      description: 'The new workspace.',
      resolve: ({ workspace }) => workspace,
    }),
  }),
});
