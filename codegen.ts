import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * The types of the operations that REST runs, and the documents themselves, from each dialect's operations.graphql.
 * Only types that the operations use are written, so a change elsewhere in the schema changes no file here.
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
    ...Object.fromEntries(
      operations.map((file) => [
        file.replace(/\.graphql$/, '.generated.ts'),
        {
          documents: [file, 'src/rest/core/failure.graphql'],
          plugins: ['typescript-operations', 'typed-document-node'],
          config: {
            useTypeImports: true,
            immutableTypes: true,
            skipTypename: true,
            avoidOptionals: { field: true },
            strictScalars: true,
            scalars,
          },
        },
      ]),
    ),
  },
};

export default config;
