import { hasScope, isReferredTo, type Viewer, type ViewerReference } from '../../../access/index.ts';
import { builder } from '../../../graphql/builder.ts';
import { reads } from '../../../graphql/look-ahead/selected-columns.ts';
import type { Job } from '../../../store/index.ts';
import { JobType } from '../../jobs/index.ts';
import { importResultFields } from '../import-result.ts';
import type { ImportResult } from '../result.ts';
import type { ImportWarning } from '../warnings.ts';

/** What the payload of the job of an import has. */
export interface ImportJobPayload {
  /** With whose rights it runs. */
  begunBy: ViewerReference;
}

/** What the job has done so far, as it is stored: warnings with what makes two of them one. */
export interface StoredResult extends Omit<ImportResult, 'warnings'> {
  warnings: [key: string, warning: ImportWarning][];
}

/** The payload, which nobody but the beginning of the job has written. */
export const payloadOf = ({ payload }: Pick<Job, 'payload'>): ImportJobPayload =>
  payload as unknown as ImportJobPayload;

/** The result so far, which nobody but the job has written. */
export const storedResultOf = ({ result }: Pick<Job, 'result'>): StoredResult => result as unknown as StoredResult;

/** The result as it is shown. */
export function shownResult({ warnings, ...result }: StoredResult): ImportResult {
  return { ...result, warnings: warnings.map(([, warning]) => warning) };
}

/** Whether a viewer may see what stood in the rows: who has sent them, or may read all contacts. */
function maySee(viewer: Viewer, { begunBy }: ImportJobPayload): boolean {
  return isReferredTo(viewer, begunBy) || (hasScope(viewer, 'contacts:read') && viewer.dataScope === 'ALL');
}

const ImportResultType = builder.objectRef<ImportResult>('ImportResult').implement({
  description: 'What an import did, so far.',
  fields: importResultFields,
});

builder.objectField(JobType, 'importResult', (t) =>
  t.field({
    type: ImportResultType,
    nullable: true,
    description:
      'What an import did, so far; null of other jobs. Errors quote the rows, so it is also null for a key that neither began the import nor may read all contacts.',
    extensions: reads('kind', 'payload', 'result'),
    resolve: (job, _args, { viewer }) =>
      job.kind === 'IMPORT_CONTACTS' && maySee(viewer, payloadOf(job)) ? shownResult(storedResultOf(job)) : null,
  }),
);
