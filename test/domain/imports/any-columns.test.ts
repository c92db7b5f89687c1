import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ColumnDefinition } from '../../../src/domain/imports/row/values/custom-value.ts';
import { createMapping } from '../../../src/domain/imports/row/mapping.ts';
import { rowReader } from '../../../src/domain/imports/row/read-row.ts';
import { fieldMappings } from '../../../src/domain/imports/field-mapping/index.ts';

const definitions: ColumnDefinition[] = [
  { key: 'birthday', label: 'Birthday', type: 'DATE' },
  { key: 'seen', label: 'Last seen', type: 'DATETIME' },
  { key: 'vip', label: 'VIP?', type: 'BOOLEAN' },
  { key: 'colours', label: 'Colours', type: 'MULTISELECT' },
  { key: 'sign', label: '#', type: 'TEXT' },
];
const known = fieldMappings.flatMap(({ headers }) => Object.values(headers).flat());
const ownNames = [
  'email',
  'emails',
  'phone',
  'id',
  'externalIds',
  'customValues',
  'properties',
  'properties.a.b',
  'custom.birthday',
  'custom.__proto__',
  'tags',
  'createdAt',
  'account',
];
const name = fc.oneof(
  fc.constantFrom(...known, ...ownNames, ...definitions.map(({ label }) => label), '__proto__', 'constructor'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'yes',
    '9.19876E+11',
    '3/4/2026',
    '0/0/00',
    'a ::: b',
    '"a","b"',
    '["a"',
    '{"a":1}',
    "'+1",
    'unsubscribed',
    'NULL',
    'crm:1',
    'a@x.example; b@x.example',
    '\u202A',
    '{"__proto__":1}',
  ),
);

const mappingOf = () => createMapping({ mapping: [], definitions, readIds: true, dateOrder: null }, ['mapping']);
const options = { externalIdLabel: 'crm', clearValue: 'NULL' };

it('reads any cells under any header without an error, and knows the column of everything that is wrong', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), fc.array(text, { maxLength: 9 }), (header, cells) => {
      const { issues } = rowReader({ header }, mappingOf(), options)({ kind: 'cells', cells }, 1);
      for (const { path, column } of issues) expect(path.length === 0 || column !== undefined).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

it('reads any object without an error, whatever its values are', () => {
  fc.assert(
    fc.property(
      fc.dictionary(name, fc.oneof(text, fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(null, '', [], {})), {
        maxKeys: 8,
      }),
      (object) => {
        const { issues } = rowReader({ header: null }, mappingOf(), options)({ kind: 'object', object }, 1);
        for (const { path, column } of issues) expect(path.length === 0 || column !== undefined).toBe(true);
      },
    ),
    { numRuns: 3_000 },
  );
});
