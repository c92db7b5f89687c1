import fc from 'fast-check';
import { expect, it } from 'vitest';
import { open } from './scene.ts';

/** Three contacts whose fields differ, and searches that distinguish them. */
async function seedContext() {
  const workspace = await open();
  const { create, createAccount, defineField } = workspace;
  await defineField('tier', 'TEXT');
  await defineField('seats', 'NUMBER');
  await defineField('active', 'BOOLEAN');
  await defineField('born', 'DATE');
  await defineField('areas', 'MULTISELECT', ['north', 'south', 'northwest']);
  const acme = await createAccount('Acme', [{ label: 'pylon', externalId: 'acme' }]);
  const zeta = await createAccount('Zeta');
  const values = (fields: Record<string, string | string[]>) =>
    Object.entries(fields).map(([slug, value]) => (Array.isArray(value) ? { slug, values: value } : { slug, value }));
  const ada = await create({
    name: 'Ada',
    email: 'ada@example.com',
    account_id: acme,
    phone_numbers: ['15551234'],
    custom_fields: values({
      tier: 'Gold plus',
      seats: '5',
      active: 'true',
      born: '2001-02-03',
      areas: ['north', 'south'],
    }),
  });
  await create({
    name: 'Bob',
    email: 'bob@example.org',
    account_id: zeta,
    external_ids: [{ external_id: 'bob-1', label: 'pylon' }],
    custom_fields: values({ tier: 'iron', seats: '12.5', active: 'false', born: '1999-12-31', areas: ['northwest'] }),
  });
  await create({ name: 'Cyd' });
  const finds = (filter: unknown) => workspace.found({ filter }).then((names) => names.join(' '));
  return { ...workspace, ada, acme, zeta, finds };
}

const leaf = (field: string, operator: string, operand?: unknown) => ({
  field,
  operator,
  ...(operand === undefined ? {} : Array.isArray(operand) ? { values: operand } : { value: operand }),
});

it('finds by each field and operator', async () => {
  const { finds, ada, acme, zeta } = await seedContext();
  const cases: [field: string, operator: string, operand: unknown, names: string][] = [
    ['id', 'equals', ada.id, 'Ada'],
    ['id', 'equals', 'bob-1', 'Bob'],
    ['id', 'in', [ada.id, 'bob-1', 'nope'], 'Ada Bob'],
    ['id', 'not_in', [ada.id, 'bob-1'], 'Cyd'],
    ['email', 'equals', 'ADA@example.com', 'Ada'],
    ['email', 'in', ['ada@example.com', 'bob@example.org'], 'Ada Bob'],
    ['email', 'not_in', ['ada@example.com'], 'Bob Cyd'],
    ['email', 'string_contains', '@EXAMPLE.c', 'Ada'],
    ['email', 'string_contains', '_', ''],
    ['name', 'equals', 'ADA', 'Ada'],
    ['name', 'in', ['ada', 'cyd', 'x'], 'Ada Cyd'],
    ['name', 'not_in', ['ada'], 'Bob Cyd'],
    ['name', 'string_contains', 'B', 'Bob'],
    ['account_id', 'equals', acme, 'Ada'],
    ['account_id', 'equals', 'acme', 'Ada'],
    ['account_id', 'in', ['acme', zeta], 'Ada Bob'],
    ['account_id', 'not_in', ['acme'], 'Bob Cyd'],
    ['tier', 'equals', 'gold PLUS', 'Ada'],
    ['tier', 'not_equals', 'iron', 'Ada Cyd'],
    ['tier', 'in', ['iron', 'x'], 'Bob'],
    ['tier', 'not_in', ['iron'], 'Ada Cyd'],
    ['tier', 'string_contains', 'old', 'Ada'],
    ['tier', 'string_does_not_contain', 'old', 'Bob Cyd'],
    ['tier', 'contains', 'plus', 'Ada'],
    ['tier', 'does_not_contain', 'plus', 'Bob Cyd'],
    ['tier', 'is_set', undefined, 'Ada Bob'],
    ['tier', 'is_unset', undefined, 'Cyd'],
    ['seats', 'equals', '5.0', 'Ada'],
    ['seats', 'equals', 5, 'Ada'],
    ['seats', 'in', ['12.5', '7'], 'Bob'],
    ['seats', 'greater_than', '5', 'Bob'],
    ['seats', 'greater_than_or_equals', '5', 'Ada Bob'],
    ['seats', 'less_than', '12.5', 'Ada'],
    ['seats', 'less_than_or_equals', '12.5', 'Ada Bob'],
    ['active', 'equals', 'true', 'Ada'],
    ['active', 'not_equals', true, 'Bob Cyd'],
    ['born', 'time_is_after', '2000-01-01', 'Ada'],
    ['born', 'time_is_before', '2000-01-01T00:00:00Z', 'Bob'],
    ['born', 'time_range', ['1999-12-31', '2001-02-03'], 'Ada Bob'],
    ['born', 'greater_than_or_equals', '2001-02-03', 'Ada'],
    ['areas', 'contains', 'north', 'Ada'],
    ['areas', 'does_not_contain', 'north', 'Bob Cyd'],
    ['areas', 'string_contains', 'north', 'Ada Bob'],
    ['areas', 'in', ['south', 'northwest'], 'Ada Bob'],
    ['areas', 'is_unset', undefined, 'Cyd'],
  ];
  const found = await Promise.all(
    cases.map(async ([field, operator, operand]) => [
      field,
      operator,
      operand,
      await finds(leaf(field, operator, operand)),
    ]),
  );
  expect(found).toEqual(cases);
  const inShort = await Promise.all(
    cases.map(async ([field, operator, operand]) => [
      field,
      operator,
      operand,
      await finds({ [field]: { [operator]: operand ?? true } }),
    ]),
  );
  expect(inShort).toEqual(cases);
});

