import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { circles, violation } from './boundaries.ts';
import { importsOf, importsOfTheSource, sourceFiles } from './imports.ts';

function complaints(file: string, source: string): (string | null)[] {
  return importsOf(file, source).map((each) => violation(each));
}

describe('import boundaries', () => {
  test('every import points down the layers, and into a module by its index', () => {
    const imports = importsOfTheSource();
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.map((each) => violation(each)).filter((complaint) => complaint !== null)).toEqual([]);
  });

  test('no concepts import each other', () => {
    expect(circles(importsOfTheSource())).toEqual([]);
  });

  test('the source has at most ten folders, and a folder at most fifteen files', () => {
    const folders = new Map<string, number>();
    for (const { file } of sourceFiles()) {
      const folder = file.slice(0, file.lastIndexOf('/'));
      folders.set(folder, (folders.get(folder) ?? 0) + 1);
    }
    expect([...folders].filter(([, files]) => files > 15)).toEqual([]);
    expect(readdirSync('src').length).toBeLessThanOrEqual(10);
  });

  test.each([
    ['REST importing the store', 'src/rest/core/endpoint.ts', `import { sql } from '../../store/index.ts';`],
    [
      'REST importing a concept',
      'src/rest/core/endpoint.ts',
      `import { createContact } from '../../domain/contacts/index.ts';`,
    ],
    [
      'REST importing a concept for its types',
      'src/rest/core/endpoint.ts',
      `import type { Contact } from '../../domain/contact/index.ts';`,
    ],
    [
      'REST importing an inside of GraphQL',
      'src/rest/core/endpoint.ts',
      `export { builder } from '../../graphql/builder.ts';`,
    ],
    ['REST importing Prisma', 'src/rest/pylon/envelope.ts', `import { PrismaClient } from '@prisma/client';`],
    ['REST importing a driver', 'src/rest/pylon/envelope.ts', `const pg = await import('pg');`],
    ['a dialect importing another', 'src/rest/pylon/envelope.ts', `import { shape } from '../orgcrm/shapes.ts';`],
    [
      'a dialect naming a type of another',
      'src/rest/pylon/envelope.ts',
      `export type Shape = import('../orgcrm/shapes.ts').Shape;`,
    ],
    [
      'what dialects share importing a dialect',
      'src/rest/core/endpoint.ts',
      `import { shape } from '../orgcrm/shapes.ts';`,
    ],
    ['the store importing a concept', 'src/store/index.ts', `export * from '../domain/contacts/index.ts';`],
    ['a filter importing GraphQL', 'src/query/filter/tree.ts', `import { builder } from '../../graphql/builder.ts';`],
    ['GraphQL importing a concept', 'src/graphql/builder.ts', `import '../domain/contacts/index.ts';`],
    [
      'a concept importing REST',
      'src/domain/contacts/lock.ts',
      `import { endpoint } from '../../rest/core/endpoint.ts';`,
    ],
    [
      'a concept importing the server',
      'src/domain/contacts/lock.ts',
      `import { serve } from '../../process/server.ts';`,
    ],
    [
      'a concept importing past the index of another',
      'src/domain/contacts/lock.ts',
      `import { tagByName } from '../tags/loaders.ts';`,
    ],
    ['a concept importing a driver', 'src/domain/contacts/lock.ts', `import { Pool } from 'pg';`],
    [
      'a concept importing an inside of the store',
      'src/domain/contacts/lock.ts',
      `import { openServer } from '../../store/server/server.ts';`,
    ],
    [
      'anything importing a test',
      'src/domain/contacts/lock.ts',
      `import { workspace } from '../../../test/support/workspace.ts';`,
    ],
    ['a file in no layer', 'src/helpers.ts', `import { readFileSync } from 'node:fs';`],
  ])('refuses %s', (_title, file, source) => {
    expect(complaints(file, source)).toEqual([expect.stringContaining(file)]);
  });

  test.each([
    [
      'REST importing its own files, access and the executor',
      'src/rest/core/endpoint.ts',
      `import './body.ts'; import '../../access/viewer.ts'; import '../../graphql/execution/executor.ts';`,
    ],
    [
      'a dialect importing itself and what all dialects share',
      'src/rest/pylon/endpoints.ts',
      `import './envelope.ts'; import '../core/endpoint.ts'; import { z } from 'zod';`,
    ],
    ['REST importing its dialects', 'src/rest/dispatch.ts', `import { endpoints } from './pylon/endpoints.ts';`],
    [
      'a concept importing another, the builder and the store',
      'src/domain/contacts/lock.ts',
      `import '../tags/index.ts'; import '../../graphql/builder.ts'; import '../../store/index.ts';`,
    ],
    ['the store importing its driver', 'src/store/server/server.ts', `import pg from 'pg';`],
  ])('allows %s', (_title, file, source) => {
    expect(complaints(file, source).filter((complaint) => complaint !== null)).toEqual([]);
  });

  test('names the line and the reason', () => {
    expect(complaints('src/store/open.ts', `\nimport { tag } from '../domain/tags/index.ts';`)).toEqual([
      'src/store/open.ts:2 imports src/domain/tags/index.ts. The store knows nobody: it opens the database and runs statements, whatever they are about.',
    ]);
  });

  test('finds a circle of concepts', () => {
    const imports = importsOf('src/domain/a/x.ts', `import '../b/index.ts';`).concat(
      importsOf('src/domain/b/y.ts', `import '../c/index.ts';`),
      importsOf('src/domain/c/z.ts', `import '../a/index.ts';`),
    );
    expect(circles(imports)).toEqual([['src/domain/a', 'src/domain/b', 'src/domain/c']]);
  });

  test('refuses an import whose target is computed, for it cannot be checked', () => {
    expect(() => importsOf('src/rest/core/endpoint.ts', 'await import(`./${name}.ts`)')).toThrow(
      'src/rest/core/endpoint.ts:1: an import whose target is computed',
    );
  });
});
