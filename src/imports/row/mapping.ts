import { invalid, quoted } from '../../graphql/failures.ts';
import { importFields } from './fields.ts';
import { targetByGuess, targetNamed, type ColumnDefinition, type Target } from './target.ts';

/** A column that the caller maps by name; null leaves it out. */
export interface MappedColumn {
  column: string;
  field: string | null;
}

export interface MappingOptions {
  /** What the caller says of columns; the others are guessed by their names. */
  mapping: readonly MappedColumn[];
  definitions: readonly ColumnDefinition[];
  /** Whether a column `id` is the id of a contact here; else it is another system's, and left out. */
  readIds: boolean;
}

/** Which columns are which fields. */
export interface Mapping {
  /** The fields of a header's columns, in their order; null for those that are left out. */
  ofHeader(header: readonly string[]): (Target | null)[];
  /** The field of a row's key. */
  ofKey(key: string): Target | null;
  /** The column that a field comes from, for messages. */
  columnOf(path: readonly (string | number)[]): string;
  /** The names of the columns that no field takes, at most 100. */
  ignored(): string[];
  /** Whether any column was a field. */
  hasKnown(): boolean;
}

const mostIgnored = 100;
const fieldNames = [...Object.keys(importFields), 'customValues.<key>', 'properties.<path>', 'externalIds.<label>'].join(', ');

/**
 * Decides which columns are which fields.
 * @throws ValidationFailure where the mapping names a field that does not exist, or (with the header) a column
 */
export function createMapping({ mapping, definitions, readIds }: MappingOptions, path: string[]): Mapping {
  const explicit = new Map<string, Target | null>();
  for (const [place, { column, field }] of mapping.entries()) {
    const target = field === null ? null : targetNamed(field, definitions);
    if (target === undefined) {
      throw invalid([...path, place, 'field'], 'UNKNOWN_FIELD', `${quoted(field)} is no field of a contact: ${fieldNames}`);
    }
    explicit.set(column.trim(), target);
  }
  const columns = new Map<string, string>();
  const ignored = new Set<string>();
  const byKey = new Map<string, Target | null>();

  const note = (column: string, target: Target | null): Target | null => {
    const used = target?.name === 'id' && !readIds && !explicit.has(column) ? null : target;
    if (used !== null && !columns.has(used.name)) columns.set(used.name, column);
    if (used === null && !explicit.has(column) && ignored.size < mostIgnored) ignored.add(column);
    return used;
  };

  return {
    ofHeader(header) {
      const names = header.map((name) => name.trim());
      for (const [place, { column }] of mapping.entries()) {
        if (names.includes(column.trim())) continue;
        throw invalid([...path, place, 'column'], 'UNKNOWN_REFERENCE', `${quoted(column)} is no column: the file has ${names.map(quoted).join(', ')}`);
      }
      const taken = new Set([...explicit.values()].map((target) => target?.name));
      return names.map((name) => {
        const given = explicit.get(name);
        if (given !== undefined) return note(name, given);
        let guess = targetByGuess(name, definitions);
        if (guess !== null && taken.has(guess.name) && !guess.repeats) guess = guess.more;
        if (guess !== null) taken.add(guess.name);
        return note(name, guess);
      });
    },
    ofKey(key) {
      let target = byKey.get(key);
      if (target === undefined) {
        target = note(key, explicit.get(key) ?? (explicit.has(key) ? null : targetByGuess(key, definitions)));
        if (byKey.size < 10_000) byKey.set(key, target);
      }
      return target;
    },
    columnOf(place) {
      for (let length = place.length; length > 0; length--) {
        const column = columns.get(place.slice(0, length).join('.'));
        if (column !== undefined) return column === place[0] ? place.join('.') : [column, ...place.slice(length)].join('.');
      }
      // One external id of a row comes from a column of its own.
      const ofIds = place[0] === 'externalIds' ? [...columns].filter(([target]) => /^externalIds?\b/.test(target)) : [];
      return ofIds.length === 1 && ofIds[0] !== undefined ? ofIds[0][1] : place.join('.');
    },
    ignored: () => [...ignored],
    hasKnown: () => columns.size > 0,
  };
}
