import { isNumber, storableNumbers, type JsonNumber } from '../store/json/index.ts';

/** What makes a value impossible to store, and where. */
export interface InvalidValue {
  path: (string | number)[];
  /** Goes on after the name of the field: "has …". */
  problem: string;
}

/** How many levels of objects and lists a value may have. */
export const deepestLevel = 100;

/** Whether the store takes the text: PostgreSQL has no character U+0000 and no half of a surrogate pair. */
export function isStorableText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function whyInvalidText(text: string): string | null {
  return isStorableText(text)
    ? null
    : 'has a character that cannot be stored: all but U+0000 and unpaired surrogates can';
}

/**
 * The first thing in a JSON value that the database cannot hold (isStorableText, ExactNumber.isStorable), or
 * what is nested so deep that code which walks it could run out of stack; null where there is none.
 */
export function whyInvalid(value: unknown): InvalidValue | null {
  return whyInvalidAt(value, 0);
}

/** Whether the store keeps the number, with all of its digits. */
export function isStorableNumber(number: JsonNumber): boolean {
  return typeof number === 'number' ? Number.isFinite(number) : number.isStorable;
}

function whyInvalidNumber(number: JsonNumber): string | null {
  if (isStorableNumber(number)) return null;
  const shown = String(number);
  return `holds the number ${shown.length > 80 ? `${shown.slice(0, 79)}…` : shown}, which cannot be stored: ${storableNumbers}`;
}

function whyInvalidAt(value: unknown, depth: number): InvalidValue | null {
  if (typeof value === 'string' || isNumber(value)) {
    const problem = typeof value === 'string' ? whyInvalidText(value) : whyInvalidNumber(value);
    return problem === null ? null : { path: [], problem };
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return null;
  if (depth === deepestLevel) return { path: [], problem: `is nested too deeply: ${deepestLevel} levels are allowed` };
  for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    const problem = typeof key === 'string' ? whyInvalidText(key) : null;
    if (problem !== null) return { path: [], problem };
    const reason = whyInvalidAt(item, depth + 1);
    if (reason !== null) return { path: [key, ...reason.path], problem: reason.problem };
  }
  return null;
}
