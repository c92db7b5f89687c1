import { parseJson } from '../../../../store/json/index.ts';
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

const google = / ::: /;
const itemInQuotes = /"((?:[^"]|"")*)"/g;
const listInQuotes = /^\s*"(?:[^"]|"")*"(?:\s*,\s*"(?:[^"]|"")*")*\s*$/;

function trimmed(items: readonly string[]): string[] {
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/**
 * The items of a list in one cell: separated by semicolons, by ` ::: ` as Google writes them, in quotes with commas as
 * Mailchimp does, or a JSON list, for items that have a semicolon themselves.
 */
export function splitList(cell: string): unknown[] {
  const list = jsonList(cell.trim());
  if (list !== null) return list;
  if (listInQuotes.test(cell))
    return trimmed([...cell.matchAll(itemInQuotes)].map(([, item = '']) => item.replaceAll('""', '"')));
  return trimmed(cell.split(google.test(cell) ? google : ';'));
}

/** The items of a list, where they may also be separated by commas: as Pipedrive and Outlook write labels. */
export function splitAtCommas(cell: string): unknown[] {
  const items = splitList(cell);
  return items.length === 1 && items[0] === cell.trim() ? trimmed(cell.split(',')) : items;
}

/** The labels of Google, without its own groups, which everybody has: `* myContacts ::: University`. */
export function splitGroups(cell: string): unknown[] {
  return splitList(cell).filter((item) => typeof item !== 'string' || !/^\* ?\S/.test(item));
}

/**
 * The addresses or numbers of a cell that is for one; at least one text.
 * @param atSigns whether commas and semicolons separate them as well
 */
export function splitSeveral(cell: string, atSigns: boolean): string[] {
  const items = trimmed(cell.split(atSigns ? / ::: |[;,]/ : google));
  return items.length > 1 ? items : [atSigns ? (items[0] ?? cell) : cell];
}

/** A list as one cell, such that splitList gives the same items. */
export function joinList(items: readonly string[]): string {
  const joined = items.join(';');
  const isPlain =
    splitList(joined).length === items.length && splitList(joined).every((item, place) => item === items[place]);
  return isPlain ? joined : JSON.stringify(items);
}

/** External ids as one cell, such that the import reads the same: label:id;label:id where that is plain, else JSON. */
export function joinExternalIds(ids: readonly { label: string; externalId: string }[]): string {
  const joined = joinList(ids.map(({ label, externalId }) => `${label}:${externalId}`));
  return joined.startsWith('[') || ids.some(({ label }) => label.includes(':')) ? JSON.stringify(ids) : joined;
}
