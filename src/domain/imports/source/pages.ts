import { isJsonObject } from '../../../store/json/index.ts';
import { fieldOfColumn } from '../row/guess.ts';

/** Under which names an object has the list of its rows: as pages of APIs have them. */
export const listNames = ['contacts', 'data', 'items', 'results', 'records', 'people', 'members', 'value'] as const;

/**
 * The rows of an object that is a page of them: one that has a list of objects under one of the names, and is not a contact
 * itself; or of a list of objects. Null for any other value.
 */
export function rowsOfPage(value: unknown, names: readonly string[] = listNames): unknown[] | null {
  if (Array.isArray(value)) return value.every(isJsonObject) ? value : null;
  if (!isJsonObject(value) || Object.keys(value).some((key) => fieldOfColumn(key) === 'email')) return null;
  const lists = names
    .map((name) => value[name])
    .filter((list): list is unknown[] => Array.isArray(list) && list.every(isJsonObject));
  return lists.length === 0 ? null : lists.flat();
}

/** Whether a value is an object with a key that is a field of a contact. */
export function looksLikeContact(value: unknown): boolean {
  return isJsonObject(value) && Object.keys(value).some((key) => fieldOfColumn(key) !== null);
}

/** Under which names an object has the fields of its row: as HubSpot, JSON:API and Airtable have them. */
const fieldsNames = ['properties', 'attributes', 'fields'] as const;

const ofPerson = new Set<string | null>(['name', 'firstName', 'lastName', 'email', 'phone']);
const besideFields = new Set<string | null>([null, 'id', 'createdAt', 'updatedAt']);

/** A row of a file that has all of its fields within one object, with them at its top. Any other value as it is. */
export function withFieldsAtTop(value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const name = fieldsNames.find((each) => isJsonObject(value[each]));
  if (name === undefined) return value;
  const { [name]: fields, ...others } = value as Record<string, unknown> & Record<typeof name, object>;
  const isWithin =
    Object.keys(fields).some((key) => ofPerson.has(fieldOfColumn(key))) &&
    Object.keys(others).every((key) => besideFields.has(fieldOfColumn(key)));
  return isWithin ? { ...others, ...fields } : value;
}
