import { LRUCache } from 'lru-cache';
import type { Target } from './column.ts';
import type { ColumnDefinition } from './custom-value.ts';
import { ownNames } from './fields.ts';
import { looksLikeOptOut, partOfName } from './known-headers.ts';
import { exactName, foldedName } from './names.ts';
import { unknownOptOut, withoutName } from './opt-out.ts';
import { customValueTarget, fieldTarget, ownField, partOfNameTarget, prefixedTarget, single, targetOfHeader } from './target.ts';
import { withoutZone } from './zones.ts';

export interface GuessOptions {
  definitions: readonly ColumnDefinition[];
  /** Whether a column `id` is the id of a contact here; else it is another system's, and left out. */
  readIds: boolean;
}

/** What a column is taken for. */
export interface Guess {
  /** Null where its values are left out without a word. */
  target: Target | null;
  isGuess: boolean;
  /** Whether no field takes it. */
  isIgnored: boolean;
  /** The offset of its times, from its name. */
  zone: string;
}

/** How sure we are of a column, the surest first: mapped, own name, own name in another writing, custom field, other tools. */
type Sureness = 0 | 1 | 2 | 3 | 4;

/** Fields that could take an opt-out back: no guess may, so their names are read by the vocabulary, which cannot. */
const takesBack = new Set(['doNotContact', 'subscriptionStatus']);

interface Candidate extends Guess {
  sureness: Sureness;
}

/** The custom field that a name is, if it is one alone: its label exactly, or its key or label without case and the like. */
function customFieldOf(name: string, definitions: readonly ColumnDefinition[]): ColumnDefinition | undefined {
  const labelled = definitions.filter(({ label }) => exactName(label) === name);
  if (labelled.length > 0) return labelled.length === 1 ? labelled[0] : undefined;
  const folded = foldedName(name);
  const similar = folded === '' ? [] : definitions.filter(({ key, label }) => foldedName(key) === folded || foldedName(label) === folded);
  return similar.length === 1 ? similar[0] : undefined;
}

function candidateOf(fullName: string, { definitions, readIds }: GuessOptions): Candidate {
  const of = (target: Target | null, sureness: Sureness, zone = 'Z'): Candidate => ({ target, sureness, zone, isGuess: sureness > 1, isIgnored: target === null });
  if (fullName === '') return { ...of(single('', withoutName), 4), isIgnored: false };

  const own = ownNames.get(fullName);
  if (own === 'id' && !readIds) return of(null, 1);
  const exact = own === undefined ? prefixedTarget(fullName, definitions) : fieldTarget(own, definitions);
  if (exact !== null) return of(exact, 1);
  if (definitions.some(({ key }) => key === fullName)) return of(customValueTarget(fullName, definitions), 1);

  for (const { name, zone } of withoutZone(fullName)) {
    const field = ownField(name);
    if (field !== undefined && !takesBack.has(field) && (field !== 'id' || readIds)) return of(fieldTarget(field, definitions), 2, zone);
    const custom = customFieldOf(name, definitions);
    if (custom !== undefined) return of(customValueTarget(custom.key, definitions), 3, zone);
    const known = targetOfHeader(name);
    if (known !== undefined) return of(known, 4, zone);
  }
  return looksLikeOptOut(fullName) ? { ...of({ ...single('', unknownOptOut), repeats: true }, 4), isIgnored: true } : of(null, 4);
}

const fields = new LRUCache<string, { name: string | null }>({ max: 1_000 });

/** The field that a column of this name is, as far as the name alone tells; null where it is none that we know. */
export function fieldOfColumn(name: string): string | null {
  const known = fields.get(name);
  if (known !== undefined) return known.name;
  const found = candidateOf(exactName(name), { definitions: [], readIds: true }).target?.name || null;
  fields.set(name, { name: found });
  return found;
}

/** What names of files whose columns have both parts of a name call the other part: `Name` beside `Vorname`. */
function withPartsOfNames(candidates: readonly Candidate[], names: readonly string[]): Candidate[] {
  const others = names.filter((name) => !ownNames.has(name));
  return candidates.map((candidate, place) => {
    if (candidate.target?.name !== 'name' || candidate.sureness === 0) return candidate;
    const part = partOfName(names[place] ?? '', others);
    const isTaken = candidates.some(({ target }) => target?.name === part);
    return part === null || isTaken ? candidate : { ...candidate, target: partOfNameTarget(part), isGuess: true };
  });
}

/**
 * What each column of a source is.
 * @param names as exactName writes them
 * @param explicit what the caller maps
 */
export function guessedColumns(names: readonly string[], explicit: ReadonlyMap<string, Target | null>, options: GuessOptions): Guess[] {
  const candidates = names.map((name): Candidate => {
    const mapped = explicit.get(name);
    return mapped === undefined ? candidateOf(name, options) : { target: mapped, sureness: 0, zone: 'Z', isGuess: false, isIgnored: false };
  });
  const guesses: Guess[] = withPartsOfNames(candidates, names);
  const taken = new Set<string>();
  const places = candidates.map(({ sureness }, place) => ({ sureness, place })).toSorted((left, right) => left.sureness - right.sureness);
  for (const { place } of places) {
    const guess = guesses[place];
    if (guess === undefined || guess.target === null || guess.target.repeats || guess.target.name === '') continue;
    const target = taken.has(guess.target.name) ? guess.target.more : guess.target;
    guesses[place] = { ...guess, target, isIgnored: guess.isIgnored || target === null };
    if (target !== null) taken.add(target.name);
  }
  return guesses;
}
