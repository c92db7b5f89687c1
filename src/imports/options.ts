import type { PhoneFormat } from '../values/index.ts';
import type { MappedColumn } from './row/mapping.ts';

/** By what a row finds the contact that it is about. */
export const matchFields = {
  EMAIL: 'One of the emails, without case.',
  PHONE: 'One of the phone numbers, in any writing; of several contacts that have it, the oldest.',
  EXTERNAL_ID: 'One of the external ids, with its label.',
  ID: 'The UUID of the contact, which a new one gets.',
} as const;
export type MatchField = keyof typeof matchFields;

/** What happens to a contact that is there already. */
export const conflictRules = {
  UPDATE: 'The row changes it: what the row gives replaces what was there, lists are added to.',
  SKIP: 'It stays as it is.',
} as const;
export type ConflictRule = keyof typeof conflictRules;

/** How dates are written whose first two numbers could both be the month. */
export const dateOrders = {
  DAY_FIRST: '31/1/2026 and 1/2/2026 are the last of January and the first of February.',
  MONTH_FIRST: '1/31/2026 and 2/1/2026 are the same days.',
} as const;
export type DateOrder = keyof typeof dateOrders;

/** How an import is to be done. */
export interface ImportOptions {
  matchOn: MatchField;
  onConflict: ConflictRule;
  mapping: readonly MappedColumn[];
  /** The names of tags that every contact of the import gets. */
  tags: readonly string[];
  /** The label of external ids that come without one. */
  externalIdLabel: string;
  /** A value that is exactly this text clears its field, as null does in JSON; null if no text does. */
  clearValue: string | null;
  /** Null if dates that could be read either way are refused. */
  dateOrder: DateOrder | null;
  phoneFormat: PhoneFormat;
  /** What happens to custom values whose key no field defines. */
  unknownCustomValues: 'REFUSE' | 'KEEP';
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
  matchOn: 'EMAIL', onConflict: 'UPDATE', mapping: [], tags: [], externalIdLabel: 'orgcrm', clearValue: null, dateOrder: null, phoneFormat: 'TEXT', unknownCustomValues: 'REFUSE',
  unknownReferences: 'REFUSE', requireCustomFields: true, keepIds: false, dryRun: false,
};
