import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readParameters } from '../../src/http/parameters.ts';
import { dialects } from '../../src/rest/dialects.ts';
import { createWorkspace } from '../support/workspace.ts';

const graphql = `query=${encodeURIComponent('{ contactCount }')}`;
const ofExport = 'filter and view are allowed';
const ofGraphql = 'query, operationName, variables and extensions are allowed';
/** The gateway's own paths, with the parameters that they need, and what they say of those that they take. */
const paths: [path: string, needed: string, allowed: string][] = [
  ['/export/contacts.csv', '', ofExport],
  ['/export/contacts.ndjson', '', ofExport],
  ['/graphql', graphql, ofGraphql],
  ['/health', '', 'none is allowed'],
  ['/ready', '', 'none is allowed'],
  ...dialects.map(({ name }): [string, string, string] => [`/openapi/${name}.json`, '', 'none is allowed']),
];

/** The status of an answer, and the message of a refusal in either form that the gateway has. */
async function answered(response: Response): Promise<{ status: number; code?: string; message?: string }> {
  if (response.status === 200) return { status: 200 };
  const { error, errors } = (await response.json()) as {
    error?: { code: string; message: string };
    errors?: { message: string; extensions: { code: string } }[];
  };
  const [first] = errors ?? [];
  return {
    status: response.status,
    code: error?.code ?? first?.extensions.code ?? '',
    message: error?.message ?? first?.message ?? '',
  };
}

it.each(paths)(
  '%s refuses a parameter that it does not know, and says which it takes',
  async (path, needed, allowed) => {
    const workspace = await createWorkspace();
    const get = async (query: string) =>
      answered(await workspace.fetch(`${path}?${[needed, query].filter((part) => part !== '').join('&')}`));
    expect(await get('')).toEqual({ status: 200 });
    for (const [query, name] of [
      ['viwe=1', 'viwe'],
      ['Filter=%7B%7D', 'Filter'],
      ['limit=', 'limit'],
      ['=x', ''],
      ['a%20b=1', 'a b'],
      ['filter[]=1', 'filter[]'],
      ['view.id=1', 'view.id'],
    ] as const) {
      expect({ query, ...(await get(query)) }).toEqual({
        query,
        status: 400,
        code: 'BAD_REQUEST',
        message: `there is no parameter ${JSON.stringify(name)}: ${allowed}`,
      });
    }
  },
);

it.each([
  ['/export/contacts.csv?view=', 'view is empty: give it a value, or leave it out'],
  ['/export/contacts.csv?view', 'view is empty: give it a value, or leave it out'],
  ['/export/contacts.ndjson?filter=', 'filter is empty: give it a value, or leave it out'],
  ['/export/contacts.ndjson?filter=%20%0A', 'filter is empty: give it a value, or leave it out'],
  ['/export/contacts.ndjson?filter=%7B%7D&view=', 'view is empty: give it a value, or leave it out'],
  ['/export/contacts.ndjson?filter=%7B%7D&filter=%7B%7D', 'filter is given more than once: give it once'],
  ['/export/contacts.ndjson?view=a&view=', 'view is given more than once: give it once'],
  [
    '/export/contacts.ndjson?filter=null',
    'filter is null: a ContactFilter as JSON is needed, such as {"tags":{"has":"vip"}}',
  ],
  [`/graphql?${graphql}&${graphql}`, 'query is given more than once: give it once'],
  [`/graphql?${graphql}&variables=`, 'variables is empty: give it a value, or leave it out'],
  [`/graphql?${graphql}&operationName=`, 'operationName is empty: give it a value, or leave it out'],
  ['/graphql?query=', 'query is empty: give it a value, or leave it out'],
])('%s is 400', async (path, message) => {
  const workspace = await createWorkspace();
  expect(await answered(await workspace.fetch(path))).toEqual({ status: 400, code: 'BAD_REQUEST', message });
});

it('the URL of a POST to GraphQL says nothing, and may say anything', async () => {
  const workspace = await createWorkspace();
  const response = await workspace.fetch('/graphql?op=Count&query=', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ contactCount }"}',
  });
  expect(await response.json()).toEqual({ data: { contactCount: 0 } });
});

it('what is known and given once is read as it was sent', () => {
  const value = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && text.isWellFormed());
  fc.assert(
    fc.property(fc.record({ view: value, filter: value }, { requiredKeys: [] }), (given) => {
      expect(
        readParameters(`/export?${new URLSearchParams(given as Record<string, string>).toString()}`, [
          'view',
          'filter',
        ]),
      ).toEqual(given);
    }),
  );
});
