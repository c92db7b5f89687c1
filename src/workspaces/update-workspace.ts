import { BuiltInPortalRoleEnum } from '../contacts/enums.ts';
import { throwIssues, type Issue } from '../graphql/failures.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { onUniqueViolation, sql, type Workspace } from '../store/index.ts';
import { take } from '../values/index.ts';
import { checkSlug, checkWorkspaceName } from './checks.ts';
import { slugConflict } from './create-workspace.ts';
import { workspaceColumns } from './loaders.ts';
import { WorkspaceType } from './workspace.ts';

defineMutation('updateWorkspace', {
  description: 'Changes the workspace that the request is bound to.',
  scope: 'settings:write',
  errors: ['ConflictError'],
  input: (t) => ({
    name: t.string({ description: 'The name: 1 to 100 characters.' }),
    slug: t.string({ description: 'The short name: 1 to 63 of a-z, 0-9 and dashes. Clients that send the old one in X-Org-Id are refused from now on.' }),
    defaultPortalRole: t.field({ type: BuiltInPortalRoleEnum, description: 'The portal role of contacts that are created without one from now on.' }),
  }),
  resolve: async (input, { store, viewer }) => {
    const issues: Issue[] = [];
    for (const field of ['name', 'slug', 'defaultPortalRole'] as const) {
      if (input[field] === null) {
        issues.push({ path: ['input', field], code: 'REQUIRED', message: `${field}: null is not allowed: a workspace always has one` });
      }
    }
    const name = input.name == null ? null : (take(checkWorkspaceName(input.name), ['input', 'name'], issues) ?? null);
    const slug = input.slug == null ? null : (take(checkSlug(input.slug), ['input', 'slug'], issues) ?? null);
    throwIssues(issues);
    const rows = await onUniqueViolation(
      () =>
        store.query<Workspace>(sql`
          UPDATE workspace w SET name = coalesce(${name}::text, w.name), slug = coalesce(${slug}::text, w.slug),
            default_portal_role = coalesce(${input.defaultPortalRole ?? null}::"BuiltInPortalRole", w.default_portal_role), updated_at = now(), version = w.version + 1
          WHERE w.id = ${viewer.workspace.id}::uuid RETURNING ${workspaceColumns}`),
      () => {
        throw slugConflict(slug ?? '');
      },
    );
    const [workspace] = rows;
    if (workspace === undefined) throw new Error('the workspace of the request is gone');
    return { workspace };
  },
  success: (t) => ({
    workspace: t.field({ type: WorkspaceType, description: 'The workspace as it is now.', resolve: ({ workspace }) => workspace }),
  }),
});
