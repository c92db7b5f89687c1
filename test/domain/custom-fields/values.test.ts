import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedCustomValues,
  checkCustomValue,
  checkCustomValues,
  type ValueDefinition,
} from '../../../src/domain/custom-fields/index.ts';
import { sql, type CustomFieldType } from '../../../src/store/index.ts';
import { gateway } from '../../support/gateway.ts';
import { rowsAs } from '../../support/rows-as.ts';

const options = ['red', 'dark green', 'a;b'];

function field(type: CustomFieldType, rest: Partial<ValueDefinition> = {}): ValueDefinition {
  return { key: type.toLowerCase(), type, options: type.endsWith('SELECT') ? options : [], required: false, ...rest };
}

const allTypes: CustomFieldType[] = [
  'TEXT',
  'LONG_TEXT',
  'NUMBER',
  'BOOLEAN',
  'DATE',
  'DATETIME',
  'SELECT',
  'MULTISELECT',
  'URL',
  'EMAIL',
  'PHONE',
];

const kept: [CustomFieldType, unknown, unknown][] = [
  ['TEXT', ' as it came ', ' as it came '],
  ['TEXT', '', ''],
  ['LONG_TEXT', 'two\nlines', 'two\nlines'],
  ['NUMBER', -12.5, -12.5],
  ['NUMBER', 0, 0],
  ['BOOLEAN', false, false],
  ['DATE', '2024-02-29', '2024-02-29'],
  ['DATETIME', '2026-01-31T13:00:00+01:00', '2026-01-31T12:00:00.000Z'],
  ['DATETIME', '2026-01-31T12:00:00.5', '2026-01-31T12:00:00.500Z'],
  ['DATETIME', '2026-01-31', '2026-01-31T00:00:00.000Z'],
  ['SELECT', 'dark green', 'dark green'],
  ['SELECT', 'Dark GREEN', 'dark green'],
  ['MULTISELECT', ['a;b', 'red', 'a;b'], ['a;b', 'red']],
  ['MULTISELECT', ['RED', 'red', 'A;b'], ['red', 'a;b']],
  ['MULTISELECT', [], null],
  ['URL', 'https://example.com/a?b', 'https://example.com/a?b'],
  ['EMAIL', ' Ada@Example.com ', 'Ada@Example.com'],
  ['PHONE', '+1 (555) 123-4567', '+1 (555) 123-4567'],
];

