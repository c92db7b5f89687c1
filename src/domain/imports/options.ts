import type { PhoneFormat } from '../../values/index.ts';
import { contactPresets } from './presets/contacts.ts';
import type { ImportDialect } from './presets/dialects.ts';
import type { DateOrder } from './row/values/dates.ts';
import type { MappedColumn } from './row/mapping.ts';

/** By what a row finds the contact that it is about. */
export const matchFields = {
  EMAIL: 'One of the emails, without case.',
  PHONE: 'One of the phone numbers, in any writing; of several contacts that have it, the oldest.',
  EXTERNAL_ID: 'One of the external ids, with its label.',
  EXTERNAL_ID_OR_EMAIL: 'One of the external ids, with its label; if no contact has any of them, one of the emails.',
  ID: 'The UUID of the contact, which a new one gets.',
} as const;
export type MatchField = keyof typeof matchFields;

/** What happens to a contact that is there already. */
export const conflictRules = {
  UPDATE: 'The row changes it: what the row gives replaces what was there, lists are added to.',
  SKIP: 'It stays as it is.',
} as const;
export type ConflictRule = keyof typeof conflictRules;

/** How an import is to be done, and the answers of which API it reads; null for files of any other kind. */
export interface ImportOptions {
  from: ImportDialect | null;
  matchOn: MatchField;
  onConflict: ConflictRule;
  mapping: readonly MappedColumn[];
  /** The names of tags that every contact of the import gets. */
  tags: readonly string[];
  /** The label of external ids that come without one. */
  externalIdLabel: string;
  /** A value that is exactly this text clears its field, as null does in JSON; null if no text does. */
  clearValue: string | null;
  phoneFormat: PhoneFormat;
  /** In which order the dates of the source have day, month and year; null takes only those that can be read in one way. */
  dateOrder: DateOrder | null;
  /** What happens to custom values whose key no field defines. */
  unknownCustomFields: 'REFUSE' | 'KEEP';
  /** What happens to accounts, locations, members and portal roles that the workspace does not have. */
  unknownReferences: 'REFUSE' | 'CLEAR';
  /** Whether a new contact must have a value of every required custom field. */
  requireCustomFields: boolean;
  /** Whether new contacts get the ids that they have in the file. */
  keepIds: boolean;
  /** Whether everything is checked and nothing written. */
  dryRun: boolean;
}

export const defaultOptions: ImportOptions = {
  from: null,
  matchOn: 'EMAIL',
  onConflict: 'UPDATE',
  mapping: [],
  tags: [],
  externalIdLabel: 'orgcrm',
  clearValue: null,
  dateOrder: null,
  phoneFormat: 'TEXT',
  unknownCustomFields: 'REFUSE',
  unknownReferences: 'REFUSE',
  requireCustomFields: true,
  keepIds: false,
  dryRun: false,
};

/** What an import does unless told otherwise: what comes from another system is found again by its id there, else by email. */
export function usualOptions(from: ImportDialect | null): ImportOptions {
  if (from === null) return defaultOptions;
  return {
    ...defaultOptions,
    from,
    matchOn: 'EXTERNAL_ID_OR_EMAIL',
    externalIdLabel: from,
    requireCustomFields: false,
    ...contactPresets[from].options,
  };
}
