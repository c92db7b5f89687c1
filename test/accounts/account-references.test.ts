import { expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/graphql/ids.ts';
import { createWorkspace } from '../support/workspace.ts';

type Reference = Record<string, unknown>;

async function scene() {
  const workspace = await createWorkspace();
  const create = async (name: string, ...externalIds: [label: string, externalId: string][]): Promise<string> => {
    const { createAccount } = await workspace.graphql<{ createAccount: { account: { uuid: string } } }>(
      'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { ... on CreateAccountSuccess { account { uuid } } } }',
      { input: { name, externalIds: externalIds.map(([label, externalId]) => ({ label, externalId })) } },
    );
    return createAccount.account.uuid;
  };
  const acme = await create('Acme', ['pylon', 'acme'], ['crm', 'shared']);
  const zeta = await create('Zeta', ['zeta', 'acme'], ['abc', 'shared']);
  return { workspace, acme, zeta };
}

const cases: [title: string, reference: (ids: { acme: string; zeta: string }) => Reference, name: string | null][] = [
  ['a UUID', ({ acme }) => ({ id: acme }), 'Acme'],
  ['a UUID in capitals', ({ acme }) => ({ id: acme.toUpperCase() }), 'Acme'],
  ['a global id', ({ acme }) => ({ id: encodeGlobalId('Account', acme) }), 'Acme'],
  ['a global id of another type', ({ acme }) => ({ id: encodeGlobalId('Location', acme) }), null],
  ['an external id as an id', () => ({ id: 'acme' }), null],
  ['a UUID as a legacy id', ({ zeta }) => ({ legacyId: { id: zeta, label: 'pylon' } }), 'Zeta'],
  ['an external id of the label', () => ({ legacyId: { id: 'acme', label: 'zeta' } }), 'Zeta'],
  ['an external id of another label', () => ({ legacyId: { id: 'acme', label: 'orgcrm' } }), null],
  ['an external id of any label: the first in the alphabet', () => ({ legacyId: { id: 'shared', label: 'orgcrm', anyLabel: true } }), 'Zeta'],
  ['an external id of any label, its own first', () => ({ legacyId: { id: 'shared', label: 'crm', anyLabel: true } }), 'Acme'],
  ['an external id in another case', () => ({ legacyId: { id: 'ACME', label: 'pylon', anyLabel: true } }), null],
];

it.each(cases)('an account is read, changed and deleted by %s', async (_title, reference, name) => {
  const { workspace, ...ids } = await scene();
  const named = reference(ids);
  const found = 'query ($id: ID, $legacyId: LegacyIdReference) { account(id: $id, legacyId: $legacyId) { name } }';
  expect(await workspace.graphql(found, named)).toEqual({ account: name === null ? null : { name } });
  const update = 'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { __typename ... on UpdateAccountSuccess { account { name domain } } ... on UserError { path } } }';
  const remove = 'mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { __typename ... on UserError { path } } }';
  const notFound = { __typename: 'NotFoundError', path: ['input', 'id' in named ? 'id' : 'legacyId'] };
  expect(await workspace.graphql(update, { input: { ...named, domain: 'new.example' } })).toEqual({
    updateAccount: name === null ? notFound : { __typename: 'UpdateAccountSuccess', account: { name, domain: 'new.example' } },
  });
  expect(await workspace.graphql(remove, { input: named })).toEqual({ deleteAccount: name === null ? notFound : { __typename: 'DeleteAccountSuccess' } });
  expect(await workspace.graphql('{ accounts { totalCount } }')).toEqual({ accounts: { totalCount: name === null ? 2 : 1 } });
});

it('refuses none and two ways to name an account', async () => {
  const { workspace, acme } = await scene();
  const legacyId = { id: acme, label: 'pylon' };
  for (const input of [{}, { id: null }, { id: acme, legacyId }]) {
    for (const mutation of ['updateAccount', 'deleteAccount']) {
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      expect(await workspace.graphql(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ... on UserError { code message } } }`, { input })).toEqual({
        [mutation]: { code: 'VALIDATION_ERROR', message: 'give exactly one of id and legacyId' },
      });
    }
  }
  const { errors } = await workspace.send('query ($id: ID, $legacyId: LegacyIdReference) { account(id: $id, legacyId: $legacyId) { name } }', { id: acme, legacyId });
  expect(errors).toMatchObject([{ message: 'give exactly one of id, externalId and legacyId' }]);
});

it('knows no account of another workspace', async () => {
  const { acme } = await scene();
  const other = await createWorkspace();
  for (const id of [acme, 'acme']) {
    expect(await other.graphql('query ($id: ID!) { account(legacyId: { id: $id, label: "pylon", anyLabel: true }) { name } }', { id })).toEqual({ account: null });
  }
});
