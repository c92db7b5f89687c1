import { findAccount, type AccountReference } from '../../accounts/reference.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import { quoted, type Issue } from '../../graphql/failures.ts';
import { bareId } from '../../graphql/ids.ts';
import { locationById } from '../../locations/loaders.ts';
import { memberById } from '../../members/loaders.ts';
import { defaultPortalRole, portalRoleById, portalRoleBySlug } from '../../portal-roles/loaders.ts';
import type { BuiltInPortalRole } from '../../store/index.ts';
import type { ContactState } from './state.ts';

export interface ReferenceInput {
  account?: AccountReference | null | undefined;
  locationId?: string | null | undefined;
  assignedToId?: string | null | undefined;
  portalRole?: { id?: string | null | undefined; slug?: string | null | undefined } | null | undefined;
}

/** The rows of other tables that a write lets a contact point to; absent ones stay as they are. */
export type References = Partial<Pick<ContactState, 'accountId' | 'locationId' | 'assignedToId' | 'portalRoleId' | 'portalRole'>>;

const builtInSlugs = new Map<string, BuiltInPortalRole>([['no_access', 'NO_ACCESS'], ['member', 'MEMBER'], ['admin', 'ADMIN']]);

function unknown(path: string[], field: string, value: unknown, noun: string): Issue {
  return { path: [...path, field], code: 'UNKNOWN_REFERENCE', message: `${field}: ${quoted(value)} is no ${noun} of this workspace` };
}

/** What a reference resolves to, or why it does not. */
type Resolved = References | Issue;

/** What a loader finds by an id, global or bare; null where the id is neither. */
function byId<Row>(typename: string, id: string, load: (uuid: string) => Promise<Row | null>): Promise<Row | null> {
  const uuid = bareId(typename, id);
  return uuid === null ? Promise.resolve(null) : load(uuid);
}

async function account(given: AccountReference, path: string[], context: ViewerContext): Promise<Resolved> {
  const found = await findAccount(given, context);
  return found === null ? unknown(path, 'account', given.legacyId?.id ?? given.id ?? given.externalId, 'account') : { accountId: found.id };
}

async function location(given: string, path: string[], context: ViewerContext): Promise<Resolved> {
  const found = await byId('Location', given, (uuid) => locationById(context).load(uuid));
  return found === null ? unknown(path, 'locationId', given, 'location') : { locationId: found.id };
}

function restriction(path: string[], given: string | null): Issue {
  const message = `assignedToId: ${quoted(given)} is not you: a member restricted to assigned data keeps the contacts they see`;
  return { path: [...path, 'assignedToId'], code: 'NOT_CHANGEABLE', message };
}

async function assignedMember(given: string | null, path: string[], context: ViewerContext): Promise<Resolved> {
  const { viewer } = context;
  const found = given === null ? null : await byId('Member', given, (uuid) => memberById(context).load(uuid));
  if (given !== null && found === null) return unknown(path, 'assignedToId', given, 'member');
  const assignedToId = found?.id ?? null;
  return viewer.dataScope === 'ASSIGNED' && assignedToId !== viewer.member?.id ? restriction(path, given) : { assignedToId };
}

async function portalRole(given: ReferenceInput['portalRole'], path: string[], context: ViewerContext): Promise<Resolved> {
  if (given == null) return { portalRole: await defaultPortalRole(context), portalRoleId: null };
  const { id, slug } = given;
  const builtIn = slug == null ? undefined : builtInSlugs.get(slug);
  if (builtIn !== undefined) return { portalRole: builtIn, portalRoleId: null };
  const found = id == null ? await portalRoleBySlug(context).load(slug ?? '') : await byId('PortalRole', id, (uuid) => portalRoleById(context).load(uuid));
  return found === null ? unknown(path, 'portalRole', id ?? slug, 'portal role (no_access, member, admin, or a custom one)') : { portalRoleId: found.id };
}

/**
 * Finds the rows that an input points to, and collects the issues of references that name nothing. Those of many inputs
 * that are checked side by side are found together.
 */
export async function checkReferences(input: ReferenceInput, path: string[], issues: Issue[], context: ViewerContext): Promise<References> {
  const lookups: Promise<Resolved>[] = [];
  if (input.account !== undefined) lookups.push(input.account === null ? Promise.resolve({ accountId: null }) : account(input.account, path, context));
  if (input.locationId !== undefined) lookups.push(input.locationId === null ? Promise.resolve({ locationId: null }) : location(input.locationId, path, context));
  if (input.assignedToId !== undefined) lookups.push(assignedMember(input.assignedToId, path, context));
  if (input.portalRole !== undefined) lookups.push(portalRole(input.portalRole, path, context));

  const references: References = {};
  for (const resolved of await Promise.all(lookups)) {
    if ('message' in resolved) issues.push(resolved);
    else Object.assign(references, resolved);
  }
  return references;
}
