import { gunzipSync } from 'node:zlib';
import { getNamedType, getNullableType, isListType, Kind, parse, visit } from 'graphql';
import { afterAll, expect, it } from 'vitest';
import { schema } from '../../src/domain/schema.ts';
import { exampleOperations } from '../../src/graphql/http/example-operations.ts';
import { closeBrowser, hasBrowser, whySkipped, withPage } from '../support/browser.ts';
import { demoGateway } from '../support/demo-gateway.ts';
import { createTestServer } from '../support/server.ts';
import { createWorkspace } from '../support/workspace.ts';

const demo = demoGateway();
afterAll(closeBrowser);

const operations = parse(exampleOperations).definitions.map((definition) =>
  definition.kind === Kind.OPERATION_DEFINITION ? (definition.name?.value ?? '') : '',
);

it.each(operations)(
  'shows an example operation %s that runs as it stands on the demo workspace',
  async (operationName) => {
    const response = await fetch(`${demo.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${demo.key}` },
      body: JSON.stringify({ query: exampleOperations, operationName }),
    });
    expect(response.status).toBe(200);
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
    expect(errors).toBeUndefined();
    for (const value of Object.values(data)) expect(value).not.toBeNull();
    // A success has no code; every UserError has one.
    expect(Object.values(data).map((value) => (value as { code?: unknown }).code)).toEqual(
      Object.values(data).map(() => undefined),
    );
  },
);

it('has an example of everything that can be listed', () => {
  const shown = new Set<string>();
  visit(parse(exampleOperations), {
    OperationDefinition: ({ selectionSet }) => {
      for (const selection of selectionSet.selections)
        if (selection.kind === Kind.FIELD) shown.add(selection.name.value);
      return false;
    },
  });
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    ({ name, type }) =>
      name !== 'nodes' && (isListType(getNullableType(type)) || getNamedType(type).name.endsWith('Connection')),
  );
  expect(lists.length).toBeGreaterThan(10);
  expect(lists.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
});

it('has no example operation without a name', () => {
  expect(operations.length).toBeGreaterThan(3);
  expect(operations).not.toContain('');
});

it('serves GraphiQL to a browser without a key, with the demo key filled in on a demo store', async () => {
  const response = await fetch(`${demo.url}/graphql`, {
    headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toContain(demo.key);
});

it('serves GraphiQL without a key elsewhere', async () => {
  const { server } = await createTestServer();
  const answer = await server.inject({ url: '/graphql', headers: { accept: 'text/html', 'accept-encoding': 'gzip' } });
  expect(answer.statusCode).toBe(200);
  expect(gunzipSync(answer.rawPayload).toString()).toContain('Bearer <key>');
  await server.close();
});

it('serves no GraphiQL, and links to none, where GRAPHIQL is off', async () => {
  const { server } = await createTestServer({ environment: { GRAPHIQL: 'off' } });
  const page = async (url: string) => server.inject({ url, headers: { accept: 'text/html,*/*' } });
  expect((await page('/graphql')).statusCode).toBe(401);
  for (const url of ['/', '/docs']) expect((await page(url)).body).not.toContain('GraphiQL');
  await server.close();
});

it('lets no other page read GraphiQL, where the demo key stands', async () => {
  const response = await fetch(`${demo.url}/graphql`, {
    headers: { accept: 'text/html', origin: 'https://elsewhere.example' },
  });
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

it('answers 304 to a browser that has the page', async () => {
  const first = await fetch(`${demo.url}/graphql`, { headers: { accept: 'text/html' } });
  const again = await fetch(`${demo.url}/graphql`, {
    headers: { accept: 'text/html', 'if-none-match': first.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
});

it.skipIf(!hasBrowser)(
  `works in a browser without internet: an example operation runs, and no request goes elsewhere${whySkipped}`,
  { timeout: 120_000 },
  () =>
    withPage(demo.url, async ({ page, problems }) => {
      await page.goto(`${demo.url}/graphql`);
      await page.getByRole('button', { name: /^execute query/i }).click();
      await page.getByRole('menuitem', { name: 'NewestContacts' }).click();
      await page.locator('.result-window').getByText('"totalCount"').waitFor();

      expect(await page.locator('.result-window').innerText()).toMatch(/"totalCount":\s200\d,/);
      expect(problems).toEqual([]);
    }),
);

it.skipIf(!hasBrowser)(
  `shows the schema as soon as a key is typed, where it is closed to those who have none${whySkipped}`,
  { timeout: 120_000 },
  async () => {
    const { server } = await createTestServer({ environment: { INTROSPECTION: 'keyed' } });
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    const headers = JSON.stringify({ Authorization: `Bearer ${(await createWorkspace()).secret}` });
    try {
      await withPage(
        url,
        async ({ page }) => {
          await page.goto(`${url}/graphql`);
          await page.getByRole('button', { name: /documentation explorer/i }).click();
          await page.getByText('Error fetching schema').waitFor();
          await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(headers)})`);
          await page.locator('.graphiql-editor-tool .view-lines:visible').click();
          await page.keyboard.press('Control+A');
          await page.keyboard.press('Control+V');
          await page.getByText('Root Types').waitFor();
          expect(await page.getByText('Error fetching schema').count()).toBe(0);
        },
        { permissions: ['clipboard-read', 'clipboard-write'] },
      );
    } finally {
      server.server.closeAllConnections();
      await server.close();
    }
  },
);

it.skipIf(!hasBrowser)(
  `shows the answer below the operation on a narrow screen, beside the mark${whySkipped}`,
  { timeout: 120_000 },
  () =>
    withPage(
      demo.url,
      async ({ page, problems }) => {
        await page.goto(`${demo.url}/graphql`);
        await page.locator('.graphiql-execute-button').click();
        await page.getByRole('menuitem', { name: 'WhoAmI' }).click();
        await page.getByText('"viewer"').first().waitFor();
        const [operation, answer] = await Promise.all(
          ['.graphiql-editors', '.graphiql-response'].map((part) => page.locator(part).boundingBox()),
        );
        expect(answer?.y).toBeGreaterThanOrEqual((operation?.y ?? 0) + (operation?.height ?? 0));
        expect(answer?.width).toBeGreaterThan(250);
        expect(await page.locator('.graphiql-logo svg').count()).toBe(1);
        expect(problems).toEqual([]);
      },
      { viewport: { width: 400, height: 800 }, colorScheme: 'dark' },
    ),
);
