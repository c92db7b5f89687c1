import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { sql } from '../../../src/store/index.ts';
import { insertContacts } from '../../support/contacts.ts';
import { defineField, removeField } from '../../support/custom-fields.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createKey } from '../../support/keys.ts';
import { createTestServer } from '../../support/server.ts';
import { createWorkspace, type Client, type TestWorkspace } from '../../support/workspace.ts';

const paths = ['/export/contacts.csv', '/export/contacts.ndjson'];
let workspace: TestWorkspace;
let restricted: Client;
/** Has contacts for three batches, of 10 MB each. */
let many: TestWorkspace;

beforeAll(async () => {
  workspace = await createWorkspace();
  const member = await workspace.member({ dataScope: 'ASSIGNED' });
  restricted = member;
  await insertContacts(workspace.workspaceId, [
    { name: 'Ada', company: 'Acme', stage: 'LEAD', assigned_to_id: member.memberId },
    { name: 'Bea', company: 'Acme' },
    { name: 'Cleo', stage: 'LEAD' },
  ]);
  many = await createWorkspace();
  await insertContacts(
    many.workspaceId,
    Array.from({ length: 1_200 }, (_, number) => ({ name: `Contact ${number}` })),
  );
  const { store } = await gateway();
  await store.query(sql`UPDATE contact SET notes = repeat('x', 20000) WHERE workspace_id = ${many.workspaceId}::uuid`);
});

async function namesOf(response: Response): Promise<string[]> {
  expect(response.status).toBe(200);
  const lines = (await response.text()).trim().split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { name: string }).name)
    .toSorted();
}

const exported = async (query = '', client: Client = workspace): Promise<string[]> =>
  namesOf(await client.fetch(`/export/contacts.ndjson${query}`));
const withFilter = (filter: unknown): string =>
  `?filter=${encodeURIComponent(typeof filter === 'string' ? filter : JSON.stringify(filter))}`;

async function createView(input: Record<string, unknown>): Promise<{ id: string; uuid: string }> {
  const create =
    'mutation ($input: CreateViewInput!) { createView(input: $input) { ... on CreateViewSuccess { view { id uuid } } } }';
  return (await workspace.graphql<{ createView: { view: { id: string; uuid: string } } }>(create, { input })).createView
    .view;
}

/** The status of a refused export, and its body, but for the request id. */
async function refusal(response: Response): Promise<unknown> {
  const { error } = (await response.json()) as { error: { code: string; message: string; requestId: string } };
  expect(error.requestId).toBe(response.headers.get('x-request-id'));
  return [response.status, error.code, error.message];
}

it('exports all contacts, those of a filter, or those of a view, its search included', async () => {
  expect(await exported()).toEqual(['Ada', 'Bea', 'Cleo']);
  expect(await exported(withFilter({ stage: { eq: 'LEAD' } }))).toEqual(['Ada', 'Cleo']);
  expect(await exported(withFilter({}))).toEqual(['Ada', 'Bea', 'Cleo']);
  const view = await createView({
    name: 'Leads of Acme',
    filter: { stage: { eq: 'LEAD' } },
    search: 'acme',
    searchFields: ['COMPANY'],
    sort: [{ field: 'NAME' }],
  });
  expect(await exported(`?view=${view.uuid}`)).toEqual(['Ada']);
  expect(await exported(`?view=${encodeURIComponent(view.id)}`)).toEqual(['Ada']);
  const csv = await workspace.fetch(`/export/contacts.csv?view=${view.uuid}`);
  expect((await csv.text()).split('\n').map((line) => line.split(',')[1])).toEqual(['name', 'Ada', undefined]);
  expect(
    Object.fromEntries(['content-type', 'content-disposition'].map((name) => [name, csv.headers.get(name)])),
  ).toEqual({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="contacts.csv"',
  });
});

