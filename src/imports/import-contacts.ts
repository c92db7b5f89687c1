import type { InputShapeFromFields } from '@pothos/core';
import { builder } from '../graphql/builder.ts';
import type { ViewerContext } from '../graphql/context.ts';
import { invalid, issueCodes } from '../graphql/failures.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { importInputFields } from './inputs.ts';
import { defaultOptions, type ImportOptions } from './options.ts';
import type { RowError, RowErrorCode } from './result.ts';
import { runImport } from './run.ts';
import type { ImportFormat } from './source/format.ts';
import { textSource, UnreadableSource, type ImportSource } from './source/import-source.ts';
import { readSource, valueRows, type SourceRows } from './source/read-source.ts';

/** So many errors are answered; the count of failed rows is always whole. */
const mostErrors = 1_000;

/** What importContacts takes. */
type ImportInput = InputShapeFromFields<ReturnType<typeof importInputFields>>;

async function readable(source: ImportSource, format: ImportFormat | null, place: string): Promise<SourceRows> {
  try {
    return await readSource(source, format);
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    throw invalid(['input', place], 'INVALID_FORMAT', `${place}: ${error.message}`);
  }
}

function rowsOf({ contacts, text, file, format = null }: ImportInput): Promise<SourceRows> | SourceRows {
  if ([contacts, text, file].filter((given) => given != null).length !== 1) {
    throw invalid(['input'], 'CONFLICTING_ARGUMENTS', 'give exactly one of contacts, text and file');
  }
  if (contacts != null) return valueRows(contacts);
  if (file != null) return readable(file, format, 'file');
  return readable(textSource(text ?? ''), format, 'text');
}

/** The options of an input, of which those that are null or absent are as usual. */
function optionsOf({ mapping, ...input }: ImportInput): ImportOptions {
  const given = Object.entries(input).filter(([name, value]) => value != null && Object.hasOwn(defaultOptions, name));
  return { ...defaultOptions, ...Object.fromEntries(given), mapping: (mapping ?? []).map(({ column, field = null }) => ({ column, field })) };
}

async function importContacts(input: ImportInput, context: ViewerContext) {
  const errors: RowError[] = [];
  let found = 0;
  const summary = await runImport(await rowsOf(input), optionsOf(input), context, {
    onBatch: (_counts, ofBatch) => {
      found += ofBatch.length;
      errors.push(...ofBatch.slice(0, mostErrors - errors.length));
    },
  });
  return { ...summary, errors, omittedErrors: found - errors.length };
}

const ImportErrorCode = builder.enumType('ImportErrorCode', {
  description: 'Why a row failed. Stable: clients may switch on it.',
  values: Object.fromEntries(
    Object.entries({ ...issueCodes, CONFLICT: 'Another contact has the value already, or the viewer may not see the contact.' }).map(([code, description]) => [code, { description }]),
  ) as { [Code in RowErrorCode]: { description: string } },
});

const ImportErrorType = builder.objectRef<RowError>('ImportError').implement({
  description: 'One thing that is wrong with a row.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Which row, from 1, the header and empty lines not counted.' }),
    field: t.exposeString('field', { nullable: true, description: 'The column, as the import names it; null where the row as a whole is wrong.' }),
    code: t.field({ type: ImportErrorCode, description: 'Why the row failed.', resolve: ({ code }) => code }),
    message: t.exposeString('message', { description: 'Names the value and says what is allowed.' }),
  }),
});

defineMutation('importContacts', {
  description:
    'Creates and changes many contacts. Rows that are wrong are reported and cost no other row; a row again in the same import changes what the former made. ' +
    'What a row gives replaces what the contact has, lists are added to. An import that was cut off may be run again: it comes to the same end. Each contact has its events.',
  scope: 'contacts:write',
  errors: [],
  input: importInputFields,
  resolve: importContacts,
  success: (t) => ({
    total: t.exposeInt('total', { description: 'How many rows there are.' }),
    created: t.exposeInt('created', { description: 'How many rows made a contact.' }),
    updated: t.exposeInt('updated', { description: 'How many rows were about a contact that was there already, rows of this import included.' }),
    skipped: t.exposeInt('skipped', { description: 'How many rows were left out because the contact was there already.' }),
    failed: t.exposeInt('failed', { description: 'How many rows are wrong.' }),
    errors: t.field({ type: [ImportErrorType], description: 'What is wrong with them, in the order of the rows; the first 1,000.', resolve: ({ errors }) => errors }),
    omittedErrors: t.exposeInt('omittedErrors', { description: 'How many further errors there are.' }),
    ignoredColumns: t.exposeStringList('ignoredColumns', { description: 'The columns that no field takes, at most 100.' }),
  }),
});
