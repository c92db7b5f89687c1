import { ExactNumber, isNumber, textOfNumber } from '../store/json/index.ts';

/** Whether two JSON values are equal, whatever the order of the keys in their objects: as the store compares them. */
export function isSameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (left instanceof ExactNumber || right instanceof ExactNumber)
    return isNumber(left) && isNumber(right) && textOfNumber(left) === textOfNumber(right);
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    return (
      Array.isArray(left) &&
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, place) => isSameJson(item, right[place]))
    );
  }
  const [ownEntries, otherKeys] = [Object.entries(left), Object.keys(right)];
  return (
    ownEntries.length === otherKeys.length &&
    ownEntries.every(
      ([key, value]) => Object.hasOwn(right, key) && isSameJson(value, (right as Record<string, unknown>)[key]),
    )
  );
}
