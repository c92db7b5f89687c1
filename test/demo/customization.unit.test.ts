import { describe, expect, test } from 'vitest';
import { buildDemo } from '../../src/process/demo/build.ts';
import { CustomFieldType } from '../../src/store/index.ts';
import { plan } from './plan.ts';

const rows = await buildDemo(plan);

/** Whether a value is what a field of the type holds (docs/contracts/orgcrm.md, Custom fields). */
const fits: Record<CustomFieldType, (value: unknown, options: readonly string[]) => boolean> = {
  TEXT: (value) => typeof value === 'string',
  LONG_TEXT: (value) => typeof value === 'string' && value.includes('\n'),
  NUMBER: (value) => typeof value === 'number',
  BOOLEAN: (value) => typeof value === 'boolean',
  DATE: (value) =>
    typeof value === 'string' && new Date(`${value}T00:00:00.000Z`).toISOString() === `${value}T00:00:00.000Z`,
  DATETIME: (value) => typeof value === 'string' && new Date(value).toISOString() === value,
  SELECT: (value, options) => typeof value === 'string' && options.includes(value),
  MULTISELECT: (value, options) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((each: unknown) => typeof each === 'string' && options.includes(each)),
  URL: (value) => typeof value === 'string' && URL.canParse(value),
  EMAIL: (value) => typeof value === 'string' && /^[^@\s]+@[^@\s]+$/.test(value),
  PHONE: (value) => typeof value === 'string' && /^\+[\d ]+$/.test(value),
};

describe('the demo custom fields', () => {
  test('have all types, in folders and outside, and one folder is empty', () => {
    expect(new Set(rows.custom_field.map(({ type }) => type))).toEqual(new Set(Object.values(CustomFieldType)));
    expect(rows.custom_field.some(({ folderId }) => folderId === null)).toBe(true);
    const used = new Set(rows.custom_field.map(({ folderId }) => folderId));
    expect(rows.custom_field_folder.filter(({ id }) => !used.has(id)).map(({ name }) => name)).toEqual(['Archive']);
  });

  test('have keys that every dialect takes, and options where they are selects', () => {
    expect(rows.custom_field.filter(({ key }) => !/^[a-z][a-z0-9_]{0,63}$/.test(key))).toEqual([]);
    const withOptions = rows.custom_field.filter(({ options }) => Array.isArray(options) && options.length > 0);
    expect(new Set(withOptions.map(({ type }) => type))).toEqual(new Set(['SELECT', 'MULTISELECT']));
  });

  test.each(rows.custom_field.map((field) => [field.key, field] as const))(
    'have in %s values of their type only',
    (key, { type, options }) => {
      const values = rows.contact.map(({ customValues }) => customValues[key]).filter((value) => value !== undefined);
      expect(values.length).toBeGreaterThan(100);
      expect(values.filter((value) => !fits[type](value, options as string[]))).toEqual([]);
    },
  );

  test('do not define every key that contacts have', () => {
    const defined = new Set(rows.custom_field.map(({ key }) => key));
    const undefinedKeys = rows.contact
      .flatMap(({ customValues }) => Object.keys(customValues))
      .filter((key) => !defined.has(key));
    expect(new Set(undefinedKeys)).toEqual(new Set(['shoe_size', 'importNote']));
  });
});

describe('the demo tags', () => {
  test('are on contacts, but for a few that nobody has', () => {
    const used = new Set(rows.contact_tag.map(({ tagId }) => tagId));
    expect(rows.tag.filter(({ id }) => !used.has(id)).map(({ name }) => name)).toEqual([
      'onboarding',
      'legacy-import',
      'event, next year',
    ]);
    expect(used.size).toBe(22);
  });

  test('have on each contact their places, from 0', () => {
    const positions = new Map<string, number[]>();
    for (const { contactId, position } of rows.contact_tag)
      positions.set(contactId, [...(positions.get(contactId) ?? []), position]);
    expect([...positions.values()].filter((places) => places.some((place, index) => place !== index))).toEqual([]);
    expect(Math.max(...[...positions.values()].map((places) => places.length))).toBeGreaterThan(4);
    expect(positions.size).toBeLessThan(rows.contact.length);
  });
});