it('an export of nobody is a header, or nothing', async () => {
  const nobody = withFilter({ name: { eq: 'nobody' } });
  expect((await (await workspace.fetch(`/export/contacts.csv${nobody}`)).text()).split('\n')).toEqual([
    expect.stringMatching(/^id,name,/),
    '',
  ]);
  expect(await exported(nobody)).toEqual([]);
});

it('exports to a restricted member the contacts assigned to them, whatever they ask for', async () => {
  const view = await createView({ name: 'All' });
  for (const query of [
    '',
    withFilter({ or: [{ name: { eq: 'Ada' } }, { name: { eq: 'Bea' } }] }),
    withFilter({ not: { name: { eq: 'x' } } }),
    `?view=${view.uuid}`,
  ]) {
    expect(await exported(query, restricted)).toEqual(['Ada']);
  }
});

it.each(paths)('%s refuses in JSON, with a status that says whose fault it is', async (path) => {
  const { url } = await gateway();
  const other = await createWorkspace();
  const writer = await workspace.clientWith('contacts:write', 'contacts:delete', 'settings:write');
  const view = await createView({ name: 'Mine' });
  const of = async (query: string, client: Client = workspace): Promise<unknown> =>
    refusal(await client.fetch(`${path}${query}`));

  expect(await refusal(await fetch(`${url}${path}`))).toEqual([401, 'UNAUTHENTICATED', expect.any(String)]);
  expect(await refusal(await fetch(`${url}${path}`, { headers: { 'x-api-key': 'nonsense' } }))).toEqual([
    401,
    'UNAUTHENTICATED',
    expect.any(String),
  ]);
  expect(await refusal(await workspace.fetch(path, { headers: { 'x-org-id': other.slug } }))).toEqual([
    403,
    'FORBIDDEN',
    expect.any(String),
  ]);
  expect(await of('', writer)).toEqual([403, 'FORBIDDEN', 'This key lacks the scope contacts:read.']);
  expect(await of(withFilter('{'))).toEqual([
    400,
    'BAD_REQUEST',
    'filter is not valid JSON: a ContactFilter as JSON is needed, such as {"tags":{"has":"vip"}}',
  ]);
  expect(await of(withFilter([]))).toEqual([400, 'VALIDATION_ERROR', 'filter: [] is not a filter']);
  expect(await of(withFilter('"vip"'))).toEqual([400, 'VALIDATION_ERROR', 'filter: "vip" is not a filter']);
  expect(await of(withFilter({ nmae: { eq: 'x' } }))).toEqual([
    400,
    'VALIDATION_ERROR',
    expect.stringMatching(/^nmae: "nmae" is no field of a filter: and, or, not, /),
  ]);
  expect(await of(withFilter({ createdAt: { gt: 'soon' } }))).toEqual([
    400,
    'VALIDATION_ERROR',
    expect.stringMatching(/^gt: "soon" is not a date/),
  ]);
  expect(await of(`${withFilter({})}&view=${view.uuid}`)).toEqual([
    400,
    'VALIDATION_ERROR',
    'view: give filter or view, not both',
  ]);
  for (const unknown of ['nonsense', newId(), workspace.workspaceId]) {
    expect(await of(`?view=${unknown}`)).toEqual([
      404,
      'NOT_FOUND',
      `view: "${unknown}" is not a view of this workspace`,
    ]);
  }
  expect(await of(`?view=${view.uuid}`, other)).toEqual([
    404,
    'NOT_FOUND',
    `view: "${view.uuid}" is not a view of this workspace`,
  ]);
  const posted = await workspace.fetch(path, { method: 'POST' });
  expect([await refusal(posted), posted.headers.get('allow')]).toEqual([
    [405, 'METHOD_NOT_ALLOWED', 'An export takes GET.'],
    'GET, HEAD',
  ]);
});

