import { messageOf, type Issue } from '../../../values/issues.ts';
import type { DateReading } from './values/dates.ts';
import type { ImportRow } from './import-row.ts';

/** What a column is: a field of the contact, a custom value, a free property, an external id of one label. */
export interface Target {
  /** As the API names it: email, customValues.plan, properties.plan.name, externalIds.hubspot. */
  name: string;
  read: ValueReader;
  /** Whether several columns may be this, because their values are added up. */
  repeats: boolean;
  /** What a second column of the same meaning is. */
  more: Target | null;
  /** Whether another column that may be the same is it, wherever it stands: a header that often means something else. */
  yields?: true;
}

/** A column of a source that is read. */
export interface Column {
  /** As the source has it. */
  name: string;
  target: Target;
  /** Whether only its name suggests that it is this. A value of it that does not fit is left out; of any other column, it costs the row. */
  isGuess: boolean;
  dates: DateReading;
}

/** Puts the value of a column into the row; what is wrong with it becomes an issue of the row. */
export type ValueReader = (row: ImportRow, value: unknown, column: Column) => void;

/** What is wrong with a row, and where it comes from as far as that is known. */
export interface ColumnIssue extends Pick<Issue, 'path' | 'code'> {
  /** Names the value and says what is allowed. */
  message: string;
  column?: Column | undefined;
}

/** What is wrong with a field of a row, in the row's names of its fields. */
export function columnIssue(issue: Issue, column?: Column): ColumnIssue {
  return { path: issue.path, code: issue.code, message: messageOf(issue), column };
}
