import { expect, it } from 'vitest';
import { createLegacyUse } from '../../../src/access/use/legacy-use.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createTestServer } from '../../support/server.ts';
import { createWorkspace } from '../../support/workspace.ts';

interface Usage {
  dialect: string;
  endpoint: string;
  requests: number;
  firstUsedAt: string;
  lastUsedAt: string;
  apiKeyId: string;
  apiKey: { uuid: string; name: string } | null;
}

const query = `query ($dialect: String) { legacyUsage(dialect: $dialect) {
  dialect endpoint requests firstUsedAt lastUsedAt apiKeyId apiKey { uuid name } } }`;

/** Sends requests to a process of their own, which writes at its end what it has counted. */
async function callAll(secret: string, urls: string[]): Promise<void> {
  const { server } = await createTestServer();
  for (const url of urls) await server.inject({ url, headers: { authorization: `Bearer ${secret}` } });
  await server.close();
}

it('tells an administrator which key calls which legacy endpoint, how often and when last, over all processes', async () => {
  const workspace = await createWorkspace();
  const other = await createWorkspace();
  const started = Date.now();
  await callAll(workspace.secret, [
    '/pylon/contacts',
    '/contacts/missing',
    '/v1/contacts',
    '/pylon/nothing',
    '/health',
  ]);
  await callAll(workspace.secret, ['/contacts?limit=1', '/pylon/contacts?limit=wrong']);
  await callAll('wrong', ['/pylon/contacts']);
  await callAll(other.secret, ['/pylon/tags']);

  const { legacyUsage: all } = await workspace.graphql<{ legacyUsage: Usage[] }>(query);
  const counts = all.map(({ dialect, endpoint, requests }) => `${dialect} ${endpoint} ${requests}`);
  expect(new Set(counts)).toEqual(new Set(['pathbound listContacts 1', 'pylon getContact 1', 'pylon listContacts 3']));
  expect(all[0]).toMatchObject({ dialect: 'pylon', endpoint: 'listContacts', apiKey: { uuid: all[0]?.apiKeyId } });
  for (const { firstUsedAt, lastUsedAt } of all) {
    expect(Date.parse(firstUsedAt)).toBeGreaterThanOrEqual(started);
    expect(Date.parse(lastUsedAt)).toBeGreaterThanOrEqual(Date.parse(firstUsedAt));
  }
  const { legacyUsage: one } = await workspace.graphql<{ legacyUsage: Usage[] }>(query, { dialect: 'pathbound' });
  expect(one.map(({ endpoint }) => endpoint)).toEqual(['listContacts']);
});

it('counts the tokens of a member together, and forgets what a workspace did that is gone', async () => {
  const workspace = await createWorkspace();
  const member = await workspace.member();
  for (let token = 0; token < 2; token += 1) {
    const { createAccessToken: made } = await member.graphql<{ createAccessToken: { token: string } }>(
      'mutation { createAccessToken(input: {}) { ... on CreateAccessTokenSuccess { token } } }',
    );
    await callAll(made.token, ['/pylon/contacts']);
  }
  const { legacyUsage } = await workspace.graphql<{ legacyUsage: Usage[] }>(query);
  expect(legacyUsage).toMatchObject([{ endpoint: 'listContacts', requests: 2, apiKey: null }]);

  const { store } = await gateway();
  const uses = createLegacyUse(store);
  const id = '00000000-0000-7000-8000-000000000000';
  uses.note({ keyId: id, member: null, workspace: { id } as never }, 'pylon', 'listContacts');
  await uses.flush();
  const statements = await statementsOf(() => uses.close());
  expect(statements).toEqual([]);
});

it('keeps that from keys without the scope admin', async () => {
  const workspace = await createWorkspace();
  const reader = await workspace.clientWith('contacts:read', 'settings:write');
  expect((await reader.send(query)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});

it('writes with the next ones what could not be written', async () => {
  const workspace = await createWorkspace();
  const { workspaceId } = workspace;
  const { store } = await gateway();
  let fails = true;
  const use = createLegacyUse({
    query: (statement) => (fails ? Promise.reject(new Error('the disk is full')) : store.query(statement)),
  });
  const viewer = { keyId: workspaceId, workspace: { id: workspaceId } } as Parameters<typeof use.note>[0];
  use.note(viewer, 'orgcrm', 'listTags');
  await use.flush();
  fails = false;
  use.note(viewer, 'orgcrm', 'listTags');
  await use.close();
  const { legacyUsage } = await workspace.graphql<{ legacyUsage: Usage[] }>(query);
  expect(legacyUsage).toMatchObject([{ dialect: 'orgcrm', endpoint: 'listTags', requests: 2, apiKey: null }]);
});
