/**
 * A backup is a gzipped file of lines, each of them JSON: the header, then for each table an object with its name and its
 * columns, followed by its rows as arrays of the columns' values as PostgreSQL writes them as text (null: none), and in
 * the end how many tables and rows there were. A table comes after those that its rows point to.
 */
export const formatVersion = 1;

/** The first line. */
export interface Header {
  format: 'contacts-gateway-backup';
  formatVersion: number;
  /** The version of the gateway that wrote it. */
  version: string;
  /** The last migration that the store had. */
  migration: string;
  createdAt: string;
}

/** The other lines that are objects. */
export interface Heading {
  table?: string;
  columns?: string[];
  end?: { tables: number; rows: number };
}
