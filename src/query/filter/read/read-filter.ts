import { throwIssues } from '../../../values/failures.ts';
import { formatValue } from '../../../values/issues.ts';
import { isJsonObject } from '../../../store/json/index.ts';
import { limits, refuse, refuseNull, type IssuePath, type OperatorReader, type Reader } from './reader.ts';
import type { FilterTree } from '../tree.ts';

/** Reads a filter object into a tree. @throws ValidationFailure with every issue, each with the path to its condition */
export type FilterReader<Leaf> = (
  filter: unknown,
  path: IssuePath,
  definitions?: Reader['definitions'],
) => FilterTree<Leaf>;

/**
 * Makes the reader of a kind of filter: of objects whose fields must all hold, and which nest by and, or and not.
 * @param fields what each of the filter's own fields is read by
 */
export function filterReader<Leaf>(fields: Readonly<Record<string, OperatorReader<Leaf>>>): FilterReader<Leaf> {
  const allowed = ['and', 'or', 'not', ...Object.keys(fields)].join(', ');

  const readFilters = (value: unknown, path: IssuePath, reader: Reader, depth: number): FilterTree<Leaf>[] => {
    if (!Array.isArray(value) || value.length === 0) {
      refuse(reader, path, 'REQUIRED', `${formatValue(value)} holds no filter: at least one is needed`);
      return [];
    }
    return value.map((element, place) => readFilter(element, [...path, place], reader, depth));
  };

  const readFilter = (value: unknown, path: IssuePath, reader: Reader, depth: number): FilterTree<Leaf> => {
    if (depth > limits.depth)
      return refuse(
        reader,
        path,
        'OUT_OF_RANGE',
        `the filter is nested too deep: at most ${limits.depth} levels are allowed`,
      );
    if (!isJsonObject(value)) return refuse(reader, path, 'INVALID_TYPE', `${formatValue(value)} is not a filter`);
    const entries = Object.entries(value).filter(([, operand]) => operand !== undefined);
    if (entries.length === 0 && depth > 1)
      return refuse(reader, path, 'REQUIRED', 'the filter is empty: at least one field is needed');
    const parts = entries.map(([name, operand]): FilterTree<Leaf> => {
      const fieldPath = [...path, name];
      if (operand === null) return refuseNull(reader, path, name);
      if (name === 'and') return { and: readFilters(operand, fieldPath, reader, depth + 1) };
      if (name === 'or') return { or: readFilters(operand, fieldPath, reader, depth + 1) };
      if (name === 'not') return { not: readFilter(operand, fieldPath, reader, depth + 1) };
      const read = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (read === undefined)
        return refuse(
          reader,
          fieldPath,
          'UNKNOWN_FIELD',
          `${formatValue(name)} is no field of a filter: ${allowed} are allowed`,
        );
      return read(operand, fieldPath, reader);
    });
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { and: parts };
  };

  return (filter, path, definitions = new Map()) => {
    const reader: Reader = { issues: [], conditions: 0, definitions };
    const tree = readFilter(filter, path, reader, 1);
    if (reader.conditions > limits.conditions) {
      refuse(
        reader,
        path,
        'OUT_OF_RANGE',
        `the filter has ${reader.conditions} conditions: at most ${limits.conditions} are allowed`,
      );
    }
    throwIssues(reader.issues);
    return tree;
  };
}
