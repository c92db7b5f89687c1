/** How a text is tested. All tests are without case; a negative operator is the positive one under `not`. */
export type TextTest =
  | { is: 'in'; values: string[] }
  | { is: 'contains' | 'startsWith' | 'endsWith'; value: string }
  | { is: 'set' };

/** How a number is tested: decimals as text, so that none loses digits. */
export type NumberTest = { is: 'in'; values: string[] } | { is: 'lt' | 'lte' | 'gt' | 'gte'; value: string };

/** How a time is tested: by the half-open interval [from, before) of ISO times, or relative to the time of the query. */
export type TimeTest =
  | { is: 'between'; from: string | null; before: string | null }
  /** wholeDays: the values are days, so the first day of the span counts as a whole. */
  | { is: 'withinLast' | 'withinNext'; milliseconds: number; wholeDays: boolean };

export type TextColumn = 'name' | 'firstName' | 'lastName' | 'company' | 'source' | 'notes' | 'channel';
export type TimeColumn = 'createdAt' | 'updatedAt' | 'firstSeenAt';
export type ChoiceColumn = 'subscriptionStatus' | 'enrichmentStatus' | 'stage' | 'builtInPortalRole';
export type ReferenceColumn = 'id' | 'account' | 'location' | 'portalRole' | 'assignedTo';

/** Where a JSON value stands: under the key of a custom field, or under a path of the free properties. */
export type JsonPlace = { customField: string } | { property: string[] };

/** How a JSON value is tested, as the type that the custom field's definition or the operand gives it. */
export type JsonTest =
  | { as: 'text'; test: TextTest }
  | { as: 'number'; test: NumberTest }
  | { as: 'boolean'; values: boolean[] }
  | { as: 'time'; test: TimeTest }
  | { as: 'any'; is: 'set' };

/** One condition on a contact. Null values are never matched: `not` turns that around. */
export type Condition =
  | { field: TextColumn | 'email' | 'phone'; test: TextTest }
  | { field: 'doNotContact'; values: boolean[] }
  | { field: TimeColumn; test: TimeTest }
  | { field: ChoiceColumn; values: string[] }
  /** ids null: refers to any. */
  | { field: ReferenceColumn; ids: string[] | null }
  /** label null: of any label; values null: has any. */
  | { field: 'externalId' | 'accountExternalId'; label: string | null; values: string[] | null }
  /** Has at least one of the tags; names null: has any tag. */
  | { field: 'tags'; names: string[] | null }
  | { field: 'event'; type: string | null; time: TimeTest | null }
  | { field: 'json'; place: JsonPlace; test: JsonTest };

/** The fields whose text the index over texts has, phone numbers aside, which it has in their normal forms as well. */
const inSearchText: ReadonlySet<string> = new Set(['name', 'firstName', 'lastName', 'company', 'email']);

/** Whether a condition is on a text that the index over texts has. */
export function isInSearchText(condition: Condition): condition is Extract<Condition, { field: TextColumn | 'email' | 'phone' }> {
  return inSearchText.has(condition.field);
}

/** The one filter tree: every filter of every API becomes one. Plain JSON. */
export type FilterTree = { and: FilterTree[] } | { or: FilterTree[] } | { not: FilterTree } | Condition;

export const everybody: FilterTree = { and: [] };
