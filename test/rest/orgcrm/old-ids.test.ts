import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { statementsOf } from '../../support/gateway.ts';
import { idsOf, openWithOldIds, type OldIds, type WithIds } from '../support/old-ids.ts';
import { as, told } from '../support/request.ts';
import { invalid, refused } from './open.ts';
import { underTest } from './under-test.ts';

let old: OldIds;
let send: ReturnType<typeof as>;

beforeAll(async () => {
  old = await openWithOldIds('orgcrm');
  send = as(underTest.headers(old.workspace.secret, old.workspace));
});

describe('assigned_to', () => {
  let members: WithIds[];

  beforeAll(async () => {
    members = [await old.create('member', 'first'), await old.create('member', 'second', false)];
  });

  it('takes the id that the member has here, and their UUID; answers show the first', async () => {
    for (const member of members) {
      for (const id of idsOf(member)) {
        const created = await send('POST', '/api/v1/contacts', { name: 'Ada', assigned_to: id });
        expect(created).toMatchObject({ status: 201, body: { assigned_to: member.shown } });
        const path = `/api/v1/contacts/${(created.body as { id: string }).id}`;
        expect(await send('PATCH', path, { assigned_to: null })).toMatchObject({ body: { assigned_to: null } });
        expect(await send('PATCH', path, { assigned_to: id })).toMatchObject({
          status: 200,
          body: { assigned_to: member.shown },
        });
        expect(await send('GET', path)).toMatchObject({ body: { assigned_to: member.shown } });
      }
    }
    for (const [method, path, json] of [
      ['GET', '/api/v1/contacts'],
      ['POST', '/api/v1/contacts/search', {}],
    ] as const) {
      const { items } = (await send(method, path, json)).body as { items: { assigned_to: string }[] };
      expect(new Set(items.map(({ assigned_to }) => assigned_to))).toEqual(new Set(members.map(({ shown }) => shown)));
    }
  });

  it('takes a number for its digits', async () => {
    await old.workspace.graphql(
      'mutation { createMember(input: { email: "n@example.com", externalIds: [{ label: "orgcrm", externalId: "17" }] }) { __typename } }',
    );
    expect(await send('POST', '/api/v1/contacts', { name: 'Ada', assigned_to: 17 })).toMatchObject({
      status: 201,
      body: { assigned_to: '17' },
    });
  });

  it('takes no id that the member has in another system', async () => {
    const { body } = await send('POST', '/api/v1/contacts', { name: 'Ada' });
    for (const id of [...members.map(({ foreign }) => foreign), newId(), '']) {
      const refusal = invalid(
        ['body', 'assigned_to'],
        `assigned_to: ${JSON.stringify(id)} is not a member of this workspace`,
      );
      expect(told(await send('POST', '/api/v1/contacts', { name: 'Bob', assigned_to: id }))).toEqual(refusal);
      expect(told(await send('PATCH', `/api/v1/contacts/${(body as { id: string }).id}`, { assigned_to: id }))).toEqual(
        refusal,
      );
    }
  });

  it('of a member restricted to assigned data may be their own id alone, of whichever kind', async () => {
    const { secret, memberId } = await old.workspace.member({ dataScope: 'ASSIGNED' });
    await old.workspace.graphql(
      'mutation ($id: ID!) { updateMember(input: { id: $id, externalIds: [{ label: "orgcrm", externalId: "me" }] }) { __typename } }',
      { id: memberId },
    );
    const restricted = as(underTest.headers(secret, old.workspace));
    const { body } = await restricted('POST', '/api/v1/contacts', { name: 'Own', assigned_to: members[0]?.own });
    expect(body).toMatchObject({ assigned_to: 'me' });
    const path = `/api/v1/contacts/${(body as { id: string }).id}`;
    for (const id of ['me', memberId])
      expect(await restricted('PATCH', path, { assigned_to: id })).toMatchObject({
        status: 200,
        body: { assigned_to: 'me' },
      });
    const [first] = members;
    for (const id of [first?.own, first?.uuid]) {
      const message = `assigned_to: ${JSON.stringify(id)} is not you: a member restricted to assigned data keeps the contacts they see`;
      expect(told(await restricted('PATCH', path, { assigned_to: id }))).toEqual(
        invalid(['body', 'assigned_to'], message),
      );
    }
  });
});

const lists = [
  ['tag', '/api/v1/tags', 'name', 'tag', []],
  ['customField', '/api/v1/custom-fields', 'key', 'custom field', ['PATCH']],
] as const;

it.each(lists)(
  'a %s is listed by the id that it has here, and is changed and deleted by it and by its UUID',
  async (name, path, titled, noun, changes) => {
    for (const hasOwn of [true, false]) {
      const title = hasOwn ? 'first' : 'second';
      const other = await old.create(name, `${title}_other`, hasOwn);
      let object = await old.create(name, title, hasOwn);
      const { items } = (await send('GET', path)).body as { items: object[] };
      expect(items).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ id: object.shown, [titled]: title }),
          expect.objectContaining({ id: other.shown, [titled]: `${title}_other` }),
        ]),
      );
      const at = (id: string) => `${path}/${encodeURIComponent(id)}`;
      for (const id of [object.foreign, newId()]) {
        for (const method of [...changes, 'DELETE'])
          expect(told(await send(method, at(id), { label: 'x' }))).toEqual(
            refused(404, `no ${noun} has the id "${id}"`),
          );
      }
      for (const place of idsOf(object).keys()) {
        const id = idsOf(object)[place] ?? '';
        for (const method of changes)
          expect(await send(method, at(id), { label: `Label ${place}` })).toMatchObject({
            status: 200,
            body: { id: object.shown, key: title, label: `Label ${place}` },
          });
        expect(told(await send('DELETE', at(id)))).toEqual({ status: 204, body: null });
        expect(told(await send('DELETE', at(id)))).toEqual(refused(404, `no ${noun} has the id "${id}"`));
        object = await old.create(name, title, hasOwn);
      }
    }
  },
);

it('what is created here has its UUID as its id', async () => {
  expect(await send('POST', '/api/v1/tags', { name: 'new' })).toMatchObject({
    status: 201,
    body: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown },
  });
  expect(await send('POST', '/api/v1/custom-fields', { key: 'new', type: 'text' })).toMatchObject({
    status: 201,
    body: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown },
  });
});

it('a list takes one statement, beside that which finds the key, and tags one for their counts', async () => {
  // The definitions of custom fields are kept, and their ids are not.
  await send('GET', '/api/v1/custom-fields');
  for (const [path, statements] of [
    ['custom-fields', 2],
    ['contacts', 2],
    ['tags', 3],
  ] as const)
    expect(await statementsOf(() => send('GET', `/api/v1/${path}`))).toHaveLength(statements);
});
