import { searchedFields, type FilteredField } from '../contact-fields/index.ts';
import type { Comparison, PartTest, Relative } from './operator-table.ts';

/** How a text is tested. All tests are without case; a negative operator is the positive one under `not`. */
export type TextTest = { is: 'in'; values: string[] } | { is: PartTest; value: string } | { is: 'set' };

/** How a number is tested: decimals as text, so that none loses digits. */
export type NumberTest =
  | { is: 'in'; values: string[] }
  | { is: Comparison; value: string }
  /** Both included. One condition, because it is one element of a list that is between them. */
  | { is: 'between'; from: string; to: string };

/** How a time is tested: by the half-open interval [from, before) of ISO times, or relative to the time of the query. */
export type TimeTest =
  | { is: 'between'; from: string | null; before: string | null }
  /** wholeDays: the values are days, so the first day of the span counts as a whole. */
  | { is: Relative; milliseconds: number; wholeDays: boolean };

export type TextColumn = FilteredField<'text' | 'imageUrl'>;
type TimeColumn = FilteredField<'time'>;
type BooleanColumn = FilteredField<'boolean'>;
export type ChoiceColumn = Exclude<FilteredField, TextColumn | TimeColumn | BooleanColumn>;
/** What a contact refers to, by the type of it. */
export const relatedTypes = {
  account: 'Account',
  location: 'Location',
  portalRole: 'PortalRole',
  assignedTo: 'Member',
} as const;
export type RelatedColumn = keyof typeof relatedTypes;
type ReferenceColumn = 'id' | RelatedColumn;

/** Where a JSON value stands: under the key of a custom field, or under a path of the free properties or of the unified profile. */
export type JsonPlace = { customField: string } | { property: string[] } | { profile: string[] };

/** How a scalar is tested, as the type that the custom field's definition or the operand gives it. */
export type ScalarTest =
  | { as: 'text'; test: TextTest }
  | { as: 'number'; test: NumberTest }
  | { as: 'boolean'; values: boolean[] }
  | { as: 'time'; test: TimeTest };

/** How a JSON value is tested: a scalar as such, a list by its elements, of which one has to pass; or whether there is any. */
export type JsonTest = ScalarTest | { as: 'any'; is: 'set' };

/** Is, or refers to, one of these; ids null: refers to any. */
export interface ReferenceCondition<Field extends string> {
  field: Field;
  ids: string[] | null;
}

/** Has one of the external ids; label null: of any label; values null: has any. */
export interface ExternalIdCondition<Field extends string> {
  field: Field;
  label: string | null;
  values: string[] | null;
}

/** The conditions on the external ids of what a contact refers to. */
export type RelatedExternalId = `${RelatedColumn}ExternalId`;

/** A condition on a field of the table of contact fields. */
export type PlainCondition =
  | { field: TextColumn; test: TextTest }
  | { field: TimeColumn; test: TimeTest }
  | { field: BooleanColumn; values: boolean[] }
  | { field: ChoiceColumn; values: string[] };

/** One condition on a contact. Null values are never matched: `not` turns that around. */
export type Condition =
  | PlainCondition
  | { field: 'email'; test: TextTest }
  | { field: 'phone'; test: TextTest }
  | { field: 'builtInPortalRole'; values: string[] }
  | ReferenceCondition<ReferenceColumn>
  | ExternalIdCondition<'externalId'>
  | ExternalIdCondition<RelatedExternalId>
  /** Has at least one of the tags; names null: has any tag. */
  | { field: 'tags'; names: string[] | null }
  | { field: 'event'; type: string | null; time: TimeTest | null }
  | { field: 'json'; place: JsonPlace; test: JsonTest };

/** The fields whose text the index over texts has, phone numbers aside, which it has in their normal forms as well. */
const inSearchText: ReadonlySet<string> = new Set([...searchedFields, 'email']);

/** Whether a condition is on a text that the index over texts has. */
export function isInSearchText(
  condition: Condition,
): condition is Extract<Condition, { field: TextColumn | 'email' | 'phone' }> {
  return inSearchText.has(condition.field);
}

/** The one filter tree: every filter of every API becomes one. Plain JSON. Its conditions are on contacts where nothing else is said. */
export type FilterTree<Leaf = Condition> =
  { and: FilterTree<Leaf>[] } | { or: FilterTree<Leaf>[] } | { not: FilterTree<Leaf> } | Leaf;

export const everybody: FilterTree<never> = { and: [] };
