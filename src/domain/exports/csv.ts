import { stringify } from 'csv-stringify/sync';
import { ofEach, plainFields, timeFields, type ContactFieldName } from '../../query/contact-fields/index.ts';
import { namesAfter } from '../contacts/index.ts';
import { escaped, joinExternalIds, joinList } from '../imports/index.ts';
import { isNumber, stringifyJson, textOfNumber } from '../../store/json/index.ts';
import type { ExportedContact } from './exported-contact.ts';

/** A cell. Null is empty: the import leaves the field as it is on a new contact. */
type Cell = string | null;

/** A cell that says "none" where an empty one would let the import work something out. */
const none = '';

/** A part of the name, which the import would make of the name where the cell is empty. */
function partCell(part: 'firstName' | 'lastName'): (contact: ExportedContact) => Cell {
  return (contact) =>
    contact[part] ??
    (namesAfter({ name: null, firstName: null, lastName: null }, { name: contact.name })[part] === null ? null : none);
}

function objectCell(object: Record<string, unknown>): Cell {
  return Object.keys(object).length === 0 ? null : stringifyJson(object);
}

const listCell = (items: readonly string[]): Cell => (items.length === 0 ? null : joinList(items));

type Column = (contact: ExportedContact) => Cell;

function plainColumn(field: ContactFieldName): Column {
  return ({ [field]: value }) => (value === null ? null : String(value));
}

const columns: { [Name in Exclude<keyof ExportedContact, 'customValues'>]: Column } = {
  id: ({ id }) => id,
  name: plainColumn('name'),
  firstName: partCell('firstName'),
  lastName: partCell('lastName'),
  email: ({ email, emails }) => email ?? (emails.length === 0 ? null : none),
  emails: ({ emails }) => listCell(emails),
  phone: ({ phone, phones }) => phone ?? (phones.length === 0 ? null : none),
  phones: ({ phones }) => listCell(phones),
  ...ofEach(plainFields, plainColumn),
  portalRole: ({ portalRole }) => portalRole,
  account: ({ account }) => account,
  locationId: ({ locationId }) => locationId,
  assignedToId: ({ assignedToId }) => assignedToId,
  externalIds: ({ externalIds }) => (externalIds.length === 0 ? null : joinExternalIds(externalIds)),
  visitorIds: ({ visitorIds }) => listCell(visitorIds),
  tags: ({ tags }) => listCell(tags),
  properties: ({ properties }) => objectCell(properties),
  ...ofEach(timeFields, plainColumn),
};

/** A custom value as a cell; undefined where only JSON can tell what it is. */
function customCell(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (isNumber(value)) return textOfNumber(value);
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? joinList(value) : undefined;
}

/** Writes batches of contacts as CSV, with the header before the first. Defined custom fields have columns of their own, other custom values stand in one as JSON. */
export function csvWriter(
  customFieldKeys: readonly string[],
): (batch: readonly ExportedContact[], isFirst: boolean) => string {
  const defined = new Set(customFieldKeys);
  const header = [...Object.keys(columns), ...customFieldKeys.map((key) => `custom.${key}`), 'customValues'];

  const row = (contact: ExportedContact): string[] => {
    const { customValues } = contact;
    const others = Object.entries(customValues).filter(
      ([key, value]) => !defined.has(key) || customCell(value) === undefined,
    );
    const cells = [
      ...Object.values(columns).map((cell) => cell(contact)),
      ...customFieldKeys.map((key) =>
        Object.hasOwn(customValues, key) ? (customCell(customValues[key]) ?? null) : null,
      ),
      objectCell(Object.fromEntries(others)),
    ];
    return cells.map((cell) => (cell === null ? '' : escaped(cell)));
  };
  // A lone carriage return would end the line for some readers.
  return (batch, isFirst) =>
    stringify([...(isFirst ? [header] : []), ...batch.map(row)], { quoted_match: /[\r;\t|]|^\s|\s$/ });
}
