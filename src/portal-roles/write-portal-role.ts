import { checkExternalIds, externalIdsInput, targetFields, writeExternalIds, type ExternalIdValue } from '../external-ids/index.ts';
import { throwIssues, type Issue } from '../graphql/failures.ts';
import { newId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { onUniqueViolation, sql, type PortalRole } from '../store/index.ts';
import { checkName, take } from '../values/index.ts';
import { checkRoleSlug, roleConflict } from './checks.ts';
import { portalRoleExternalIds } from './external-ids.ts';
import { portalRoleColumns } from './loaders.ts';
import { findPortalRole } from './lookup.ts';
import { PortalRoleType } from './portal-role.ts';

const slugDescription = 'The short name: a letter a-z, then up to 62 of a-z, 0-9, _ and -. Not no_access, member or admin.';
const nameDescription = 'The name: 1 to 100 characters.';

interface RoleInput {
  slug?: string | null | undefined;
  name?: string | null | undefined;
  externalIds?: readonly ExternalIdValue[] | null | undefined;
}

/** The checked input; a slug or name is null where it has none. */
function checked(input: RoleInput): { slug: string | null; name: string | null; externalIds: ExternalIdValue[] | undefined } {
  const issues: Issue[] = [];
  for (const field of ['slug', 'name'] as const) {
    if (input[field] === null) issues.push({ path: ['input', field], code: 'REQUIRED', message: `${field}: null is not allowed: a role always has one` });
  }
  const slug = input.slug == null ? null : (take(checkRoleSlug(input.slug), ['input', 'slug'], issues) ?? null);
  const name = input.name == null ? null : (take(checkName(input.name, 100), ['input', 'name'], issues) ?? null);
  const externalIds = checkExternalIds(input.externalIds, ['input'], issues);
  throwIssues(issues);
  return { slug, name, externalIds };
}

defineMutation('createPortalRole', {
  description: 'Defines a role of the customer portal.',
  scope: 'settings:write',
  errors: ['ConflictError'],
  input: (t) => ({
    slug: t.string({ required: true, description: slugDescription }),
    name: t.string({ required: true, description: nameDescription }),
    ...externalIdsInput(t, 'role'),
  }),
  resolve: async (input, { store, viewer }) => {
    const { slug, name, externalIds = [] } = checked(input);
    return store.transaction(async (transaction) => {
      const [portalRole] = await transaction.query<PortalRole>(sql`
        INSERT INTO portal_role AS r (workspace_id, id, slug, name) VALUES (${viewer.workspace.id}::uuid, ${newId()}::uuid, ${slug}, ${name})
        ON CONFLICT (workspace_id, slug) DO NOTHING RETURNING ${portalRoleColumns}`);
      if (portalRole === undefined) throw roleConflict(input.slug, (await findPortalRole(transaction, viewer.workspace.id, { slug: input.slug }))?.id);
      await writeExternalIds(transaction, 'PortalRole', portalRole, externalIds);
      return { portalRole };
    });
  },
  success: (t) => ({
    portalRole: t.field({ type: PortalRoleType, description: 'The new role.', resolve: ({ portalRole }) => portalRole }),
  }),
});

defineMutation('updatePortalRole', {
  description: 'Changes a custom portal role: only the given fields.',
  scope: 'settings:write',
  errors: ['ConflictError', 'NotFoundError'],
  input: (t) => ({
    ...targetFields(t),
    slug: t.string({ description: slugDescription }),
    name: t.string({ description: nameDescription }),
    ...externalIdsInput(t, 'role'),
  }),
  resolve: async (input, context) => {
    const { store, viewer } = context;
    const { slug, name, externalIds } = checked(input);
    const id = await portalRoleExternalIds.idOf(input, context);
    return onUniqueViolation(
      () =>
        store.transaction(async (transaction) => {
          const [portalRole] = await transaction.query<PortalRole>(sql`
            UPDATE portal_role r SET slug = coalesce(${slug}::text, r.slug), name = coalesce(${name}::text, r.name), updated_at = now()
            WHERE r.workspace_id = ${viewer.workspace.id}::uuid AND r.id = ${id}::uuid RETURNING ${portalRoleColumns}`);
          if (portalRole === undefined) throw portalRoleExternalIds.notFound(input);
          if (externalIds !== undefined) await writeExternalIds(transaction, 'PortalRole', portalRole, externalIds);
          return { portalRole };
        }),
      async () => {
        throw roleConflict(slug ?? '', (await findPortalRole(store, viewer.workspace.id, { slug: slug ?? '' }))?.id);
      },
    );
  },
  success: (t) => ({
    portalRole: t.field({ type: PortalRoleType, description: 'The role as it is now.', resolve: ({ portalRole }) => portalRole }),
  }),
});
