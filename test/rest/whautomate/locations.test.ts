import { expect, it } from 'vitest';
import { anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { open } from './scene.ts';

it('GET /v1/locations lists the locations by title as a bare array, whose ids contacts take', async () => {
  const { send, create, createLocation } = await open();
  expect(told(await send('GET', '/v1/locations'))).toEqual({ status: 200, body: [] });
  for (const title of ['south', 'North', 'main']) await createLocation(title);
  const answer = await send('GET', '/v1/locations');
  expect(told(answer)).toEqual({
    status: 200,
    body: ['main', 'North', 'south'].map((title) => ({ id: anyUuid, title })),
  });

  const [main] = answer.body as { id: string }[];
  const created = await create({ location: { id: main?.id } });
  expect(created).toMatchObject({ location: main });
});

it('GET /v1/locations pages by page and limit, with nothing past the end', async () => {
  const { send, createLocation } = await open();
  for (const title of ['a', 'b', 'c']) await createLocation(title);
  const titles = async (query: string) =>
    ((await send('GET', `/v1/locations?${query}`)).body as { title: string }[]).map(({ title }) => title);
  expect(await titles('limit=2&page=1')).toEqual(['a', 'b']);
  expect(await titles('limit=2&page=2')).toEqual(['c']);
  expect(await titles('limit=2&page=3')).toEqual([]);
  expect(await titles('limit=0&page=0')).toEqual(['a', 'b', 'c']);
});
