import { LRUCache } from 'lru-cache';
import type { Target, ValueReader } from './column.ts';
import type { ColumnDefinition } from './values/custom-value.ts';
import { ownNames } from './fields.ts';
import { isAboutMail, looksLikeOptOut, partOfName } from './known-headers.ts';
import { exactName, foldedName } from './values/names.ts';
import { unknownColumn, unknownMailChoice, unknownOptOut, withoutName } from './values/opt-out.ts';
import {
  customValueTarget,
  fieldTarget,
  ownField,
  partOfNameTarget,
  prefixedTarget,
  single,
  targetOfHeader,
} from './target.ts';
import { withoutZone } from './values/zones.ts';

export interface GuessOptions {
  definitions: readonly ColumnDefinition[];
  /** Whether a column `id` is the id of a contact here; else it is another system's, and left out. */
  readIds: boolean;
  /** What the columns are where that is known of the source: then no other column is guessed. Null where it is not known. */
  preset?: ReadonlyMap<string, Target | null> | null;
}

/** What a column is taken for. */
interface Guess {
  /** Null where its values are left out without a word. */
  target: Target | null;
  isGuess: boolean;
  /** Whether no field takes it. */
  isIgnored: boolean;
  /** The offset of its times, from its name. */
  zone: string;
}

/** How a column is known, the surest first. */
const knownBy = { mapping: 0, ownName: 1, ownNameInOtherWriting: 2, customField: 3, otherTool: 4 } as const;
type KnownBy = keyof typeof knownBy;

/** Rows that name their own columns mostly have the same ones. */
const maxKnown = 10_000;

/** Fields that could take an opt-out back: no guess may, so their names are read by the vocabulary, which cannot. */
const takesBack = new Set(['doNotContact', 'subscriptionStatus']);

interface Candidate extends Guess {
  by: KnownBy;
}

function candidate(target: Target | null, by: KnownBy, zone = 'Z'): Candidate {
  return { target, by, zone, isGuess: knownBy[by] > knownBy.ownName, isIgnored: target === null };
}

function rankOf({ by, target }: Candidate): number {
  return by === 'otherTool' && target?.yields === true ? knownBy.otherTool + 1 : knownBy[by];
}

/** What is told of a column that no field takes. */
function ignoredReader(header: string): ValueReader {
  if (looksLikeOptOut(header)) return unknownOptOut;
  return isAboutMail(header) ? unknownMailChoice : unknownColumn;
}

/** Finds the custom field that a name is, if it is one alone: its label exactly, or its key or label without case and the like. */
function customFieldFinder(definitions: readonly ColumnDefinition[]): (name: string) => ColumnDefinition | undefined {
  const byLabel = new Map<string, Set<ColumnDefinition>>();
  const byFolded = new Map<string, Set<ColumnDefinition>>();
  for (const definition of definitions) {
    const { key, label } = definition;
    byLabel.set(exactName(label), (byLabel.get(exactName(label)) ?? new Set()).add(definition));
    for (const folded of [foldedName(key), foldedName(label)])
      byFolded.set(folded, (byFolded.get(folded) ?? new Set()).add(definition));
  }
  return (name) => {
    const folded = foldedName(name);
    const [found, ...others] = byLabel.get(name) ?? (folded === '' ? [] : (byFolded.get(folded) ?? []));
    return others.length === 0 ? found : undefined;
  };
}

/** What columns may be by their names alone. */
function candidateFinder({ definitions, readIds }: GuessOptions): (fullName: string) => Candidate {
  const customField = customFieldFinder(definitions);
  const keys = new Set(definitions.map(({ key }) => key));
  const found = new LRUCache<string, Candidate>({ max: maxKnown });

  const find = (fullName: string): Candidate => {
    if (fullName === '') return candidate(single('', withoutName), 'otherTool');
    const own = ownNames.get(fullName);
    if (own === 'id' && !readIds) return candidate(null, 'ownName');
    const exact = own === undefined ? prefixedTarget(fullName, definitions) : fieldTarget(own, definitions);
    if (exact !== null) return candidate(exact, 'ownName');
    if (keys.has(fullName)) return candidate(customValueTarget(fullName, definitions), 'ownName');

    for (const { name, zone } of withoutZone(fullName)) {
      const field = ownField(name);
      const isRead = field !== undefined && !takesBack.has(field) && (field !== 'id' || readIds);
      if (isRead) return candidate(fieldTarget(field, definitions), 'ownNameInOtherWriting', zone);
      const custom = customField(name);
      if (custom !== undefined) return candidate(customValueTarget(custom.key, definitions), 'customField', zone);
      const known = targetOfHeader(name);
      if (known !== undefined) return candidate(known, 'otherTool', zone);
    }
    return { ...candidate(single('', ignoredReader(fullName)), 'otherTool'), isIgnored: true };
  };

  return (name) => {
    const known = found.get(name) ?? find(name);
    found.set(name, known);
    return known;
  };
}

const byNameAlone = candidateFinder({ definitions: [], readIds: true });

/** The field that a column of this name is, as far as the name alone tells; null where it is none that we know. */
export function fieldOfColumn(name: string): string | null {
  return byNameAlone(exactName(name)).target?.name || null;
}

/** The candidates, where a whole name beside one part of it is the other part: `Name` beside `Vorname`. */
function withPartsOfNames(candidates: readonly Candidate[], names: readonly string[]): Candidate[] {
  const others = names.filter((name) => !ownNames.has(name));
  return candidates.map((found, place) => {
    if (found.target?.name !== 'name' || found.by === 'mapping') return found;
    const part = partOfName(names[place] ?? '', others);
    const isTaken = candidates.some(({ target }) => target?.name === part);
    return part === null || isTaken ? found : candidate(partOfNameTarget(part), 'otherTool');
  });
}

/** Says what each column of a source is, of names as exactName writes them. */
export type Guesser = (names: readonly string[]) => Guess[];

/** @param explicit what the caller maps, by names as exactName writes them */
export function createGuesser(explicit: ReadonlyMap<string, Target | null>, options: GuessOptions): Guesser {
  const { preset = null } = options;
  const guessed = candidateFinder(options);
  const candidateOf = (name: string): Candidate => {
    if (preset === null) return guessed(name);
    const known = preset.get(name);
    // A value that does not fit shall not cost the row, as if the column were a guess.
    return { ...candidate(known ?? null, 'ownName'), isGuess: true, isIgnored: known === undefined };
  };
  return (names) => {
    const candidates = names.map((name): Candidate => {
      const mapped = explicit.get(name);
      return mapped === undefined ? candidateOf(name) : { ...candidate(mapped, 'mapping'), isIgnored: false };
    });
    const guesses: Guess[] = withPartsOfNames(candidates, names);
    const taken = new Set<string>();
    const places = candidates
      .map((found, place) => ({ rank: rankOf(found), place }))
      .toSorted((left, right) => left.rank - right.rank);
    for (const { place } of places) {
      const guess = guesses[place];
      if (guess === undefined || guess.target === null || guess.target.repeats || guess.target.name === '') continue;
      const target = taken.has(guess.target.name) ? guess.target.more : guess.target;
      guesses[place] = { ...guess, target, isIgnored: guess.isIgnored || target === null };
      if (target !== null) taken.add(target.name);
    }
    return guesses;
  };
}
