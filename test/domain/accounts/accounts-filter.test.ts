import { expect, it } from 'vitest';
import { encodeGlobalId } from '../../../src/values/ids.ts';
import { statementsOf } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';

async function seedContext() {
  const workspace = await createWorkspace();
  const create = async (input: object): Promise<string> => {
    const { createAccount } = await workspace.graphql<{ createAccount: { account: { uuid: string } } }>(
      'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { ... on CreateAccountSuccess { account { uuid } } } }',
      { input },
    );
    return createAccount.account.uuid;
  };
  const acme = await create({
    name: 'Acme',
    domain: 'Acme.example',
    externalIds: [
      { label: 'crm', externalId: 'a-1' },
      { label: 'pylon', externalId: 'old' },
    ],
  });
  const beta = await create({
    name: 'Beta 100%',
    domain: 'beta.example',
    externalIds: [{ label: 'crm', externalId: 'b-1' }],
  });
  await create({ name: 'Cyd_1' });
  const query =
    'query ($filter: AccountFilter, $search: String) { accounts(filter: $filter, search: $search, orderBy: [{ field: NAME, direction: ASC }]) { totalCount nodes { name } } }';
  const finds = async (filter: unknown, search?: string): Promise<string> => {
    const { accounts } = await workspace.graphql<{ accounts: { totalCount: number; nodes: { name: string }[] } }>(
      query,
      { filter, search },
    );
    expect(accounts.totalCount).toBe(accounts.nodes.length);
    return accounts.nodes.map(({ name }) => name.slice(0, 1)).join('');
  };
  return { workspace, acme, beta, finds, query };
}

it('finds accounts by each field and operator, without case; what is not there is not equal', async () => {
  const { acme, beta, finds } = await seedContext();
  const cases: [field: string, operators: object, letters: string][] = [
    ['id', { eq: acme }, 'A'],
    ['id', { in: [encodeGlobalId('Account', acme), beta, 'nonsense'] }, 'AB'],
    ['id', { notIn: [acme] }, 'BC'],
    ['id', { neq: beta }, 'AC'],
    ['id', { isSet: true }, 'ABC'],
    ['id', { isSet: false }, ''],
    ['name', { eq: 'ACME' }, 'A'],
    ['name', { neq: 'acme' }, 'BC'],
    ['name', { in: ['acme', 'beta 100%', 'none'] }, 'AB'],
    ['name', { notIn: [] }, 'ABC'],
    ['name', { contains: '%' }, 'B'],
    ['name', { contains: '_' }, 'C'],
    ['name', { contains: 'example' }, ''],
    ['name', { notContains: 'E' }, 'C'],
    ['name', { startsWith: 'be' }, 'B'],
    ['name', { endsWith: '1' }, 'C'],
    ['name', { contains: 'a', notContains: 'm' }, 'B'],
    ['domain', { eq: 'acme.EXAMPLE' }, 'A'],
    ['domain', { neq: 'acme.example' }, 'BC'],
    ['domain', { contains: '.example' }, 'AB'],
    ['domain', { notContains: 'beta' }, 'AC'],
    ['domain', { isSet: true }, 'AB'],
    ['domain', { isSet: false }, 'C'],
    ['externalId', { eq: 'a-1' }, 'A'],
    ['externalId', { label: 'pylon', isSet: true }, 'A'],
    ['externalId', { label: 'pylon', in: ['a-1', 'b-1'] }, ''],
    ['externalId', { in: ['a-1', 'b-1'] }, 'AB'],
    ['externalId', { notIn: ['a-1'] }, 'BC'],
    ['externalId', { isSet: false }, 'C'],
    ['legacyId', { label: 'pylon', in: ['old', beta] }, 'AB'],
    ['legacyId', { label: 'pylon', notIn: ['old'] }, 'BC'],
    ['legacyId', { label: 'crm', eq: 'old' }, ''],
    ['createdAt', { gte: '2000-01-01' }, 'ABC'],
    ['updatedAt', { lt: '2000-01-01' }, ''],
    ['updatedAt', { withinLast: { days: 1 } }, 'ABC'],
  ];
  const found = [];
  for (const [field, operators] of cases) found.push([field, operators, await finds({ [field]: operators })]);
  expect(found).toEqual(cases);
});

it('joins filters by and, or and not, and with the search', async () => {
  const { finds } = await seedContext();
  const [a, b] = [{ name: { eq: 'acme' } }, { domain: { contains: 'beta' } }];
  expect(await finds({})).toBe('ABC');
  expect(await finds(null)).toBe('ABC');
  expect(await finds({ or: [a, b] })).toBe('AB');
  expect(await finds({ and: [a, b] })).toBe('');
  expect(await finds({ not: { or: [a, b] } })).toBe('C');
  expect(await finds({ not: { domain: { contains: 'acme' } } })).toBe('BC');
  expect(await finds({ or: [a, b] }, 'BETA')).toBe('B');
});

it('refuses what is not a filter with the path to it', async () => {
  const { workspace, query } = await seedContext();
  const cases: [filter: unknown, path: (string | number)[], code: string][] = [
    [{ domain: { eq: null } }, ['filter', 'domain', 'eq'], 'INVALID_VALUE'],
    [{ or: [] }, ['filter', 'or'], 'REQUIRED'],
    [{ or: [{ name: {} }] }, ['filter', 'or', 0, 'name'], 'REQUIRED'],
    [{ createdAt: { gte: 'soon' } }, ['filter', 'createdAt', 'gte'], 'INVALID_FORMAT'],
    [{ id: { in: Array.from({ length: 1001 }, String) } }, ['filter', 'id', 'in'], 'OUT_OF_RANGE'],
    [{ or: Array.from({ length: 501 }, () => ({ name: { eq: 'x' } })) }, ['filter'], 'OUT_OF_RANGE'],
  ];
  for (const [filter, path, code] of cases) {
    const { errors } = await workspace.send(query, { filter });
    expect(errors).toMatchObject([{ extensions: { code: 'VALIDATION_ERROR', issues: [{ path, code }] } }]);
  }
});

it('takes one statement, and cursors of its own filter alone', async () => {
  const { workspace } = await seedContext();
  const page = (filter: string, after = '') =>
    `{ accounts(first: 1, filter: ${filter}${after === '' ? '' : `, after: "${after}"`}) { nodes { name } pageInfo { endCursor } totalCount } }`;
  const key = 1;
  expect(
    await statementsOf(() =>
      workspace.graphql(page('{ or: [{ externalId: { eq: "a-1" } }, { name: { contains: "b" } }] }')),
    ),
  ).toHaveLength(key + 1);
  const { accounts } = await workspace.graphql<{ accounts: { pageInfo: { endCursor: string } } }>(
    page('{ domain: { isSet: true } }'),
  );
  expect(await workspace.graphql(page('{ domain: { isSet: true } }', accounts.pageInfo.endCursor))).toMatchObject({
    accounts: { nodes: [{ name: 'Acme' }] },
  });
  expect(
    (await workspace.send(page('{ domain: { isSet: false } }', accounts.pageInfo.endCursor))).errors,
  ).toMatchObject([{ extensions: { code: 'VALIDATION_ERROR' } }]);
});
