import type { IssueCode } from '../../values/issues.ts';

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
