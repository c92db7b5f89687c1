import { fieldNames } from '../../query/contact-fields/index.ts';
import { isNumber, stringifyJson, textOfNumber } from '../../store/json/index.ts';
import type { Contact, CustomField } from '../../store/index.ts';
import type { TokenText } from './template.ts';

/** The fields of a contact that tokens name in snake case: {{contact.first_name}}. */
const tokenFields = [
  ...fieldNames,
  'id',
  'email',
  'emails',
  'phone',
  'phones',
  'visitorIds',
] as const satisfies (keyof Contact)[];

function snakeCase(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const fieldByToken = new Map<string, (typeof tokenFields)[number]>(
  tokenFields.map((field) => [snakeCase(field), field]),
);

/** A value as text: lists with commas, times in ISO 8601, nothing for null, objects as JSON. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return isNumber(value) ? textOfNumber(value) : stringifyJson(value);
}

/** The value under a path of keys and list places; undefined where there is none. */
function valueAt(document: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return document;
  if (typeof document !== 'object' || document === null || !Object.hasOwn(document, key)) return undefined;
  return valueAt((document as Record<string, unknown>)[key], rest);
}

/**
 * What a token without its `contact.` stands for: a field in snake case, `custom.<key>`, `properties.<path>` with dots
 * between keys. Undefined for an unknown one: a field that no contact has, a custom key that is neither defined nor kept.
 * Null for a path of properties that leads nowhere in this contact: nobody can know whether it does in others.
 */
export function contactToken(contact: Contact, definitions: readonly CustomField[], name: string): TokenText {
  const field = fieldByToken.get(name);
  if (field !== undefined) return textOf(contact[field]);
  const [kind, ...path] = name.split('.');
  if (kind === 'custom') {
    const value = valueAt(contact.customValues, [path.join('.')]);
    return value === undefined && !definitions.some(({ key }) => key === path.join('.')) ? undefined : textOf(value);
  }
  if (kind !== 'properties' || path.length === 0) return undefined;
  const value = valueAt(contact.properties, path);
  return value === undefined ? null : textOf(value);
}

/** A name without what people write differently: contact.firstName, First_Name and contact.FIRST NAME are one. */
function loosely(name: string): string {
  return name
    .toLowerCase()
    .replace(/^contact\./, '')
    .replaceAll(/[^a-z0-9]/g, '');
}

const tokenByLooseName = new Map([...fieldByToken.keys()].map((token) => [loosely(token), `contact.${token}`]));

/** The token of a field that somebody means who writes it in another way; null where it is none of them. */
export function tokenMeantBy(name: string): string | null {
  return tokenByLooseName.get(loosely(name)) ?? null;
}
