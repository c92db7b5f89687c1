import { ofEach } from '../../contact-fields/index.ts';
import { formatValue } from '../../../values/issues.ts';
import { bareId } from '../../../values/ids.ts';
import { isNumber, textOfNumber } from '../../../store/json/index.ts';
import { checkNumber } from '../../../values/index.ts';
import {
  comparisonOperators,
  namesOf,
  partOperators,
  relativeOperators,
  type Comparison,
  type Relative,
} from '../operator-table.ts';
import {
  isSetOperator,
  readBoolean,
  readList,
  readOperators,
  readText,
  refuse,
  type IssuePath,
  type OperatorReader,
  type OperatorTable,
  type Reader,
} from './reader.ts';
import { isoTime, readDuration, readSpan, type Span } from './times.ts';
import { everybody, type FilterTree, type NumberTest, type TextTest, type TimeTest } from '../tree.ts';

function orEverybody<Value, Leaf>(value: Value | null, make: (value: Value) => FilterTree<Leaf>): FilterTree<Leaf> {
  return value === null ? everybody : make(value);
}

const not = <Leaf>(tree: FilterTree<Leaf>): FilterTree<Leaf> => ({ not: tree });
const same = <Leaf>(tree: FilterTree<Leaf>): FilterTree<Leaf> => tree;
type Wrap<Leaf> = (tree: FilterTree<Leaf>) => FilterTree<Leaf>;

/** Reads an object of these operators. */
export function operators<Leaf>(table: OperatorTable<Leaf>): OperatorReader<Leaf> {
  return (operand, path, reader) => readOperators(operand, path, table, reader);
}

/** The operators on text; `condition` makes the condition of a test, `readValue` what an operand becomes. */
export function textOperators<Leaf>(
  condition: (test: TextTest) => FilterTree<Leaf>,
  readValue = readText,
): OperatorTable<Leaf> {
  const part =
    (name: keyof typeof partOperators): OperatorReader<Leaf> =>
    (operand, path, reader) => {
      const { test, negative } = partOperators[name];
      return orEverybody(readValue(operand, path, reader), (value) =>
        (negative ? not : same)(condition({ is: test, value })),
      );
    };
  const equal =
    (wrap: Wrap<Leaf>): OperatorReader<Leaf> =>
    (operand, path, reader) =>
      orEverybody(readValue(operand, path, reader), (value) => wrap(condition({ is: 'in', values: [value] })));
  const anyOf =
    (wrap: Wrap<Leaf>): OperatorReader<Leaf> =>
    (operand, path, reader) =>
      orEverybody(readList(operand, path, reader, readValue), (values) => wrap(condition({ is: 'in', values })));
  return {
    eq: equal(same),
    neq: equal(not),
    ...ofEach(namesOf(partOperators), part),
    in: anyOf(same),
    notIn: anyOf(not),
    isSet: isSetOperator(condition({ is: 'set' })),
  };
}

/** eq, neq, in and notIn, for values that are equal or not. */
export function equalityOperators<Value, Leaf>(
  readValue: (operand: unknown, path: IssuePath, reader: Reader) => Value | null,
  condition: (values: Value[]) => FilterTree<Leaf>,
  set: FilterTree<Leaf>,
): OperatorTable<Leaf> {
  const equal =
    (wrap: Wrap<Leaf>): OperatorReader<Leaf> =>
    (operand, path, reader) =>
      orEverybody(readValue(operand, path, reader), (value) => wrap(condition([value])));
  const anyOf =
    (wrap: Wrap<Leaf>): OperatorReader<Leaf> =>
    (operand, path, reader) =>
      orEverybody(readList(operand, path, reader, readValue), (values) => wrap(condition(values)));
  return { eq: equal(same), neq: equal(not), in: anyOf(same), notIn: anyOf(not), isSet: isSetOperator(set) };
}

/** The bare id; an id that names nothing becomes the empty text, which no row has (design: arguments take either). */
export function idReader(typename: string) {
  return (operand: unknown, path: IssuePath, reader: Reader): string | null => {
    const text = readText(operand, path, reader);
    return text === null ? null : (bareId(typename, text) ?? '');
  };
}

/** A number, or the decimal text of one. */
export function readNumber(operand: unknown, path: IssuePath, reader: Reader): string | null {
  const checked = isNumber(operand) || typeof operand === 'string' ? checkNumber(String(operand)) : null;
  if (checked?.ok === true) return textOfNumber(checked.value);
  refuse(reader, path, 'INVALID_TYPE', checked?.message ?? `${formatValue(operand)} is not a number`);
  return null;
}

/** The operators on numbers. */
export function numberOperators(condition: (test: NumberTest) => FilterTree, set: FilterTree): OperatorTable {
  const compare =
    (is: Comparison): OperatorReader =>
    (operand, path, reader) =>
      orEverybody(readNumber(operand, path, reader), (value) => condition({ is, value }));
  return {
    ...equalityOperators(readNumber, (values) => condition({ is: 'in', values }), set),
    ...ofEach(namesOf(comparisonOperators), compare),
    between: (operand, path, reader) =>
      orEverybody(readPair(operand, path, reader, readNumber), ([from, to]) => condition({ is: 'between', from, to })),
  };
}

/** Exactly two values: from and to, both included. */
function readPair<Value>(
  operand: unknown,
  path: IssuePath,
  reader: Reader,
  readValue: (operand: unknown, path: IssuePath, reader: Reader) => Value | null,
): [Value, Value] | null {
  if (!Array.isArray(operand) || operand.length !== 2) {
    refuse(
      reader,
      path,
      'INVALID_VALUE',
      `${formatValue(operand)} is not a range: [from, to] is allowed, both included`,
    );
    return null;
  }
  const from = readValue(operand[0], [...path, 0], reader);
  const to = readValue(operand[1], [...path, 1], reader);
  return from === null || to === null ? null : [from, to];
}

/** true or false, or the text of either. */
export function readBooleanText(operand: unknown, path: IssuePath, reader: Reader): boolean | null {
  if (operand === 'true' || operand === 'false') return operand === 'true';
  return readBoolean(operand, path, reader);
}

/** The operators on dates and times. A day stands for the whole day in UTC, a time for its millisecond (details: orgcrm). */
export function timeOperators<Leaf>(
  condition: (test: TimeTest) => FilterTree<Leaf>,
  set: FilterTree<Leaf>,
  wholeDays: boolean,
): OperatorTable<Leaf> {
  const between = (from: number | null, before: number | null): FilterTree<Leaf> =>
    condition({
      is: 'between',
      from: from === null ? null : isoTime(from),
      before: before === null ? null : isoTime(before),
    });
  const during = (span: Span): FilterTree<Leaf> => between(span.from, span.before);
  const compare =
    (is: Comparison): OperatorReader<Leaf> =>
    (operand, path, reader) => {
      const { from, before } = comparisonOperators[is];
      return orEverybody(readSpan(operand, path, reader), (span) =>
        between(from && span[from], before && span[before]),
      );
    };
  const relative =
    (is: Relative): OperatorReader<Leaf> =>
    (operand, path, reader) =>
      orEverybody(readDuration(operand, path, reader), (milliseconds) => condition({ is, milliseconds, wholeDays }));
  return {
    ...equalityOperators(readSpan, (spans) => ({ or: spans.map(during) }), set),
    ...ofEach(namesOf(comparisonOperators), compare),
    between: (operand, path, reader) =>
      orEverybody(readPair(operand, path, reader, readSpan), ([from, to]) => between(from.from, to.before)),
    ...ofEach(namesOf(relativeOperators), relative),
  };
}
