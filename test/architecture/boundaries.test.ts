import { describe, expect, test } from 'vitest';
import { violation } from './boundaries.ts';
import { importsOf, importsOfTheSource } from './imports.ts';

function complaints(file: string, source: string): (string | null)[] {
  return importsOf(file, source).map((each) => violation(each));
}

describe('import boundaries', () => {
  test('every import of the source keeps to the boundaries', () => {
    const imports = importsOfTheSource();
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.map((each) => violation(each)).filter((complaint) => complaint !== null)).toEqual([]);
  });

  test.each([
    ['REST importing the store', 'src/rest/adapter.ts', `import { sql } from '../store/index.ts';`],
    ['REST importing a concept', 'src/rest/adapter.ts', `import { createContact } from '../domain/contacts/create.ts';`],
    ['REST importing a concept for its types', 'src/rest/adapter.ts', `import type { Contact } from '../domain/contacts/contact.ts';`],
    ['REST importing an inside of GraphQL', 'src/rest/adapter.ts', `export { builder } from '../graphql/builder.ts';`],
    ['REST importing Prisma', 'src/rest/pylon/shapes.ts', `import { PrismaClient } from '@prisma/client';`],
    ['REST importing a driver', 'src/rest/pylon/shapes.ts', `const pg = await import('pg');`],
    ['a dialect importing another', 'src/rest/pylon/shapes.ts', `import { shape } from '../orgcrm/shapes.ts';`],
    ['a dialect naming a type of another', 'src/rest/pylon/shapes.ts', `export type Shape = import('../orgcrm/shapes.ts').Shape;`],
    ['the store importing a concept', 'src/store/index.ts', `export * from '../domain/contacts/contact.ts';`],
    ['a concept importing REST', 'src/domain/contacts/create.ts', `import { endpoint } from '../rest/endpoint.ts';`],
    ['a concept importing the server', 'src/domain/contacts/create.ts', `import { serve } from '../server.ts';`],
    ['a concept importing a driver', 'src/domain/contacts/create.ts', `import { Pool } from 'pg';`],
    ['a concept importing an inside of the store', 'src/domain/contacts/create.ts', `import { openServer } from '../store/server.ts';`],
    ['anything importing a test', 'src/domain/contacts/create.ts', `import { workspace } from '../support/workspace.ts';`],
    ['a folderless file without a boundary', 'src/helpers.ts', `import { readFileSync } from 'node:fs';`],
  ])('refuses %s', (_title, file, source) => {
    expect(complaints(file, source)).toEqual([expect.stringContaining(file)]);
  });

  test.each([
    ['REST importing its own files, access and the executor', 'src/rest/adapter.ts', `import './endpoint.ts'; import '../access/viewer.ts'; import '../graphql/executor.ts';`],
    ['a dialect importing itself and what all dialects share', 'src/rest/pylon/endpoints.ts', `import './shapes.ts'; import '../endpoint.ts'; import { z } from 'zod';`],
    ['REST importing its dialects', 'src/rest/dispatch.ts', `import { endpoints } from './pylon/endpoints.ts';`],
    ['a concept importing another, the builder and the store', 'src/domain/contacts/create.ts', `import '../domain/tags/tag.ts'; import '../graphql/builder.ts'; import '../store/index.ts';`],
    ['the store importing its driver', 'src/store/server/server.ts', `import pg from 'pg';`],
  ])('allows %s', (_title, file, source) => {
    expect(complaints(file, source).filter((complaint) => complaint !== null)).toEqual([]);
  });

  test('names the line and the reason', () => {
    expect(complaints('src/store/statements/sql.ts', `\nimport { tag } from '../domain/tags/tag.ts';`)).toEqual([
      'src/store/statements/sql.ts:2 imports src/domain/tags/tag.ts. The store knows nobody: it opens the database and runs statements, whatever they are about.',
    ]);
  });

  test('refuses an import whose target is computed, for it cannot be checked', () => {
    expect(() => importsOf('src/rest/adapter.ts', 'await import(`./${name}.ts`)')).toThrow('src/rest/adapter.ts:1: an import whose target is computed');
  });
});
