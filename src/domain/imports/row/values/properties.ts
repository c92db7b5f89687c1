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

/** Two objects as one, at every level; of two other values the latter. */
export function mergedDeeply(former: unknown, latter: unknown): unknown {
  if (!isJsonObject(former) || !isJsonObject(latter)) return latter;
  const inner = Object.entries(latter).map(([key, value]) => [
    key,
    mergedDeeply(Object.hasOwn(former, key) ? former[key] : undefined, value),
  ]);
  return { ...former, ...(Object.fromEntries(inner) as Properties) };
}
