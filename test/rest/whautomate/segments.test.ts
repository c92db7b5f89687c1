import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { statementsOf } from '../../support/gateway.ts';
import { anyTime } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { open, refusal } from './scene.ts';

async function openWithSegments() {
  const { workspace, create, ...rest } = await open();
  const createSegment = async (name: string, filter: Record<string, unknown> | null): Promise<string> => {
    const { createView } = await workspace.graphql<{ createView: { view: { uuid: string } } }>(
      'mutation ($name: String!, $filter: ContactFilter) { createView(input: { name: $name, filter: $filter }) { ... on CreateViewSuccess { view { uuid } } } }',
      { name, filter },
    );
    return createView.view.uuid;
  };
  for (const name of ['Ada', 'Bob', 'Cy']) await create({ name, stage: name === 'Cy' ? 'Lead' : 'Customer' });
  const customers = await createSegment('Customers', { stage: { eq: 'CUSTOMER' } });
  return { workspace, create, createSegment, customers, ...rest };
}

/** Deletes the custom field that a segment uses. */
async function breakSegment({
  workspace,
  createSegment,
}: Awaited<ReturnType<typeof openWithSegments>>): Promise<string> {
  const made = await workspace.graphql<{ createCustomField: { customField: { uuid: string } } }>(
    'mutation { createCustomField(input: { key: "plan", label: "Plan", type: TEXT }) { ... on CreateCustomFieldSuccess { customField { uuid } } } }',
  );
  const id = await createSegment('Pro', { customField: { key: 'plan', eq: 'pro' } });
  await workspace.graphql('mutation ($id: ID!) { deleteCustomField(input: { id: $id }) { __typename } }', {
    id: made.createCustomField.customField.uuid,
  });
  return id;
}

describe('GET /v1/segments', () => {
  it('lists the saved views in their order, with how many contacts each has', async () => {
    const { send, createSegment, customers } = await openWithSegments();
    const all = await createSegment('All', null);
    const times = { createdAt: anyTime, updatedAt: anyTime };
    expect(told(await send('GET', '/v1/segments'))).toEqual({
      status: 200,
      body: [
        { id: customers, name: 'Customers', contactCount: 2, ...times },
        { id: all, name: 'All', contactCount: 3, ...times },
      ],
    });
  });

  it('pages by page and limit, with nothing past the end, and finds by a part of the name', async () => {
    const { send, createSegment } = await openWithSegments();
    for (const name of ['Leads', 'Lost']) await createSegment(name, null);
    const names = async (query: string) =>
      ((await send('GET', `/v1/segments?${query}`)).body as { name: string }[]).map(({ name }) => name);
    expect(await names('limit=2')).toEqual(['Customers', 'Leads']);
    expect(await names('limit=2&page=2')).toEqual(['Lost']);
    expect(await names('limit=2&page=3')).toEqual([]);
    expect(await names('name=L')).toEqual(['Leads', 'Lost']);
    expect(await names('name=l&limit=1&page=2')).toEqual(['Lost']);
  });

  it('shows a segment that is broken without a count, and counts the others', async () => {
    const opened = await openWithSegments();
    const broken = await breakSegment(opened);
    const { body } = await opened.send('GET', '/v1/segments');
    expect(body).toMatchObject([
      { name: 'Customers', contactCount: 2 },
      { id: broken, name: 'Pro' },
    ]);
    expect((body as object[])[1]).not.toHaveProperty('contactCount');
  });

  it('counts each by a statement of its own, so that a slow one fails alone, and reads all of them at once', async () => {
    const { send, createSegment } = await openWithSegments();
    for (let number = 0; number < 20; number++) await createSegment(`S${number}`, { name: { startsWith: 'a' } });
    // The key, the views, those of the page again by their ids; then a count of each.
    const statements = await statementsOf(() => send('GET', '/v1/segments'));
    expect(statements).toHaveLength(3 + 21);
    expect(statements.filter((text) => text.includes('count(*)'))).toHaveLength(21);
  });
});

describe('GET /v1/contacts?segmentId=', () => {
  it('lists the contacts of the segment, which other parameters narrow further', async () => {
    const { names, customers } = await openWithSegments();
    expect(await names(`segmentId=${customers}`)).toEqual(['Bob', 'Ada']);
    expect(await names(`segmentId=${customers}&limit=1&page=2`)).toEqual(['Ada']);
    expect(await names(`segmentId=${customers}&searchText=bo`)).toEqual(['Bob']);
    expect(await names(`segmentId=${customers}&search=bo`)).toEqual(['Bob']);
    expect(await names(`segmentId=${customers}&tags=nobody`)).toEqual([]);
    expect(await names('segmentId=')).toEqual(['Cy', 'Bob', 'Ada']);
  });

  it('finds nobody for an unknown segment', async () => {
    const { names } = await openWithSegments();
    const foreign = (await openWithSegments()).customers;
    for (const unknown of [newId(), 'nonsense', foreign])
      expect(await names(`segmentId=${unknown}&searchText=a`)).toEqual([]);
  });

  it('names the segment that is broken, and shows nobody', async () => {
    const opened = await openWithSegments();
    const broken = await breakSegment(opened);
    expect(told(await opened.send('GET', `/v1/contacts?segmentId=${broken}`))).toEqual(
      refusal(400, expect.stringMatching(/^segmentId: .*"Pro" is broken/)),
    );
  });
});
