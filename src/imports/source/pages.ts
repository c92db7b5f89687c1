import { isJsonObject } from '../../json/index.ts';
import { fieldOfColumn } from '../row/guess.ts';

/** Under which names an object has the list of its rows: as pages of APIs have them. */
export const listNames = ['contacts', 'data', 'items', 'results', 'records', 'people', 'members', 'value'] as const;

export function isListName(name: string): boolean {
  return listNames.some((known) => known === name);
}

/**
 * The rows of an object that is a page of them: one that has a list of objects under one of the names, and is not a contact
 * itself. Null for any other value.
 */
export function rowsOfPage(value: unknown): unknown[] | null {
  if (!isJsonObject(value) || Object.keys(value).some((key) => fieldOfColumn(key) === 'email')) return null;
  const lists = listNames.map((name) => value[name]).filter((list): list is unknown[] => Array.isArray(list) && list.every(isJsonObject));
  return lists.length === 0 ? null : lists.flat();
}

/** Whether a value is an object with a key that is a field of a contact. */
export function looksLikeContact(value: unknown): boolean {
  return isJsonObject(value) && Object.keys(value).some((key) => fieldOfColumn(key) !== null);
}
