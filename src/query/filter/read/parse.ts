import {
  contactFields,
  filteredFields,
  ofEach,
  type FieldKind,
  type FilteredField,
} from '../../contact-fields/index.ts';
import { isJsonObject } from '../../../store/json/index.ts';
import { readCustomField, readProfile, readProperty } from './json-operators.ts';
import { equalityOperators, operators, textOperators, timeOperators } from './operators.ts';
import { filterReader } from './read-filter.ts';
import { limits, readBoolean, readText, type OperatorReader } from './reader.ts';
import { readEvent, readExternalId, readLegacyId, referenceOperators, tagOperators } from './relation-operators.ts';
import { everybody, relatedTypes, type ChoiceColumn, type RelatedColumn, type TextColumn } from '../tree.ts';

const text = (field: TextColumn | 'email' | 'phone'): OperatorReader =>
  operators(textOperators((test) => ({ field, test })));
/** Columns that always have a value are set on every contact. */
const choice = (field: ChoiceColumn | 'builtInPortalRole'): OperatorReader =>
  operators(equalityOperators(readText, (values) => ({ field, values }), everybody));

/** What the conditions on each kind of field are read by. */
const plainReaders: { [Kind in FieldKind]: (field: FilteredField<Kind>) => OperatorReader } = {
  text,
  imageUrl: text,
  boolean: (field) => operators(equalityOperators(readBoolean, (values) => ({ field, values }), everybody)),
  time: (field) => operators(timeOperators((test) => ({ field, test }), everybody, false)),
  SubscriptionStatus: choice,
  EnrichmentStatus: choice,
  LifecycleStage: choice,
};

function readerOf(field: FilteredField): OperatorReader {
  return (plainReaders[contactFields[field].kind] as (field: FilteredField) => OperatorReader)(field);
}

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
  ...ofEach(filteredFields, readerOf),
  email: text('email'),
  phone: text('phone'),
  builtInPortalRole: choice('builtInPortalRole'),
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
    if (isJsonObject(customField) && typeof customField['key'] === 'string' && !customField['key'].includes('\0'))
      keys.add(customField['key']);
    for (const branch of [and, or]) if (Array.isArray(branch)) branch.forEach((element) => visit(element, depth + 1));
    visit(not, depth + 1);
  };
  visit(filter, 1);
  return [...keys];
}
