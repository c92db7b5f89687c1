import { expect, it } from 'vitest';
import { networkOf } from '../../src/access/wrong-keys.ts';
import { createTestServer } from '../support/server.ts';
import { createWorkspace } from '../support/workspace.ts';

async function open(environment: Record<string, string>) {
  const { server } = await createTestServer({ environment: { TRUST_PROXY: 'loopback', ...environment } });
  /** Sends a key from an address; GraphQL gets a query, everybody else GET. */
  const ask = async (secret: string, address: string, url = '/v1/contacts') => {
    const headers = { authorization: `Bearer ${secret}`, 'x-forwarded-for': address };
    const answer = await server.inject(
      url === '/graphql' ? { method: 'POST', url, headers, payload: { query: '{ __typename }' } } : { url, headers },
    );
    return { status: answer.statusCode, retryAfter: answer.headers['retry-after'], body: answer.json<unknown>() };
  };
  return { ask, statusOf: async (...from: Parameters<typeof ask>) => (await ask(...from)).status };
}

const soon = expect.stringMatching(/^([1-9]|[1-5]\d|60)$/) as unknown;
const text = 'too many wrong API keys from this address: 2 a minute are allowed';
const sentence = 'Too many wrong API keys from this address: 2 a minute are allowed.';

it('refuses wrong keys of an address past its limit, in the shape of each API, and lets right ones in', async () => {
  const { secret } = await createWorkspace();
  const { ask, statusOf } = await open({ WRONG_KEYS_PER_MINUTE: '2' });
  const address = '203.0.113.7';
  expect([await statusOf('wrong-1', address), await statusOf('wrong-2', address, '/graphql')]).toEqual([401, 401]);

  const shapes: [url: string, body: unknown][] = [
    ['/pathbound/v1/contacts', expect.objectContaining({ error: text })],
    ['/whautomate/v1/contacts', { error: text, message: text }],
    [
      '/pristinesend/api/v1/contacts',
      { error: expect.objectContaining({ code: 'rate_limited', message: text }) as unknown },
    ],
    ['/orgcrm/api/v1/contacts', { detail: text }],
    ['/pylon/contacts', expect.objectContaining({ errors: [text], code: 'rate_limited' })],
    ['/graphql', { errors: [{ message: sentence, extensions: { code: 'RATE_LIMITED' } }] }],
    [
      '/export/contacts.csv',
      { error: { code: 'RATE_LIMITED', message: sentence, requestId: expect.any(String) as unknown } },
    ],
  ];
  for (const [url, body] of shapes)
    expect([url, await ask('wrong', address, url)]).toEqual([url, { status: 429, retryAfter: soon, body }]);

  expect(await statusOf(secret, address)).toBe(200);
  expect(await statusOf('wrong', '203.0.113.8')).toBe(401);
});

it('counts neither right keys nor requests without one', async () => {
  const { secret } = await createWorkspace();
  const { ask, statusOf } = await open({ WRONG_KEYS_PER_MINUTE: '1' });
  for (let request = 0; request < 3; request++)
    expect([await statusOf(secret, '203.0.113.7'), await statusOf('', '203.0.113.7')]).toEqual([200, 401]);
  expect(await ask('wrong', '203.0.113.7')).toMatchObject({ status: 401 });
});

it('looks up no more keys for an address that floods it, but for those that were right before', async () => {
  const workspace = await createWorkspace();
  const [secret, unseen] = [workspace.secret, await workspace.clientWith('contacts:read')];
  const { statusOf } = await open({ WRONG_KEYS_PER_MINUTE: '1' });
  expect(await statusOf(secret, '203.0.113.9')).toBe(200);
  for (let request = 0; request < 11; request++) await statusOf(`wrong-${request}`, '203.0.113.7');

  expect(await statusOf(secret, '203.0.113.7')).toBe(200);
  expect(await statusOf(unseen.secret, '203.0.113.7')).toBe(429);
  expect(await statusOf(unseen.secret, '203.0.113.9')).toBe(200);
  expect(await statusOf(unseen.secret, '203.0.113.7')).toBe(200);
});

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['unknown', 'unknown'],
])('counts %s as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