it('asks whether a field is set without looking at the value', async () => {
  const { finds } = await seedContext();
  for (const value of ['', 'no', false, true, 0, null, [], {}]) {
    expect(await finds({ field: 'tier', operator: 'is_set', value, values: [] })).toBe('Ada Bob');
    expect(await finds({ field: 'tier', operator: 'is_unset', value })).toBe('Cyd');
  }
  for (const value of ['', 'yes', true, []]) expect(await finds({ tier: { is_set: value } })).toBe('Ada Bob');
});

it('means a custom field by name where the workspace has one of this slug', async () => {
  const { finds, create, defineField } = await seedContext();
  await defineField('name', 'TEXT');
  await create({ name: 'Dan', custom_fields: [{ slug: 'name', value: 'Ada' }] });
  expect(await finds(leaf('name', 'equals', 'Ada'))).toBe('Dan');
  expect(await finds(leaf('name', 'is_set'))).toBe('Dan');
});

it('takes no filter, an empty one and null for everybody', async () => {
  const { found } = await seedContext();
  for (const body of [
    {},
    { filter: {} },
    { filter: null },
    { filter: { operator: null, value: null } },
    { filter: null, cursor: null, limit: null, search_text: null },
    { search_text: '', cursor: '', filter: '', limit: '' },
  ]) {
    expect(await found(body)).toEqual(['Ada', 'Bob', 'Cyd']);
  }
});

it('joins filters by and and or, 3 deep', async () => {
  const { finds } = await seedContext();
  const [ada, bob, set] = [
    leaf('email', 'string_contains', 'ada'),
    leaf('email', 'string_contains', 'bob'),
    leaf('tier', 'is_set'),
  ];
  const both = (operator: string, ...subfilters: unknown[]) => ({ operator, subfilters });
  expect(await finds(both('or', ada, bob))).toBe('Ada Bob');
  expect(await finds({ ...both('and', ada, set), field: '', value: null })).toBe('Ada');
  expect(await finds(both('and', ada, bob))).toBe('');
  expect(await finds(both('and', set, both('or', bob, both('and', ada, leaf('seats', 'greater_than', '4')))))).toBe(
    'Ada Bob',
  );
  expect(await finds(both('or', ada, {}))).toBe('Ada Bob Cyd');
  expect(await finds(both('and', ada, {}))).toBe('Ada');
});

it('takes the shorthand as an and of its entries, also inside a tree', async () => {
  const { finds } = await seedContext();
  expect(await finds({ email: { string_contains: '@example' }, seats: { greater_than: '4', less_than: '6' } })).toBe(
    'Ada',
  );
  expect(await finds({ operator: 'or', subfilters: [{ tier: { equals: 'iron' } }, { tier: { is_set: false } }] })).toBe(
    'Bob Cyd',
  );
  expect(await finds({ tier: { is_unset: false } })).toBe('Ada Bob');
});

it('searches a part of name, email or phone number, within the filter', async () => {
  const { found } = await seedContext();
  expect(await found({ search_text: 'AD' })).toEqual(['Ada']);
  expect(await found({ search_text: 'example.org' })).toEqual(['Bob']);
  expect(await found({ search_text: '5512' })).toEqual(['Ada']);
  expect(await found({ search_text: 'gold' })).toEqual([]);
  expect(await found({ search_text: 'example', filter: leaf('account_id', 'equals', 'acme') })).toEqual(['Ada']);
});

const operators = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'string_contains',
  'string_does_not_contain',
  'contains',
  'does_not_contain',
  'is_set',
  'is_unset',
  'greater_than',
  'less_than',
  'greater_than_or_equals',
  'less_than_or_equals',
  'time_is_after',
  'time_is_before',
  'time_range',
  'like',
];
const scalar = fc.oneof(
  fc.constantFrom('5', 'true', '2001-02-03', '2001-02-03T00:00:00Z', 'north', ''),
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const field = fc.constantFrom(
  'id',
  'name',
  'email',
  'account_id',
  'tier',
  'seats',
  'active',
  'born',
  'areas',
  '',
  'nope',
  '__proto__x',
);
const anyLeaf = fc.record(
  { field, operator: fc.constantFrom(...operators), value: scalar, values: fc.array(scalar, { maxLength: 3 }) },
  { requiredKeys: ['field', 'operator'] },
);
const shorthand = fc.dictionary(
  field,
  fc.dictionary(fc.constantFrom(...operators), fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })), { maxKeys: 2 }),
  { maxKeys: 2 },
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    anyLeaf,
    shorthand,
    fc.record({ operator: fc.constantFrom('and', 'or'), subfilters: fc.array(tie('tree'), { maxLength: 3 }) }),
  ),
}));

it(
  'answers 200 or 400 to every tree, and names a place of the filter in each refusal',
  { timeout: 120_000 },
  async () => {
    const { send } = await seedContext();
    await fc.assert(
      fc.asyncProperty(tree, async (filter) => {
        const answer = await send('POST', '/contacts/search', { filter });
        expect([200, 400]).toContain(answer.status);
        if (answer.status === 200) return;
        for (const message of (answer.body as { errors: string[] }).errors) {
          const path = message.split(/ is |: /)[0];
          expect(path).toMatch(/^filter/);
          // GraphQL's own names are none of this API.
          expect(path).not.toMatch(/customField|legacyId|LegacyId|\.and\b|\.or\b|\bnot\b/);
        }
      }),
      { numRuns: Number(process.env['RANDOM_RUNS'] ?? 200) },
    );
  },
);