describe('values in their JSON types', () => {
  it.each(kept)('%s keeps %j as %j', (type, value, expected) => {
    expect(checkCustomValue(field(type), value, { strings: false })).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['TEXT', 5, 'INVALID_TYPE', '5 is not a text: a JSON string is allowed'],
    ['LONG_TEXT', ['x'], 'INVALID_TYPE', '["x"] is not a text: a JSON string is allowed'],
    [
      'TEXT',
      'a\0b',
      'INVALID_VALUE',
      '"a\\u0000b" has a character that cannot be stored: all but U+0000 and unpaired surrogates can',
    ],
    ['NUMBER', '5', 'INVALID_TYPE', '"5" is not a number: a JSON number is allowed'],
    ['BOOLEAN', 'true', 'INVALID_TYPE', '"true" is not a boolean: true or false is allowed'],
    ['BOOLEAN', 0, 'INVALID_TYPE', '0 is not a boolean: true or false is allowed'],
    [
      'DATE',
      '2026-02-30',
      'INVALID_FORMAT',
      '"2026-02-30" is not a date: a day of the calendar as YYYY-MM-DD, such as 2026-01-31',
    ],
    [
      'DATE',
      '0000-01-01',
      'INVALID_FORMAT',
      '"0000-01-01" is not a date: a day of the calendar as YYYY-MM-DD, such as 2026-01-31',
    ],
    [
      'DATE',
      '2026-01-31T00:00:00Z',
      'INVALID_FORMAT',
      '"2026-01-31T00:00:00Z" is not a date: a day of the calendar as YYYY-MM-DD, such as 2026-01-31',
    ],
    [
      'DATETIME',
      '2026-02-30T00:00:00Z',
      'INVALID_FORMAT',
      '"2026-02-30T00:00:00Z" is not a time: ISO 8601 such as 2026-01-31T12:00:00Z or 2026-01-31T13:00:00+01:00',
    ],
    [
      'DATETIME',
      '9999-12-31T23:59:59-01:00',
      'INVALID_FORMAT',
      '"9999-12-31T23:59:59-01:00" is not a time: ISO 8601 such as 2026-01-31T12:00:00Z or 2026-01-31T13:00:00+01:00',
    ],
    ['SELECT', 'Reds', 'UNKNOWN_OPTION', '"Reds" is not an option: the options are "red", "dark green", "a;b"'],
    [
      'SELECT',
      ['red'],
      'INVALID_TYPE',
      '["red"] is not a text: one of the options is allowed; the options are "red", "dark green", "a;b"',
    ],
    [
      'MULTISELECT',
      'red',
      'INVALID_TYPE',
      '"red" is not a list: a JSON array of options is allowed; the options are "red", "dark green", "a;b"',
    ],
    [
      'MULTISELECT',
      ['red', null],
      'UNKNOWN_OPTION',
      'null is not an option: the options are "red", "dark green", "a;b"',
    ],
    [
      'URL',
      'ftp://example.com',
      'INVALID_FORMAT',
      '"ftp://example.com" is not a URL: http:// or https:// with a host, at most 2048 characters',
    ],
    [
      'EMAIL',
      'ada@',
      'INVALID_FORMAT',
      '"ada@" is not a valid email address: name@example.com, at most 254 characters',
    ],
    [
      'PHONE',
      'call me',
      'INVALID_FORMAT',
      '"call me" is not a phone number: Digits with an optional leading +, and spaces, dots, dashes and brackets between them; 5 to 15 digits.',
    ],
  ] as const)('%s refuses %j: %s', (type, value, code, message) => {
    expect(checkCustomValue(field(type), value, { strings: false })).toEqual({ ok: false, code, message });
  });

  it.each(allTypes)('%s is cleared by null', (type) => {
    expect(checkCustomValue(field(type), null, { strings: false })).toEqual({ ok: true, value: null });
  });
});

describe('texts that are converted by type', () => {
  it.each([
    ['TEXT', '12', '12'],
    ['TEXT', '', ''],
    ['NUMBER', ' -12.50 ', -12.5],
    ['NUMBER', '1e3', 1000],
    ['NUMBER', 7, 7],
    ['NUMBER', '', null],
    ['BOOLEAN', 'TRUE', true],
    ['BOOLEAN', 'false', false],
    ['BOOLEAN', ' ', null],
    ['DATE', '2026-01-31', '2026-01-31'],
    ['MULTISELECT', 'red; dark green;', ['red', 'dark green']],
    ['MULTISELECT', 'a;b', ['a;b']],
    ['MULTISELECT', ['red'], ['red']],
    ['SELECT', '', null],
  ] as [CustomFieldType, unknown, unknown][])('%s reads %j as %j', (type, value, expected) => {
    expect(checkCustomValue(field(type), value, { strings: true })).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['NUMBER', '0x10'],
    ['NUMBER', '1,5'],
    ['NUMBER', 'Infinity'],
    ['NUMBER', '1e400'],
    ['BOOLEAN', 'yes'],
    ['SELECT', 'blue'],
    ['MULTISELECT', 'red;blue'],
  ] as [CustomFieldType, unknown][])('%s refuses %j', (type, value) => {
    expect(checkCustomValue(field(type), value, { strings: true }).ok).toBe(false);
  });
});

