import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { statementsOf } from '../../support/gateway.ts';
import { idsOf, openWithOldIds, type OldIds, type WithIds } from '../support/old-ids.ts';
import { as, told } from '../support/request.ts';
import { refusal } from './scene.ts';

let old: OldIds;
let send: ReturnType<typeof as>;
let locations: WithIds[];
let tags: WithIds[];

beforeAll(async () => {
  old = await openWithOldIds('whautomate');
  send = as({ 'x-api-key': old.workspace.secret });
  locations = [await old.create('location', 'main'), await old.create('location', 'other', false)];
  tags = [await old.create('tag', 'vip'), await old.create('tag', 'new', false)];
});

let people = 0;

/** The location of a contact that is created with these fields, or the refusal. */
async function locationOfNew(fields: object): Promise<unknown> {
  const answer = await send('POST', '/v1/contacts', {
    id: `c-${++people}`,
    name: 'Ada',
    phoneNumber: '15551234567',
    ...fields,
  });
  return answer.status === 200 ? (answer.body as { location?: unknown }).location : told(answer);
}

const namings: [title: string, fields: (id: unknown) => object][] = [
  ['location.id', (id) => ({ location: { id } })],
  ['location', (id) => ({ location: id })],
  ['locationId', (id) => ({ locationId: id })],
];

describe.each(namings)('%s of a body', (_title, fields) => {
  it('takes the id that the location has here, and its UUID; answers show the first', async () => {
    for (const location of locations) {
      for (const id of idsOf(location)) {
        const shown = expect.objectContaining({ id: location.shown }) as unknown;
        expect(await locationOfNew(fields(id))).toEqual(shown);
        const path = `/v1/contacts/c-${people}`;
        expect(await send('PUT', path, { location: null })).not.toHaveProperty('body.location');
        expect(await send('PUT', path, fields(id))).toMatchObject({ status: 200, body: { location: shown } });
        expect(await send('GET', path)).toMatchObject({ body: { location: shown } });
      }
    }
  });

  it('takes no id that the location has in another system', async () => {
    for (const id of [...locations.map(({ foreign }) => foreign), newId(), 'nobody', '']) {
      expect(await locationOfNew(fields(id))).toEqual(refusal(404, 'Invalid locationId'));
      expect(told(await send('PUT', `/v1/contacts/c-1`, fields(id)))).toEqual(refusal(404, 'Invalid locationId'));
    }
  });
});

it('an id may come as a number', async () => {
  await old.workspace.graphql(
    'mutation { createLocation(input: { title: "numbered", externalIds: [{ label: "whautomate", externalId: "12345678901234567890" }] }) { __typename } }',
  );
  const headers = { 'content-type': 'application/json', 'x-api-key': old.workspace.secret };
  const answer = await old.workspace.fetch('/v1/contacts', {
    method: 'POST',
    headers,
    body: '{"name":"Ada","phoneNumber":"15551234567","locationId":12345678901234567890}',
  });
  expect(await answer.json()).toMatchObject({ location: { id: '12345678901234567890', title: 'numbered' } });
});

it('the filter locationId finds by the same ids', async () => {
  const count = async (id: string) =>
    ((await send('GET', `/v1/contacts?limit=200&locationId=${encodeURIComponent(id)}`)).body as unknown[]).length;
  for (const location of locations) {
    const before = await count(location.uuid);
    await locationOfNew({ locationId: location.shown });
    expect(await Promise.all(idsOf(location).map(count))).toEqual(idsOf(location).map(() => before + 1));
    expect(await Promise.all([location.foreign, newId(), 'nobody'].map(count))).toEqual([0, 0, 0]);
  }
});

it('GET /v1/locations shows them, in one statement', async () => {
  const listed = (await send('GET', '/v1/locations')).body as { id: string; title: string }[];
  expect(listed.filter(({ title }) => title !== 'numbered')).toEqual([
    { id: locations[0]?.shown, title: 'main' },
    { id: locations[1]?.shown, title: 'other' },
  ]);
  // The other one finds the key.
  for (const path of ['/v1/locations', '/v1/contactTags', '/v1/contacts'])
    expect(await statementsOf(() => send('GET', path))).toHaveLength(2);
});

it('a tag is listed by the id that it has here, and is read and deleted by it and by the UUID', async () => {
  const shown = tags.map(
    (tag, place) => expect.objectContaining({ id: tag.shown, name: ['vip', 'new'][place] }) as unknown,
  );
  expect(((await send('GET', '/v1/contactTags')).body as unknown[]).toReversed()).toEqual(shown);
  const at = (id: string) => `/v1/contactTags/${encodeURIComponent(id)}`;
  for (const [place, tag] of tags.entries()) {
    for (const id of idsOf(tag)) expect(told(await send('GET', at(id)))).toEqual({ status: 200, body: shown[place] });
    for (const id of [tag.foreign, newId(), 'vip']) {
      for (const method of ['GET', 'DELETE'])
        expect(told(await send(method, at(id)))).toEqual(refusal(404, `no tag has the id "${id}"`));
    }
  }
  for (const which of [0, 1]) {
    const id = idsOf(await old.create('tag', 'gone'))[which] ?? '';
    expect(told(await send('DELETE', at(id)))).toEqual({ status: 200, body: { success: true } });
    expect(told(await send('GET', at(id)))).toEqual(refusal(404, `no tag has the id "${id}"`));
  }
});
