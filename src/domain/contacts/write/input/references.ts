import { accountExternalIds } from '../../../accounts/index.ts';
import type { Reference } from '../../../external-ids/index.ts';
import type { ViewerContext } from '../../../../graphql/context.ts';
import { formatValue, withArticle, type Issue } from '../../../../values/issues.ts';
import { locationExternalIds } from '../../../locations/index.ts';
import { memberExternalIds } from '../../../members/index.ts';
import { portalRoleExternalIds, defaultPortalRole, portalRoleBySlug } from '../../../portal-roles/index.ts';
import type { BuiltInPortalRole } from '../../../../store/index.ts';
import type { ContactState } from '../state/state.ts';

/** A portal role may be named by its slug besides. */
type RoleReference = Reference & { slug?: string | null | undefined };

export interface ReferenceInput {
  account?: Reference | null | undefined;
  location?: Reference | null | undefined;
  locationId?: string | null | undefined;
  assignedTo?: Reference | null | undefined;
  assignedToId?: string | null | undefined;
  portalRole?: RoleReference | null | undefined;
}

/** The rows of other tables that a write lets a contact point to; absent ones stay as they are. */
export type References = Partial<
  Pick<ContactState, 'accountId' | 'locationId' | 'assignedToId' | 'portalRoleId' | 'portalRole'>
>;

const builtInSlugs = new Map<string, BuiltInPortalRole>([
  ['no_access', 'NO_ACCESS'],
  ['member', 'MEMBER'],
  ['admin', 'ADMIN'],
]);

/** A reference of an input; null takes the present one off. */
interface Given {
  /** The field of the input that it stands in. */
  field: string;
  reference: RoleReference | null;
}

/** What the input has under a field, or under the field for a mere id beside it. Throws nothing: both at once are an issue. */
function given(
  input: ReferenceInput,
  field: 'location' | 'assignedTo',
  idField: 'locationId' | 'assignedToId',
  path: string[],
  issues: Issue[],
): Given | null {
  const { [field]: reference, [idField]: id } = input;
  if (reference !== undefined && id !== undefined) {
    issues.push({
      path: [...path, idField],
      code: 'CONFLICTING_ARGUMENTS',
      problem: `it is given beside ${field}: give one of them`,
    });
    return null;
  }
  if (reference !== undefined) return { field, reference };
  return id === undefined ? null : { field: idField, reference: id === null ? null : { id } };
}

/** The value by which a reference names something, as messages quote it. */
function namedBy({ id, externalId, legacyId, slug }: RoleReference): string {
  return formatValue(legacyId?.id ?? id ?? externalId ?? slug);
}

function unknown({ field, reference }: Given, path: string[], noun: string): Issue {
  return {
    path: [...path, field],
    code: 'UNKNOWN_REFERENCE',
    problem: `${reference === null ? 'null' : namedBy(reference)} is not ${withArticle(noun)} of this workspace`,
  };
}

/** What a reference resolves to, or why it does not. */
type Resolved = References | Issue;

async function account(named: Given, path: string[], context: ViewerContext): Promise<Resolved> {
  const found = named.reference && (await accountExternalIds.find(named.reference, context));
  return named.reference !== null && found === null
    ? unknown(named, path, 'account')
    : { accountId: found?.id ?? null };
}

async function location(named: Given, path: string[], context: ViewerContext): Promise<Resolved> {
  const found = named.reference && (await locationExternalIds.find(named.reference, context));
  return named.reference !== null && found === null
    ? unknown(named, path, 'location')
    : { locationId: found?.id ?? null };
}

function restriction({ field, reference }: Given, path: string[]): Issue {
  const problem = `${reference === null ? 'null' : namedBy(reference)} is not you: a member restricted to assigned data keeps the contacts they see`;
  return { path: [...path, field], code: 'NOT_CHANGEABLE', problem };
}

async function assignedMember(named: Given, path: string[], context: ViewerContext): Promise<Resolved> {
  const { viewer } = context;
  const found = named.reference && (await memberExternalIds.find(named.reference, context));
  if (named.reference !== null && found === null) return unknown(named, path, 'member');
  const assignedToId = found?.id ?? null;
  return viewer.dataScope === 'ASSIGNED' && assignedToId !== viewer.member?.id
    ? restriction(named, path)
    : { assignedToId };
}

async function portalRole(named: Given, path: string[], context: ViewerContext): Promise<Resolved> {
  const { reference } = named;
  if (reference === null) return { portalRole: await defaultPortalRole(context), portalRoleId: null };
  const { slug } = reference;
  const builtIn = slug == null ? undefined : builtInSlugs.get(slug);
  if (builtIn !== undefined) return { portalRole: builtIn, portalRoleId: null };
  const found =
    slug == null ? await portalRoleExternalIds.find(reference, context) : await portalRoleBySlug(context).load(slug);
  return found === null
    ? unknown(named, path, 'portal role (no_access, member, admin, or a custom one)')
    : { portalRoleId: found.id };
}

/**
 * Finds the rows that an input points to, and collects the issues of references that name nothing. Those of many inputs
 * that are checked side by side are found together.
 */
export async function checkReferences(
  input: ReferenceInput,
  path: string[],
  issues: Issue[],
  context: ViewerContext,
): Promise<References> {
  const lookups: Promise<Resolved>[] = [];
  const [place, assignee] = [
    given(input, 'location', 'locationId', path, issues),
    given(input, 'assignedTo', 'assignedToId', path, issues),
  ];
  if (input.account !== undefined) lookups.push(account({ field: 'account', reference: input.account }, path, context));
  if (place !== null) lookups.push(location(place, path, context));
  if (assignee !== null) lookups.push(assignedMember(assignee, path, context));
  if (input.portalRole !== undefined)
    lookups.push(portalRole({ field: 'portalRole', reference: input.portalRole }, path, context));

  const references: References = {};
  for (const resolved of await Promise.all(lookups)) {
    if ('problem' in resolved) issues.push(resolved);
    else Object.assign(references, resolved);
  }
  return references;
}
