import { oneOf, sql, type Sql } from '../store/index.ts';
import { compileTree } from './compile-tree.ts';
import { jsonCondition } from './json-sql.ts';
import { phoneCondition } from './phone-sql.ts';
import { hasEmail, hasEvent, hasExternalId, hasExternalIdOf, hasTag } from './relation-sql.ts';
import { simplified } from './simplify.ts';
import type { PartsOf } from './rare-parts.ts';
import { anyTextCondition, indexedSubstring, textCondition } from './text-sql.ts';
import { timeCondition } from './time-sql.ts';
import { isInSearchText, relatedTypes, type Condition, type FilterTree, type RelatedColumn, type RelatedExternalId, type TextColumn, type TextTest } from './tree.ts';

/** What a condition is compiled for. */
export interface CompileContext {
  workspaceId: string;
  /** The ids of the workspace's tags, by the names that the filter has for them (tagNamesOf); one that is missing is on no contact. */
  tagIds: ReadonlyMap<string, string>;
  /** What relative times are relative to. */
  now: Date;
  /** The parts of a text that the index over texts is asked for (partsBy). */
  partsOf: PartsOf;
}

const textColumns: Record<TextColumn, Sql> = {
  name: sql`fold_case(c.name)`,
  firstName: sql`fold_case(c.first_name)`,
  lastName: sql`fold_case(c.last_name)`,
  company: sql`fold_case(c.company)`,
  source: sql`fold_case(c.source)`,
  notes: sql`fold_case(c.notes)`,
  channel: sql`fold_case(c.channel)`,
};

const otherColumns = {
  createdAt: sql`c.created_at`,
  updatedAt: sql`c.updated_at`,
  firstSeenAt: sql`c.first_seen_at`,
  subscriptionStatus: sql`c.subscription_status`,
  enrichmentStatus: sql`c.enrichment_status`,
  stage: sql`c.stage`,
  builtInPortalRole: sql`c.portal_role`,
  id: sql`c.id`,
  account: sql`c.account_id`,
  location: sql`c.location_id`,
  portalRole: sql`c.portal_role_id`,
  assignedTo: sql`c.assigned_to_id`,
};
const relatedColumns: Record<RelatedExternalId, RelatedColumn> = {
  accountExternalId: 'account', locationExternalId: 'location', portalRoleExternalId: 'portalRole', assignedToExternalId: 'assignedTo',
};
const choiceTypes = {
  subscriptionStatus: '"SubscriptionStatus"',
  enrichmentStatus: '"EnrichmentStatus"',
  stage: '"LifecycleStage"',
  builtInPortalRole: '"BuiltInPortalRole"',
} as const;

function withIndex(condition: Extract<Condition, { test: TextTest }>, partsOf: PartsOf, exact: Sql): Sql {
  return 'value' in condition.test && isInSearchText(condition) ? sql`(${indexedSubstring(condition.test.value, partsOf)} AND ${exact})` : exact;
}

function compileCondition(condition: Condition, { workspaceId, tagIds, now, partsOf }: CompileContext): Sql {
  switch (condition.field) {
    case 'name':
    case 'firstName':
    case 'lastName':
    case 'company':
    case 'source':
    case 'notes':
    case 'channel':
      return withIndex(condition, partsOf, textCondition(textColumns[condition.field], condition.test));
    case 'email':
      if (condition.test.is === 'in') return hasEmail(workspaceId, condition.test.values);
      if (condition.test.is === 'set') return sql`c.email IS NOT NULL`;
      return withIndex(condition, partsOf, anyTextCondition(sql`c.emails`, condition.test));
    case 'phone':
      return phoneCondition(condition.test, partsOf);
    case 'doNotContact':
      return oneOf(sql`c.do_not_contact`, condition.values, 'boolean');
    case 'subscriptionStatus':
    case 'enrichmentStatus':
    case 'stage':
    case 'builtInPortalRole':
      return oneOf(otherColumns[condition.field], condition.values, choiceTypes[condition.field]);
    case 'createdAt':
    case 'updatedAt':
    case 'firstSeenAt':
      return timeCondition(otherColumns[condition.field], condition.test, now);
    case 'id':
    case 'account':
    case 'location':
    case 'portalRole':
    case 'assignedTo':
      if (condition.ids === null) return sql`${otherColumns[condition.field]} IS NOT NULL`;
      return oneOf(otherColumns[condition.field], condition.ids, 'uuid');
    case 'externalId':
      return hasExternalId(workspaceId, condition.label, condition.values);
    case 'accountExternalId':
    case 'locationExternalId':
    case 'portalRoleExternalId':
    case 'assignedToExternalId': {
      const column = relatedColumns[condition.field];
      return hasExternalIdOf(relatedTypes[column], otherColumns[column], workspaceId, condition);
    }
    case 'tags':
      return hasTag(workspaceId, condition.names && condition.names.flatMap((name) => tagIds.get(name) ?? []));
    case 'event':
      return hasEvent(workspaceId, condition.type, condition.time, now);
    case 'json':
      return jsonCondition(condition.place, condition.test, { workspaceId, now, partsOf });
  }
}

/** Columns that always have a value, and what is true or false of every contact: their negation needs no thought of null. */
const neverNull: ReadonlySet<string> = new Set([
  'doNotContact', 'subscriptionStatus', 'enrichmentStatus', 'stage', 'builtInPortalRole', 'createdAt', 'updatedAt', 'firstSeenAt', 'id', 'channel', 'tags', 'event', 'externalId',
]);

function isNeverNull(condition: Condition): boolean {
  return neverNull.has(condition.field) || (condition.field === 'email' && condition.test.is === 'set');
}

/** The contacts that a condition does not match, those included of which it is null. */
function compileNegation(condition: Condition, context: CompileContext): Sql {
  const positive = compileCondition(condition, context);
  return isNeverNull(condition) ? sql`NOT (${positive})` : sql`(${positive}) IS NOT TRUE`;
}

/**
 * Compiles the tree to one SQL condition over `contact c`. Every value is a bound parameter. It is true for the contacts
 * that match; for the others it is false or null, so it may stand among ANDed and ORed conditions, but not under NOT.
 */
export function compileFilter(tree: FilterTree, context: CompileContext): Sql {
  return compileTree(simplified(tree), { condition: (leaf) => compileCondition(leaf, context), negation: (leaf) => compileNegation(leaf, context) });
}

/** The names of the tags that a tree names. */
export function tagNamesOf(tree: FilterTree): string[] {
  if ('and' in tree) return tree.and.flatMap(tagNamesOf);
  if ('or' in tree) return tree.or.flatMap(tagNamesOf);
  if ('not' in tree) return tagNamesOf(tree.not);
  return tree.field === 'tags' ? (tree.names ?? []) : [];
}
