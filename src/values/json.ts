import { lengthOf } from './characters.ts';
import { whyInvalid } from './storable.ts';
import { ExactNumber, isNumber, stringifyJson, textOfNumber } from '../store/json/index.ts';
import { ok, refused, type Checked } from './checked.ts';

/** Any JSON value that the store takes, kept as it came. */
export function checkJson(value: unknown): Checked<unknown> {
  const problem = whyInvalid(value)?.problem ?? null;
  return problem === null ? ok(value) : refused(value, 'INVALID_VALUE', problem);
}

/** A JSON object that the store takes, of limited length as JSON text. */
export function checkJsonObject(
  document: Record<string, unknown>,
  { max = 100_000 }: { max?: number } = {},
): Checked<Record<string, unknown>> {
  const checked = checkJson(document);
  if (!checked.ok) return checked;
  const length = lengthOf(stringifyJson(document));
  return length <= max
    ? ok(document)
    : refused(document, 'OUT_OF_RANGE', `has ${length} characters as JSON: at most ${max} are allowed`);
}

/** Whether two JSON values are equal, whatever the order of the keys in their objects: as the store compares them. */
export function isSameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (left instanceof ExactNumber || right instanceof ExactNumber)
    return isNumber(left) && isNumber(right) && textOfNumber(left) === textOfNumber(right);
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right))
    return Array.isArray(left) && Array.isArray(right) && isSameList(left, right);
  return isSameObject(left, right);
}

function isSameList(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, place) => isSameJson(item, right[place]));
}

function isSameObject(left: object, right: object): boolean {
  const ofRight = new Map<string, unknown>(Object.entries(right));
  const entries = Object.entries(left);
  return (
    entries.length === ofRight.size &&
    entries.every(([key, value]) => ofRight.has(key) && isSameJson(value, ofRight.get(key)))
  );
}
