import { parseJson } from '../../json/index.ts';
/** The texts of a JSON list in a cell; null where the cell is none. */
function jsonList(cell: string): unknown[] | null {
  if (!cell.startsWith('[')) return null;
  try {
    const value = parseJson(cell);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

const separators = { semicolons: /;/, google: / ::: / } as const;

/**
 * The items of a list in one cell: separated by semicolons, or by ` ::: ` as Google writes them, or a JSON list, for
 * items that have a semicolon themselves.
 */
export function splitList(cell: string): unknown[] {
  const list = jsonList(cell.trim());
  if (list !== null) return list;
  const separator = separators.google.test(cell) ? separators.google : separators.semicolons;
  return cell.split(separator).map((item) => item.trim()).filter((item) => item !== '');
}

/** A list as one cell, such that splitList gives the same items. */
export function joinList(items: readonly string[]): string {
  const joined = items.join(';');
  const isPlain = splitList(joined).length === items.length && splitList(joined).every((item, place) => item === items[place]);
  return isPlain ? joined : JSON.stringify(items);
}

/** External ids as one cell, such that the import reads the same: label:id;label:id where that is plain, else JSON. */
export function joinExternalIds(ids: readonly { label: string; externalId: string }[]): string {
  const joined = joinList(ids.map(({ label, externalId }) => `${label}:${externalId}`));
  return joined.startsWith('[') || ids.some(({ label }) => label.includes(':')) ? JSON.stringify(ids) : joined;
}
