/** A list of addresses or numbers with one primary: what emails and phone numbers have in common. */
export interface PrimaryList {
  primary: string | null;
  all: string[];
}

/** What an input says of such a list: absent fields are undefined. */
export interface PrimaryListInput {
  primary?: string | null | undefined;
  all?: readonly string[] | null | undefined;
}

/** The form in which two values of a list are compared. */
export type KeyOf = (value: string) => string;

function distinct(values: readonly string[], keyOf: KeyOf): string[] {
  const seen = new Set<string>();
  return values.filter((value) => !seen.has(keyOf(value)) && seen.add(keyOf(value)));
}

/** Whether the primary that an input names, if any, is among the values that it gives. */
export function isPrimaryAmongAll({ primary, all }: PrimaryListInput, keyOf: KeyOf): boolean {
  return primary == null || all === undefined || (all ?? []).some((value) => keyOf(value) === keyOf(primary));
}

/**
 * The list after a write. Values are the same when their keys are equal.
 * - `all` replaces the list; its primary is the one given, else the old one where it stays, else the first.
 * - `primary` alone replaces the old primary in its place and keeps the others (docs/contracts/pylon.md, PATCH /contacts/{id}); null takes it
 *   off the list and leaves none.
 */
export function listAfter(before: PrimaryList, { primary, all }: PrimaryListInput, keyOf: KeyOf): PrimaryList {
  const isSame = (left: string | null, right: string): boolean => left !== null && keyOf(left) === keyOf(right);
  if (all !== undefined) {
    const values = distinct(all ?? [], keyOf);
    const wanted = primary === undefined ? before.primary : primary;
    const found = values.find((value) => isSame(wanted, value));
    return { primary: primary === null ? null : (found ?? values[0] ?? null), all: values };
  }
  if (primary === undefined) return before;
  if (primary === null) return { primary: null, all: before.all.filter((value) => !isSame(before.primary, value)) };
  // The same value in another writing is not a change.
  if (isSame(before.primary, primary)) return before;
  const others = before.all.filter((value) => !isSame(primary, value));
  const place = others.findIndex((value) => isSame(before.primary, value));
  return { primary, all: place === -1 ? [primary, ...others] : others.with(place, primary) };
}
