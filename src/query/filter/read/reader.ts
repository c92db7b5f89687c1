import { lengthOf } from '../../../values/characters.ts';
import { formatValue, withArticle, type Issue, type IssueCode } from '../../../values/issues.ts';
import { isJsonObject } from '../../../store/json/index.ts';
import type { CustomFieldType } from '../../../store/index.ts';
import { isStorableText } from '../../../values/index.ts';
import { everybody, type Condition, type FilterTree } from '../tree.ts';

export type IssuePath = Issue['path'];

/** What bounds a filter, so that no request can make a statement of any size. */
export const limits = { depth: 10, conditions: 500, values: 1_000, characters: 2_000, pathSegments: 20 } as const;

/** Gathers what reading a filter finds: the issues, and how much there is of it. */
export interface Reader {
  issues: Issue[];
  conditions: number;
  /** The types of the custom fields that the filter names, by key; a key that is missing is undefined. */
  definitions: ReadonlyMap<string, CustomFieldType>;
}

/** Notes an issue, and returns the tree that stands for what could not be read. */
export function refuse(reader: Reader, path: IssuePath, code: IssueCode, problem: string): FilterTree<never> {
  reader.issues.push({ path, code, problem });
  return everybody;
}

/** Null is not a condition, because nobody can know whether it was meant. */
export function refuseNull(reader: Reader, path: IssuePath, name: string, otherwise = ''): FilterTree<never> {
  return refuse(reader, [...path, name], 'INVALID_VALUE', `null is not a condition: leave it out${otherwise}`);
}

/** Reads the operand of one operator into a tree. */
export type OperatorReader<Leaf = Condition> = (operand: unknown, path: IssuePath, reader: Reader) => FilterTree<Leaf>;
export type OperatorTable<Leaf = Condition> = Readonly<Record<string, OperatorReader<Leaf>>>;

function list(names: readonly string[]): string {
  return names.join(', ');
}

/** Reads an object of operators: all of them must hold. */
export function readOperators<Leaf>(
  value: unknown,
  path: IssuePath,
  table: OperatorTable<Leaf>,
  reader: Reader,
  what = 'operator',
): FilterTree<Leaf> {
  if (!isJsonObject(value))
    return refuse(
      reader,
      path,
      'INVALID_TYPE',
      `${formatValue(value)} is not an object of operators: ${list(Object.keys(table))}`,
    );
  const entries = Object.entries(value).filter(([, operand]) => operand !== undefined);
  if (entries.length === 0)
    return refuse(reader, path, 'REQUIRED', `no ${what} is given: ${list(Object.keys(table))} are allowed`);
  const parts = entries.map(([name, operand]) => {
    const operandPath = [...path, name];
    const read = Object.hasOwn(table, name) ? table[name] : undefined;
    if (read === undefined)
      return refuse(
        reader,
        operandPath,
        'UNKNOWN_FIELD',
        `${formatValue(name)} is not ${withArticle(what)} here: ${list(Object.keys(table))} are allowed`,
      );
    if (operand === null) return refuseNull(reader, path, name, ', or use isSet');
    reader.conditions += 1;
    return read(operand, operandPath, reader);
  });
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { and: parts };
}

/** A text that the database can hold; null, with an issue, for anything else. */
export function readText(value: unknown, path: IssuePath, reader: Reader): string | null {
  if (typeof value !== 'string') refuse(reader, path, 'INVALID_TYPE', `${formatValue(value)} is not a text`);
  else if (!isStorableText(value))
    refuse(
      reader,
      path,
      'INVALID_VALUE',
      `${formatValue(value)} has a character that no contact has: U+0000 or an unpaired surrogate`,
    );
  else if (lengthOf(value) > limits.characters)
    refuse(
      reader,
      path,
      'OUT_OF_RANGE',
      `a text of ${lengthOf(value)} characters is too long: at most ${limits.characters} are allowed`,
    );
  else return value;
  return null;
}

export function readBoolean(value: unknown, path: IssuePath, reader: Reader): boolean | null {
  if (typeof value === 'boolean') return value;
  refuse(reader, path, 'INVALID_TYPE', `${formatValue(value)} is not a boolean: true and false are allowed`);
  return null;
}

/** A list whose elements are read one by one; null, with issues, where the list or an element is wrong. */
export function readList<Element>(
  value: unknown,
  path: IssuePath,
  reader: Reader,
  readElement: (element: unknown, path: IssuePath, reader: Reader) => Element | null,
): Element[] | null {
  if (!Array.isArray(value)) {
    refuse(reader, path, 'INVALID_TYPE', `${formatValue(value)} is not a list`);
    return null;
  }
  if (value.length > limits.values) {
    refuse(
      reader,
      path,
      'OUT_OF_RANGE',
      `a list of ${value.length} values is too long: at most ${limits.values} are allowed`,
    );
    return null;
  }
  const elements = value.map((element, place) => readElement(element, [...path, place], reader));
  return elements.every((element) => element !== null) ? elements : null;
}

/** isSet: whether there is a value at all. */
export function isSetOperator<Leaf>(set: FilterTree<Leaf>): OperatorReader<Leaf> {
  return (operand, path, reader) => (readBoolean(operand, path, reader) === false ? { not: set } : set);
}
