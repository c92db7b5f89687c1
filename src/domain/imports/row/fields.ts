import { importedFields, importRule, ofEach } from '../../../query/contact-fields/index.ts';
import { bareId } from '../../../values/ids.ts';
import { isRounded, roundedError } from '../../../values/index.ts';
import type { ValueReader } from './column.ts';
import { customValues } from './values/custom-value.ts';
import { refuse, type ImportRow } from './import-row.ts';
import { optIn, optOut } from './values/opt-out.ts';
import {
  externalId,
  externalIds,
  isIdText,
  list,
  properties,
  severalTexts,
  text,
  textOf,
} from './values/read-value.ts';
import { readerOf } from './values/read-plain.ts';

/** A field that a column can be. */
interface ImportField {
  read: ValueReader;
  /** Other names of it in our own APIs, beside its name in GraphQL and that in snake_case. */
  names?: readonly string[];
  /** Where a second column of the same meaning goes; without it, that one is ignored. */
  more?: string;
  /** Whether a column is this only where it is mapped so, or by what its header says in a language that we know. */
  isNoName?: true;
}

function account(row: ImportRow, value: unknown): void {
  if (value === null) row.input.account = null;
  else if (isIdText(value))
    row.input.account =
      bareId('Account', textOf(value)) === null ? { externalId: textOf(value) } : { id: textOf(value) };
  else refuse(row, 'account', 'INVALID_TYPE', value, 'is not a text: an id or an external id of the account');
}

function portalRole(row: ImportRow, value: unknown): void {
  if (value === null) row.input.portalRole = null;
  else if (typeof value === 'string')
    row.input.portalRole = bareId('PortalRole', value) === null ? { slug: value } : { id: value };
  else
    refuse(
      row,
      'portalRole',
      'INVALID_TYPE',
      value,
      'is not a text: no_access, member, admin, or the slug or id of a custom role',
    );
}

function channel(row: ImportRow, value: unknown): void {
  if (value === null || typeof value === 'string') row.input.channel = value;
  else refuse(row, 'channel', 'INVALID_TYPE', value, 'is not a text');
}

function id(row: ImportRow, value: unknown): void {
  const found = typeof value === 'string' ? bareId('Contact', value) : null;
  const problem = isRounded(String(value)) ? roundedError : 'is not an id: a UUID, or the global id of a contact';
  if (found === null && value !== null) refuse(row, 'id', 'INVALID_FORMAT', value, problem);
  row.id = found;
}

/** Stands for the label that the row tells in a column of its own, or the import for all rows. */
export const labelOfTheRow = '';

function externalIdLabel(row: ImportRow, value: unknown): void {
  if (value === null || typeof value === 'string') row.externalIdLabel = value;
  else refuse(row, 'externalIdLabel', 'INVALID_TYPE', value, 'is not a text');
}

/** Every field of a contact that an import can write. The names are those of GraphQL. */
export const importFields: Record<string, ImportField> = {
  id: { read: id, names: ['uuid'] },
  ...ofEach(importedFields, (field): ImportField => ({ read: readerOf(field), names: importRule(field).names ?? [] })),
  channel: { read: channel },
  email: { read: severalTexts('email', 'emails'), more: 'emails' },
  emails: { read: list('emails') },
  phone: { read: severalTexts('phone', 'phones'), more: 'phones' },
  phones: { read: list('phones') },
  optOut: { read: optOut, isNoName: true },
  optIn: { read: optIn, isNoName: true },
  portalRole: { read: portalRole },
  account: { read: account },
  locationId: { read: text('locationId') },
  assignedToId: { read: text('assignedToId'), names: ['assigned_to'] },
  externalId: { read: externalId(labelOfTheRow) },
  externalIdLabel: { read: externalIdLabel },
  externalIds: { read: externalIds },
  visitorIds: { read: list('visitorIds') },
  tags: { read: list('tags') },
  properties: { read: properties },
  customValues: { read: customValues([]), names: ['custom'] },
};

const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The names by which our own APIs know the fields, each with its field. */
export const ownNames: ReadonlyMap<string, string> = new Map(
  Object.entries(importFields)
    .filter(([, { isNoName }]) => isNoName !== true)
    .flatMap(([field, { names = [] }]) => [field, snakeCase(field), ...names].map((name) => [name, field])),
);
