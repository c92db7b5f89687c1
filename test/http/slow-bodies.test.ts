import { once } from 'node:events';
import { request as openRequest, type ClientRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestServer, type ServerUnderTest } from '../support/server.ts';
import { createWorkspace } from '../support/workspace.ts';

let server: ServerUnderTest['server'];
let authorization: string;

beforeAll(async () => {
  authorization = `Bearer ${(await createWorkspace()).secret}`;
  ({ server } = await createTestServer({ environment: { BODY_TIMEOUT: '1' } }));
  await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  server.server.closeAllConnections();
  await server.close();
});

function post(path: string, headers: OutgoingHttpHeaders): { outgoing: ClientRequest; answer: Promise<unknown> } {
  const { port } = server.server.address() as AddressInfo;
  const outgoing = openRequest({
    host: '127.0.0.1',
    port,
    path,
    method: 'POST',
    headers: { authorization, ...headers },
  });
  outgoing.on('error', () => undefined);
  const answer = once(outgoing, 'response').then(async ([incoming]) => {
    const { statusCode, headers: told } = incoming as IncomingMessage;
    return {
      status: statusCode,
      connection: told.connection,
      body: JSON.parse(await text(incoming as IncomingMessage)) as unknown,
    };
  });
  return { outgoing, answer };
}

const message = 'the body did not arrive: 1 seconds are allowed, and one more for each 10000 bytes';
const graphqlShape = { errors: [{ message, extensions: { code: 'REQUEST_TIMEOUT' } }] };

it.concurrent.each([
  [
    '/pylon/contacts',
    'application/json',
    { errors: [message], code: 'invalid_request', request_id: expect.any(String) as unknown },
  ],
  ['/orgcrm/api/v1/contacts/import', 'text/csv', { detail: message }],
  ['/graphql', 'application/json', graphqlShape],
  ['/graphql', 'multipart/form-data; boundary=x', graphqlShape],
])('answers 408 at %s where a body of %s does not arrive, and closes the connection', async (path, type, body) => {
  const { outgoing, answer } = post(path, { 'content-type': type, 'content-length': 1_000 });
  outgoing.write('{"query":');
  expect(await answer).toEqual({ status: 408, connection: 'close', body });
});

it.concurrent('lets a body take its time that keeps coming', async () => {
  const { outgoing, answer } = post('/graphql', { 'content-type': 'application/json' });
  outgoing.write('{"query": "{ __typename }"');
  for (let second = 0; second < 3; second++) {
    outgoing.write(' '.repeat(25_000));
    await wait(1_000);
  }
  outgoing.end('}');
  expect(await answer).toMatchObject({ status: 200, body: { data: { __typename: 'Query' } } });
});

it.concurrent('refuses a wrong key at /graphql before the body arrives', async () => {
  const { outgoing, answer } = post('/graphql', {
    authorization: 'Bearer wrong',
    'content-type': 'application/json',
    'content-length': 1_000_000,
  });
  outgoing.flushHeaders();
  expect(await answer).toMatchObject({ status: 401 });
  outgoing.destroy();
});
