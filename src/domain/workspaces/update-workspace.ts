import { BuiltInPortalRoleEnum } from '../contact/index.ts';
import { throwIssues } from '../../values/failures.ts';
import { refuseNulls, type Issue } from '../../values/issues.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { onUniqueViolation } from '../../store/index.ts';
import { unwrap } from '../../values/index.ts';
import { checkSlug, checkWorkspaceName } from './checks.ts';
import { slugConflict } from './create-workspace.ts';
import { WorkspaceType } from './workspace.ts';

defineMutation('updateWorkspace', {
  description: 'Changes the workspace that the request is bound to.',
  scope: 'settings:write',
  errors: ['ConflictError'],
  input: (t) => ({
    name: t.string({ description: 'The name: 1 to 100 characters.' }),
    slug: t.string({
      description:
        'The short name: 1 to 63 of a-z, 0-9 and dashes. Clients that send the old one in X-Org-Id are refused from now on.',
    }),
    defaultPortalRole: t.field({
      type: BuiltInPortalRoleEnum,
      description: 'The portal role of contacts that are created without one from now on.',
    }),
  }),
  resolve: async (input, { store, viewer }) => {
    const issues: Issue[] = [];
    refuseNulls(input, 'null is not allowed: a workspace always has one', issues);
    const name = input.name == null ? undefined : unwrap(checkWorkspaceName(input.name), ['input', 'name'], issues);
    const slug = input.slug == null ? undefined : unwrap(checkSlug(input.slug), ['input', 'slug'], issues);
    throwIssues(issues);
    const data = { name, slug, defaultPortalRole: input.defaultPortalRole ?? undefined, version: { increment: 1 } };
    const workspace = await onUniqueViolation(
      () => store.prisma.workspace.update({ where: { id: viewer.workspace.id }, data }),
      () => {
        throw slugConflict(slug ?? '');
      },
    );
    return { workspace };
  },
  success: (t) => ({
    workspace: t.field({
      type: WorkspaceType,
      description: 'The workspace as it is now.',
      resolve: ({ workspace }) => workspace,
    }),
  }),
});
