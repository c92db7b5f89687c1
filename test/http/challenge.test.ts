import { describe, expect, it } from 'vitest';
import { dialects } from '../../src/rest/dialects.ts';
import { gateway } from '../support/gateway.ts';

const paths = [
  '/graphql?query={viewer{dataScope}}',
  '/export/contacts.csv',
  '/export/contacts.ndjson',
  ...dialects.flatMap(({ name, endpoints }) => {
    const { path } = endpoints.find(({ method }) => method === 'GET') ?? { path: '/' };
    return [`/${name}${path}`, path].map((each) => each.replaceAll(/:\w+/g, 'x'));
  }),
];

/** The challenges of the 401s to a GET of each path: whoever answers by another status is left out. */
async function challenges(headers: Record<string, string>): Promise<(string | null)[]> {
  const { url } = await gateway();
  const answers = await Promise.all(
    paths.map((path) => fetch(url + path, { headers: { accept: 'application/json', ...headers } })),
  );
  const refused = answers.filter(({ status }) => status === 401);
  expect(refused.length).toBeGreaterThan(paths.length / 2);
  return [...new Set(refused.map((answer) => answer.headers.get('www-authenticate')))];
}

describe('a 401 of any path says how to send a key', () => {
  it.each<[string, Record<string, string>, string]>([
    ['as a bearer token where none is sent', {}, 'Bearer realm="contacts gateway"'],
    ['as a bearer token where the header is none', { authorization: 'Basic eDp5' }, 'Bearer realm="contacts gateway"'],
    [
      'and that the bearer token is wrong',
      { authorization: 'Bearer wrong' },
      'Bearer realm="contacts gateway", error="invalid_token", error_description="the API key is unknown, expired or revoked"',
    ],
    [
      'and that the key in x-api-key is wrong',
      { 'x-api-key': 'wrong' },
      'ApiKey realm="contacts gateway", error="invalid_token", error_description="the API key is unknown, expired or revoked"',
    ],
  ])('%s', async (_title, headers, challenge) => {
    expect(await challenges(headers)).toEqual([challenge]);
  });

  it('and no other answer does', async () => {
    const { url } = await gateway();
    for (const path of ['/health', '/contacts/1/2/3'])
      expect((await fetch(url + path)).headers.get('www-authenticate')).toBeNull();
  });
});