it('refuses a broken view rather than to export everybody', async () => {
  await defineField(workspace.workspaceId, 'plan', 'TEXT');
  const view = await createView({ name: 'Pro', filter: { not: { customField: { key: 'plan', eq: 'pro' } } } });
  expect(await exported(`?view=${view.uuid}`)).toEqual(['Ada', 'Bea', 'Cleo']);
  await removeField(workspace.workspaceId, 'plan');
  expect(await refusal(await workspace.fetch(`/export/contacts.csv?view=${view.uuid}`))).toEqual([
    400,
    'VALIDATION_ERROR',
    'view: view "Pro" is broken: it uses the custom field "plan", which is gone; define it again or change the view',
  ]);
});

it.each(paths)('HEAD %s says what GET would, and reads no contacts', async (path) => {
  let response: Response | undefined;
  const statements = await statementsOf(async () => {
    response = await workspace.fetch(path, { method: 'HEAD' });
  });
  expect([response?.status, response?.headers.get('content-type'), await response?.text()]).toEqual([
    200,
    expect.stringMatching(/^(text\/csv|application\/x-ndjson); charset=utf-8/),
    '',
  ]);
  expect(statements.filter((statement) => statement.includes('FROM contact '))).toEqual([]);
  expect((await workspace.fetch(`${path}?view=${newId()}`, { method: 'HEAD' })).status).toBe(404);
});

it('counts against the limit of the key, and says so', async () => {
  const { server } = await createTestServer({ environment: { RATE_LIMIT_PER_MINUTE: '2' } });
  const { secret } = await createKey({ workspaceId: workspace.workspaceId });
  const get = (url: string) => server.inject({ url, headers: { authorization: `Bearer ${secret}` } });
  expect((await get('/export/contacts.csv')).headers).toMatchObject({
    'ratelimit-limit': '2',
    'ratelimit-remaining': '1',
  });
  expect((await get('/graphql?query={__typename}')).headers).toMatchObject({ 'ratelimit-remaining': '0' });
  const refused = await get('/export/contacts.csv');
  expect([
    refused.statusCode,
    refused.json<{ error: { code: string } }>().error.code,
    Number(refused.headers['retry-after']),
  ]).toEqual([429, 'RATE_LIMITED', expect.any(Number)]);
  await server.close();
});

it('reads contacts in batches, however many there are', async () => {
  const statements = await statementsOf(async () => {
    expect(new Set(await exported('', many)).size).toBe(1_200);
  });
  // The key, the custom fields, and three batches.
  expect(statements).toHaveLength(5);
  expect(statements.filter((statement) => /FROM contact c[^]* LIMIT /.test(statement))).toHaveLength(3);
});

it('answers 500 where the first batch fails, and cuts the connection where a later one does', async () => {
  let batchesLeft = 0;
  const { server, log } = await createTestServer({
    failing: { test: (text) => text.includes('"roleSlug"') && batchesLeft-- <= 0 },
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as AddressInfo;
  const headers = { authorization: `Bearer ${many.secret}` };
  for (const path of paths) {
    batchesLeft = 0;
    const failed = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
    expect(await refusal(failed)).toEqual([
      500,
      'INTERNAL_SERVER_ERROR',
      expect.stringMatching(/^Unexpected error; report it with request id /),
    ]);
    expect(failed.headers.get('content-disposition')).toBeNull();

    batchesLeft = 2;
    const cut = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
    expect(cut.status).toBe(200);
    await expect(cut.text()).rejects.toThrow('terminated');
  }
  expect(log.filter(({ msg }) => msg === 'an export broke off')).toHaveLength(2);
  await server.close();
});

it('stops reading where the client goes away', async () => {
  const { url } = await gateway();
  const statements = await statementsOf(
    () =>
      new Promise<void>((resolve, reject) => {
        const sent = httpRequest(
          `${url}/export/contacts.ndjson`,
          { headers: { authorization: `Bearer ${many.secret}` } },
          (response) => {
            response.once('data', () => {
              response.destroy();
              setTimeout(resolve, 300);
            });
          },
        );
        sent.on('error', reject).end();
      }),
  );
  expect(statements.filter((statement) => statement.includes('"roleSlug"')).length).toBeLessThan(3);
});
