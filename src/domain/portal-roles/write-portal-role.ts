import {
  checkExternalIds,
  externalIdsInput,
  targetFields,
  writeExternalIds,
  type ExternalIdValue,
} from '../external-ids/index.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import { ConflictFailure, throwIssues } from '../../values/failures.ts';
import { formatValue, refuseNulls, type Issue } from '../../values/issues.ts';
import { newId } from '../../values/ids.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { onUniqueViolation, type PortalRole, type Queryable } from '../../store/index.ts';
import { checkName, unwrap } from '../../values/index.ts';
import { checkRoleSlug } from './checks.ts';
import { portalRoleExternalIds } from './external-ids.ts';
import { PortalRoleType } from './portal-role.ts';

const slugDescription =
  'The short name: a letter a-z, then up to 62 of a-z, 0-9, _ and -. Not no_access, member or admin.';
const nameDescription = 'The name: 1 to 100 characters.';

interface RoleInput {
  slug?: string | null | undefined;
  name?: string | null | undefined;
  externalIds?: readonly ExternalIdValue[] | null | undefined;
}

/** The checked input; undefined where a field is to stay. */
function checked(input: RoleInput): {
  slug: string | undefined;
  name: string | undefined;
  externalIds: ExternalIdValue[] | undefined;
} {
  const issues: Issue[] = [];
  refuseNulls({ slug: input.slug, name: input.name }, 'null is not allowed: a role always has one', issues);
  const slug = input.slug == null ? undefined : unwrap(checkRoleSlug(input.slug), ['input', 'slug'], issues);
  const name = input.name == null ? undefined : unwrap(checkName(input.name, 100), ['input', 'name'], issues);
  const externalIds = checkExternalIds(input.externalIds, ['input'], issues);
  throwIssues(issues);
  return { slug, name, externalIds };
}

/** Runs the work in a transaction. Throws ConflictFailure if another role has the slug. */
async function writing<Result>(
  { store, viewer }: ViewerContext,
  slug: string | undefined,
  work: (transaction: Queryable) => Promise<Result>,
): Promise<Result> {
  return onUniqueViolation(
    () => store.transaction(work),
    async () => {
      const other = await store.prisma.portalRole.findFirst({
        where: { workspaceId: viewer.workspace.id, slug: slug ?? '' },
        select: { id: true },
      });
      throw new ConflictFailure(
        `a portal role has the slug ${formatValue(slug)} already`,
        ['input', 'slug'],
        other === null ? null : { type: 'PortalRole', id: other.id },
      );
    },
  );
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
  resolve: async (input, context) => {
    const { slug = '', name = '', externalIds = [] } = checked(input);
    return writing(context, slug, async (transaction) => {
      const portalRole = await transaction.prisma.portalRole.create({
        data: { workspaceId: context.viewer.workspace.id, id: newId(), slug, name },
      });
      await writeExternalIds(transaction, 'PortalRole', portalRole, externalIds);
      return { portalRole };
    });
  },
  success: (t) => ({
    portalRole: t.expose('portalRole', { type: PortalRoleType, description: 'The new role.' }),
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
    const { slug, name, externalIds } = checked(input);
    const id = await portalRoleExternalIds.idOf(input, context);
    return writing(context, slug, async (transaction): Promise<{ portalRole: PortalRole }> => {
      const [portalRole] = await transaction.prisma.portalRole.updateManyAndReturn({
        where: { workspaceId: context.viewer.workspace.id, id },
        data: { slug, name, version: { increment: 1 } },
      });
      if (portalRole === undefined) throw portalRoleExternalIds.notFound(input);
      if (externalIds !== undefined) await writeExternalIds(transaction, 'PortalRole', portalRole, externalIds);
      return { portalRole };
    });
  },
  success: (t) => ({
    portalRole: t.expose('portalRole', { type: PortalRoleType, description: 'The role as it is now.' }),
  }),
});
