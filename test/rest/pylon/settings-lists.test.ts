import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../support/gateway.ts';
import { anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { lastPage, one, open, type Page } from './scene.ts';

describe('GET /tags', () => {
  it('lists the tags of contacts by name, with their colours', async () => {
    const { send, workspace } = await open();
    const createTag =
      'mutation ($name: String!, $color: String) { createTag(input: { name: $name, color: $color }) { __typename } }';
    await workspace.graphql(createTag, { name: 'vip', color: '#ff8800' });
    await workspace.graphql(createTag, { name: 'Beta' });
    const tag = (value: string, hex_color: string) => ({ id: anyUuid, value, object_type: 'contact', hex_color });
    const shown = [tag('Beta', ''), tag('vip', '#ff8800')];
    for (const query of ['', '?limit=999&cursor=', '?limit=1000', '?object_type=contact'])
      expect(told(await send('GET', `/tags${query}`))).toEqual(lastPage(shown));
    const first = (await send('GET', '/tags?limit=1')).body as Page;
    expect(first).toMatchObject({ data: shown.slice(0, 1), pagination: { has_next_page: true } });
    expect(told(await send('GET', `/pylon/tags?limit=1&cursor=${first.pagination.cursor}`))).toEqual(
      lastPage(shown.slice(1)),
    );
    expect(told(await send('GET', `/tags/${first.data[0]?.id}`))).toEqual(one(shown[0]));
    const key = 1;
    expect(await statementsOf(() => send('GET', '/tags'))).toHaveLength(key + 1);
  });

  it('answers 404 to an id that no tag has', async () => {
    const { send } = await open();
    expect(told(await send('GET', '/tags/nope'))).toEqual({
      status: 404,
      body: { errors: ['no tag has the id "nope"'], request_id: anyUuid, code: 'not_found' },
    });
  });
});

describe('GET /users', () => {
  const roles = {
    OWNER: { id: 'owner', name: 'Owner', slug: 'owner' },
    ADMIN: { id: 'admin', name: 'Admin', slug: 'admin' },
    MEMBER: { id: 'member', name: 'Member', slug: 'member' },
  };

  async function withMembers() {
    const workspace = await open();
    const shown: { id: string; email: string }[] = [];
    for (const role of ['OWNER', 'ADMIN', 'MEMBER'] as const) {
      const { memberId, email } = await workspace.workspace.member({ role });
      const user = {
        id: memberId,
        email,
        name: 'Test Member',
        emails: [email],
        avatar_url: '',
        role_id: roles[role].id,
        role: roles[role],
        status: 'active',
      };
      shown.push(user);
    }
    return { ...workspace, shown };
  }

  it('lists the members with their roles, all of them where no limit is given', async () => {
    const { send, shown } = await withMembers();
    for (const query of ['', '?limit=999', '?limit=1000&cursor='])
      expect(told(await send('GET', `/users${query}`))).toEqual(lastPage(shown));
    const first = (await send('GET', '/users?limit=2')).body as Page;
    expect(first).toMatchObject({ data: shown.slice(0, 2), pagination: { has_next_page: true } });
    expect(told(await send('GET', `/users?limit=2&cursor=${first.pagination.cursor}`))).toEqual(
      lastPage(shown.slice(2)),
    );
    expect(told(await send('GET', `/users/${shown[1]?.id}`))).toEqual(one(shown[1]));
    expect(told(await send('GET', '/user-roles'))).toEqual(lastPage([roles.OWNER, roles.ADMIN, roles.MEMBER]));
    const key = 1;
    expect(await statementsOf(() => send('GET', '/users'))).toHaveLength(key + 1);
  });

  it.each(['/users', '/user-roles', '/tags', '/custom-fields?object_type=contact'])(
    'and every other list that is short comes whole in pages of one: %s',
    async (path) => {
      const { send, workspace, defineField } = await withMembers();
      for (const name of ['Vip', 'beta', 'z']) {
        await workspace.graphql('mutation ($name: String!) { createTag(input: { name: $name }) { __typename } }', {
          name,
        });
        await defineField(name.toLowerCase(), 'TEXT');
      }
      const { data: whole } = (await send('GET', path)).body as Page;
      expect(whole).toHaveLength(3);
      const walked: unknown[] = [];
      for (let cursor = '', more = true; more;) {
        const { data, pagination } = (
          await send('GET', `${path}${path.includes('?') ? '&' : '?'}limit=1&cursor=${cursor}`)
        ).body as Page;
        expect(data).toHaveLength(1);
        walked.push(...data);
        ({ cursor, has_next_page: more } = pagination);
      }
      expect(walked).toEqual(whole);
    },
  );

  it('shows an empty text for a name that is not known', async () => {
    const { send, workspace } = await open();
    await workspace.graphql('mutation ($email: String!) { createMember(input: { email: $email }) { __typename } }', {
      email: `${crypto.randomUUID()}@x.example`,
    });
    expect((await send('GET', '/users')).body).toMatchObject({ data: [{ name: '' }] });
  });

  it('finds members by email, in any case, and pages through them', async () => {
    const { send, shown } = await withMembers();
    const [owner, admin, member] = shown.map(({ email }) => email);
    const leaf = (operator: string, operand: unknown) => ({
      field: 'email',
      operator,
      ...(Array.isArray(operand) ? { values: operand } : { value: operand }),
    });
    const finds = async (body: object): Promise<unknown> => {
      const found: unknown[] = [];
      let cursor = '';
      do {
        const answer = await send('POST', '/users/search', { ...body, limit: 1, cursor });
        if (answer.status !== 200) throw new Error(JSON.stringify(answer));
        const { data, pagination } = answer.body as Page;
        found.push(...data);
        ({ cursor } = pagination);
      } while (cursor !== '');
      return found.map((user) => shown.findIndex(({ id }) => id === (user as { id: string }).id));
    };
    expect(await finds({})).toEqual([0, 1, 2]);
    expect(await finds({ filter: {} })).toEqual([0, 1, 2]);
    expect(await finds({ filter: leaf('equals', admin?.toUpperCase()) })).toEqual([1]);
    expect(await finds({ filter: leaf('in', [owner, member, 'nobody']) })).toEqual([0, 2]);
    expect(await finds({ filter: leaf('not_in', [owner]) })).toEqual([1, 2]);
    expect(await finds({ filter: { email: { equals: owner } } })).toEqual([0]);
    expect(
      await finds({ filter: { operator: 'or', subfilters: [leaf('equals', owner), leaf('equals', admin)] } }),
    ).toEqual([0, 1]);
    expect(told(await send('POST', '/users/search', { limit: 1000 }))).toEqual(lastPage(shown));
    const { pagination } = (await send('POST', '/users/search', { limit: 1 })).body as Page;
    expect(
      (await send('POST', '/users/search', { limit: 1, cursor: pagination.cursor, filter: leaf('equals', owner) }))
        .status,
    ).toBe(400);
  });
});

describe('GET /teams', () => {
  it('is an empty list, and no id names a team', async () => {
    const { send } = await open();
    expect(told(await send('GET', '/teams?limit=999'))).toEqual(lastPage([]));
    expect(told(await send('GET', '/teams/x'))).toEqual({
      status: 404,
      body: { errors: ['there is nothing at /teams/x'], request_id: anyUuid, code: 'not_found' },
    });
  });
});
