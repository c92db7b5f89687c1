import { describe, expect, it } from 'vitest';
import { underTest as orgcrm } from './orgcrm/under-test.ts';
import { underTest as pathbound } from './pathbound/under-test.ts';
import { underTest as pristinesend } from './pristinesend/under-test.ts';
import { underTest as pylon } from './pylon/under-test.ts';
import { underTest as whautomate } from './whautomate/under-test.ts';
import { arrange, pathOf } from './support/under-test.ts';

describe.each(
  [pathbound, whautomate, pristinesend, orgcrm, pylon].map((underTest) => [underTest.dialect.name, underTest] as const),
)('an empty parameter of %s', (_name, underTest) => {
  const lists = underTest.dialect.endpoints.filter(({ method, query }) => method === 'GET' && query !== undefined);

  it.each(lists.map((endpoint) => [`GET ${endpoint.path}`, endpoint] as const))(
    'counts as absent: %s',
    async (_title, endpoint) => {
      const { send, parameters } = await arrange(underTest);
      const path = pathOf(endpoint, parameters);
      // What the endpoint needs in any case stays; every other parameter is sent empty.
      const needed = Object.entries(endpoint.query?.shape ?? {}).flatMap(([name, schema]) =>
        schema.safeParse(undefined).success ? [] : [[name, endpoint.example?.query?.[name] ?? '']],
      );
      const all = Object.keys(endpoint.query?.shape ?? {});
      const empty = all.filter((name) => !needed.some(([own]) => own === name));
      const kept = needed.map(([name, value]) => `${name}=${value}`);
      const plain = await send('GET', `${path}?${kept.join('&')}`);
      expect(plain.status).toBe(200);
      const shown = ({ status, body }: typeof plain) =>
        JSON.stringify({ status, body }).replaceAll(/"request_id":"[^"]*"/g, '');
      for (const writing of [
        (name: string) => `${name}=`,
        (name: string) => name,
        (name: string) => `${name}=&${name}=`,
      ]) {
        const answer = await send('GET', `${path}?${[...kept, ...empty.map(writing)].join('&')}`);
        expect(shown(answer)).toBe(shown(plain));
      }
    },
  );
});

it('beside another value of the same name is as if it were not there', async () => {
  const { send } = await arrange(pristinesend);
  expect((await send('GET', '/api/v1/contacts?limit=&limit=7')).body).toMatchObject({ limit: 7 });
  expect((await send('GET', '/api/v1/contacts?limit=3&limit=7')).status).toBe(400);
});
