import { describe, expect, it } from 'vitest';
import { pathbound } from '../../src/rest/pathbound/index.ts';
import { pristinesend } from '../../src/rest/pristinesend/index.ts';
import type { Dialect } from '../../src/rest/core/dialect.ts';
import type { Endpoint } from '../../src/rest/core/endpoint.ts';
import { limitOf } from '../../src/rest/core/limits.ts';
import { createTestServer } from '../support/server.ts';
import { createWorkspace } from '../support/workspace.ts';
import { inject } from './support/inject.ts';

const limitHeaders = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset', 'retry-after'];

async function open(environment: Record<string, string>) {
  const { server, log } = await createTestServer({ environment });
  const get = async (url: string, secret: string | null) => {
    const answer = await inject(server, { url, headers: secret === null ? {} : { authorization: `Bearer ${secret}` } });
    const headers = Object.fromEntries(
      limitHeaders.flatMap((name) => (answer.headers[name] === undefined ? [] : [[name, answer.headers[name]]])),
    );
    return { status: answer.statusCode, headers, body: answer.body };
  };
  return { server, log, get };
}

const aMinuteAtMost = expect.stringMatching(/^([1-9]|[1-5]\d|60)$/) as unknown;
/** Of a dialect without limits of its own. */
const contacts = '/v1/contacts';

