import { expect, it } from 'vitest';
import { createWorkspace } from '../../support/workspace.ts';

/** Contacts whose UUIDs and external ids are known by name, in two accounts. */
async function seedContext() {
  const workspace = await createWorkspace();
  const account = async (name: string, label: string): Promise<string> => {
    const { createAccount } = await workspace.graphql<{ createAccount: { account: { uuid: string } } }>(
      `mutation ($input: CreateAccountInput!) { createAccount(input: $input) { ... on CreateAccountSuccess { account { uuid } } } }`,
      { input: { name, externalIds: [{ label, externalId: `${name}-old` }] } },
    );
    return createAccount.account.uuid;
  };
  const contact = async (input: Record<string, unknown>): Promise<string> => {
    const { createContact } = await workspace.graphql<{ createContact: { contact: { uuid: string } } }>(
      `mutation ($input: CreateContactInput!) { createContact(input: $input) { ... on CreateContactSuccess { contact { uuid } } } }`,
      { input },
    );
    return createContact.contact.uuid;
  };
  const acme = await account('acme', 'pylon');
  await account('zeta', 'orgcrm');
  const ada = await contact({
    name: 'Ada',
    externalIds: [{ label: 'pylon', externalId: 'p1' }],
    account: { legacyId: { id: 'acme-old', label: 'pylon' } },
  });
  await contact({
    name: 'Bob',
    externalIds: [{ label: 'orgcrm', externalId: 'p2' }],
    account: { legacyId: { id: 'zeta-old', label: 'pylon', anyLabel: true } },
  });
  await contact({
    name: 'Cyd',
    externalIds: [{ label: 'pylon', externalId: 'p3' }],
    account: { legacyId: { id: acme, label: 'pylon' } },
  });
  const names = async (filter: unknown): Promise<string> => {
    const { contacts } = await workspace.graphql<{ contacts: { nodes: { name: string }[] } }>(
      'query ($filter: ContactFilter) { contacts(filter: $filter) { nodes { name } } }',
      { filter },
    );
    return contacts.nodes
      .map(({ name }) => name)
      .toSorted()
      .join(' ');
  };
  return { workspace, acme, ada, names };
}

it('finds contacts by UUIDs and external ids of a label side by side', async () => {
  const { ada, names } = await seedContext();
  const label = 'pylon';
  expect(await names({ legacyId: { label, eq: ada } })).toBe('Ada');
  expect(await names({ legacyId: { label, eq: 'p1' } })).toBe('Ada');
  expect(await names({ legacyId: { label, eq: 'p2' } })).toBe('');
  expect(await names({ legacyId: { label, in: [ada, 'p3', 'nope'] } })).toBe('Ada Cyd');
  expect(await names({ legacyId: { label, neq: 'p1' } })).toBe('Bob Cyd');
  expect(await names({ legacyId: { label, notIn: [ada, 'p3'] } })).toBe('Bob');
});

it('finds contacts by UUIDs and external ids of their accounts side by side', async () => {
  const { acme, names } = await seedContext();
  const label = 'pylon';
  expect(await names({ accountLegacyId: { label, eq: acme } })).toBe('Ada Cyd');
  expect(await names({ accountLegacyId: { label, in: ['acme-old'] } })).toBe('Ada Cyd');
  expect(await names({ accountLegacyId: { label, eq: 'zeta-old' } })).toBe('');
  expect(await names({ accountLegacyId: { label: 'orgcrm', eq: 'zeta-old' } })).toBe('Bob');
  expect(await names({ accountLegacyId: { label, notIn: [acme] } })).toBe('Bob');
});

it('refuses a legacy id of an account that names nothing', async () => {
  const { workspace } = await seedContext();
  const answer = await workspace.graphql(
    `mutation { createContact(input: { name: "Eve", account: { legacyId: { id: "zeta-old", label: "pylon" } } }) { ... on ValidationError { issues { code path message } } } }`,
  );
  expect(answer).toEqual({
    createContact: {
      issues: [
        {
          code: 'UNKNOWN_REFERENCE',
          path: ['input', 'account'],
          message: 'account: "zeta-old" is not an account of this workspace',
        },
      ],
    },
  });
});

it('means no contact without an email by a legacy id that must have one, whatever is done with it', async () => {
  const { workspace, ada } = await seedContext();
  const operations = [
    'query ($legacyId: LegacyContactReference!) { outcome: contact(legacyId: $legacyId) { __typename } }',
    'mutation ($legacyId: LegacyContactReference!) { outcome: updateContact(input: { contact: { legacyId: $legacyId }, notes: "x" }) { __typename } }',
    'mutation ($legacyId: LegacyContactReference!) { outcome: updateContact(input: { contact: { legacyId: $legacyId }, name: "Ada King", company: "x" }) { __typename } }',
    'mutation ($legacyId: LegacyContactReference!) { outcome: addContactTags(input: { contact: { legacyId: $legacyId }, tags: ["vip"] }) { __typename } }',
    'mutation ($legacyId: LegacyContactReference!) { outcome: createEvent(input: { contact: { legacyId: $legacyId }, type: "page_view" }) { __typename } }',
    'mutation ($legacyId: LegacyContactReference!) { outcome: deleteContact(input: { contact: { legacyId: $legacyId } }) { __typename } }',
  ];
  const outcomes = async (hasEmail: boolean | null): Promise<(string | null)[]> => {
    const found: (string | null)[] = [];
    for (const operation of operations) {
      for (const id of operation.includes('delete') ? [ada] : [ada, 'p1']) {
        const { outcome } = await workspace.graphql<{ outcome: { __typename: string } | null }>(operation, {
          legacyId: { id, label: 'pylon', hasEmail },
        });
        found.push(outcome === null ? null : outcome.__typename);
      }
    }
    return [...new Set(found)];
  };
  expect(await outcomes(true)).toEqual([null, 'NotFoundError']);
  await workspace.graphql(
    'mutation ($id: ID!) { updateContact(input: { contact: { id: $id }, email: "ada@example.com" }) { __typename } }',
    { id: ada },
  );
  expect(await outcomes(true)).toEqual([
    'Contact',
    'UpdateContactSuccess',
    'AddContactTagsSuccess',
    'CreateEventSuccess',
    'DeleteContactSuccess',
  ]);
});
