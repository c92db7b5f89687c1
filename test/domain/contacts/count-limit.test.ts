import { expect, it, onTestFinished } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { insertContacts } from '../../support/contacts.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createTestServer } from '../../support/server.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';

const limit = 10;

interface Total {
  totalCount: number;
  totalCountIsEstimate: boolean;
}
type Ask = <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>;

/** Asks a gateway that counts no further than the limit. */
async function limited(workspace: TestWorkspace, environment = { COUNT_LIMIT: String(limit) }) {
  const { server } = await createTestServer({ environment: { LOG_LEVEL: 'silent', ...environment } });
  onTestFinished(() => server.close());
  const headers = { authorization: `Bearer ${workspace.secret}` };
  const ask: Ask = async <Data>(query: string, variables: Record<string, unknown> = {}) => {
    const answer = await server.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
    const { data, errors } = answer.json<{ data: Data; errors?: unknown }>();
    expect(errors).toBeUndefined();
    return data;
  };
  return { ask, get: async (url: string) => (await server.inject({ url, headers })).json<Record<string, unknown>>() };
}

/** So many leads, and three customers; the database knows how many by its statistics. */
async function fill(leads: number): Promise<TestWorkspace> {
  const workspace = await createWorkspace();
  await insertContacts(
    workspace.workspaceId,
    Array.from({ length: leads + 3 }, (_, n) => ({
      name: `Contact ${n}`,
      emails: [`c${n}@limited.example`],
      company: n % 2 === 0 ? 'Acme' : 'Beta',
      stage: n < leads ? 'LEAD' : 'CUSTOMER',
    })),
  );
  await (await gateway()).store.query(sql`ANALYZE contact`);
  return workspace;
}

const leads = '{ contacts(first: 1, filter: { stage: { eq: LEAD } }) { totalCount totalCountIsEstimate } }';

it('a total is exact up to the limit, and at it', async () => {
  for (const count of [limit - 1, limit]) {
    const { ask } = await limited(await fill(count));
    expect(await ask(leads)).toEqual({ contacts: { totalCount: count, totalCountIsEstimate: false } });
  }
});

it('past the limit a total is an estimate that says so: larger than the limit, and no larger than all contacts', async () => {
  const { ask } = await limited(await fill(limit + 1));
  const { contacts } = await ask<{ contacts: Total }>(leads);
  expect(contacts.totalCountIsEstimate).toBe(true);
  expect(contacts.totalCount).toBeGreaterThan(limit);
  expect(contacts.totalCount).toBeLessThanOrEqual(limit + 4);
});

it('whether the total is an estimate can be asked alone', async () => {
  const { ask } = await limited(await fill(limit + 1));
  expect(await ask(leads.replace('totalCount ', ''))).toEqual({ contacts: { totalCountIsEstimate: true } });
});

it('a total that writes keep is exact however large it is', async () => {
  const { ask } = await limited(await fill(30));
  expect(await ask('{ contacts(first: 1) { totalCount totalCountIsEstimate } }')).toEqual({
    contacts: { totalCount: 33, totalCountIsEstimate: false },
  });
});

it('with a limit of 0, and by contactCount, everything is counted', async () => {
  const workspace = await fill(30);
  const { ask } = await limited(workspace, { COUNT_LIMIT: '0' });
  expect(await ask(leads)).toEqual({ contacts: { totalCount: 30, totalCountIsEstimate: false } });
  const { ask: askLimited } = await limited(workspace);
  expect(await askLimited('{ contactCount(filter: { stage: { eq: LEAD } }) }')).toEqual({ contactCount: 30 });
});

it('a choice of alternatives past the limit has the pages that it has without a limit', async () => {
  const workspace = await fill(40);
  const filter = { or: [{ company: { eq: 'acme' } }, { email: { in: ['c1@limited.example', 'c3@limited.example'] } }] };
  const query = (fields: string) =>
    `query ($filter: ContactFilter, $after: String) {
      contacts(filter: $filter, first: 7, after: $after, orderBy: [{ field: NAME, direction: DESC }]) {
        ${fields} nodes { name } pageInfo { hasNextPage hasPreviousPage endCursor }
      }
    }`;
  const { ask } = await limited(workspace);
  let after: string | null = null;
  for (let page = 0; page < 4; page++) {
    const variables: Record<string, unknown> = { filter, after };
    const { contacts } = await ask<{ contacts: Total & { pageInfo: { endCursor: string } } }>(
      query('totalCount totalCountIsEstimate'),
      variables,
    );
    const { totalCount, totalCountIsEstimate, ...listed } = contacts;
    expect({ contacts: listed }).toEqual(await workspace.graphql(query(''), variables));
    expect(totalCountIsEstimate).toBe(true);
    expect(totalCount).toBeGreaterThan(limit);
    after = contacts.pageInfo.endCursor;
  }
});

it('lists of what is not a contact are counted no further either', async () => {
  const workspace = await fill(limit);
  const events = Array.from({ length: limit + 2 }, () => ({
    contact: { email: 'c0@limited.example' },
    type: 'page_view',
  }));
  await workspace.graphql('mutation ($input: CreateEventsInput!) { createEvents(input: $input) { __typename } }', {
    input: { events },
  });
  const { ask } = await limited(workspace);
  const answer = await ask<{ events: Total; tags: Total }>(
    '{ events { totalCount totalCountIsEstimate } tags { totalCount totalCountIsEstimate } }',
  );
  expect(answer.events.totalCountIsEstimate).toBe(true);
  expect(answer.events.totalCount).toBeGreaterThan(limit);
  expect(answer.tags).toEqual({ totalCount: 0, totalCountIsEstimate: false });
});

it('a total below the limit takes no further statement', async () => {
  const workspace = await fill(limit);
  const [{ ask }, { ask: unlimited }] = [await limited(workspace), await limited(workspace, { COUNT_LIMIT: '0' })];
  const counts = [];
  for (const each of [ask, unlimited]) {
    await each(leads);
    counts.push((await statementsOf(() => each(leads))).length);
  }
  expect(counts[0]).toBe(counts[1]);
});

it('the legacy APIs keep exact totals', async () => {
  const { get } = await limited(await fill(30));
  expect(await get('/pristinesend/api/v1/contacts?limit=1&search=limited.example')).toMatchObject({ total: 33 });
  expect(await get('/orgcrm/api/v1/contacts?limit=1&q=limited.example')).toMatchObject({ total: 33 });
  expect(await get('/pathbound/v1/contacts?limit=1&created_after=2000-01-01')).toMatchObject({
    pagination: { total_items: 33 },
  });
});
