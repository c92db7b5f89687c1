import type { IssueCode } from '../../values/issues.ts';
import type { ImportWarning } from './warnings.ts';

/** Why a row failed: a code of GraphQL's issues, or that another contact has what the row wants to give to this one. */
export type RowErrorCode = IssueCode | 'CONFLICT';

/** One thing that is wrong with a row. A row that failed has one or several. */
export interface RowError {
  /** From 1; the header and rows that are blank are not counted. */
  row: number;
  /** The column; null where the row as a whole is wrong. */
  field: string | null;
  code: RowErrorCode;
  message: string;
}

/** How many rows an import has dealt with. */
export interface ImportCounts {
  total: number;
  created: number;
  updated: number;
  skipped: number;
  failed: number;
}

export const noRows: Readonly<ImportCounts> = { total: 0, created: 0, updated: 0, skipped: 0, failed: 0 };

/** What an import did, the errors aside. */
export interface ImportSummary extends ImportCounts {
  /** The columns that no field takes. */
  ignoredColumns: string[];
  warnings: ImportWarning[];
}

/** So many errors are answered; the count of failed rows is always whole. */
const maxErrors = 1_000;

/** The first errors of an import, and how many further ones there are. */
export interface ErrorList {
  errors: RowError[];
  omittedErrors: number;
}

/** What an import did. */
export interface ImportResult extends ImportSummary, ErrorList {}

/** The errors of an import with those of its next batch. */
export function withErrors({ errors, omittedErrors }: ErrorList, ofBatch: readonly RowError[]): ErrorList {
  const kept = ofBatch.slice(0, maxErrors - errors.length);
  return { errors: [...errors, ...kept], omittedErrors: omittedErrors + ofBatch.length - kept.length };
}
