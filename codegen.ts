import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * The types of the operations that REST runs, and the documents themselves, from each dialect's operations.graphql.
 * The inputs and enums that they use stand in one file; others are not written, so a change elsewhere in the schema changes
 * no file here.
 */
const operations = (existsSync('src/rest') ? readdirSync('src/rest', { recursive: true, encoding: 'utf8' }) : [])
  .filter((file) => file.endsWith('operations.graphql'))
  .map((file) => `src/rest/${file}`)
  .toSorted();

/** What the API's own scalars are in TypeScript: texts, but for those of JSON. */
const scalars = {
  ...Object.fromEntries(
    [...readFileSync('schema.graphql', 'utf8').matchAll(/^scalar (\w+)/gm)].map(([, name]) => [name, 'string']),
  ),
  JSON: 'unknown',
  JSONObject: 'Record<string, unknown>',
  Upload: '../../graphql/upload.ts#UploadedFile',
};

const failure = 'src/rest/core/failure.graphql';
const schemaTypes = 'src/rest/core/schema-types.generated.ts';
const forRest = {
  useTypeImports: true,
  immutableTypes: true,
  skipTypename: true,
  avoidOptionals: { field: true },
  strictScalars: true,
  scalars,
  importExtension: '.ts' as const,
};

const client = 'clients/typescript/src/operations';

const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    // The package for front ends: unions are told apart by __typename, and a field that may be left out is optional.
    [`${client}.generated.ts`]: {
      documents: `${client}.graphql`,
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        useTypeImports: true,
        skipTypename: true,
        strictScalars: true,
        scalars: { ...scalars, Upload: 'Blob' },
      },
    },
    [schemaTypes]: {
      documents: [...operations, failure],
      plugins: ['typescript-operations'],
      config: { ...forRest, generateOperationTypes: false },
    },
    ...Object.fromEntries(
      operations.map((file) => [
        file.replace(/\.graphql$/, '.generated.ts'),
        {
          documents: [file, failure],
          plugins: ['typescript-operations', 'typed-document-node'],
          config: { ...forRest, importSchemaTypesFrom: schemaTypes },
        },
      ]),
    ),
  },
};

export default config;
