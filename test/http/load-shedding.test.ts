import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { RequestLimit } from '../../src/http/load-shedding.ts';
import { readConfig } from '../../src/process/config.ts';
import { createServer } from '../../src/process/server.ts';
import { gateway } from '../support/gateway.ts';

it('lets fewer requests in while they delay each other, never none, and more again afterwards', () => {
  const limit = new RequestLimit();
  const before = limit.limit;
  limit.look(20, 0, 500);
  expect(limit.limit).toBe(before);
  limit.look(150, 0, 500);
  expect(limit.limit).toBe(400);
  for (let look = 0; look < 50; look++) limit.look(150, 0, 300);
  expect(limit.limit).toBe(100);
  limit.look(0, 0, 100);
  expect(limit.limit).toBe(110);
});

it('takes a queue for connections that stands for half a second for too much, but no shorter one', () => {
  const limit = new RequestLimit();
  const before = limit.limit;
  for (let look = 0; look < 5; look++) limit.look(0, 3, 300);
  limit.look(0, 0, 300);
  for (let look = 0; look < 5; look++) limit.look(0, 3, 300);
  expect(limit.limit).toBe(before);
  limit.look(0, 3, 300);
  expect(limit.limit).toBe(240);
});

it('refuses requests in the shape of their API where too many are in progress, and answers /health, /ready and /metrics', async () => {
  const { store } = await gateway();
  let proceed = (): void => undefined;
  const closed = new Promise<void>((resolve) => {
    proceed = resolve;
  });
  const server = createServer({
    // Others wait for its connections all the time, and it does not answer until it is told to.
    store: {
      ...store,
      usage: () => [{ pool: 'own', inUse: 4, max: 4, waiting: 9 }],
      read: async (statement) => {
        await closed;
        return store.read(statement);
      },
    },
    config: readConfig({ LOG_LEVEL: 'silent', RATE_LIMIT_PER_MINUTE: '0', WRONG_KEYS_PER_MINUTE: '0' }),
  });
  const answers = async (url: string) => {
    const { statusCode, headers, body } = await server.inject({ url, headers: { 'x-api-key': 'wrong' } });
    return [statusCode, headers['retry-after'], body];
  };
  const first = Array.from({ length: 100 }, () => answers('/pylon/contacts'));
  const message = 'Too much is asked of the database at once: try again later, or ask for less at once';
  const refused = [503, '5', JSON.stringify({ errors: [{ message, extensions: { code: 'OVERLOADED' } }] })];
  await expect.poll(() => server.requestsInProgress()).toBe(100);
  // The load is looked at every tenth of a second.
  await setTimeout(1_000);
  expect(await answers('/graphql?query={__typename}')).toEqual(refused);
  expect(await answers('/pylon/contacts')).toEqual([503, '5', expect.stringContaining('too much is asked') as string]);
  expect(await answers('/v1/contacts')).toEqual([503, '5', expect.stringContaining('too much is asked') as string]);
  for (const url of ['/health', '/ready', '/metrics']) expect([url, (await answers(url))[0]]).toEqual([url, 200]);
  proceed();
  expect((await Promise.all(first)).filter(([status]) => status !== 401)).toEqual([]);
  expect(server.requestsInProgress()).toBe(0);
  await server.close();
});
