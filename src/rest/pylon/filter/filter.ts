import { formatValue } from '../../../values/issues.ts';
import { isJsonObject, isNumber, isList } from '../../../store/json/index.ts';
import { nameOf } from '../../core/decode.ts';
import { refuseFields, type FieldIssue } from '../../core/rest-error.ts';
import type { FilterFields, Operand, Operator } from './filter-operators.ts';
import { isTree, shorthandConditions, withoutNulls, type Path } from './filter-shape.ts';

/** docs/contracts/pylon.md, Filter: three levels of and/or above the leaves. */
const deepest = 3;

/** A filter of GraphQL: each kind of them nests by and, or and not, and knows an id. */
export type GraphqlFilter = Record<string, unknown>;

/** Holds for every row, and keeps its place among other filters: GraphQL knows no empty filter inside another. */
export const everything: GraphqlFilter = { id: { isSet: true } };
/** Holds for none. */
export const nothing: GraphqlFilter = { id: { isSet: false } };

interface Reading {
  fields: FilterFields;
  issues: FieldIssue[];
}

function refuse({ issues }: Reading, path: Path, said: string, code: string): GraphqlFilter {
  issues.push({ where: 'body', path: [...path], message: `${nameOf(path, 'body')} ${said}`, code });
  return everything;
}

function isScalar(value: unknown, takesScalars: boolean): boolean {
  return typeof value === 'string' || (takesScalars && (isNumber(value) || typeof value === 'boolean'));
}

/** What an operand must be, as messages say it; null where it is that. */
function wanted(operand: unknown, takes: Exclude<Operand, 'nothing'>, takesScalars: boolean): string | null {
  const fits = Array.isArray(operand) && operand.every((value) => isScalar(value, takesScalars));
  if (takes === 'value') return isScalar(operand, takesScalars) ? null : 'a text';
  if (takes === 'values') return fits ? null : 'a list of texts';
  return fits && operand.length === 2 ? null : 'a list of two texts, from and to';
}

interface ConditionAt {
  field: string;
  operator: string;
  operand: unknown;
  fieldPath: Path;
  operatorPath: Path;
  operandPath: Path;
}

/** One condition, of a tree's leaf or of the shorthand. */
function readCondition(
  { field, operator, operand, fieldPath, operatorPath, operandPath }: ConditionAt,
  reading: Reading,
): GraphqlFilter {
  const found = reading.fields.find(field);
  if (found === undefined)
    return refuse(
      reading,
      fieldPath,
      `is ${formatValue(field)}, but takes one of ${reading.fields.names}`,
      'UNKNOWN_FIELD',
    );
  const known: Operator | undefined = Object.hasOwn(found.operators, operator) ? found.operators[operator] : undefined;
  if (known === undefined) {
    return refuse(
      reading,
      operatorPath,
      `is ${formatValue(operator)}, but ${field} takes one of ${Object.keys(found.operators).join(', ')}`,
      'UNKNOWN_FIELD',
    );
  }
  const { is, takes } = known;
  // Only the shorthand has an operand there: {"tier": {"is_set": false}} asks for the opposite.
  if (takes === 'nothing') return found.condition(is, (operator === 'is_set') === (operand !== false));
  const isMissing = operand === undefined || operand === null;
  // A part of a text is a text, whatever the field holds.
  const phrase = wanted(operand, takes, found.takesScalars === true && !/contains/i.test(is));
  if (phrase !== null)
    return refuse(
      reading,
      operandPath,
      isMissing ? `is required: ${phrase}` : `is ${formatValue(operand)}, but takes ${phrase}`,
      isMissing ? 'REQUIRED' : 'INVALID_TYPE',
    );
  return found.condition(is, operand);
}

function readShorthand(node: Record<string, unknown>, path: Path, reading: Reading): GraphqlFilter {
  const conditions = shorthandConditions(node).map(({ field, operator, operand }) => {
    const operatorPath = [...path, field, ...(operator === null ? [] : [operator])];
    if (operator === null) return refuse(reading, operatorPath, 'is {}, but takes an object of operators', 'REQUIRED');
    return readCondition(
      { field, operator, operand, fieldPath: [...path, field], operatorPath, operandPath: operatorPath },
      reading,
    );
  });
  return { and: conditions };
}

function readNode(value: unknown, path: Path, depth: number, reading: Reading): GraphqlFilter {
  if (!isJsonObject(value))
    return refuse(reading, path, `is ${formatValue(value)}, but takes a filter: a JSON object`, 'INVALID_TYPE');
  const node = withoutNulls(value);
  if (Object.keys(node).length === 0) return everything;
  if (!isTree(node)) return readShorthand(node, path, reading);

  const { operator } = node;
  return operator === 'and' || operator === 'or'
    ? readBranch(node, operator, path, depth, reading)
    : readLeaf(node, path, reading);
}

