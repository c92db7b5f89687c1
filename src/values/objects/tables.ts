/** The keys of an object that has no others than its type says, such as a table. */
export function keysOf<Key extends string>(table: { readonly [K in Key]?: unknown }): Key[] {
  return Object.keys(table) as Key[];
}

/** The entries of such an object. */
export function entriesOf<Key extends string, Value>(table: {
  readonly [K in Key]?: Value;
}): [Key, Value][] {
  return Object.entries(table) as [Key, Value][];
}

/** The table read the other way round: its keys by their values, which are distinct. */
export function inverted<Key extends string, Value extends string>(
  table: Readonly<Record<Key, Value>>,
): Record<Value, Key> {
  return Object.fromEntries(entriesOf(table).map(([key, value]) => [value, key])) as Record<Value, Key>;
}
