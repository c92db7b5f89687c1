import { NotFoundFailure, quoted, throwIssues, type Issue } from '../graphql/failures.ts';
import { bareId, newId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { onUniqueViolation, sql, type PortalRole } from '../store/index.ts';
import { checkName, take } from '../values/index.ts';
import { checkRoleSlug, roleConflict } from './checks.ts';
import { portalRoleColumns } from './loaders.ts';
import { findPortalRole } from './lookup.ts';
import { PortalRoleType } from './portal-role.ts';

const slugDescription = 'The short name: a letter a-z, then up to 62 of a-z, 0-9, _ and -. Not no_access, member or admin.';
const nameDescription = 'The name: 1 to 100 characters.';

/** The checked slug and name; null where the input has none. */
function checked(input: { slug?: string | null | undefined; name?: string | null | undefined }): { slug: string | null; name: string | null } {
  const issues: Issue[] = [];
  for (const field of ['slug', 'name'] as const) {
    if (input[field] === null) issues.push({ path: ['input', field], code: 'REQUIRED', message: `${field}: null is not allowed: a role always has one` });
  }
  const slug = input.slug == null ? null : (take(checkRoleSlug(input.slug), ['input', 'slug'], issues) ?? null);
  const name = input.name == null ? null : (take(checkName(input.name, 100), ['input', 'name'], issues) ?? null);
  throwIssues(issues);
  return { slug, name };
}

defineMutation('createPortalRole', {
  description: 'Defines a role of the customer portal.',
  scope: 'settings:write',
  errors: ['ConflictError'],
  input: (t) => ({
    slug: t.string({ required: true, description: slugDescription }),
    name: t.string({ required: true, description: nameDescription }),
  }),
  resolve: async (input, { store, viewer }) => {
    const { slug, name } = checked(input);
    const [portalRole] = await store.query<PortalRole>(sql`
      INSERT INTO portal_role AS r (workspace_id, id, slug, name) VALUES (${viewer.workspace.id}::uuid, ${newId()}::uuid, ${slug}, ${name})
      ON CONFLICT (workspace_id, slug) DO NOTHING RETURNING ${portalRoleColumns}`);
    if (portalRole === undefined) throw roleConflict(input.slug, (await findPortalRole(store, viewer.workspace.id, { slug: input.slug }))?.id);
    return { portalRole };
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
    id: t.id({ required: true, description: 'The global id or the UUID.' }),
    slug: t.string({ description: slugDescription }),
    name: t.string({ description: nameDescription }),
  }),
  resolve: async (input, { store, viewer }) => {
    const { slug, name } = checked(input);
    const id = bareId('PortalRole', input.id);
    const rows = await onUniqueViolation(
      () =>
        store.query<PortalRole>(sql`
          UPDATE portal_role r SET slug = coalesce(${slug}::text, r.slug), name = coalesce(${name}::text, r.name), updated_at = now()
          WHERE r.workspace_id = ${viewer.workspace.id}::uuid AND r.id = ${id}::uuid RETURNING ${portalRoleColumns}`),
      async () => {
        throw roleConflict(slug ?? '', (await findPortalRole(store, viewer.workspace.id, { slug: slug ?? '' }))?.id);
      },
    );
    const [portalRole] = rows;
    if (portalRole === undefined) throw new NotFoundFailure(`no portal role has the id ${quoted(input.id)}`, ['input', 'id']);
    return { portalRole };
  },
  success: (t) => ({
    portalRole: t.field({ type: PortalRoleType, description: 'The role as it is now.', resolve: ({ portalRole }) => portalRole }),
  }),
});
