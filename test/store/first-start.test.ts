import { parse, type OperationDefinitionNode } from 'graphql';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleOperations } from '../../src/graphql/http/example-operations.ts';
import { dialects } from '../../src/rest/dialects.ts';
import { findDemoKey, seedDemoData } from '../../src/process/fill-demo.ts';
import { openEmbedded } from '../../src/store/embedded/embedded.ts';
import { underTest as orgcrm } from '../rest/orgcrm/under-test.ts';
import { underTest as pathbound } from '../rest/pathbound/under-test.ts';
import { underTest as pristinesend } from '../rest/pristinesend/under-test.ts';
import { underTest as pylon } from '../rest/pylon/under-test.ts';
import { send } from '../rest/support/request.ts';
import { arrange, pathOf } from '../rest/support/under-test.ts';
import { underTest as whautomate } from '../rest/whautomate/under-test.ts';
import { gateway, replaceGateway } from '../support/gateway.ts';
import { watchStatements } from '../support/watched-statements.ts';
import { createWorkspace, type TestWorkspace } from '../support/workspace.ts';
import { customFields, everyOperator } from './first-start/operators.ts';

const underTests = [orgcrm, pathbound, pristinesend, pylon, whautomate];
const operations = parse(exampleOperations).definitions.map(
  (definition) => (definition as OperationDefinitionNode).name?.value ?? '',
);

describe('the process that makes the embedded store', () => {
  let demoKey: string;
  let watched: ReturnType<typeof watchStatements>;
  let removeAll: () => Promise<void>;

  // The other tests start from a copy of a migrated database. Here the process that makes the database also uses it.
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-first-'));
    const store = await openEmbedded({ dataDir: join(folder, 'data') });
    watched = watchStatements(store);
    await seedDemoData(store, true);
    demoKey = (await findDemoKey(store)) ?? '';
    const end = await replaceGateway(store);
    removeAll = async () => {
      await end();
      await rm(folder, { recursive: true, force: true });
    };
  }, 120_000);

  afterAll(() => removeAll());

  it.each(operations)('runs the example operation %s', async (operationName) => {
    const { url } = await gateway();
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${demoKey}` };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: exampleOperations, operationName }),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: expect.anything() as unknown });
  });

  describe('takes every operator of every filter', () => {
    let workspace: TestWorkspace;

    beforeAll(async () => {
      workspace = await createWorkspace();
      for (const [key, type] of Object.entries(customFields)) {
        await workspace.graphql(
          'mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { __typename } }',
          { input: { key, label: key, type } },
        );
      }
    });

    it.each(everyOperator())('$name', async ({ query, filter }) => {
      expect(await workspace.send(query, { filter })).not.toHaveProperty('errors');
    });
  });

  it('knows a workspace for every dialect', () => {
    expect(underTests.map(({ dialect }) => dialect.name).toSorted()).toEqual(
      dialects.map(({ name }) => name).toSorted(),
    );
  });

  describe.each(underTests.map((underTest) => ({ name: underTest.dialect.name, underTest })))(
    'answers every endpoint of $name',
    ({ underTest }) => {
      it.each(
        underTest.dialect.endpoints.map((endpoint) => ({ title: `${endpoint.method} ${endpoint.path}`, endpoint })),
      )('$title', async ({ endpoint }) => {
        const { workspace, parameters } = await arrange(underTest);
        const valid = underTest.valid?.[endpoint.name];
        const query = new URLSearchParams(endpoint.example?.query).toString();
        const answer = await send({
          method: endpoint.method,
          path: `${pathOf(endpoint, parameters)}${query === '' ? '' : `?${query}`}`,
          headers: underTest.headers(workspace.secret, workspace),
          json: valid ?? endpoint.example?.body,
        });
        const done = Object.keys(endpoint.answers).map(Number);
        // An example of a body may be about what is in another workspace: it is refused for what it says.
        expect(endpoint.body === undefined || valid !== undefined ? done : [...done, 400, 409, 422]).toContain(
          answer.status,
        );
      });
    },
  );

  it('exports contacts', async () => {
    const { url } = await gateway();
    expect(
      (await fetch(`${url}/export/contacts.ndjson`, { headers: { authorization: `Bearer ${demoKey}` } })).status,
    ).toBe(200);
  });

  it('gives each table of a workspace in a statement a condition of its own on the workspace', () => {
    expect(watched.violations()).toEqual([]);
  });
});
