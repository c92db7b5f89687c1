import { isJsonObject } from '../../../../store/json/index.ts';
type Properties = Record<string, unknown>;

/** The properties with a value at a path, of which the objects on the way are made where they are missing. */
export function withValueAt(
  properties: Properties,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): Properties {
  const inner = properties[key];
  return {
    ...properties,
    [key]: rest.length === 0 ? value : withValueAt(isJsonObject(inner) ? inner : {}, rest, value),
  };
}

/** Two objects as one, at every level; of two other values the second. */
export function mergedDeeply(first: unknown, second: unknown): unknown {
  if (!isJsonObject(first) || !isJsonObject(second)) return second;
  const inner = Object.entries(second).map(([key, value]) => [
    key,
    mergedDeeply(Object.hasOwn(first, key) ? first[key] : undefined, value),
  ]);
  return { ...first, ...(Object.fromEntries(inner) as Properties) };
}