describe('the values of a contact', () => {
  const definitions = [field('TEXT', { required: true }), field('NUMBER'), field('MULTISELECT', { required: true })];
  const path = ['input', 'customValues'];

  it('reports every issue with its path, those of required fields on creation included', () => {
    const input = { number: 'x', text: '', multiselect: [], stray: 1 };
    expect(
      checkCustomValues(definitions, input, { unknownKeys: 'refuse', strings: false, required: true }, path).issues,
    ).toEqual([
      {
        path: [...path, 'number'],
        code: 'INVALID_TYPE',
        problem: '"x" is not a number: a JSON number is allowed',
      },
      {
        path: [...path, 'stray'],
        code: 'UNKNOWN_REFERENCE',
        problem: 'no custom field has the key "stray": defined are text, number, multiselect',
      },
      { path: [...path, 'text'], code: 'REQUIRED', problem: 'a value is required' },
      { path: [...path, 'multiselect'], code: 'REQUIRED', problem: 'a value is required' },
    ]);
  });

  it('keeps unknown keys as they came where they are kept, and asks for nothing on changes', () => {
    const stray = { nested: ['x', { y: null }] };
    expect(
      checkCustomValues(definitions, { stray, number: null }, { unknownKeys: 'keep', strings: false }, path),
    ).toEqual({
      values: { stray, number: null },
      issues: [],
    });
  });

  it('refuses what cannot be stored in unknown keys, and in what they are called', () => {
    const deep = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) as unknown;
    const { issues } = checkCustomValues(
      [],
      { half: '\ud800', 'k\0': 1, deep },
      { unknownKeys: 'keep', strings: false },
      path,
    );
    expect(issues.map(({ path: [, , key], code }) => [key, code])).toEqual([
      ['half', 'INVALID_VALUE'],
      ['k\0', 'INVALID_VALUE'],
      ['deep', 'INVALID_VALUE'],
    ]);
  });

  it('lets through a value that the contact has already, though it does not fit the type', () => {
    const present = { number: ['many'] };
    const rules = { unknownKeys: 'keep', strings: false, present } as const;
    expect(checkCustomValues(definitions, { number: ['many'] }, rules, path)).toEqual({
      values: { number: ['many'] },
      issues: [],
    });
    expect(checkCustomValues(definitions, { number: ['more'] }, rules, path).issues).toHaveLength(1);
  });

  it('merges changes into what is there and takes off what is null, whatever the keys are called', async () => {
    const { store } = await gateway();
    const values = { a: null, b: 2, ['__proto__']: null };
    const given = JSON.parse('{"a":1,"__proto__":3,"kept":"x"}') as object;
    const [row] = await store.query(
      sql`SELECT ${changedCustomValues(sql`${JSON.stringify(given)}::jsonb`, Object.fromEntries(Object.entries(values)))} AS merged`,
    );
    expect(row).toEqual({ merged: { b: 2, kept: 'x' } });
  });
});

describe('for any value', () => {
  const reading = fc.record({ strings: fc.boolean() });
  const type = fc.constantFrom(...allTypes);
  const value = fc.oneof(
    fc.jsonValue(),
    fc.string(),
    fc.date({ noInvalidDate: true }).map((date) => date.toJSON()),
    fc.constantFrom(...options),
  );

  it('a check answers, and what it lets through passes again unchanged', () => {
    fc.assert(
      fc.property(type, value, reading, (chosen, given, how) => {
        const checked = checkCustomValue(field(chosen), given, how);
        const again = checked.ok ? checkCustomValue(field(chosen), checked.value, { strings: false }) : checked;
        expect(again).toEqual(checked);
      }),
    );
  });

  it('the store keeps every value that passes as it is', async () => {
    const { store } = await gateway();
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.oneof(value, fc.string({ unit: 'binary' }))),
        async (given) => {
          const { values, issues } = checkCustomValues([], given, { unknownKeys: 'keep', strings: false }, []);
          fc.pre(issues.length === 0);
          const [row] = await store.query(
            rowsAs<{ kept: unknown }>(sql`SELECT ${changedCustomValues(sql`'{}'::jsonb`, values)} AS kept`),
          );
          expect(row?.kept).toEqual(
            JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(values).filter(([, item]) => item !== null)))),
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});
