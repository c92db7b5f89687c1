import { builder, type SchemaTypes } from '../../graphql/builder.ts';
import { issueCodes } from '../../values/issues.ts';
import type { ImportResult, RowError, RowErrorCode } from './result.ts';
import type { ImportWarning } from './warnings.ts';

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

type ResultBuilder = PothosSchemaTypes.ObjectFieldBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>,
  ImportResult
>;

/** The fields of whatever shows what an import did. */
export function importResultFields(t: ResultBuilder) {
  return {
    total: t.exposeInt('total', {
      description: 'How many rows there are; of a job, how many it has dealt with. Rows that are blank are none.',
    }),
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
  };
}
