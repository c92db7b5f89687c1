import { formatValue } from '../../values/issues.ts';
import { emailKey } from '../../values/email.ts';
import { refuseFields } from '../core/rest-error.ts';

/** The keys of `properties` that are the store's own fields where their value is a text (docs/contracts/pathbound.md, Contact). */
const ownFields = {
  firstname: 'firstName',
  lastname: 'lastName',
  phone: 'phone',
  company: 'company',
  jobtitle: 'jobTitle',
} as const;

type OwnKey = keyof typeof ownFields;
type OwnField = (typeof ownFields)[OwnKey];
type OwnInput = { [Key in OwnKey as (typeof ownFields)[Key]]?: string | null };

/** What GraphQL takes of `properties`: the store's own fields, and the free rest. */
export interface PropertiesInput extends OwnInput {
  properties: Record<string, unknown>;
}

function isOwn(key: string): key is OwnKey {
  return Object.hasOwn(ownFields, key);
}

/** A blank text is not a name and no number: it stays among the free properties, so that it comes back as it was sent. */
function isOwnValue(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/**
 * Parts the properties of a new contact. What is not a text stays as it came, and comes back so.
 */
export function newProperties(properties: Record<string, unknown>): PropertiesInput {
  const input: PropertiesInput = { properties: {} };
  for (const [key, value] of Object.entries(properties)) {
    if (isOwn(key) && isOwnValue(value)) input[ownFields[key]] = value;
    else if (key !== 'email') define(input.properties, key, value);
  }
  return input;
}

/**
 * Parts the properties of an update, which are merged; null removes a key. A text for a key of the store's own takes the
 * place of what stood there among the free ones, and the other way round.
 */
export function changedProperties(properties: Record<string, unknown>): PropertiesInput {
  const input: PropertiesInput = { properties: {} };
  for (const [key, value] of Object.entries(properties)) {
    if (key === 'email') continue;
    if (!isOwn(key)) define(input.properties, key, value);
    else if (isOwnValue(value)) {
      input[ownFields[key]] = value;
      input.properties[key] = null;
    } else {
      input[ownFields[key]] = null;
      input.properties[key] = value;
    }
  }
  return input;
}

/** Sets a key whatever its name: `__proto__` is a key like any other. */
function define(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

type OwnValues = { readonly [Field in OwnField]?: string | null } & { email: string | null };

/** The store's own fields that have a value, by their keys of `properties`. */
export function ownProperties(contact: OwnValues): Record<string, string> {
  const own = Object.entries({ email: 'email', ...ownFields } as const);
  return Object.fromEntries(own.flatMap(([key, field]) => (contact[field] == null ? [] : [[key, contact[field]]])));
}

/** `properties` as pathbound shows them: the store's own fields that have a value, and the free ones. */
export function shownProperties(
  contact: Required<OwnValues> & { properties: Record<string, unknown> },
): Record<string, unknown> {
  return Object.fromEntries([...Object.entries(ownProperties(contact)), ...Object.entries(contact.properties)]);
}

/** The store's own field that a key is; null where it is a free one. */
export function ownFieldOf(key: string): OwnField | null {
  return isOwn(key) ? ownFields[key] : null;
}

const path = ['properties', 'email'];

/** Refuses an email among the properties of a new contact that is not its email (docs/contracts/pathbound.md, Contact). */
export function checkNewEmail(email: string, properties: Record<string, unknown>): void {
  const given = properties['email'];
  if (given === undefined || (typeof given === 'string' && emailKey(given) === emailKey(email))) return;
  const message = `properties.email is ${formatValue(given)}, but takes only ${formatValue(email)}, which email says`;
  throw refuseFields([{ where: 'body', path, message, code: 'INVALID_VALUE' }]);
}

/** The email that the properties of an update change; undefined where they change none. */
export function changedEmail(properties: Record<string, unknown>): string | undefined {
  const given = properties['email'];
  if (given === undefined || typeof given === 'string') return given;
  const message = `properties.email is ${formatValue(given)}, but takes an email address: it cannot be removed`;
  throw refuseFields([{ where: 'body', path, message, code: 'INVALID_TYPE' }]);
}
