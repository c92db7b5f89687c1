import { expect, it } from 'vitest';
import { version } from '../../src/store/index.ts';
import { gateway } from '../support/gateway.ts';
import { createTestServer } from '../support/server.ts';
import { createWorkspace } from '../support/workspace.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it.each(['/health', '/nothing/here', '/graphql', '/%'])(
  'answers %s with the X-Request-Id that the caller sent',
  async (url) => {
    const { server } = await createTestServer();
    const own = 'Trace_1.a-Z';
    expect((await server.inject({ url, headers: { 'x-request-id': own } })).headers['x-request-id']).toBe(own);
    expect((await server.inject({ url, headers: { 'x-request-id': 'a'.repeat(128) } })).headers['x-request-id']).toBe(
      'a'.repeat(128),
    );
    await server.close();
  },
);

it.each(['', 'a'.repeat(129), 'a b', 'a\u00e9', '<script>'])(
  'gives a request an id of its own where X-Request-Id is %j',
  async (id) => {
    const { server } = await createTestServer();
    expect((await server.inject({ url: '/health', headers: { 'x-request-id': id } })).headers['x-request-id']).toMatch(
      uuid,
    );
    expect((await server.inject({ url: '/health' })).headers['x-request-id']).toMatch(uuid);
    await server.close();
  },
);

it('answers an unknown path in JSON', async () => {
  const { server } = await createTestServer();
  const answer = await server.inject({
    method: 'POST',
    url: '/nothing/here?key=secret',
    headers: { 'x-request-id': 'r1' },
  });
  expect({ status: answer.statusCode, body: answer.json<unknown>() }).toEqual({
    status: 404,
    body: { error: { code: 'NOT_FOUND', message: 'There is nothing at POST /nothing/here.', requestId: 'r1' } },
  });
  await server.close();
});

it('says at /health that the process lives, and at /ready that it can serve', async () => {
  const { url } = await gateway();
  const health = await fetch(`${url}/health`);
  expect({ status: health.status, body: await health.json() }).toEqual({
    status: 200,
    body: { status: 'ok', version },
  });
  const ready = await fetch(`${url}/ready`);
  expect({ status: ready.status, body: await ready.json() }).toEqual({ status: 200, body: { status: 'ready' } });
});

it('says at /ready that the database is gone, without details, and lives on', async () => {
  const { server, log } = await createTestServer({ failing: /check/ });
  const ready = await server.inject({ url: '/ready' });
  expect({ status: ready.statusCode, body: ready.json<unknown>() }).toEqual({
    status: 503,
    body: { status: 'unavailable', reason: 'database-unreachable' },
  });
  expect((await server.inject({ url: '/health' })).statusCode).toBe(200);
  expect(log).toContainEqual(
    expect.objectContaining({
      msg: 'not ready',
      err: expect.objectContaining({ message: 'the disk is on fire at 10.1.2.3' }) as object,
    }),
  );
  await server.close();
});

it('logs one line a request, with who asked, and without query, headers or body', async () => {
  const workspace = await createWorkspace();
  const { server, log } = await createTestServer();
  await server.inject({
    method: 'POST',
    url: '/graphql?token=in-the-url',
    headers: { authorization: `Bearer ${workspace.secret}`, 'x-request-id': 'r2' },
    payload: { query: '{ contacts(first: 1) { nodes { email } } }', variables: { email: 'ada@example.com' } },
  });
  await server.inject({ url: '/health' });
  expect(log).toEqual([
    {
      level: 30,
      time: expect.any(Number) as number,
      pid: process.pid,
      hostname: expect.any(String) as string,
      requestId: 'r2',
      method: 'POST',
      path: '/graphql',
      status: 200,
      ms: expect.any(Number) as number,
      address: '127.0.0.1',
      dialect: 'graphql',
      operation: 'anonymous',
      statements: 1,
      keyId: expect.any(String) as string,
      workspace: workspace.slug,
      msg: 'request',
    },
  ]);
  expect(JSON.stringify(log)).not.toMatch(new RegExp(`${workspace.secret}|in-the-url|ada@example`));
  await server.close();
});

it('lets no page of another origin call it by default', async () => {
  const { server } = await createTestServer();
  const answer = await server.inject({ url: '/health', headers: { origin: 'https://app.example' } });
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  await server.close();
});

it('says that no cache may keep an answer of an API', async () => {
  const { server } = await createTestServer();
  for (const url of ['/graphql', '/pylon/contacts', '/export/contacts.csv'])
    expect([url, (await server.inject({ url })).headers['cache-control']]).toEqual([url, 'no-store']);
  await server.close();
});

it('lets pages of every origin call it where the demo is open, and read the headers that they need', async () => {
  const { server } = await createTestServer({ demoKey: 'demo' });
  const preflight = await server.inject({
    method: 'OPTIONS',
    url: '/graphql',
    headers: {
      origin: 'https://app.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  expect(preflight.statusCode).toBe(204);
  expect(preflight.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'authorization,content-type',
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
  });
  const answer = await server.inject({ url: '/health', headers: { origin: 'https://app.example' } });
  expect(answer.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-expose-headers':
      'X-Request-Id, Allow, WWW-Authenticate, Retry-After, X-Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Idempotency-Replayed',
  });
  await server.close();
});

it('lets only pages of CORS_ORIGINS call it where that is set', async () => {
  const { server } = await createTestServer({
    environment: { CORS_ORIGINS: 'https://app.example,http://localhost:3000' },
  });
  const allowedFor = async (origin: string) =>
    (await server.inject({ url: '/health', headers: { origin } })).headers['access-control-allow-origin'];
  expect(await allowedFor('https://app.example')).toBe('https://app.example');
  expect(await allowedFor('http://localhost:3000')).toBe('http://localhost:3000');
  expect(await allowedFor('https://elsewhere.example')).toBeUndefined();
  await server.close();
});
