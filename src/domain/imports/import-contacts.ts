import type { InputShapeFromFields } from '@pothos/core';
import type { ViewerContext } from '../../graphql/context.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import type { Job } from '../../store/index.ts';
import { invalid } from '../../values/failures.ts';
import { valid } from '../../values/index.ts';
import { JobType } from '../jobs/index.ts';
import { importResultFields } from './import-result.ts';
import { importInputFields } from './inputs.ts';
import { beginImportJob } from './job/begin-import-job.ts';
import { defaultOptions, usualOptions, type ImportOptions } from './options.ts';
import { withErrors, type ErrorList, type ImportResult } from './result.ts';
import { runImport, type ImportListener } from './run.ts';
import { checkDelimiter } from './source/formats/csv-delimiter.ts';
import { textSource, UnreadableSource } from './source/import-source.ts';
import { readSource, valueRows, type SourceOptions, type SourceRows } from './source/read-source.ts';
import { checkEncoding } from './source/text.ts';

/** What importContacts takes. */
type ImportInput = InputShapeFromFields<ReturnType<typeof importInputFields>>;

function sourceOptionsOf({ from, format = null, delimiter, encoding }: ImportInput): SourceOptions {
  return {
    areAsTheyStand: from != null,
    format,
    delimiter: delimiter == null ? null : valid(checkDelimiter(delimiter), ['input', 'delimiter']),
    encoding: encoding == null ? null : valid(checkEncoding(encoding), ['input', 'encoding']),
  };
}

/** Works on the rows of the input. What a file or text cannot be imported for is an issue of that argument. */
async function withRows<Result>(input: ImportInput, work: (rows: SourceRows) => Promise<Result>): Promise<Result> {
  const { contacts, text, file } = input;
  if ([contacts, text, file].filter((given) => given != null).length !== 1) {
    throw invalid(['input'], 'CONFLICTING_ARGUMENTS', 'give exactly one of contacts, text and file');
  }
  const options = sourceOptionsOf(input);
  if (contacts != null) return work(valueRows(contacts));
  try {
    // A text has been decoded with the request.
    return await work(
      await (file == null
        ? readSource(textSource(text ?? ''), { ...options, encoding: null })
        : readSource(file, options)),
    );
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    const place = file == null ? 'text' : 'file';
    throw invalid(['input', place], error.code, error.message);
  }
}

/** The options of an input, of which those that are null or absent are as usual. */
function optionsOf({ mapping, from = null, ...input }: ImportInput): ImportOptions {
  const given = Object.entries(input).filter(([name, value]) => value != null && Object.hasOwn(defaultOptions, name));
  return {
    ...usualOptions(from),
    ...Object.fromEntries(given),
    mapping: (mapping ?? []).map(({ column, field = null }) => ({ column, field })),
  };
}

/** The whole import within the request. */
async function importAtOnce(rows: SourceRows, options: ImportOptions, context: ViewerContext): Promise<ImportResult> {
  let list: ErrorList = { errors: [], omittedErrors: 0 };
  const onBatch: ImportListener['onBatch'] = (_counts, ofBatch) => {
    list = withErrors(list, ofBatch);
  };
  return { ...(await runImport(rows, options, context, { onBatch })), ...list };
}

async function importContacts(input: ImportInput, context: ViewerContext): Promise<ImportResult & { job: Job | null }> {
  const isJob = input.asJob === true;
  if (isJob && input.dryRun === true)
    throw invalid(
      ['input', 'asJob'],
      'CONFLICTING_ARGUMENTS',
      'a dry run writes nothing that could be gone on with, so it cannot be a job: leave out asJob or dryRun',
    );
  const options = optionsOf(input);
  return withRows<ImportResult & { job: Job | null }>(input, async (rows) =>
    isJob ? beginImportJob(rows, options, context) : { ...(await importAtOnce(rows, options, context)), job: null },
  );
}

defineMutation('importContacts', {
  description:
    'Creates and changes many contacts. Rows that are wrong are reported and cost no other row; a row that comes again in the same import changes what the first one made. ' +
    'What a row gives replaces what the contact has, lists are added to. A file or text of which no column is known is refused as a whole. An import that was cut off can be repeated safely. Each contact has its events.',
  scope: 'contacts:write',
  errors: [],
  input: importInputFields,
  resolve: importContacts,
  success: (t) => ({
    ...importResultFields(t),
    job: t.expose('job', {
      type: JobType,
      nullable: true,
      description:
        'The job that imports the rows, with asJob: the numbers beside it are those of an import that has done nothing yet. Null without.',
    }),
  }),
});
