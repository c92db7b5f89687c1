import { invalid } from '../../../values/failures.ts';
import { formatValue } from '../../../values/issues.ts';
import type { Column, Target } from './column.ts';
import type { ColumnDefinition } from './values/custom-value.ts';
import type { DateOrder } from './values/dates.ts';
import { importFields } from './fields.ts';
import { createGuesser, type GuessOptions } from './guess.ts';
import { exactName } from './values/names.ts';
import { targetNamed } from './target.ts';

/** A column that the caller maps by name; null leaves it out. */
export interface MappedColumn {
  column: string;
  field: string | null;
}

export interface MappingOptions extends GuessOptions {
  /** What the caller says of columns; the others are guessed by their names. */
  mapping: readonly MappedColumn[];
  dateOrder: DateOrder | null;
  /** Whether no column is more than a guess unless it is mapped: a vCard has none that a person has named. */
  areGuesses?: boolean;
  /** What is known of the columns of an import that goes on. */
  seen?: SeenColumns;
}

/** What the rows of an import have shown of its columns. */
export interface SeenColumns {
  /** The names of the columns that were fields, by the fields. */
  columns: [field: string, column: string][];
  ignored: string[];
}

/** Which columns are which fields. */
export interface Mapping {
  /** The columns of a header, in their order; null for those that are left out. */
  ofHeader(header: readonly string[]): (Column | null)[];
  /** The columns of a row that names its own, by their names. */
  ofKeys(keys: readonly string[]): (Column | null)[];
  /** The column that a field comes from in some row, for messages. */
  columnOf(path: readonly (string | number)[]): string;
  /** The names of the columns that no field takes, at most 100. */
  ignored(): string[];
  /** Whether any column was a field. */
  hasKnown(): boolean;
  /** What the rows have shown so far. */
  seen(): SeenColumns;
}

const maxIgnored = 100;
/** Rows that name their own columns mostly have the same ones. */
const maxShapes = 1_000;
const fieldNames = [
  ...Object.keys(importFields),
  'customValues.<key>',
  'properties.<path>',
  'externalIds.<label>',
].join(', ');

function explicitTargets(
  mapping: readonly MappedColumn[],
  definitions: readonly ColumnDefinition[],
  path: string[],
): Map<string, Target | null> {
  const targets = new Map<string, Target | null>();
  for (const [place, { column, field }] of mapping.entries()) {
    const target = field === null ? null : targetNamed(field, definitions);
    if (target === undefined) {
      throw invalid(
        [...path, place, 'field'],
        'UNKNOWN_FIELD',
        `${formatValue(field)} is not a field of a contact: ${fieldNames}`,
      );
    }
    const other = [...targets].find(
      ([name, known]) =>
        name !== exactName(column) &&
        known !== null &&
        known.name === target?.name &&
        !known.repeats &&
        known.more === null,
    );
    if (other !== undefined) {
      const both = `${formatValue(other[0])} and ${formatValue(column)}`;
      throw invalid(
        [...path, place, 'field'],
        'CONFLICTING_ARGUMENTS',
        `${both} are both mapped to ${field}, which takes one column`,
      );
    }
    targets.set(exactName(column), target);
  }
  return targets;
}

/**
 * Decides which columns are which fields. Of several columns that are the same field, the one that is mapped wins, then
 * the one that has the field's own name, then the first; the others go where further values go, or are left out.
 * @throws ValidationFailure where the mapping names a field that does not exist, or (with the header) a column
 */
export function createMapping(
  { mapping, definitions, readIds, preset = null, dateOrder, areGuesses = false, seen }: MappingOptions,
  path: string[],
): Mapping {
  const explicit = explicitTargets(mapping, definitions, path);
  const guess = createGuesser(explicit, { definitions, readIds, preset });
  const columns = new Map<string, string>(seen?.columns);
  const ignored = new Set<string>(seen?.ignored);
  const shapes = new Map<string, (Column | null)[]>();

  const columnsOf = (header: readonly string[]): (Column | null)[] => {
    return guess(header.map(exactName)).map(({ target, isGuess, zone, isIgnored }, place) => {
      const name = header[place]?.trim() ?? '';
      if (isIgnored && ignored.size < maxIgnored) ignored.add(name);
      if (target === null) return null;
      if (target.name !== '' && !columns.has(target.name)) columns.set(target.name, name);
      const isOurGuess = isGuess || (areGuesses && !explicit.has(exactName(name)));
      return {
        name: name === '' ? `column ${place + 1}` : name,
        target,
        isGuess: isOurGuess,
        dates: { order: dateOrder, zone },
      };
    });
  };

  return {
    ofHeader(header) {
      const names = header.map(exactName);
      for (const [place, { column }] of mapping.entries()) {
        if (names.includes(exactName(column))) continue;
        throw invalid(
          [...path, place, 'column'],
          'UNKNOWN_REFERENCE',
          `${formatValue(column)} is not a column: the file has ${names.map(formatValue).join(', ')}`,
        );
      }
      return columnsOf(header);
    },
    ofKeys(keys) {
      const shape = JSON.stringify(keys);
      const known = shapes.get(shape);
      if (known !== undefined) return known;
      const found = columnsOf(keys);
      if (shapes.size < maxShapes) shapes.set(shape, found);
      return found;
    },
    columnOf(place) {
      for (let length = place.length; length > 0; length--) {
        const column = columns.get(place.slice(0, length).join('.'));
        if (column !== undefined)
          return column === place[0] ? place.join('.') : [column, ...place.slice(length)].join('.');
      }
      return place.join('.');
    },
    ignored: () => [...ignored],
    hasKnown: () => columns.size > 0,
    seen: () => ({ columns: [...columns], ignored: [...ignored] }),
  };
}
