import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { statementsOf } from '../../support/gateway.ts';
import { anyUuid } from '../support/matchers.ts';
import { idsOf, openWithOldIds, type OldIds, type WithIds } from '../support/old-ids.ts';
import { as, told } from '../support/request.ts';

let old: OldIds;
let send: ReturnType<typeof as>;

beforeAll(async () => {
  old = await openWithOldIds('pylon');
  send = as({ authorization: `Bearer ${old.workspace.secret}` });
});

const refusal = (status: number, error: string) => ({
  status,
  body: { errors: [error], request_id: anyUuid, code: status === 404 ? 'not_found' : 'invalid_request' },
});

const lists = [
  ['tag', '/tags', '', 'value', 'tag'],
  ['customField', '/custom-fields', '?object_type=contact', 'slug', 'custom field'],
  ['member', '/users', '', 'email', 'user'],
] as const;

describe.each(lists)('a %s', (name, path, query, titled, noun) => {
  const title = (which: string) => (name === 'member' ? `${which}@example.com` : which);
  let objects: WithIds[];

  beforeAll(async () => {
    objects = [await old.create(name, 'first'), await old.create(name, 'second', false)];
  });

  it('is listed by the id that it has here, in one statement', async () => {
    const { data } = (await send('GET', `${path}${query}`)).body as { data: object[] };
    for (const [place, which] of ['first', 'second'].entries()) {
      expect(data).toContainEqual(expect.objectContaining({ id: objects[place]?.shown, [titled]: title(which) }));
    }
    // One finds the key. The definitions of custom fields are kept, and their ids are not.
    expect(await statementsOf(() => send('GET', `${path}${query}`))).toHaveLength(2);
  });

  it('is read by the id that it has here and by its UUID, and by no id of another system', async () => {
    for (const [place, object] of objects.entries()) {
      const at = (id: string) => send('GET', `${path}/${encodeURIComponent(id)}`);
      for (const id of idsOf(object))
        expect((await at(id)).body).toMatchObject({
          data: { id: object.shown, [titled]: title(['first', 'second'][place] ?? '') },
        });
      for (const id of [object.foreign, newId()])
        expect(told(await at(id))).toEqual(refusal(404, `no ${noun} has the id "${id}"`));
    }
  });
});

it('a custom field is changed by the same ids, and exists_id is the one that it has here', async () => {
  for (const [place, field] of [
    await old.create('customField', 'tier'),
    await old.create('customField', 'size', false),
  ].entries()) {
    const slug = ['tier', 'size'][place];
    for (const [round, id] of idsOf(field).entries()) {
      expect(
        await send('PATCH', `/custom-fields/${encodeURIComponent(id)}`, { label: `Label ${round}` }),
      ).toMatchObject({ status: 200, body: { data: { id: field.shown, slug, label: `Label ${round}` } } });
    }
    for (const id of [field.foreign, newId()])
      expect(told(await send('PATCH', `/custom-fields/${encodeURIComponent(id)}`, { label: 'x' }))).toEqual(
        refusal(404, `no custom field has the id "${id}"`),
      );
    expect(
      await send('POST', '/custom-fields', { object_type: 'contact', label: 'x', type: 'text', slug }),
    ).toMatchObject({ status: 409, body: { exists_id: field.shown } });
  }
});

it('portal_role_id takes and shows the id that the role has here, or its UUID', async () => {
  for (const role of [await old.create('portalRole', 'billing'), await old.create('portalRole', 'audit', false)]) {
    const shown = { portal_role: expect.stringMatching(/^(billing|audit)$/) as unknown, portal_role_id: role.shown };
    for (const id of idsOf(role)) {
      const created = await send('POST', '/contacts', { name: 'Ada', portal_role_id: id });
      expect(created).toMatchObject({ status: 200, body: { data: shown } });
      const path = `/contacts/${(created.body as { data: { id: string } }).data.id}`;
      expect(await send('PATCH', path, { portal_role: 'member' })).toMatchObject({
        body: { data: { portal_role_id: '' } },
      });
      expect(await send('PATCH', path, { portal_role_id: id })).toMatchObject({ body: { data: shown } });
      expect(
        await send('POST', '/import/contacts', { name: 'Ada', email: 'ada@example.com', portal_role_id: id }),
      ).toMatchObject({ body: { data: shown } });
      expect(await send('GET', path)).toMatchObject({ body: { data: shown } });
    }
    for (const id of [role.foreign, newId()]) {
      const refused = refusal(
        400,
        `portal_role_id: "${id}" is not a portal role (no_access, member, admin, or a custom one) of this workspace`,
      );
      for (const [method, path] of [
        ['POST', '/contacts'],
        ['POST', '/import/contacts'],
      ] as const) {
        expect(told(await send(method, path, { name: 'Ada', email: 'ada@example.com', portal_role_id: id }))).toEqual(
          refused,
        );
      }
    }
  }
  expect((await send('POST', '/contacts/search', { limit: 1 })).body).toMatchObject({
    data: [{ portal_role: 'audit' }],
  });
  // One finds the key, and one the definitions of custom fields, unless they are kept.
  expect((await statementsOf(() => send('GET', '/contacts'))).length).toBeLessThanOrEqual(3);
});

it("GET /me shows a user's own id as /users does, and a search finds the same", async () => {
  const { secret, memberId, email } = await old.workspace.member();
  const mine = { own: 'old me', uuid: memberId };
  await old.workspace.graphql(
    'mutation ($id: ID!, $externalIds: [ExternalIdInput!]) { updateMember(input: { id: $id, externalIds: $externalIds }) { ... on UpdateMemberSuccess { member { uuid } } } }',
    {
      id: mine.uuid,
      externalIds: [
        { label: 'crm', externalId: 'crm me' },
        { label: 'pylon', externalId: mine.own },
      ],
    },
  );
  expect((await as({ authorization: `Bearer ${secret}` })('GET', '/pylon/me')).body).toMatchObject({
    data: { user: { id: mine.own, email } },
  });
  expect(
    (await send('POST', '/users/search', { filter: { field: 'email', operator: 'equals', value: email } })).body,
  ).toMatchObject({ data: [{ id: mine.own, email }] });
});
