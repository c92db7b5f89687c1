import type { InputShapeFromFields } from '@pothos/core';
import { builder } from '../../graphql/builder.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import { invalid } from '../../values/failures.ts';
import { issueCodes } from '../../values/issues.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { valid } from '../../values/index.ts';
import { importInputFields } from './inputs.ts';
import { defaultOptions, usualOptions, type ImportOptions } from './options.ts';
import type { RowError, RowErrorCode } from './result.ts';
import { runImport, type ImportListener } from './run.ts';
import { checkDelimiter } from './source/formats/csv-delimiter.ts';
import { textSource, UnreadableSource } from './source/import-source.ts';
import { readSource, valueRows, type SourceOptions, type SourceRows } from './source/read-source.ts';
import { checkEncoding } from './source/text.ts';
import type { ImportWarning } from './warnings.ts';

/** So many errors are answered; the count of failed rows is always whole. */
const maxErrors = 1_000;

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

async function importContacts(input: ImportInput, context: ViewerContext) {
  const errors: RowError[] = [];
  let found = 0;
  const onBatch: ImportListener['onBatch'] = (_counts, ofBatch) => {
    found += ofBatch.length;
    errors.push(...ofBatch.slice(0, maxErrors - errors.length));
  };
  const summary = await withRows(input, (rows) => runImport(rows, optionsOf(input), context, { onBatch }));
  return { ...summary, errors, omittedErrors: found - errors.length };
}

const ImportErrorCode = builder.enumType('ImportErrorCode', {
  description: 'Why a row failed. Stable: clients may switch on it.',
  values: Object.fromEntries(
    Object.entries({
      ...issueCodes,
      CONFLICT: 'Another contact has the value already, or the viewer may not see the contact.',
    }).map(([code, description]) => [code, { description }]),
  ) as { [Code in RowErrorCode]: { description: string } },
});

const ImportErrorType = builder.objectRef<RowError>('ImportError').implement({
  description: 'One thing that is wrong with a row.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Which row, from 1; the header and rows that are blank are not counted.' }),
    field: t.exposeString('field', {
      nullable: true,
      description: 'The column, as the import names it; null where the row as a whole is wrong.',
    }),
    code: t.field({ type: ImportErrorCode, description: 'Why the row failed.', resolve: ({ code }) => code }),
    message: t.exposeString('message', { description: 'Names the value and says what is allowed.' }),
  }),
});

const ImportWarningType = builder.objectRef<ImportWarning>('ImportWarning').implement({
  description:
    'A column with values that are left out, their rows being imported without them: they do not fit what its name suggests, or name what the workspace does not have and is to be cleared.',
  fields: (t) => ({
    column: t.exposeString('column', { description: 'The column, as the import names it.' }),
    message: t.exposeString('message', {
      description: 'Names the first of the values, and says what is wrong with it.',
    }),
    row: t.exposeInt('row', { description: 'The row that has it, from 1, the header and empty lines not counted.' }),
    count: t.exposeInt('count', { description: 'How many rows have a value like that in this column.' }),
  }),
});

defineMutation('importContacts', {
  description:
    'Creates and changes many contacts. Rows that are wrong are reported and cost no other row; a row that comes again in the same import changes what the first one made. ' +
    'What a row gives replaces what the contact has, lists are added to. A file or text of which no column is known is refused as a whole. An import that was cut off can be repeated safely. Each contact has its events.',
  scope: 'contacts:write',
  errors: [],
  input: importInputFields,
  resolve: importContacts,
  success: (t) => ({
    total: t.exposeInt('total', { description: 'How many rows there are. Rows that are blank are none.' }),
    created: t.exposeInt('created', { description: 'How many rows made a contact.' }),
    updated: t.exposeInt('updated', {
      description: 'How many rows were about a contact that was there already, rows of this import included.',
    }),
    skipped: t.exposeInt('skipped', {
      description: 'How many rows were left out because the contact was there already.',
    }),
    failed: t.exposeInt('failed', { description: 'How many rows are wrong.' }),
    errors: t.field({
      type: [ImportErrorType],
      description: 'What is wrong with them, in the order of the rows; the first 1,000.',
      resolve: ({ errors }) => errors,
    }),
    omittedErrors: t.exposeInt('omittedErrors', { description: 'How many further errors there are.' }),
    warnings: t.field({
      type: [ImportWarningType],
      description:
        'What was left out of rows that are imported, column by column, at most 100; columns that may be opt-outs and are not understood among them.',
      resolve: ({ warnings }) => warnings,
    }),
    ignoredColumns: t.exposeStringList('ignoredColumns', {
      description: 'The columns that no field takes, at most 100.',
    }),
  }),
});
