import { expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { insertContacts } from '../../support/contacts.ts';
import { statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';

const lists = `query ($view: ID, $filter: ContactFilter, $search: ContactSearch) {
  contacts(view: $view, filter: $filter, search: $search, orderBy: [{ field: NAME }]) { totalCount nodes { name } }
  contactCount(view: $view, filter: $filter, search: $search)
  contactGroups(by: SOURCE, view: $view, filter: $filter, search: $search) { count }
}`;

interface Lists {
  contacts: { totalCount: number; nodes: { name: string }[] };
  contactCount: number;
  contactGroups: { count: number }[];
}

/** The names that the list has; the total, the count and the groups must tell as many. */
async function chosen(client: Client, view: string | null, narrowed: Record<string, unknown> = {}): Promise<string[]> {
  const { contacts, contactCount, contactGroups } = await client.graphql<Lists>(lists, { view, ...narrowed });
  const names = contacts.nodes.map(({ name }) => name);
  expect([contacts.totalCount, contactCount, contactGroups.reduce((sum, { count }) => sum + count, 0)]).toEqual([
    names.length,
    names.length,
    names.length,
  ]);
  return names;
}

async function createView(client: Client, input: Record<string, unknown>): Promise<string> {
  const { createView: made } = await client.graphql<{ createView: { view: { uuid: string } } }>(
    'mutation ($input: CreateViewInput!) { createView(input: $input) { ... on CreateViewSuccess { view { uuid } } } }',
    { input },
  );
  return made.view.uuid;
}

async function open() {
  const workspace = await createWorkspace();
  await insertContacts(workspace.workspaceId, [
    { name: 'Ada', company: 'Acme', stage: 'LEAD', emails: ['ada@one.example'] },
    { name: 'Bea', company: 'Acme', stage: 'CUSTOMER', emails: ['bea@one.example'] },
    { name: 'Cleo', company: 'Acme', stage: 'LEAD', emails: ['cleo@two.example'] },
    { name: 'Dora', stage: 'LEAD' },
  ]);
  return workspace;
}

it('a list, a count and groups of contacts take a saved view, which a filter and a search narrow further', async () => {
  const workspace = await open();
  const leadsOfAcme = await createView(workspace, {
    name: 'Leads of Acme',
    filter: { stage: { eq: 'LEAD' } },
    search: 'acme',
    searchFields: ['COMPANY'],
    sort: [{ field: 'NAME', direction: 'DESC' }],
  });
  const everybody = await createView(workspace, { name: 'Everybody' });

  expect(await chosen(workspace, leadsOfAcme)).toEqual(['Ada', 'Cleo']);
  expect(await chosen(workspace, leadsOfAcme, { filter: { name: { startsWith: 'c' } } })).toEqual(['Cleo']);
  expect(await chosen(workspace, leadsOfAcme, { filter: {} })).toEqual(['Ada', 'Cleo']);
  expect(await chosen(workspace, leadsOfAcme, { search: { text: 'one.example' } })).toEqual(['Ada']);
  expect(await chosen(workspace, leadsOfAcme, { filter: { stage: { eq: 'CUSTOMER' } } })).toEqual([]);
  expect(await chosen(workspace, everybody, { filter: { stage: { eq: 'CUSTOMER' } } })).toEqual(['Bea']);
  expect(await chosen(workspace, everybody)).toEqual(['Ada', 'Bea', 'Cleo', 'Dora']);
  expect(await chosen(workspace, null)).toEqual(['Ada', 'Bea', 'Cleo', 'Dora']);
});

it('a view of one tag, and one of alternatives, are read as such lists are', async () => {
  const workspace = await open();
  const vip = await createView(workspace, { name: 'VIP', filter: { tags: { has: 'vip' } } });
  const either = await createView(workspace, {
    name: 'Ada or Bea',
    filter: { or: [{ name: { eq: 'ada' } }, { email: { eq: 'bea@one.example' } }] },
  });
  await workspace.graphql(
    'mutation { a: addContactTags(input: { contact: { email: "ada@one.example" }, tags: ["vip"] }) { __typename } }',
  );

  expect(await chosen(workspace, vip)).toEqual(['Ada']);
  expect(await chosen(workspace, vip, { filter: { stage: { eq: 'CUSTOMER' } } })).toEqual([]);
  expect(await chosen(workspace, either)).toEqual(['Ada', 'Bea']);
  expect(await chosen(workspace, either, { filter: { tags: { has: 'vip' } } })).toEqual(['Ada']);
});

it('a member who is restricted to their contacts sees those of them that the view chooses', async () => {
  const workspace = await open();
  const member = await workspace.member({ dataScope: 'ASSIGNED' });
  await insertContacts(workspace.workspaceId, [{ name: 'Mine', stage: 'LEAD', assigned_to_id: member.memberId }]);
  const leads = await createView(workspace, { name: 'Leads', filter: { stage: { eq: 'LEAD' } } });
  expect(await chosen(member, leads)).toEqual(['Mine']);
  expect(await chosen(workspace, leads)).toEqual(['Ada', 'Cleo', 'Dora', 'Mine']);
});

it('a view that is not there, or broken, is an error, never everybody', async () => {
  const [workspace, other] = [await open(), await createWorkspace()];
  const foreign = await createView(other, { name: 'Foreign' });
  for (const view of [newId(), foreign, 'nonsense']) {
    const answer = await workspace.send(lists, { view });
    expect(answer.errors?.[0]).toMatchObject({
      message: `view: "${view}" is not a view of this workspace`,
      extensions: { code: 'NOT_FOUND' },
    });
  }

  await workspace.graphql(
    'mutation { createCustomField(input: { key: "plan", label: "Plan", type: TEXT }) { __typename } }',
  );
  const broken = await createView(workspace, { name: 'Pro', filter: { customField: { key: 'plan', eq: 'pro' } } });
  expect(await chosen(workspace, broken)).toEqual([]);
  const { customFields } = await workspace.graphql<{ customFields: { uuid: string }[] }>('{ customFields { uuid } }');
  await workspace.graphql('mutation ($id: ID!) { deleteCustomField(input: { id: $id }) { __typename } }', {
    id: customFields[0]?.uuid,
  });
  const answer = await workspace.send(lists, { view: broken });
  expect(answer.errors?.[0]).toMatchObject({
    message: expect.stringContaining('view "Pro" is broken') as string,
    extensions: { code: 'VALIDATION_ERROR', issues: [{ path: ['view'] }] },
  });
});

it('costs one statement, however many fields name the view', async () => {
  const workspace = await open();
  const view = await createView(workspace, { name: 'Leads', filter: { stage: { eq: 'LEAD' } } });
  const query = 'query ($view: ID!) { a: contactCount(view: $view) b: contacts(view: $view) { nodes { name } } }';
  const statements = await statementsOf(() => workspace.graphql(query, { view }));
  // The key, the view, the count, the page.
  expect(statements).toHaveLength(4);
});
