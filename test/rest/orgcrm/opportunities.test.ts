import { describe, expect, it } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { anyTime, anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { open, refused } from './open.ts';

describe('GET /api/v1/contacts/{contact_id}/opportunities', () => {
  it('lists them newest first, whole, and those of no other contact', async () => {
    const { send, create, workspace } = await open();
    const [ada, bob] = [await create({ name: 'Ada' }), await create({ name: 'Bob' })];
    const record = (id: string, fields: Record<string, unknown>) =>
      workspace.graphql(
        'mutation ($input: CreateOpportunityInput!) { createOpportunity(input: $input) { __typename ... on UserError { message } } }',
        { input: { contact: { id }, ...fields } },
      );
    const statuses = ['open', 'won', 'lost', 'abandoned'];
    for (const status of statuses)
      await record(ada.id, {
        title: `Deal ${status}`,
        pipeline: 'Sales',
        stage: 'Proposal',
        status: status.toUpperCase(),
        value: '1500.50',
        currency: 'EUR',
      });
    await record(ada.id, { title: 'Bare', pipeline: 'P', stage: 'S' });
    await record(bob.id, { title: 'Other', pipeline: 'P', stage: 'S' });

    const same = { id: anyUuid, contact_id: ada.id, created_at: anyTime, updated_at: anyTime };
    const deals = statuses.map((status) => ({
      ...same,
      title: `Deal ${status}`,
      pipeline: 'Sales',
      stage: 'Proposal',
      status,
      value: '1500.5',
      currency: 'EUR',
    }));
    const bare = { ...same, title: 'Bare', pipeline: 'P', stage: 'S', status: 'open', value: null, currency: null };
    expect(told(await send('GET', `/api/v1/contacts/${ada.id}/opportunities`))).toEqual({
      status: 200,
      body: { items: [bare, ...deals.toReversed()] },
    });
  });

  it('lists all of them, however many, and is empty where there are none', async () => {
    const { send, create, workspace } = await open();
    const { store } = await gateway();
    const ada = await create({ name: 'Ada' });
    const path = `/api/v1/contacts/${ada.id}/opportunities`;
    expect(told(await send('GET', path))).toEqual({ status: 200, body: { items: [] } });
    await store.query(sql`
      INSERT INTO opportunity (workspace_id, id, contact_id, title, pipeline, stage)
      SELECT ${workspace.workspaceId}::uuid, gen_random_uuid(), ${ada.id}::uuid, 'Deal ' || n, 'P', 'S' FROM generate_series(1, 2500) AS n`);
    let items: { id: string }[] = [];
    const statements = await statementsOf(async () => {
      items = ((await send('GET', path)).body as { items: { id: string }[] }).items;
    });
    expect(new Set(items.map(({ id }) => id)).size).toBe(2500);
    expect(items).toHaveLength(2500);
    expect(statements.length).toBeLessThanOrEqual(8);
  });

  it('answers 404 where there is no such contact', async () => {
    const { send } = await open();
    expect(told(await send('GET', '/api/v1/contacts/nobody/opportunities'))).toEqual(
      refused(404, 'no contact has the id "nobody"'),
    );
  });
});
