import { quoted, throwIssues } from '../graphql/failures.ts';
import type { CustomFieldType } from '../store/index.ts';
import { readCustomField, readProperty } from './json-operators.ts';
import { equalityOperators, textOperators, timeOperators } from './operators.ts';
import { isObject, limits, readBoolean, readOperators, readText, refuse, type IssuePath, type OperatorReader, type OperatorTable, type Reader } from './reader.ts';
import { readEvent, readExternalId, readLegacyId, referenceOperators, tagOperators } from './relation-operators.ts';
import { everybody, type ChoiceColumn, type FilterTree, type TextColumn, type TimeColumn } from './tree.ts';

const operators = (table: OperatorTable): OperatorReader => (operand, path, reader) => readOperators(operand, path, table, reader);
const text = (field: TextColumn | 'email' | 'phone'): OperatorReader => operators(textOperators((test) => ({ field, test })));
/** Columns that always have a value are set on every contact. */
const time = (field: TimeColumn): OperatorReader => operators(timeOperators((test) => ({ field, test }), everybody, false));
const choice = (field: ChoiceColumn): OperatorReader => operators(equalityOperators(readText, (values) => ({ field, values }), everybody));

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
  externalId: readExternalId('externalId'),
  legacyId: readLegacyId('id', 'externalId', 'Contact'),
  account: operators(referenceOperators('account', 'Account')),
  accountExternalId: readExternalId('accountExternalId'),
  accountLegacyId: readLegacyId('account', 'accountExternalId', 'Account'),
  location: operators(referenceOperators('location', 'Location')),
  portalRole: operators(referenceOperators('portalRole', 'PortalRole')),
  assignedTo: operators(referenceOperators('assignedTo', 'Member')),
  event: readEvent,
};
const allowed = ['and', 'or', 'not', ...Object.keys(fields)].join(', ');

function readFilters(value: unknown, path: IssuePath, reader: Reader, depth: number): FilterTree[] {
  if (!Array.isArray(value) || value.length === 0) {
    refuse(reader, path, 'REQUIRED', `${quoted(value)} holds no filter: at least one is needed`);
    return [];
  }
  return value.map((element, place) => readFilter(element, [...path, place], reader, depth));
}

/** Reads one filter object: all of its fields must hold. */
function readFilter(value: unknown, path: IssuePath, reader: Reader, depth: number): FilterTree {
  if (depth > limits.depth) return refuse(reader, path, 'OUT_OF_RANGE', `the filter is nested too deep: at most ${limits.depth} levels are allowed`);
  if (!isObject(value)) return refuse(reader, path, 'INVALID_TYPE', `${quoted(value)} is no filter`);
  const entries = Object.entries(value).filter(([, operand]) => operand !== undefined);
  if (entries.length === 0 && depth > 1) return refuse(reader, path, 'REQUIRED', 'the filter is empty: at least one field is needed');
  const parts = entries.map(([name, operand]): FilterTree => {
    const fieldPath = [...path, name];
    if (operand === null) return refuse(reader, fieldPath, 'INVALID_VALUE', `${name} null is no condition: leave it out`);
    if (name === 'and') return { and: readFilters(operand, fieldPath, reader, depth + 1) };
    if (name === 'or') return { or: readFilters(operand, fieldPath, reader, depth + 1) };
    if (name === 'not') return { not: readFilter(operand, fieldPath, reader, depth + 1) };
    const read = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (read === undefined) return refuse(reader, fieldPath, 'UNKNOWN_FIELD', `${quoted(name)} is no field of a filter: ${allowed} are allowed`);
    return read(operand, fieldPath, reader);
  });
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { and: parts };
}

/**
 * Reads a filter in the shape of the GraphQL input ContactFilter into the tree.
 * @param definitions the types of the custom fields that it names (see customFieldKeysOf)
 * Throws ValidationFailure with every issue, each with the path to its condition.
 */
export function parseContactFilter(filter: unknown, path: IssuePath, definitions: ReadonlyMap<string, CustomFieldType>): FilterTree {
  const reader: Reader = { issues: [], conditions: 0, definitions };
  const tree = readFilter(filter, path, reader, 1);
  if (reader.conditions > limits.conditions) {
    refuse(reader, path, 'OUT_OF_RANGE', `the filter has ${reader.conditions} conditions: at most ${limits.conditions} are allowed`);
  }
  throwIssues(reader.issues);
  return tree;
}

/** The keys of the custom fields that a filter names, wherever they stand in it. */
export function customFieldKeysOf(filter: unknown): string[] {
  const keys = new Set<string>();
  const visit = (value: unknown, depth: number): void => {
    if (!isObject(value) || depth > limits.depth) return;
    const { and, or, not, customField } = value;
    if (isObject(customField) && typeof customField['key'] === 'string' && !customField['key'].includes('\0')) keys.add(customField['key']);
    for (const branch of [and, or]) if (Array.isArray(branch)) branch.forEach((element) => visit(element, depth + 1));
    visit(not, depth + 1);
  };
  visit(filter, 1);
  return [...keys];
}
