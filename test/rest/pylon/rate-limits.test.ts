import { expect, it } from 'vitest';
import { createTestServer } from '../../support/server.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { inject } from '../support/inject.ts';
import { anyUuid } from '../support/matchers.ts';

type Operation = [method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string];

const groups: [limit: string, operations: Operation[]][] = [
  ['60', [['GET', '/contacts']]],
  ['60', [['POST', '/contacts']]],
  ['20', [['POST', '/import/contacts']]],
  [
    '60',
    [
      ['GET', '/contacts/x'],
      ['GET', '/me'],
    ],
  ],
  ['60', [['PATCH', '/contacts/x']]],
  ['20', [['POST', '/contacts/search']]],
  ...(
    [
      ['GET', '/accounts'],
      ['POST', '/accounts'],
      ['GET', '/accounts/x'],
      ['PATCH', '/accounts/x'],
      ['GET', '/custom-fields'],
      ['GET', '/custom-fields/x'],
      ['GET', '/tags'],
      ['GET', '/tags/x'],
      ['GET', '/users'],
      ['GET', '/users/x'],
      ['GET', '/user-roles'],
      ['GET', '/teams'],
    ] as Operation[]
  ).map((operation): [string, Operation[]] => ['60', [operation]]),
  ...(
    [
      ['POST', '/accounts/search'],
      ['POST', '/users/search'],
      ['POST', '/custom-fields'],
      ['PATCH', '/custom-fields/x'],
    ] as Operation[]
  ).map((operation): [string, Operation[]] => ['20', [operation]]),
  ['10', [['DELETE', '/accounts/x']]],
];

async function open() {
  const { secret } = await createWorkspace();
  const { server } = await createTestServer({ environment: { RATE_LIMITS: '' } });
  return (method: Operation[0], url: string) =>
    inject(server, { method, url, headers: { authorization: `Bearer ${secret}` } });
}

it('counts each operation for itself, as the vendor does, and me with reads', async () => {
  const ask = await open();
  for (const [limit, operations] of groups) {
    let left = Number(limit);
    for (const [method, url] of operations) {
      left -= 1;
      expect((await ask(method, url)).headers).toMatchObject({
        'ratelimit-limit': limit,
        'ratelimit-remaining': String(left),
      });
    }
  }
});

it('takes other limits for single operations, by their names', async () => {
  const { secret } = await createWorkspace();
  const { server } = await createTestServer({
    environment: { RATE_LIMITS: 'pylon.searchAccounts=7,pylon.import=0,pylon=500' },
  });
  const limitOf = async (method: Operation[0], url: string) =>
    (await inject(server, { method, url, headers: { authorization: `Bearer ${secret}` } })).headers['ratelimit-limit'];
  expect(await limitOf('POST', '/accounts/search')).toBe('7');
  expect(await limitOf('POST', '/import/contacts')).toBeUndefined();
  expect(await limitOf('GET', '/tags')).toBe('500');
});

it('allows 10 deletions a minute, and then says in two headers when to come again', async () => {
  const ask = await open();
  for (let number = 0; number < 10; number++) expect((await ask('DELETE', '/contacts/x')).statusCode).toBe(404);
  const refused = await ask('DELETE', '/pylon/contacts/x');
  expect({ status: refused.statusCode, body: refused.json<unknown>() }).toEqual({
    status: 429,
    body: { errors: ['too many requests: 10 a minute are allowed'], request_id: anyUuid, code: 'rate_limited' },
  });
  expect(refused.headers['retry-after']).toMatch(/^([1-9]|[1-5]\d|60)$/);
  expect(refused.headers['x-retry-after']).toBe(refused.headers['retry-after']);
  expect((await ask('GET', '/contacts')).statusCode).toBe(200);
});
