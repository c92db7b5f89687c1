import { ofEach } from '../../contact-fields/index.ts';
import { isJsonObject, isNumber, textOfNumber, type JsonNumber } from '../../../store/json/index.ts';
import type { CustomFieldType } from '../../../store/index.ts';
import { formatValue } from '../../../values/issues.ts';
import { comparisonOperators, namesOf } from '../operator-table.ts';
import {
  equalityOperators,
  numberOperators,
  readBooleanText,
  readNumber,
  textOperators,
  timeOperators,
} from './operators.ts';
import {
  isSetOperator,
  readList,
  readOperators,
  readText,
  refuse,
  limits,
  type IssuePath,
  type OperatorReader,
  type OperatorTable,
  type Reader,
} from './reader.ts';
import { everybody, type FilterTree, type JsonPlace, type JsonTest } from '../tree.ts';

type Kind = 'text' | 'number' | 'boolean' | 'date' | 'datetime';

const kinds: Record<CustomFieldType, Kind> = {
  TEXT: 'text',
  LONG_TEXT: 'text',
  SELECT: 'text',
  MULTISELECT: 'text',
  URL: 'text',
  EMAIL: 'text',
  PHONE: 'text',
  NUMBER: 'number',
  BOOLEAN: 'boolean',
  DATE: 'date',
  DATETIME: 'datetime',
};

/** The text of a scalar operand: values of undefined keys compare as text (docs/contracts/orgcrm.md, Filter). */
function readScalarText(value: unknown, path: IssuePath, reader: Reader): string | null {
  return readText(
    isNumber(value) ? textOfNumber(value) : typeof value === 'boolean' ? String(value) : value,
    path,
    reader,
  );
}

/** The operators that a value of the kind has. */
function operatorsOf(kind: Kind, place: JsonPlace): OperatorTable {
  const condition = (test: JsonTest): FilterTree => ({ field: 'json', place, test });
  const set = condition({ as: 'any', is: 'set' });
  switch (kind) {
    case 'number':
      return numberOperators((test) => condition({ as: 'number', test }), set);
    case 'boolean':
      return equalityOperators(readBooleanText, (values) => condition({ as: 'boolean', values }), set);
    case 'date':
    case 'datetime':
      return timeOperators((test) => condition({ as: 'time', test }), set, kind === 'date');
    case 'text':
      return { ...textOperators((test) => condition({ as: 'text', test }), readScalarText), isSet: isSetOperator(set) };
  }
}

/** Reads {key, …operators}: typed by the field's definition, as text where there is none. */
export const readCustomField: OperatorReader = (operand, path, reader) => {
  if (!isJsonObject(operand))
    return refuse(
      reader,
      path,
      'INVALID_TYPE',
      `${formatValue(operand)} is not a custom field condition: {key, …operators}`,
    );
  const { key: givenKey, ...operators } = operand;
  const key = readText(givenKey, [...path, 'key'], reader);
  if (key === null) return everybody;
  const type = reader.definitions.get(key);
  const kind = type === undefined ? 'text' : kinds[type];
  const field =
    type === undefined
      ? `undefined custom field ${formatValue(key)}`
      : `custom field ${formatValue(key)} of type ${type}`;
  return readOperators(operators, path, operatorsOf(kind, { customField: key }), reader, `operator of the ${field}`);
};

/** A value of any scalar type. */
function readScalar(operand: unknown, path: IssuePath, reader: Reader): string | boolean | JsonNumber | null {
  if (typeof operand === 'boolean') return operand;
  if (isNumber(operand)) return readNumber(operand, path, reader) === null ? null : operand;
  if (typeof operand === 'string') return readText(operand, path, reader);
  refuse(
    reader,
    path,
    'INVALID_TYPE',
    `${formatValue(operand)} is not a value to compare with: a text, a number, true and false are allowed`,
  );
  return null;
}

/** What equals one of the values, each compared with values of its own type. */
function isOneOf(
  values: readonly (string | boolean | JsonNumber)[],
  condition: (test: JsonTest) => FilterTree,
): FilterTree {
  const texts = values.filter((value) => typeof value === 'string');
  const numbers = values.filter(isNumber).map(textOfNumber);
  const booleans = values.filter((value) => typeof value === 'boolean');
  const tests: JsonTest[] = [];
  if (texts.length > 0) tests.push({ as: 'text', test: { is: 'in', values: texts } });
  if (numbers.length > 0) tests.push({ as: 'number', test: { is: 'in', values: numbers } });
  if (booleans.length > 0) tests.push({ as: 'boolean', values: booleans });
  return { or: tests.map(condition) };
}

/** The operators on a value that no definition types: the operand does. The order of texts is that of the dates that they name. */
function propertyOperators(place: JsonPlace): OperatorTable {
  const condition = (test: JsonTest): FilterTree => ({ field: 'json', place, test });
  const [numbers, times] = [operatorsOf('number', place), operatorsOf('datetime', place)];
  const byOrder =
    (operator: string): OperatorReader =>
    (operand, path, reader) => {
      const [sample]: unknown[] = Array.isArray(operand) ? operand : [operand];
      return (isNumber(sample) ? numbers : times)[operator]?.(operand, path, reader) ?? everybody;
    };
  return {
    ...operatorsOf('text', place),
    ...times,
    ...ofEach([...namesOf(comparisonOperators), 'between'], byOrder),
    ...equalityOperators(readScalar, (values) => isOneOf(values, condition), condition({ as: 'any', is: 'set' })),
  };
}

/** Reads {path, …operators}. */
function readAtPath(
  placeAt: (path: string[]) => JsonPlace,
  ...[operand, path, reader]: Parameters<OperatorReader>
): FilterTree {
  if (!isJsonObject(operand))
    return refuse(
      reader,
      path,
      'INVALID_TYPE',
      `${formatValue(operand)} is not a property condition: {path, …operators}`,
    );
  const { path: givenPath, ...operators } = operand;
  const segments = readList(givenPath, [...path, 'path'], reader, readText);
  if (segments === null) return everybody;
  if (segments.length === 0 || segments.length > limits.pathSegments) {
    return refuse(
      reader,
      [...path, 'path'],
      'OUT_OF_RANGE',
      `a path of ${segments.length} keys: 1 to ${limits.pathSegments} are allowed`,
    );
  }
  return readOperators(operators, path, propertyOperators(placeAt(segments)), reader);
}

/** A condition on a free property. */
export const readProperty: OperatorReader = (...condition) => readAtPath((property) => ({ property }), ...condition);

/** A condition on the unified profile. */
export const readProfile: OperatorReader = (...condition) => readAtPath((profile) => ({ profile }), ...condition);
