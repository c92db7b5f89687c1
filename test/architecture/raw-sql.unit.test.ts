import { expect, test } from 'vitest';
import { parseSync, Visitor } from 'oxc-parser';
import { sourceFiles } from './imports.ts';
import { rawSql } from './raw-sql.ts';

/** The lines on which a source text has SQL: a template of the store's tags `sql` and `typed(…)`, or a raw query of Prisma's. */
function linesOfSql(file: string, source: string): number[] {
  const places: number[] = [];
  new Visitor({
    TaggedTemplateExpression: ({ tag, start }) => {
      const name = tag.type === 'CallExpression' ? tag.callee : tag;
      if (name.type === 'Identifier' && ['sql', 'typed'].includes(name.name)) places.push(start);
    },
    MemberExpression: ({ property, start }) => {
      if (property.type === 'Identifier' && /^\$(query|execute)Raw/.test(property.name)) places.push(start);
    },
  }).visit(parseSync(file, source).program);
  return places.map((place) => source.slice(0, place).split('\n').length);
}

const placeOf = (file: string) =>
  Object.keys(rawSql).find((place) => (place.endsWith('/') ? file.startsWith(place) : file === place));
const withSql = sourceFiles().filter(({ file, source }) => linesOfSql(file, source).length > 0);

test('SQL is written by hand only where a reason is written down (raw-sql.ts); everywhere else Prisma Client reads and writes', () => {
  const others = withSql
    .filter(({ file }) => placeOf(file) === undefined)
    .map(({ file, source }) => `${file}:${linesOfSql(file, source)[0]}`);
  expect(others).toEqual([]);
});

test('every place with a reason has SQL', () => {
  const used = new Set(withSql.map(({ file }) => placeOf(file)));
  expect(Object.keys(rawSql).filter((place) => !used.has(place))).toEqual([]);
});

test('finds templates and raw queries', () => {
  expect(
    linesOfSql(
      'src/a.ts',
      'const a = 1;\nread(sql`SELECT 1`);\nconst text = "sql`no`";\nprisma.$queryRawUnsafe("SELECT 1");\nread(typed({ id: "uuid" })`SELECT 1`);',
    ),
  ).toEqual([2, 4, 5]);
});
