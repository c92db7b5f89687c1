import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeGlobalId } from '../../../src/values/ids.ts';
import { insertContacts } from '../../support/contacts.ts';
import { statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';

const fields = 'id uuid contactUuid title pipeline stage status value currency createdAt updatedAt contact { name }';
const errors = '... on UserError { code message path } ... on ValidationError { issues { code path message } }';

interface Answer {
  __typename: string;
  opportunity: Record<string, unknown> & { uuid: string; updatedAt: string };
}

async function run(
  client: Client,
  mutation: 'createOpportunity' | 'updateOpportunity',
  input: Record<string, unknown>,
): Promise<Answer> {
  const type = mutation.replace(/^./, (letter) => letter.toUpperCase());
  const data = await client.graphql<Record<string, Answer>>(
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename ... on ${type}Success { opportunity { ${fields} } } ${errors} } }`,
    { input },
  );
  return data[mutation] as Answer;
}

const remove = async (client: Client, id: string) =>
  (
    await client.graphql<{ deleteOpportunity: unknown }>(
      `mutation ($input: DeleteOpportunityInput!) { deleteOpportunity(input: $input) { __typename ... on DeleteOpportunitySuccess { id uuid } ${errors} } }`,
      { input: { id } },
    )
  ).deleteOpportunity;

async function list(client: Client, args: string): Promise<string[]> {
  const { opportunities } = await client.graphql<{ opportunities: { nodes: { title: string }[] } }>(
    `{ opportunities${args && `(${args})`} { nodes { title } } }`,
  );
  return opportunities.nodes.map(({ title }) => title);
}

it('records a deal with a contact, whole, or in the default pipeline', async () => {
  const workspace = await createWorkspace();
  const [contactUuid = ''] = await insertContacts(workspace.workspaceId, [
    { name: 'Ada', external_ids: [{ label: 'crm', externalId: '7' }] },
  ]);
  const content = { title: 'Rollout', pipeline: 'Sales', stage: 'Offer', status: 'WON' };
  const { opportunity } = await run(workspace, 'createOpportunity', {
    contact: { externalId: { label: 'crm', externalId: '7' } },
    ...content,
    value: '0099.9500',
    currency: ' eur',
  });

  expect(opportunity).toEqual({
    ...content,
    id: encodeGlobalId('Opportunity', opportunity.uuid),
    uuid: opportunity.uuid,
    contactUuid,
    contact: { name: 'Ada' },
    value: '99.95',
    currency: 'EUR',
    createdAt: opportunity.updatedAt,
    updatedAt: opportunity.updatedAt,
  });
  expect(
    await run(workspace, 'createOpportunity', {
      contact: { id: contactUuid },
      title: 'x',
      pipeline: null,
      status: null,
      value: null,
    }),
  ).toMatchObject({
    opportunity: { pipeline: 'Default', stage: 'New', status: 'OPEN', value: null, currency: null },
  });
});

it('shows every value as the number that was given, without zeros that say nothing', async () => {
  const workspace = await createWorkspace();
  const [id = ''] = await insertContacts(workspace.workspaceId, [{}]);
  await fc.assert(
    fc.asyncProperty(fc.bigInt({ min: 0n, max: 9_999_999_999_999_999n }), fc.nat(9_999), async (whole, fraction) => {
      const value = `${whole}.${String(fraction).padStart(4, '0')}`;
      const { opportunity } = await run(workspace, 'createOpportunity', {
        contact: { id },
        title: 'x',
        value,
        currency: 'USD',
      });
      expect(opportunity['value']).toBe(value.replace(/\.?0+$/, ''));
    }),
    { numRuns: 40 },
  );
});

it('changes only the given fields, and keeps a currency beside a value', async () => {
  const workspace = await createWorkspace();
  const [id = ''] = await insertContacts(workspace.workspaceId, [{}]);
  const { opportunity } = await run(workspace, 'createOpportunity', {
    contact: { id },
    title: 'a',
    value: '1500.00',
    currency: 'EUR',
  });
  const update = (input: Record<string, unknown>) =>
    run(workspace, 'updateOpportunity', { id: opportunity.uuid, ...input });
  const needsCurrency = {
    code: 'REQUIRED',
    path: ['input', 'currency'],
    message: 'currency: a value needs a currency: an ISO 4217 code such as EUR or USD',
  };

  const won = await update({ status: 'WON' });
  expect(won.opportunity).toEqual({ ...opportunity, status: 'WON', updatedAt: won.opportunity.updatedAt });
  expect(won.opportunity.updatedAt > opportunity.updatedAt).toBe(true);
  expect(await update({ value: '20' })).toMatchObject({ opportunity: { value: '20', currency: 'EUR' } });
  expect(await update({ currency: null })).toMatchObject({ __typename: 'ValidationError', issues: [needsCurrency] });
  expect(await update({ currency: null, value: null })).toMatchObject({ opportunity: { value: null, currency: null } });
  expect(await update({ value: '1' })).toMatchObject({ issues: [needsCurrency] });
  expect(await update({ currency: 'jpy' })).toMatchObject({ opportunity: { value: null, currency: 'JPY' } });
  expect(await update({ title: 'b', pipeline: 'p', stage: 's', status: 'OPEN', value: '0' })).toMatchObject({
    opportunity: { title: 'b', pipeline: 'p', stage: 's', status: 'OPEN', value: '0', currency: 'JPY' },
  });
  expect(await update({ title: null, pipeline: null, stage: null, status: null })).toMatchObject({
    issues: ['title', 'pipeline', 'stage', 'status'].map((field) => ({ code: 'REQUIRED', path: ['input', field] })),
  });
});

it('names every wrong field', async () => {
  const workspace = await createWorkspace();
  const [id = ''] = await insertContacts(workspace.workspaceId, [{}]);
  const create = (input: Record<string, unknown>) =>
    run(workspace, 'createOpportunity', { contact: { id }, title: 'x', ...input });

  expect(
    await create({ title: '', pipeline: '', stage: 'x'.repeat(101), value: '1,5', currency: 'EURO' }),
  ).toMatchObject({
    issues: [
      { code: 'OUT_OF_RANGE', path: ['input', 'title'] },
      { code: 'OUT_OF_RANGE', path: ['input', 'pipeline'] },
      { code: 'OUT_OF_RANGE', path: ['input', 'stage'] },
      { code: 'INVALID_FORMAT', path: ['input', 'value'], message: expect.stringContaining('"1,5"') },
      { code: 'INVALID_VALUE', path: ['input', 'currency'], message: expect.stringContaining('"EURO"') },
    ],
  });
  for (const value of ['1.00001', '12345678901234567', '1e3', 'NaN', ''])
    expect(await create({ value, currency: 'EUR' })).toMatchObject({ issues: [{ code: 'INVALID_FORMAT' }] });
  expect(await create({ value: '-1', currency: 'EUR' })).toMatchObject({
    issues: [{ code: 'OUT_OF_RANGE', message: 'value: "-1" is negative: "0" or more is allowed' }],
  });
  expect(await create({ value: '1' })).toMatchObject({ issues: [{ code: 'REQUIRED', path: ['input', 'currency'] }] });
  expect(await list(workspace, '')).toEqual([]);
});

it('lists opportunities by contact, status, pipeline and stage, in the order asked for', async () => {
  const workspace = await createWorkspace();
  const [ada = '', grace = ''] = await insertContacts(workspace.workspaceId, [{}, {}]);
  const ids: string[] = [];
  for (const [id, title, status, pipeline, stage, value] of [
    [ada, 'a', 'WON', 'p', 's', '9'],
    [ada, 'b', 'OPEN', 'p', 't', null],
    [grace, 'c', 'OPEN', 'q', 's', '10.5'],
  ]) {
    ids.push(
      (
        await run(workspace, 'createOpportunity', {
          contact: { id },
          title,
          status,
          pipeline,
          stage,
          value,
          currency: 'EUR',
        })
      ).opportunity.uuid,
    );
  }
  await run(workspace, 'updateOpportunity', { id: ids[1], title: 'b' });

  expect(await list(workspace, '')).toEqual(['c', 'b', 'a']);
  expect(await list(workspace, `contactId: "${ada}"`)).toEqual(['b', 'a']);
  expect(await list(workspace, 'status: OPEN')).toEqual(['c', 'b']);
  expect(await list(workspace, 'pipeline: "p"')).toEqual(['b', 'a']);
  expect(await list(workspace, 'pipeline: "p", stage: "s"')).toEqual(['a']);
  expect(await list(workspace, 'orderBy: { field: UPDATED_AT, direction: DESC }')).toEqual(['b', 'c', 'a']);
  expect(await list(workspace, 'orderBy: { field: VALUE, direction: DESC }')).toEqual(['c', 'a', 'b']);
  expect(await list(workspace, 'orderBy: { field: VALUE, direction: ASC, nulls: FIRST }')).toEqual(['b', 'a', 'c']);
  const { contact } = await workspace.graphql<{ contact: unknown }>(
    `{ contact(id: "${ada}") { opportunities { title } won: opportunities(status: WON) { title value } best: opportunities(first: 1, orderBy: { field: VALUE, direction: DESC }) { title } } }`,
  );
  expect(contact).toEqual({
    opportunities: [{ title: 'b' }, { title: 'a' }],
    won: [{ title: 'a', value: '9' }],
    best: [{ title: 'a' }],
  });
});

it('walks the list by value page by page, those without a value last', async () => {
  const workspace = await createWorkspace();
  const [id = ''] = await insertContacts(workspace.workspaceId, [{}]);
  for (const value of ['3', null, '1.5', '2', null, '2'])
    await run(workspace, 'createOpportunity', { contact: { id }, title: String(value), value, currency: 'EUR' });
  const found: string[] = [];
  let after: string | null = null;
  do {
    const {
      opportunities,
    }: { opportunities: { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { title: string }[] } } =
      await workspace.graphql(
        'query ($after: String) { opportunities(first: 2, after: $after, orderBy: { field: VALUE, direction: ASC }) { pageInfo { hasNextPage endCursor } nodes { title } } }',
        { after },
      );
    found.push(...opportunities.nodes.map(({ title }) => title));
    after = opportunities.pageInfo.hasNextPage ? opportunities.pageInfo.endCursor : null;
  } while (after !== null);

  expect(found).toEqual(['1.5', '2', '2', '3', 'null', 'null']);
});

it('reads opportunities, their contacts and the tags of these by a bounded number of statements, under whatever aliases', async () => {
  const workspace = await createWorkspace();
  const contacts = await insertContacts(
    workspace.workspaceId,
    Array.from({ length: 20 }, () => ({})),
  );
  for (const id of contacts) await run(workspace, 'createOpportunity', { contact: { id }, title: 'x' });
  const plain =
    'query ($first: Int) { opportunities(first: $first) { totalCount nodes { title contact { name tags { name } } } } }';
  const aliased = `query ($first: Int) { opportunities(first: $first) { nodes { title
    a: contact { name tags { name } more: tags { name color } } b: contact { email tags { name createdAt } opportunities(first: 1) { title } o: opportunities(first: 2, status: OPEN) { title } } } } }`;

  for (const [query, levels] of [
    [plain, 3],
    [aliased, 6],
  ] as const) {
    const few = await statementsOf(() => workspace.graphql(query, { first: 2 }));
    const many = await statementsOf(() => workspace.graphql(query, { first: 20 }));
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(levels);
  }
});

it('shows, changes and deletes no opportunity of another workspace or outside of the data scope', async () => {
  const [workspace, stranger] = [await createWorkspace(), await createWorkspace()];
  const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
  const [id = '', own = ''] = await insertContacts(workspace.workspaceId, [
    {},
    { assigned_to_id: restricted.memberId },
  ]);
  const { opportunity } = await run(workspace, 'createOpportunity', { contact: { id }, title: 'foreign' });
  const notFound = {
    __typename: 'NotFoundError',
    code: 'NOT_FOUND',
    message: `no opportunity has the id "${opportunity.uuid}"`,
    path: ['input', 'id'],
  };
  await run(restricted, 'createOpportunity', { contact: { id: own }, title: 'own' });

  for (const client of [stranger, restricted]) {
    expect(await run(client, 'createOpportunity', { contact: { id }, title: 'x' })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['input', 'contact', 'id'],
    });
    expect(await run(client, 'updateOpportunity', { id: opportunity.uuid, title: 'x' })).toEqual(notFound);
    expect(await remove(client, opportunity.uuid)).toEqual(notFound);
    expect(
      await client.graphql('query ($id: ID!) { opportunity(id: $id) { uuid } node(id: $id) { id } }', {
        id: opportunity['id'],
      }),
    ).toEqual({ opportunity: null, node: null });
  }
  expect(await list(stranger, '')).toEqual([]);
  expect(await list(restricted, '')).toEqual(['own']);
  expect(
    await workspace.graphql(
      'query ($id: ID!) { opportunity(id: $id) { title } node(id: $id) { ... on Opportunity { title } } }',
      { id: opportunity['id'] },
    ),
  ).toEqual({
    opportunity: { title: 'foreign' },
    node: { title: 'foreign' },
  });
  expect(await remove(workspace, opportunity.uuid)).toEqual({
    __typename: 'DeleteOpportunitySuccess',
    id: opportunity['id'],
    uuid: opportunity.uuid,
  });
  expect(await remove(workspace, opportunity.uuid)).toEqual(notFound);
});

it('values keep all their digits in lists and in cursors', async () => {
  const workspace = await createWorkspace();
  const [id = ''] = await insertContacts(workspace.workspaceId, [{ name: 'Ada' }]);
  const values = ['9007199254740993.0001', '9007199254740993.0002', '9007199254740993.0003'];
  for (const value of values)
    await run(workspace, 'createOpportunity', { contact: { id }, title: value, value, currency: 'EUR' });

  const read = async (
    after: string | null,
  ): Promise<{ nodes: { value: string }[]; pageInfo: { endCursor: string | null } }> =>
    (
      await workspace.graphql<{ opportunities: Awaited<ReturnType<typeof read>> }>(
        'query ($after: String) { opportunities(first: 1, after: $after, orderBy: [{ field: VALUE, direction: ASC }]) { nodes { value } pageInfo { endCursor } } }',
        { after },
      )
    ).opportunities;
  const found: (string | undefined)[] = [];
  for (let after: string | null = null; found.length < 4;) {
    const { nodes, pageInfo } = await read(after);
    found.push(nodes[0]?.value);
    after = pageInfo.endCursor;
    if (after === null) break;
  }
  expect(found).toEqual([...values, undefined]);
});
