import type { ColumnIssue } from './row/column.ts';

/** What is left out of rows that are imported all the same: values of a column that do not fit what its name suggests. */
export interface ImportWarning {
  /** The column, as the source names it. */
  column: string;
  /** What is wrong with the first of the values, which it names. */
  message: string;
  /** The row that has it, from 1, the header not counted. */
  row: number;
  /** How many rows have such a value in this column. */
  count: number;
}

const maxWarnings = 100;

/** Gathers the warnings of an import: one for each column and kind of problem. */
export interface WarningList {
  add(row: number, issues: readonly ColumnIssue[]): void;
  /** In the order in which they were met, at most 100. */
  all(): ImportWarning[];
  /** The same, by what makes two of them one: with it another process goes on. */
  entries(): [key: string, warning: ImportWarning][];
}

/** @param before the warnings of rows before */
export function createWarnings(before: readonly (readonly [key: string, warning: ImportWarning])[] = []): WarningList {
  const warnings = new Map(before.map(([key, warning]) => [key, { ...warning }]));
  return {
    add(row, issues) {
      const ofRow = new Map(issues.map((issue) => [JSON.stringify([issue.column?.name, issue.code]), issue]));
      for (const [key, { column, message }] of ofRow) {
        const known = warnings.get(key);
        if (known !== undefined) known.count++;
        else if (warnings.size < maxWarnings) warnings.set(key, { column: column?.name ?? '', message, row, count: 1 });
      }
    },
    all: () => [...warnings.values()],
    entries: () => [...warnings],
  };
}
