import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';
import { createTestServer } from '../support/server.ts';
import { createWorkspace } from '../support/workspace.ts';

/** The values of a metric's samples, by their labels as they are written. */
function samplesOf(text: string, name: string): Record<string, number> {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return Object.fromEntries(
    lines.map((line) => [line.slice(name.length, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

it('counts and times requests by API, operation and status, in labels that clients cannot choose', async () => {
  const { server } = await createTestServer();
  const client = await createWorkspace();
  const headers = { authorization: `Bearer ${client.secret}` };
  const metrics = async (): Promise<string> => (await server.inject({ url: '/metrics' })).body;
  const graphql = (query: string) => server.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
  const before = await metrics();
  await graphql('query Chosen { mine: contacts(first: 1) { nodes { name } } }');
  await graphql('query Chosen { contacts(first: 1) { totalCount } tags { totalCount } }');
  await graphql('{ chosen }');
  await server.inject({ url: '/pylon/contacts/chosen', headers });
  await server.inject({ url: '/pylon/chosen', headers });
  await server.inject({ url: '/chosen' });
  await graphql(
    'mutation { importContacts(input: { contacts: [{ name: "Ada" }, { email: "wrong" }] }) { __typename } }',
  );
  const after = await metrics();

  const newOf = (name: string): Record<string, number> => {
    const known = samplesOf(before, name);
    return Object.fromEntries(
      Object.entries(samplesOf(after, name)).flatMap(([labels, value]) =>
        value === (known[labels] ?? 0) ? [] : [[labels, value - (known[labels] ?? 0)]],
      ),
    );
  };
  expect(newOf('contacts_gateway_requests_total')).toEqual({
    '{dialect="graphql",operation="query contacts",status="200"}': 1,
    '{dialect="graphql",operation="query",status="200"}': 1,
    '{dialect="graphql",operation="none",status="200"}': 1,
    '{dialect="graphql",operation="mutation importContacts",status="200"}': 1,
    '{dialect="pylon",operation="getContact",status="404"}': 1,
    '{dialect="pylon",operation="none",status="404"}': 1,
    '{dialect="other",operation="*",status="404"}': 1,
    '{dialect="other",operation="/metrics",status="200"}': 1,
  });
  expect(newOf('contacts_gateway_request_duration_seconds_count')).toMatchObject({
    '{dialect="graphql",operation="query contacts"}': 1,
  });
  expect(newOf('contacts_gateway_request_errors_total')).toMatchObject({
    '{dialect="pylon",code="NOT_FOUND"}': 2,
    '{dialect="graphql",code="GRAPHQL_VALIDATION_FAILED"}': 1,
  });
  expect(newOf('contacts_gateway_imported_rows_total')).toEqual({ '{result="created"}': 1, '{result="failed"}': 1 });
  expect(
    newOf('contacts_gateway_statement_duration_seconds_count')['{statement="SELECT api_key"}'],
  ).toBeGreaterThanOrEqual(5);
  expect(after).not.toContain('hosen');
  await server.close();
});

it('answers programs of this machine alone, unless the metrics have a port of their own', async () => {
  const { server } = await createTestServer();
  const status = async (options: { remoteAddress?: string; headers?: Record<string, string> }) =>
    (await server.inject({ url: '/metrics', ...options })).statusCode;
  expect(await status({ remoteAddress: '127.0.0.1' })).toBe(200);
  expect(await status({ remoteAddress: '::ffff:127.0.0.1' })).toBe(200);
  expect(await status({ remoteAddress: '::1' })).toBe(200);
  expect(await status({ remoteAddress: '10.0.0.1' })).toBe(404);
  expect(await status({ remoteAddress: '127.0.0.1', headers: { 'x-forwarded-for': '127.0.0.1' } })).toBe(404);
  await server.close();
  const { server: other } = await createTestServer({ environment: { METRICS_PORT: '9464' } });
  expect((await other.inject({ url: '/metrics' })).statusCode).toBe(404);
  await other.close();
});

it('exports every metric that the dashboard and the alert rules name', async () => {
  const { server } = await createTestServer();
  const { body } = await server.inject({ url: '/metrics' });
  const exported = new Set(
    [...body.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name, type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [`${name}`],
    ),
  );
  for (const file of ['grafana/dashboard.json', 'alerts.yaml']) {
    const text = await readFile(join(root, 'deploy/monitoring', file), 'utf8');
    const named = [...new Set(text.match(/\b(contacts_gateway|nodejs|process)_\w+/g))];
    expect(named.length).toBeGreaterThan(3);
    expect([file, named.filter((name) => !exported.has(name))]).toEqual([file, []]);
  }
  await server.close();
});