/** Reads filters that `and` or `or` joins. */
function readBranch(
  { field, subfilters }: Record<string, unknown>,
  operator: 'and' | 'or',
  path: Path,
  depth: number,
  reading: Reading,
): GraphqlFilter {
  if (depth > deepest)
    return refuse(reading, path, `is nested too deep: and/or nest ${deepest} deep at most`, 'OUT_OF_RANGE');
  if (field !== undefined && field !== '')
    return refuse(
      reading,
      [...path, 'field'],
      `is ${formatValue(field)}, but takes nothing beside the operator ${operator}`,
      'CONFLICTING_ARGUMENTS',
    );
  const subfiltersPath = [...path, 'subfilters'];
  if (subfilters === undefined)
    return refuse(reading, subfiltersPath, 'is required: a list of at least one filter', 'REQUIRED');
  if (!Array.isArray(subfilters) || subfilters.length === 0)
    return refuse(
      reading,
      subfiltersPath,
      `is ${formatValue(subfilters)}, but takes a list of at least one filter`,
      'INVALID_TYPE',
    );
  const parts = subfilters.map((part, place) => readNode(part, [...subfiltersPath, place], depth + 1, reading));
  return operator === 'and' ? { and: parts } : { or: parts };
}

/** Whether a leaf names something here; what is allowed is said where it does not. */
function isName(name: 'operator' | 'field', given: unknown, path: Path, reading: Reading): given is string {
  if (typeof given === 'string' && given !== '') return true;
  const phrase = name === 'operator' ? 'and, or, or an operator of the field' : `one of ${reading.fields.names}`;
  refuse(
    reading,
    [...path, name],
    given === undefined ? `is required: ${phrase}` : `is ${formatValue(given)}, but takes ${phrase}`,
    given === undefined ? 'REQUIRED' : 'INVALID_VALUE',
  );
  return false;
}

/** Reads an operator on a field. */
function readLeaf(node: Record<string, unknown>, path: Path, reading: Reading): GraphqlFilter {
  const { field, operator } = node;
  if (!isName('operator', operator, path, reading) || !isName('field', field, path, reading)) return everything;
  const key = operandKey(operator);
  return readCondition(
    {
      field,
      operator,
      operand: key === null ? undefined : node[key],
      fieldPath: [...path, 'field'],
      operatorPath: [...path, 'operator'],
      operandPath: [...path, ...(key === null ? [] : [key])],
    },
    reading,
  );
}

/** Under which key a leaf of the tree has its operand; null: it has none, and clients that send `value` all the same mean nothing by it. */
function operandKey(operator: string): 'value' | 'values' | null {
  if (operator === 'is_set' || operator === 'is_unset') return null;
  return ['in', 'not_in', 'time_range'].includes(operator) ? 'values' : 'value';
}

/**
 * Reads the filter of a search (docs/contracts/pylon.md, Filter): the tree of fields and operators, or the shorthand, into GraphQL's.
 * @returns undefined where it matches everything
 * @throws RestFailure that names each wrong field and operator, and what is allowed
 */
export function readFilter(filter: unknown, fields: FilterFields): GraphqlFilter | undefined {
  if (filter === undefined) return undefined;
  const reading: Reading = { fields, issues: [] };
  const read = readNode(filter, ['filter'], 1, reading);
  const [first, ...rest] = reading.issues;
  if (first !== undefined) throw refuseFields([first, ...rest]);
  return read === everything ? undefined : read;
}

/**
 * Where in the filter of a request a path of GraphQL's filter stands: readFilter keeps the nesting.
 * @param path below GraphQL's `filter`: ['and', 0, 'customField', 'gt']
 */
export function placeInFilter(filter: unknown, path: Path, place: Path = ['filter']): (string | number)[] {
  const [branch, index, ...below] = path;
  if (!isJsonObject(filter) || branch === undefined) return [...place];
  const node = withoutNulls(filter);
  if (typeof index !== 'number') {
    return [...place, operandKey(String(node['operator'])) ?? 'operator', ...below];
  }
  if (isTree(node)) {
    const parts = isList(node['subfilters']) ? node['subfilters'] : [];
    return placeInFilter(parts[index], below, [...place, 'subfilters', index]);
  }
  const condition = shorthandConditions(node)[index];
  return condition === undefined
    ? [...place]
    : [...place, condition.field, ...(condition.operator === null ? [] : [condition.operator]), ...below.slice(2)];
}
