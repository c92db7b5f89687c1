import type { ImportSummary, ImportWarning, RowError } from '../../domain/imports/index.ts';
import { grouped } from '../progress.ts';

/** What there is to tell of an import. */
export interface ImportReport extends ImportSummary {
  file: string;
  workspace: string;
  dryRun: boolean;
  /** Whether it was interrupted: the rows after the last one counted are not imported. */
  interrupted: boolean;
  /** How long it took. */
  seconds: number;
  /** The first ones. */
  errors: RowError[];
  omittedErrors: number;
}

const maxShown = 10;

function counted({ created, updated, skipped, failed }: ImportReport): string {
  return `${grouped(created)} created, ${grouped(updated)} updated, ${grouped(skipped)} skipped, ${grouped(failed)} failed`;
}

function errorLine({ row, field, code, message }: RowError): string {
  return `  row ${row}${field === null ? '' : `, ${field}`}: ${message} (${code})`;
}

function warningLine({ column, message, row, count }: ImportWarning): string {
  return `  ${column}: ${message} (row ${row}${count === 1 ? '' : ` and ${grouped(count - 1)} more`})`;
}

/** The report as people read it. */
export function readableReport(report: ImportReport): string {
  const { file, workspace, dryRun, interrupted, total, seconds, errors, omittedErrors, ignoredColumns, warnings } =
    report;
  const rate = seconds === 0 ? '' : `, ${grouped(total / seconds)} rows/s`;
  const verb = dryRun ? 'Checked' : 'Imported';
  const further = errors.length - maxShown + omittedErrors;
  return [
    `${verb} ${grouped(total)} rows of ${file} for ${workspace} in ${seconds.toFixed(1)} s${rate}: ${counted(report)}.`,
    ...(dryRun ? ['This was a dry run: nothing was written.'] : []),
    ...(interrupted
      ? [`Interrupted${dryRun ? '' : ': run it again for the rest; what is imported is found again'}.`]
      : []),
    ...(ignoredColumns.length > 0
      ? [`Columns that no field takes: ${ignoredColumns.join(', ')}. Name one with --map "column=field".`]
      : []),
    ...(warnings.length > 0 ? ['Left out of rows that are imported all the same:', ...warnings.map(warningLine)] : []),
    ...(errors.length > 0 && warnings.length > 0 ? ['Rows that failed:'] : []),
    ...errors.slice(0, maxShown).map(errorLine),
    ...(further > 0 ? [`  and ${grouped(further)} more: --errors FILE writes all`] : []),
  ].join('\n');
}