describe('the limit of requests a minute', () => {
  it('is told with every answer, and ends in 429 with Retry-After', async () => {
    const { secret } = await createWorkspace();
    const { get } = await open({ RATE_LIMIT_PER_MINUTE: '2' });
    const first = await get(contacts, secret);
    const second = await get(`${contacts}/nope`, secret);
    const third = await get(contacts, secret);

    expect([first, second].map(({ status, headers }) => ({ status, headers }))).toEqual([
      {
        status: 200,
        headers: { 'ratelimit-limit': '2', 'ratelimit-remaining': '1', 'ratelimit-reset': aMinuteAtMost },
      },
      {
        status: 404,
        headers: { 'ratelimit-limit': '2', 'ratelimit-remaining': '0', 'ratelimit-reset': aMinuteAtMost },
      },
    ]);
    expect(third).toEqual({
      status: 429,
      headers: {
        'ratelimit-limit': '2',
        'ratelimit-remaining': '0',
        'ratelimit-reset': aMinuteAtMost,
        'retry-after': third.headers['ratelimit-reset'],
      },
      body: expect.stringContaining('"error":"too many requests: 2 a minute are allowed"') as unknown,
    });
  });

  it('is one for all dialects and GraphQL, and for each key its own', async () => {
    const workspace = await createWorkspace();
    const other = await workspace.clientWith('contacts:read');
    const { get, server } = await open({ RATE_LIMIT_PER_MINUTE: '2' });
    const graphql = (secret: string) =>
      server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${secret}` },
        payload: { query: '{ viewer { __typename } }' },
      });

    expect(await get(`/pathbound${contacts}`, workspace.secret)).toMatchObject({ status: 200 });
    expect((await graphql(workspace.secret)).headers).toMatchObject({ 'ratelimit-remaining': '0' });
    const refused = await graphql(workspace.secret);
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toEqual(aMinuteAtMost);
    expect(refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect(await get('/orgcrm/api/v1/contacts', workspace.secret)).toMatchObject({ status: 429 });
    expect(await get(contacts, other.secret)).toMatchObject({ status: 200 });
  });

  it('counts no request without a good key, and tells nothing where it is switched off', async () => {
    const { secret } = await createWorkspace();
    const limited = await open({ RATE_LIMIT_PER_MINUTE: '1' });
    expect(await limited.get(contacts, null)).toMatchObject({ status: 401, headers: {} });
    expect(await limited.get(contacts, `${secret}x`)).toMatchObject({ status: 401, headers: {} });

    const unlimited = await open({ RATE_LIMIT_PER_MINUTE: '0' });
    expect(await unlimited.get(contacts, secret)).toMatchObject({ status: 200, headers: {} });
  });

  it('counts whatever a good key asks, an unknown path, a wrong method and a foreign workspace too', async () => {
    const { secret } = await createWorkspace();
    const foreign = await createWorkspace();
    const { server } = await open({ RATE_LIMIT_PER_MINUTE: '5' });
    const ask = async (method: 'GET' | 'DELETE', url: string, headers: Record<string, string> = {}) => {
      const answer = await server.inject({ method, url, headers: { authorization: `Bearer ${secret}`, ...headers } });
      return [answer.statusCode, answer.headers['ratelimit-remaining']];
    };
    expect(await ask('GET', '/v1/nothing')).toEqual([404, '4']);
    expect(await ask('DELETE', contacts)).toEqual([405, '3']);
    expect(await ask('DELETE', '/whautomate/v1/contacts')).toEqual([405, '2']);
    expect(await ask('GET', contacts, { 'x-org-id': foreign.slug })).toEqual([403, '1']);
    expect(await ask('GET', '/openapi/pylon.json')).toEqual([200, undefined]);
    expect(await ask('GET', contacts)).toEqual([200, '0']);
    expect(await ask('GET', '/v1/nothing')).toEqual([429, '0']);
  });

  it('can be another one for a dialect, which then counts for itself', async () => {
    const { secret } = await createWorkspace();
    const { get } = await open({ RATE_LIMIT_PER_MINUTE: '0', RATE_LIMITS: 'pathbound=1' });
    expect(await get(contacts, secret)).toMatchObject({
      status: 200,
      headers: { 'ratelimit-limit': '1', 'ratelimit-remaining': '0' },
    });
    expect(await get(contacts, secret)).toMatchObject({ status: 429 });
  });

  it('is 1,000 for pristinesend, whose requests count for themselves', async () => {
    const { secret } = await createWorkspace();
    const { get } = await open({ RATE_LIMIT_PER_MINUTE: '1', RATE_LIMITS: '' });
    expect(await get('/api/v1/contacts', secret)).toMatchObject({
      status: 200,
      headers: { 'ratelimit-limit': '1000', 'ratelimit-remaining': '999' },
    });
    expect(await get(contacts, secret)).toMatchObject({ status: 200, headers: { 'ratelimit-remaining': '0' } });
    expect(await get('/api/v1/contacts', secret)).toMatchObject({
      status: 200,
      headers: { 'ratelimit-remaining': '998' },
    });
  });

  it('is refused at the start for a dialect or operation that there is none', async () => {
    await expect(open({ RATE_LIMITS: 'salesforce=1,pristinesend.search=2' })).rejects.toThrow(
      /^RATE_LIMITS names salesforce, pristinesend\.search, but there are only pathbound, /,
    );
  });

  it('comes from the operator for the bucket, then for the dialect, then from the dialect, then from all', () => {
    const dialect: Dialect = { ...pathbound, name: 'pylon', buckets: { search: 20 } };
    const [endpoint] = pathbound.endpoints as [Endpoint];
    const searching = { ...endpoint, bucket: 'search' };
    const limits = (rateLimits: Record<string, number>) => ({ rateLimitPerMinute: 600, rateLimits });

    expect(limitOf(dialect, searching, limits({ 'pylon.search': 5, pylon: 7 }))).toEqual({
      bucket: 'pylon.search',
      limit: 5,
    });
    expect(limitOf(dialect, searching, limits({ pylon: 0 }))).toEqual({ bucket: 'pylon.search', limit: 0 });
    expect(limitOf(dialect, searching, limits({}))).toEqual({ bucket: 'pylon.search', limit: 20 });
    expect(limitOf(dialect, endpoint, limits({ pylon: 7 }))).toEqual({ bucket: 'pylon', limit: 7 });
    expect(limitOf(pathbound, endpoint, limits({}))).toEqual({ bucket: 'all', limit: 600 });
    expect(limitOf(pristinesend, endpoint, limits({}))).toEqual({ bucket: 'pristinesend', limit: 1_000 });
    expect(limitOf(pristinesend, endpoint, limits({ pristinesend: 0 }))).toEqual({ bucket: 'pristinesend', limit: 0 });
  });
});

describe('a shared counter', () => {
  it('that is out of reach lets requests pass, and says so once', async () => {
    const { secret } = await createWorkspace();
    const { get, log } = await open({ RATE_LIMIT_PER_MINUTE: '1', REDIS_URL: 'redis://127.0.0.1:1' });
    for (let request = 0; request < 3; request++)
      expect(await get(contacts, secret)).toMatchObject({ status: 200, headers: {} });
    expect(log.filter(({ msg }) => msg === 'Redis is out of reach: requests pass without being counted')).toHaveLength(
      1,
    );
  });
});
