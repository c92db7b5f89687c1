import { isJsonObject } from '../json/index.ts';
import { readCustomField, readProfile, readProperty } from './json-operators.ts';
import { equalityOperators, operators, textOperators, timeOperators } from './operators.ts';
import { filterReader } from './read-filter.ts';
import { limits, readBoolean, readText, type OperatorReader } from './reader.ts';
import { readEvent, readExternalId, readLegacyId, referenceOperators, tagOperators } from './relation-operators.ts';
import { everybody, relatedTypes, type ChoiceColumn, type RelatedColumn, type TextColumn, type TimeColumn } from './tree.ts';

const text = (field: TextColumn | 'email' | 'phone'): OperatorReader => operators(textOperators((test) => ({ field, test })));
/** Columns that always have a value are set on every contact. */
const time = (field: TimeColumn): OperatorReader => operators(timeOperators((test) => ({ field, test }), everybody, false));
const choice = (field: ChoiceColumn): OperatorReader => operators(equalityOperators(readText, (values) => ({ field, values }), everybody));

/** The fields on what a contact refers to: by id, by external id, and by either. */
function related(field: RelatedColumn): Record<string, OperatorReader> {
  const typename = relatedTypes[field];
  return {
    [field]: operators(referenceOperators(field, typename)),
    [`${field}ExternalId`]: readExternalId(`${field}ExternalId`),
    [`${field}LegacyId`]: readLegacyId(field, `${field}ExternalId`, typename),
  };
}

/** What each field of a ContactFilter is read by. */
const fields: Readonly<Record<string, OperatorReader>> = {
  id: operators(referenceOperators('id', 'Contact')),
  name: text('name'),
  firstName: text('firstName'),
  lastName: text('lastName'),
  email: text('email'),
  phone: text('phone'),
  company: text('company'),
  source: text('source'),
  notes: text('notes'),
  channel: text('channel'),
  doNotContact: operators(equalityOperators(readBoolean, (values) => ({ field: 'doNotContact', values }), everybody)),
  subscriptionStatus: choice('subscriptionStatus'),
  enrichmentStatus: choice('enrichmentStatus'),
  stage: choice('stage'),
  builtInPortalRole: choice('builtInPortalRole'),
  createdAt: time('createdAt'),
  updatedAt: time('updatedAt'),
  firstSeenAt: time('firstSeenAt'),
  tags: operators(tagOperators),
  customField: readCustomField,
  property: readProperty,
  profile: readProfile,
  externalId: readExternalId('externalId'),
  legacyId: readLegacyId('id', 'externalId', 'Contact'),
  ...related('account'),
  ...related('location'),
  ...related('portalRole'),
  ...related('assignedTo'),
  event: readEvent,
};
/**
 * Reads a filter in the shape of the GraphQL input ContactFilter into the tree.
 * @param definitions the types of the custom fields that it names (see customFieldKeysOf)
 * Throws ValidationFailure with every issue, each with the path to its condition.
 */
export const parseContactFilter = filterReader(fields);

/** The keys of the custom fields that a filter names, wherever they stand in it. */
export function customFieldKeysOf(filter: unknown): string[] {
  const keys = new Set<string>();
  const visit = (value: unknown, depth: number): void => {
    if (!isJsonObject(value) || depth > limits.depth) return;
    const { and, or, not, customField } = value;
    if (isJsonObject(customField) && typeof customField['key'] === 'string' && !customField['key'].includes('\0')) keys.add(customField['key']);
    for (const branch of [and, or]) if (Array.isArray(branch)) branch.forEach((element) => visit(element, depth + 1));
    visit(not, depth + 1);
  };
  visit(filter, 1);
  return [...keys];
}
