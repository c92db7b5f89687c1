import { z } from 'zod';
import { UploadedFile } from '../../graphql/upload.ts';
import { defineEndpoint, type Endpoint, type RawBody } from '../core/endpoint.ts';
import { body, choiceOf, jsonObject, query, text, texts } from '../core/fields.ts';
import { filePart } from '../core/multipart.ts';
import { refuseFields } from '../core/rest-error.ts';
import { OrgcrmImportContactsDocument } from './operations.generated.ts';

const matchOn = choiceOf({ email: 'EMAIL', phone: 'PHONE', external_id: 'EXTERNAL_ID' })
  .nullish()
  .describe('By what a row finds the contact that it is about; email where absent.');
const onConflict = choiceOf({ update: 'UPDATE', skip: 'SKIP' })
  .nullish()
  .describe('What happens to a contact that is there already; update where absent.');

const jsonBody = body({
  contacts: z
    .array(jsonObject(), { error: 'a list of contacts' })
    .describe('The fields are those of a contact, and external_id with external_id_label ("orgcrm" where absent).'),
  match_on: matchOn,
  on_conflict: onConflict,
  tags: texts().nullish().describe('Names of tags that every contact of the import gets.'),
});

const rawBody = z.custom<RawBody>(
  (value) => typeof value === 'object' && value !== null && 'file' in value && value.file instanceof UploadedFile,
);

type ImportBody = z.output<typeof jsonBody> | RawBody;

function isRaw(given: ImportBody): given is RawBody {
  return 'file' in given && given.file instanceof UploadedFile;
}

const csvTypes = ['text/csv', 'multipart/form-data'];

const resultSchema = z
  .object({
    total: z.int().describe('How many rows there are.'),
    created: z.int(),
    updated: z.int().describe('How many rows were about a contact that was there already, by an earlier row too.'),
    skipped: z.int(),
    failed: z.int().describe('How many rows are wrong.'),
    errors: z
      .array(
        z.object({
          row: z.int().describe('From 1; the header and rows that are blank are not counted.'),
          field: z.string().nullable().describe('Null where the row as a whole is wrong.'),
          code: z.string(),
          message: z.string(),
        }),
      )
      .describe('What is wrong with the rows that failed; the first 1,000.'),
    ignored_columns: z.array(z.string()).describe('The columns, or keys of rows, that no field takes; at most 100.'),
    warnings: z
      .array(
        z.object({
          column: z.string(),
          message: z.string().describe('Names the first value that was left out, and says why.'),
          row: z.int().describe('The row of that value.'),
          count: z.int().describe('How many rows have a value like that in this column.'),
        }),
      )
      .describe(
        'Values that were left out of rows that are imported: they do not fit what the name of their column suggests.',
      ),
  })
  .meta({ id: 'ImportResult', description: 'What an import did.' });

/** The encoding that a content type names; undefined if it names none. */
function charsetOf(contentType: string): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1];
}

async function rowsOf(given: ImportBody) {
  if (!isRaw(given)) return { contacts: given.contacts };
  const file = given.mediaType === 'text/csv' ? given.file : await filePart(given, 'file');
  if (file === null)
    throw refuseFields([
      {
        where: 'body',
        path: ['file'],
        code: 'REQUIRED',
        message: 'file is required: a CSV file as a part of the multipart body',
      },
    ]);
  return { file, format: 'CSV' as const, encoding: charsetOf(given.contentType) };
}

const importContacts = defineEndpoint(OrgcrmImportContactsDocument)({
  name: 'importContacts',
  method: 'POST',
  path: '/api/v1/contacts/import',
  summary: 'Import contacts in bulk',
  description:
    'As JSON, or as CSV (as the body, or in the part `file` of a multipart body) with a header row of the same field names, custom.<key> for custom fields, tags separated by semicolons, ' +
    'and the options as query parameters. CSV is UTF-8, UTF-16, or in the charset of its content type. Rows that are wrong are reported and cost no other row; a file of which no ' +
    'column is known is refused.',
  isImport: true,
  mediaTypes: ['application/json', ...csvTypes],
  query: query({
    match_on: matchOn,
    on_conflict: onConflict,
    tags: z
      .union([texts(), text()], { error: 'the name of a tag' })
      .optional()
      .describe(
        'The name of a tag that every contact of the import gets; may be repeated. Of CSV, as match_on and on_conflict.',
      ),
  }),
  body: z.union([jsonBody, rawBody]),
  fieldNames: (path, { body: given }) => {
    const [, field, ...rest] = path;
    const options: Record<string, string> = { matchOn: 'match_on', onConflict: 'on_conflict' };
    const name = field === undefined ? [] : [options[field] ?? field];
    if (!isRaw(given)) return { where: 'body', path: [...name, ...rest] };
    return field === 'file' || field === 'encoding' ? { where: 'body', path: [] } : { where: 'query', path: name };
  },
  variables: async ({ query: asked, body: given }) => {
    const options = isRaw(given)
      ? { ...asked, tags: typeof asked.tags === 'string' ? [asked.tags] : asked.tags }
      : given;
    const input = {
      ...(await rowsOf(given)),
      matchOn: options.match_on,
      onConflict: options.on_conflict,
      tags: options.tags,
      externalIdLabel: 'orgcrm',
    };
    return { input };
  },
  encode: ({ importContacts: { total, created, updated, skipped, failed, errors, ignoredColumns, warnings } }) => ({
    status: 200,
    body: { total, created, updated, skipped, failed, errors, ignored_columns: ignoredColumns, warnings },
  }),
  answers: { 200: { description: 'What the import did.', schema: resultSchema } },
});

export const importEndpoints: Endpoint[] = [importContacts];
