import { expect, it } from 'vitest';
import { insertContacts } from '../support/contacts.ts';
import { gateway } from '../support/gateway.ts';
import { createWorkspace, type Client } from '../support/workspace.ts';
import { newId } from '../../src/values/ids.ts';
import { sql } from '../../src/store/index.ts';

async function contactWithHistory({ workspaceId }: Client): Promise<string> {
  const { store } = await gateway();
  const [contactId = ''] = await insertContacts(workspaceId, [{ name: 'Ada' }]);
  for (const n of [1, 2, 3]) {
    const at = `2026-01-0${n}T10:00:00.12${n}Z`;
    await store.query(sql`INSERT INTO event (workspace_id, id, contact_id, type, data, occurred_at)
      VALUES (${workspaceId}::uuid, ${newId()}::uuid, ${contactId}::uuid, ${`e${n}`}, '{"n":12345678901234567,"a":[null,"é"]}'::jsonb, ${at}::timestamptz)`);
    await store.query(sql`INSERT INTO action (workspace_id, id, contact_id, type, status, params, created_at)
      VALUES (${workspaceId}::uuid, ${newId()}::uuid, ${contactId}::uuid, ${`a${n}`}, 'COMPLETED', '{}'::jsonb, ${at}::timestamptz)`);
  }
  return contactId;
}

// The same list, once as it rides in the contact's statement, and once with an argument that gives it a statement of its own.
const eventFields = 'id uuid contactUuid type url domain data occurredAt createdAt contact { name }';
const actionFields = 'id uuid type status description params direct requireApproval scheduledAt createdAt updatedAt';

it('shows the same in lists that ride with the contact as in those with a statement of their own', async () => {
  const workspace = await createWorkspace();
  const id = await contactWithHistory(workspace);
  const { contact } = await workspace.graphql<{ contact: Record<string, unknown[]> }>(
    `query ($id: ID!, $two: Int!) { contact(id: $id) {
      events(first: $two) { ${eventFields} } allEvents: events { ${eventFields} }
      ownEvents: events(first: 2, orderBy: { field: OCCURRED_AT, direction: DESC }) { ${eventFields} }
      actions(first: $two) { ${actionFields} }
      ownActions: actions(first: 2, orderBy: { field: CREATED_AT, direction: DESC }) { ${actionFields} } } }`,
    { id, two: 2 },
  );
  expect(contact['events']).toEqual(contact['ownEvents']);
  expect(contact['events']).toMatchObject([
    { type: 'e3', occurredAt: '2026-01-03T10:00:00.123Z', contact: { name: 'Ada' } },
    { type: 'e2' },
  ]);
  expect(contact['allEvents']).toHaveLength(3);
  expect(contact['actions']).toEqual(contact['ownActions']);
  expect(contact['actions']).toMatchObject([{ type: 'a3', createdAt: '2026-01-03T10:00:00.123Z' }, { type: 'a2' }]);
});

it('takes each alias and each execution by its own `first`', async () => {
  const workspace = await createWorkspace();
  const id = await contactWithHistory(workspace);
  const query = `query ($id: ID!, $n: Int) { contacts(first: 1) { nodes { one: events(first: 1) { type } some: events(first: $n) { type occurredAt } none: events(first: 0) { type } } }
    contact(id: $id) { some: events(first: $n) { uuid } } }`;
  for (const n of [1, 2, 3]) {
    const { contacts, contact } = await workspace.graphql<{
      contacts: { nodes: Record<string, unknown[]>[] };
      contact: { some: unknown[] };
    }>(query, { id, n });
    const [node] = contacts.nodes;
    expect([node?.['one']?.length, node?.['some']?.length, node?.['none']?.length, contact.some.length]).toEqual([
      1,
      n,
      0,
      n,
    ]);
  }
  expect((await workspace.send(query, { id, n: 1001 })).errors?.[0]?.extensions).toMatchObject({
    issues: [{ path: ['first'], code: 'OUT_OF_RANGE' }],
  });
});
