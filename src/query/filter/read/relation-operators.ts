import { formatValue } from '../../../values/issues.ts';
import { isJsonObject } from '../../../store/json/index.ts';
import { idReader, equalityOperators } from './operators.ts';
import {
  isSetOperator,
  readBoolean,
  readList,
  readOperators,
  readText,
  refuse,
  refuseNull,
  type IssuePath,
  type OperatorReader,
  type OperatorTable,
  type Reader,
} from './reader.ts';
import { readDuration, readSpan, isoTime } from './times.ts';
import {
  everybody,
  type ExternalIdCondition,
  type FilterTree,
  type ReferenceCondition,
  type TimeTest,
} from '../tree.ts';

const hasAny = (names: string[]): FilterTree => ({ field: 'tags', names });
const isTagged: FilterTree = { field: 'tags', names: null };

/** Tags are named without case; an unknown name is on no contact. */
export const tagOperators: OperatorTable = {
  has: (operand, path, reader) => hasAny([readText(operand, path, reader) ?? '']),
  any: (operand, path, reader) => hasAny(readList(operand, path, reader, readText) ?? []),
  all: (operand, path, reader) => {
    const names = readList(operand, path, reader, readText) ?? [];
    reader.conditions += names.length;
    return { and: names.map((name) => hasAny([name])) };
  },
  none: (operand, path, reader) => ({ not: hasAny(readList(operand, path, reader, readText) ?? []) }),
  isSet: isSetOperator(isTagged),
};

/** eq, neq, in, notIn and isSet over ids of the type. */
export function referenceOperators<Field extends string>(
  field: Field,
  typename: string,
): OperatorTable<ReferenceCondition<Field>> {
  const condition = (ids: string[] | null): ReferenceCondition<Field> => ({ field, ids });
  return equalityOperators(idReader(typename), (ids) => condition(ids.filter((id) => id !== '')), condition(null));
}

/** Reads {label, eq, in, isSet}: an id that another system gave. Compared as it came, with case. */
export function readExternalId<Field extends string>(field: Field): OperatorReader<ExternalIdCondition<Field>> {
  return (operand, path, reader) => {
    if (!isJsonObject(operand))
      return refuse(
        reader,
        path,
        'INVALID_TYPE',
        `${formatValue(operand)} is not a condition on an external id: {label, …operators}`,
      );
    const { label: givenLabel, ...operators } = operand;
    if (givenLabel === null) return refuseNull(reader, path, 'label');
    const label = givenLabel === undefined ? null : readText(givenLabel, [...path, 'label'], reader);
    const condition = (values: string[] | null): ExternalIdCondition<Field> => ({ field, label, values });
    return readOperators(operators, path, equalityOperators(readText, condition, condition(null)), reader);
  };
}

/**
 * Reads {label, eq, in, …}: an id as a legacy client stored it (docs/contracts/README.md, Ids), which is either the UUID or an
 * external id with the label.
 */
export function readLegacyId<Own extends string, External extends string>(
  own: Own,
  external: External,
  typename: string,
): OperatorReader<ReferenceCondition<Own> | ExternalIdCondition<External>> {
  const readId = idReader(typename);
  return (operand, path, reader) => {
    if (!isJsonObject(operand))
      return refuse(
        reader,
        path,
        'INVALID_TYPE',
        `${formatValue(operand)} is not a condition on a legacy id: {label, …operators}`,
      );
    const { label: givenLabel, ...operators } = operand;
    const label = readText(givenLabel, [...path, 'label'], reader);
    const named = (values: string[]): FilterTree<ReferenceCondition<Own> | ExternalIdCondition<External>> => {
      const ids = values
        .map((value) => readId(value, path, reader))
        .filter((id): id is string => id !== null && id !== '');
      const labelled: ExternalIdCondition<External> = { field: external, label, values };
      return ids.length === 0 ? labelled : { or: [{ field: own, ids }, labelled] };
    };
    const { isSet: _isSet, ...equality } = equalityOperators(readText, named, everybody);
    return readOperators(operators, path, equality, reader);
  };
}

/** When an event must have been; null for any time. */
function readEventTime(
  { since, before, withinLast }: Record<string, unknown>,
  path: IssuePath,
  reader: Reader,
): TimeTest | null {
  if (withinLast !== undefined)
    return {
      is: 'withinLast',
      milliseconds: readDuration(withinLast, [...path, 'withinLast'], reader) ?? 1,
      wholeDays: false,
    };
  if (since === undefined && before === undefined) return null;
  const from = since === undefined ? null : readSpan(since, [...path, 'since'], reader);
  const end = before === undefined ? null : readSpan(before, [...path, 'before'], reader);
  return { is: 'between', from: from && isoTime(from.from), before: end && isoTime(end.from) };
}

/** Reads {type, since, before, withinLast, exists}: whether the contact has such an event. */
export const readEvent: OperatorReader = (operand, path, reader) => {
  if (!isJsonObject(operand))
    return refuse(reader, path, 'INVALID_TYPE', `${formatValue(operand)} is not a condition on events`);
  const { type: givenType, since, before, withinLast, exists, ...unknown } = operand;
  for (const name of Object.keys(unknown)) {
    refuse(
      reader,
      [...path, name],
      'UNKNOWN_FIELD',
      `${formatValue(name)} is nothing that events are found by: type, since, before, withinLast, exists are allowed`,
    );
  }
  const [nothing] = Object.entries(operand).find(([, value]) => value === null) ?? [];
  if (nothing !== undefined) return refuseNull(reader, path, nothing);
  reader.conditions += 1;
  const type = givenType === undefined ? null : readText(givenType, [...path, 'type'], reader);
  if (withinLast !== undefined && (since !== undefined || before !== undefined))
    return refuse(reader, [...path, 'withinLast'], 'CONFLICTING_ARGUMENTS', 'withinLast excludes since and before');
  const found: FilterTree = { field: 'event', type, time: readEventTime(operand, path, reader) };
  if (exists === undefined) return found;
  const wanted = readBoolean(exists, [...path, 'exists'], reader);
  return wanted === null ? everybody : wanted ? found : { not: found };
};
