import { isJsonObject, isNumber, textOfNumber } from '../json/index.ts';
import type { CustomFieldType } from '../store/index.ts';
import { quoted } from '../graphql/failures.ts';
import { equalityOperators, numberOperators, readBooleanText, textOperators, timeOperators } from './operators.ts';
import { isSetOperator, readList, readOperators, readText, refuse, limits, type IssuePath, type OperatorReader, type OperatorTable, type Reader } from './reader.ts';
import { everybody, type FilterTree, type JsonPlace, type JsonTest } from './tree.ts';

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

/** The text of a scalar operand: values of undefined keys compare as text (orgcrm contract, Filter). */
function readScalarText(value: unknown, path: IssuePath, reader: Reader): string | null {
  return readText(isNumber(value) ? textOfNumber(value) : typeof value === 'boolean' ? String(value) : value, path, reader);
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
  if (!isJsonObject(operand)) return refuse(reader, path, 'INVALID_TYPE', `${quoted(operand)} is no custom field condition: {key, …operators}`);
  const { key: givenKey, ...operators } = operand;
  const key = readText(givenKey, [...path, 'key'], reader);
  if (key === null) return everybody;
  const type = reader.definitions.get(key);
  const kind = type === undefined ? 'text' : kinds[type];
  const field = type === undefined ? `undefined custom field ${quoted(key)}` : `custom field ${quoted(key)} of type ${type}`;
  return readOperators(operators, path, operatorsOf(kind, { customField: key }), reader, `operator of the ${field}`);
};

/** The kind that an operand gives a free property. Ordered comparison of texts is that of dates. */
function kindOfOperand(operator: string, operand: unknown): Kind {
  const sample: unknown = Array.isArray(operand) ? operand[0] : operand;
  if (isNumber(sample)) return 'number';
  if (typeof sample === 'boolean' && operator !== 'isSet') return 'boolean';
  return ['lt', 'lte', 'gt', 'gte', 'between', 'withinLast', 'withinNext'].includes(operator) ? 'datetime' : 'text';
}

/** Reads {path, …operators}: each operator is typed by its operand. */
function readAtPath(placeAt: (path: string[]) => JsonPlace, ...[operand, path, reader]: Parameters<OperatorReader>): FilterTree {
  if (!isJsonObject(operand)) return refuse(reader, path, 'INVALID_TYPE', `${quoted(operand)} is no property condition: {path, …operators}`);
  const { path: givenPath, ...operators } = operand;
  const segments = readList(givenPath, [...path, 'path'], reader, readText);
  if (segments === null) return everybody;
  if (segments.length === 0 || segments.length > limits.pathSegments) {
    return refuse(reader, [...path, 'path'], 'OUT_OF_RANGE', `a path of ${segments.length} keys: 1 to ${limits.pathSegments} are allowed`);
  }
  const place = placeAt(segments);
  const table = Object.fromEntries(
    Object.keys({ ...operatorsOf('text', place), ...operatorsOf('datetime', place) }).map((operator): [string, OperatorReader] => [
      operator,
      (value, operatorPath, reading) => {
        const read = operatorsOf(kindOfOperand(operator, value), place)[operator];
        if (read === undefined) return refuse(reading, operatorPath, 'INVALID_TYPE', `${quoted(value)} is no operand of ${operator}`);
        return read(value, operatorPath, reading);
      },
    ]),
  );
  return readOperators(operators, path, table, reader);
}

/** A condition on a free property. */
export const readProperty: OperatorReader = (...condition) => readAtPath((property) => ({ property }), ...condition);

/** A condition on the unified profile. */
export const readProfile: OperatorReader = (...condition) => readAtPath((profile) => ({ profile }), ...condition);
