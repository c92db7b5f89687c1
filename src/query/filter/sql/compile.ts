import {
  contactFields,
  fieldKinds,
  fieldNames,
  filteredFields,
  isContactField,
  ofEach,
} from '../../contact-fields/index.ts';
import { columnName, oneOf, raw, sql, type Sql } from '../../../store/index.ts';
import { compileTree } from './compile-tree.ts';
import { jsonCondition } from './json-sql.ts';
import { phoneCondition } from './phone-sql.ts';
import { hasEmail, hasEvent, hasExternalId, hasExternalIdOf, hasTag } from './relation-sql.ts';
import { simplified } from '../simplify.ts';
import type { PartsOf } from '../sampling/selective-trigrams.ts';
import { anyTextCondition, indexedSubstring, textCondition } from './text-sql.ts';
import { timeCondition } from './time-sql.ts';
import {
  isInSearchText,
  relatedTypes,
  type Condition,
  type ExternalIdCondition,
  type FilterTree,
  type PlainCondition,
  type ReferenceCondition,
  type RelatedColumn,
  type RelatedExternalId,
  type TextTest,
  type TimeTest,
} from '../tree.ts';

/** What a condition is compiled for. */
export interface CompileContext {
  workspaceId: string;
  /** The ids of the workspace's tags, by the names that the filter has for them (tagNamesOf); one that is missing is on no contact. */
  tagIds: ReadonlyMap<string, string>;
  /** Keys of deleted custom fields, whose values are still being removed: no contact has any. */
  removedKeys: readonly string[];
  /** What relative times are relative to. */
  now: Date;
  /** The parts of a text that the index over texts is asked for (partsBy). */
  partsOf: PartsOf;
}

const plainColumns = ofEach(filteredFields, (field) => sql`c.${raw(columnName(field))}`);

const otherColumns = {
  id: sql`c.id`,
  account: sql`c.account_id`,
  location: sql`c.location_id`,
  portalRole: sql`c.portal_role_id`,
  assignedTo: sql`c.assigned_to_id`,
};
const relatedColumns: Record<RelatedExternalId, RelatedColumn> = {
  accountExternalId: 'account',
  locationExternalId: 'location',
  portalRoleExternalId: 'portalRole',
  assignedToExternalId: 'assignedTo',
};
function withIndex(condition: Extract<Condition, { test: TextTest }>, partsOf: PartsOf, exact: Sql): Sql {
  return 'value' in condition.test && isInSearchText(condition)
    ? sql`(${indexedSubstring(condition.test.value, partsOf)} AND ${exact})`
    : exact;
}

function isPlain(condition: Condition): condition is PlainCondition {
  return isContactField(condition.field);
}

function isOnTime(condition: PlainCondition): condition is Extract<PlainCondition, { test: TimeTest }> {
  return contactFields[condition.field].kind === 'time';
}

function compilePlain(condition: PlainCondition, { now, partsOf }: CompileContext): Sql {
  const column = plainColumns[condition.field];
  if ('values' in condition)
    return oneOf(column, condition.values, fieldKinds[contactFields[condition.field].kind].sqlType);
  if (isOnTime(condition)) return timeCondition(column, condition.test, now);
  return withIndex(condition, partsOf, textCondition(sql`fold_case(${column})`, condition.test));
}

function isOnReference(condition: Condition): condition is ReferenceCondition<keyof typeof otherColumns> {
  return condition.field in otherColumns;
}

function isOnRelatedExternalId(condition: Condition): condition is ExternalIdCondition<RelatedExternalId> {
  return condition.field in relatedColumns;
}

function compileEmail(
  condition: Extract<Condition, { field: 'email' }>,
  { workspaceId, partsOf }: CompileContext,
): Sql {
  if (condition.test.is === 'in') return hasEmail(workspaceId, condition.test.values);
  if (condition.test.is === 'set') return sql`c.email IS NOT NULL`;
  return withIndex(condition, partsOf, anyTextCondition(sql`c.emails`, condition.test));
}

function compileCondition(condition: Condition, context: CompileContext): Sql {
  if (isPlain(condition)) return compilePlain(condition, context);
  const { workspaceId, tagIds, now, partsOf } = context;
  if (isOnReference(condition)) {
    const column = otherColumns[condition.field];
    return condition.ids === null ? sql`${column} IS NOT NULL` : oneOf(column, condition.ids, 'uuid');
  }
  if (isOnRelatedExternalId(condition)) {
    const column = relatedColumns[condition.field];
    return hasExternalIdOf(relatedTypes[column], otherColumns[column], workspaceId, condition);
  }
  switch (condition.field) {
    case 'email':
      return compileEmail(condition, context);
    case 'phone':
      return phoneCondition(condition.test, partsOf);
    case 'builtInPortalRole':
      return oneOf(sql`c.portal_role`, condition.values, '"BuiltInPortalRole"');
    case 'externalId':
      return hasExternalId(workspaceId, condition.label, condition.values);
    case 'tags':
      return hasTag(workspaceId, condition.names && condition.names.flatMap((name) => tagIds.get(name) ?? []));
    case 'event':
      return hasEvent(workspaceId, condition.type, condition.time, now);
    case 'json':
      if ('customField' in condition.place && context.removedKeys.includes(condition.place.customField))
        return sql`NULL::boolean`;
      return jsonCondition(condition.place, condition.test, { workspaceId, now, partsOf });
  }
}

/** Columns that always have a value, and what is true or false of every contact: their negation needs no thought of null. */
const neverNull: ReadonlySet<string> = new Set([
  ...fieldNames.filter((field) => !contactFields[field].nullable),
  'builtInPortalRole',
  'id',
  'tags',
  'event',
  'externalId',
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
  return compileTree(simplified(tree), {
    condition: (leaf) => compileCondition(leaf, context),
    negation: (leaf) => compileNegation(leaf, context),
  });
}

/** The names of the tags that a tree names. */
export function tagNamesOf(tree: FilterTree): string[] {
  if ('and' in tree) return tree.and.flatMap(tagNamesOf);
  if ('or' in tree) return tree.or.flatMap(tagNamesOf);
  if ('not' in tree) return tagNamesOf(tree.not);
  return tree.field === 'tags' ? (tree.names ?? []) : [];
}

/** Whether a tree names a custom field. */
export function namesCustomField(tree: FilterTree): boolean {
  if ('and' in tree) return tree.and.some(namesCustomField);
  if ('or' in tree) return tree.or.some(namesCustomField);
  if ('not' in tree) return namesCustomField(tree.not);
  return tree.field === 'json' && 'customField' in tree.place;
}
