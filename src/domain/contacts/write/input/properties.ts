/** How an update treats the free properties. */
export const propertiesModes = {
  MERGE: 'Sets the given keys and keeps the others; a key given as null is kept as null.',
  MERGE_WITHOUT_NULLS: 'Sets the given keys and keeps the others; a key given as null is removed.',
  REPLACE: 'Replaces all properties by the given ones.',
} as const;

export type PropertiesMode = keyof typeof propertiesModes;

/** The free properties after a write, merged at the top level only; null clears them all. */
export function propertiesAfter(
  before: Record<string, unknown>,
  given: Record<string, unknown> | null | undefined,
  mode: PropertiesMode,
): Record<string, unknown> {
  if (given === undefined) return before;
  if (mode === 'REPLACE' || given === null) return given ?? {};
  const merged = { ...before, ...given };
  if (mode === 'MERGE') return merged;
  return Object.fromEntries(
    Object.entries(merged).filter(([key, value]) => !(value === null && Object.hasOwn(given, key))),
  );
}
