import { targetByGuess } from '../row/target.ts';

/** Under which names an object has the list of its rows: as pages of APIs have them. */
export const listNames = ['contacts', 'data', 'items', 'results', 'records', 'people', 'members', 'value'] as const;

export function isListName(name: string): boolean {
  return listNames.some((known) => known === name);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The rows of an object that is a page of them: one that has a list of objects under one of the names, and is not a contact
 * itself. Null for any other value.
 */
export function rowsOfPage(value: unknown): unknown[] | null {
  if (!isObject(value) || Object.keys(value).some((key) => targetByGuess(key, [])?.name === 'email')) return null;
  const lists = listNames.map((name) => value[name]).filter((list): list is unknown[] => Array.isArray(list) && list.every(isObject));
  return lists.length === 0 ? null : lists.flat();
}

/** Whether a value is an object with a key that is a field of a contact. */
export function looksLikeContact(value: unknown): boolean {
  return isObject(value) && Object.keys(value).some((key) => targetByGuess(key, []) !== null);
}
