import { describe, expect, it } from 'vitest';
import { addContactTags, resolveTagNames } from '../../../src/domain/tags/index.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { checkStatements } from '../../support/watched-statements.ts';
import { createWorkspace, type Client, type TestWorkspace } from '../../support/workspace.ts';
import { insertContacts, outboxOf, viewerOf } from './support.ts';

checkStatements();

const create = `mutation ($name: String!, $color: String) { createTag(input: { name: $name, color: $color }) {
  __typename
  ... on CreateTagSuccess { tag { id uuid name color contactCount } }
  ... on UserError { code message path }
  ... on ConflictError { existingUuid }
} }`;

interface CreateAnswer {
  createTag: { __typename: string; tag: { id: string; uuid: string }; existingUuid?: string };
}

async function createTag(client: Client, name: string, color?: string): Promise<CreateAnswer['createTag']> {
  return (await client.graphql<CreateAnswer>(create, { name, color })).createTag;
}

/** A workspace where three tags hang on contacts: vip on all three, beta on two, rare on none. */
async function taggedWorkspace(): Promise<{ workspace: TestWorkspace; contacts: string[]; tags: string[] }> {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  const contacts = await insertContacts(workspace.workspaceId, ['Ada', 'Bea', 'Cleo']);
  const tags = (await resolveTagNames(store, workspace.workspaceId, ['vip', 'Beta', 'rare'])).map(({ id }) => id);
  const viewer = viewerOf(workspace.workspaceId);
  await addContactTags(store, viewer, contacts, tags.slice(0, 1));
  await addContactTags(store, viewer, contacts.slice(0, 2), tags.slice(1, 2));
  return { workspace, contacts, tags };
}

describe('createTag', () => {
  it('creates a tag with a trimmed name', async () => {
    const workspace = await createWorkspace();
    const answer = await createTag(workspace, '  Decision maker ', '#ff0000');
    expect(answer).toEqual({
      __typename: 'CreateTagSuccess',
      tag: {
        id: expect.any(String),
        uuid: expect.any(String),
        name: 'Decision maker',
        color: '#ff0000',
        contactCount: 0,
      },
    });
    expect(
      await workspace.graphql('query ($id: ID!) { node(id: $id) { __typename ... on Tag { name } } }', {
        id: answer.tag.id,
      }),
    ).toEqual({
      node: { __typename: 'Tag', name: 'Decision maker' },
    });
  });

  it('refuses a name that exists in another case, and says whose it is', async () => {
    const workspace = await createWorkspace();
    const { tag } = await createTag(workspace, 'Größe');
    expect(await createTag(workspace, ' GRÖßE')).toEqual({
      __typename: 'ConflictError',
      code: 'CONFLICT',
      path: ['input', 'name'],
      message: 'another tag is called "GRÖßE" already, names are compared without case: "Größe"',
      existingUuid: tag.uuid,
    });
  });

  it.each([
    ['   ', null, ['input', 'name'], 'name: tag name "" has 0 characters: 1 to 100 are allowed'],
    [
      'x'.repeat(101),
      null,
      ['input', 'name'],
      `name: tag name "${'x'.repeat(78)}… has 101 characters: 1 to 100 are allowed`,
    ],
    ['vip', '', ['input', 'color'], 'color: "" has 0 characters: 1 to 50 are allowed'],
  ])('refuses %j with colour %j', async (name, color, path, message) => {
    const workspace = await createWorkspace();
    expect(await workspace.graphql(create, { name, color })).toEqual({
      createTag: { __typename: 'ValidationError', code: 'VALIDATION_ERROR', path, message },
    });
    expect(await workspace.graphql('{ tags { totalCount } }')).toEqual({ tags: { totalCount: 0 } });
  });
});

describe('updateTag', () => {
  const update = `mutation ($input: UpdateTagInput!) { updateTag(input: $input) {
    __typename ... on UpdateTagSuccess { tag { name color } } ... on UserError { message path } ... on ConflictError { existingUuid } } }`;

  it('renames, in case only too, and clears the colour only where it is null', async () => {
    const workspace = await createWorkspace();
    const { tag } = await createTag(workspace, 'vip', 'red');
    expect(await workspace.graphql(update, { input: { id: tag.id, name: 'VIP' } })).toEqual({
      updateTag: { __typename: 'UpdateTagSuccess', tag: { name: 'VIP', color: 'red' } },
    });
    expect(await workspace.graphql(update, { input: { id: tag.uuid, color: null } })).toEqual({
      updateTag: { __typename: 'UpdateTagSuccess', tag: { name: 'VIP', color: null } },
    });
  });

  it('refuses a name of another tag, no name, and an id that names nothing here', async () => {
    const [workspace, other] = [await createWorkspace(), await createWorkspace()];
    const [vip, beta] = [await createTag(workspace, 'vip'), await createTag(workspace, 'beta')];
    const foreign = await createTag(other, 'foreign');
    expect(await workspace.graphql(update, { input: { id: beta.tag.uuid, name: 'VIP' } })).toEqual({
      updateTag: {
        __typename: 'ConflictError',
        path: ['input', 'name'],
        message: 'another tag is called "VIP" already, names are compared without case: "vip"',
        existingUuid: vip.tag.uuid,
      },
    });
    expect(await workspace.graphql(update, { input: { id: beta.tag.uuid, name: null } })).toMatchObject({
      updateTag: { __typename: 'ValidationError', path: ['input', 'name'] },
    });
    for (const id of [foreign.tag.uuid, foreign.tag.id, 'nonsense']) {
      expect(await workspace.graphql(update, { input: { id, name: 'x' } })).toEqual({
        updateTag: {
          __typename: 'NotFoundError',
          path: ['input', 'id'],
          message: `no tag has the id ${JSON.stringify(id)}`,
        },
      });
    }
  });
});

describe('deleteTag', () => {
  const remove = `mutation ($id: ID!) { deleteTag(input: { id: $id }) {
    __typename ... on DeleteTagSuccess { uuid } ... on UserError { message path } } }`;

  it('takes the tag off every contact with an event each, by the same statements however many have it', async () => {
    const { workspace, contacts, tags } = await taggedWorkspace();
    const [vip = ''] = tags;
    const ofMany = await statementsOf(async () => {
      expect(await workspace.graphql(remove, { id: vip })).toEqual({
        deleteTag: { __typename: 'DeleteTagSuccess', uuid: vip },
      });
    });
    const ofNone = await statementsOf(() => workspace.graphql(remove, { id: tags[2] }));
    expect(ofMany).toEqual(ofNone);

    const events = contacts
      .toSorted()
      .map((contactId) => ({ type: 'contact.tag_removed', contactId, payload: { tag: { id: vip, name: 'vip' } } }));
    expect(await outboxOf(workspace.workspaceId, 'contact.tag_removed')).toEqual(events);
    expect(await workspace.graphql('{ contacts { nodes { tags { name } } } }')).toEqual({
      contacts: { nodes: expect.arrayContaining([{ tags: [{ name: 'Beta' }] }, { tags: [] }]) },
    });
  });

  it('is NotFoundError the second time, and for tags of other workspaces', async () => {
    const [workspace, other] = [await createWorkspace(), await createWorkspace()];
    const [{ tag }, foreign] = [await createTag(workspace, 'vip'), await createTag(other, 'vip')];
    await workspace.graphql(remove, { id: tag.id });
    for (const id of [tag.id, foreign.tag.id]) {
      expect(await workspace.graphql(remove, { id })).toEqual({
        deleteTag: { __typename: 'NotFoundError', path: ['input', 'id'], message: `no tag has the id "${id}"` },
      });
    }
    expect(await other.graphql('{ tags { nodes { name } } }')).toEqual({ tags: { nodes: [{ name: 'vip' }] } });
  });
});

describe('tags', () => {
  it('are sorted by name without case, or by what is asked for', async () => {
    const { workspace } = await taggedWorkspace();
    const names = async (orderBy?: object[]): Promise<string[]> => {
      const { tags } = await workspace.graphql<{ tags: { nodes: { name: string }[] } }>(
        'query ($orderBy: [TagOrder!]) { tags(orderBy: $orderBy) { nodes { name } } }',
        { orderBy },
      );
      return tags.nodes.map(({ name }) => name);
    };
    expect(await names()).toEqual(['Beta', 'rare', 'vip']);
    expect(await names([{ field: 'CONTACT_COUNT', direction: 'DESC' }])).toEqual(['vip', 'Beta', 'rare']);
    expect(await names([{ field: 'NAME', direction: 'DESC' }])).toEqual(['vip', 'rare', 'Beta']);
    expect(
      await names([
        { field: 'CREATED_AT', direction: 'ASC' },
        { field: 'NAME', direction: 'DESC' },
      ]),
    ).toEqual(['vip', 'rare', 'Beta']);
  });

  it.each(['NAME', 'CREATED_AT', 'CONTACT_COUNT'])(
    'are paged by %s without gap or repetition, forwards and backwards',
    async (field) => {
      const { workspace } = await taggedWorkspace();
      interface Page {
        tags: {
          totalCount: number;
          nodes: { name: string }[];
          pageInfo: { endCursor: string; startCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
        };
      }
      const page = async (variables: object): Promise<Page['tags']> =>
        (
          await workspace.graphql<Page>(
            `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: [TagOrder!]) {
            tags(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
              totalCount nodes { name } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
            { orderBy: [{ field, direction: 'DESC' }], ...variables },
          )
        ).tags;
      const all = await page({});
      const first = await page({ first: 2 });
      const second = await page({ first: 2, after: first.pageInfo.endCursor });
      const back = await page({ last: 2, before: second.pageInfo.startCursor });
      expect([...first.nodes, ...second.nodes]).toEqual(all.nodes);
      expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage, second.pageInfo.hasPreviousPage]).toEqual([
        true,
        false,
        true,
      ]);
      expect(back.nodes).toEqual(first.nodes);
      expect([all.totalCount, first.totalCount, second.totalCount]).toEqual([3, 3, 3]);
    },
  );

  it('are found by a part of the name without case, in which % _ and \\ are plain characters', async () => {
    const workspace = await createWorkspace();
    const { store } = await gateway();
    await resolveTagNames(store, workspace.workspaceId, [
      '100% sure',
      '100 sure',
      'a_b',
      'axb',
      'back\\slash',
      'Großkunde',
    ]);
    const found = async (search: string): Promise<unknown> =>
      (
        await workspace.graphql<{ tags: { nodes: unknown } }>(
          'query ($search: String) { tags(search: $search) { nodes { name } } }',
          { search },
        )
      ).tags.nodes;
    expect(await found('0%')).toEqual([{ name: '100% sure' }]);
    expect(await found('A_')).toEqual([{ name: 'a_b' }]);
    expect(await found('\\')).toEqual([{ name: 'back\\slash' }]);
    expect(await found(' GROSSK ')).toEqual([{ name: 'Großkunde' }]);
    expect(await found('GROßK')).toEqual([{ name: 'Großkunde' }]);
  });

  it('come with their counts and contacts by one statement a level, whatever the page size, also under aliases', async () => {
    const { workspace } = await taggedWorkspace();
    const list = (first: number) => () =>
      workspace.graphql(
        `query ($first: Int) { tags(first: $first) { totalCount nodes { name contactCount
          two: contacts(first: 2) { totalCount nodes { name } } all: contacts(last: 5) { nodes { name tags { name } } } } } }`,
        { first },
      );
    expect(await list(3)()).toEqual({
      tags: {
        totalCount: 3,
        nodes: [
          {
            name: 'Beta',
            contactCount: 2,
            two: { totalCount: 2, nodes: [{ name: 'Bea' }, { name: 'Ada' }] },
            all: {
              nodes: [
                { name: 'Bea', tags: [{ name: 'vip' }, { name: 'Beta' }] },
                { name: 'Ada', tags: [{ name: 'vip' }, { name: 'Beta' }] },
              ],
            },
          },
          { name: 'rare', contactCount: 0, two: { totalCount: 0, nodes: [] }, all: { nodes: [] } },
          {
            name: 'vip',
            contactCount: 3,
            two: { totalCount: 3, nodes: [{ name: 'Cleo' }, { name: 'Bea' }] },
            all: {
              nodes: [
                { name: 'Cleo', tags: [{ name: 'vip' }] },
                expect.objectContaining({ name: 'Bea' }),
                expect.objectContaining({ name: 'Ada' }),
              ],
            },
          },
        ],
      },
    });
    const [few, many] = [await statementsOf(list(1)), await statementsOf(list(3))];
    expect(few).toHaveLength(6);
    expect(many).toHaveLength(6);
  });

  it('have pages of contacts that go on after a cursor', async () => {
    const { workspace } = await taggedWorkspace();
    const query = `query ($after: String) { tag(name: "VIP") { contacts(first: 2, after: $after) { nodes { name } pageInfo { endCursor hasNextPage hasPreviousPage } } } }`;
    const first = await workspace.graphql<{ tag: { contacts: { pageInfo: { endCursor: string } } } }>(query);
    expect(first).toMatchObject({
      tag: { contacts: { nodes: [{ name: 'Cleo' }, { name: 'Bea' }], pageInfo: { hasNextPage: true } } },
    });
    expect(await workspace.graphql(query, { after: first.tag.contacts.pageInfo.endCursor })).toMatchObject({
      tag: { contacts: { nodes: [{ name: 'Ada' }], pageInfo: { hasNextPage: false, hasPreviousPage: true } } },
    });
    const { errors } = await workspace.send(query, { after: 'nonsense' });
    expect(errors?.[0]).toMatchObject({ path: ['tag', 'contacts'], extensions: { code: 'VALIDATION_ERROR' } });
  });
});

describe('who may do what', () => {
  it('counts and lists for a restricted member only the contacts assigned to them', async () => {
    const { workspace, contacts, tags } = await taggedWorkspace();
    const { store } = await gateway();
    const member = await workspace.member({ dataScope: 'ASSIGNED' });
    await store.prisma.contact.updateMany({
      where: { workspaceId: workspace.workspaceId, id: contacts[1] ?? '' },
      data: { assignedToId: member.memberId },
    });
    expect(
      await member.graphql(
        '{ tags(orderBy: [{ field: CONTACT_COUNT, direction: DESC }, { field: NAME, direction: ASC }]) { nodes { name contactCount contacts { totalCount nodes { name } } } } }',
      ),
    ).toEqual({
      tags: {
        nodes: [
          { name: 'Beta', contactCount: 1, contacts: { totalCount: 1, nodes: [{ name: 'Bea' }] } },
          { name: 'vip', contactCount: 1, contacts: { totalCount: 1, nodes: [{ name: 'Bea' }] } },
          { name: 'rare', contactCount: 0, contacts: { totalCount: 0, nodes: [] } },
        ],
      },
    });
    expect(tags).toHaveLength(3);
  });

  it('asks for settings:write to change tags, and for contacts:read to see them', async () => {
    const workspace = await createWorkspace();
    const reader = await workspace.clientWith('contacts:read', 'contacts:write', 'contacts:delete');
    for (const [field, input] of [
      ['createTag', 'name: "x"'],
      ['updateTag', 'id: "x"'],
      ['deleteTag', 'id: "x"'],
    ]) {
      const { errors } = await reader.send(`mutation { ${field}(input: { ${input} }) { __typename } }`);
      expect(errors?.[0]).toMatchObject({
        message: 'This key lacks the scope settings:write.',
        extensions: { code: 'FORBIDDEN' },
      });
    }
    const writer = await workspace.clientWith('settings:write');
    for (const query of ['{ tags { totalCount } }', '{ tag(name: "x") { name } }']) {
      expect((await writer.send(query)).errors?.[0]).toMatchObject({
        message: 'This key lacks the scope contacts:read.',
      });
    }
  });

  it('finds a tag by id or name in its workspace only', async () => {
    const [workspace, other] = [await createWorkspace(), await createWorkspace()];
    const { tag } = await createTag(workspace, 'vip');
    const query = 'query ($id: ID, $name: String) { tag(id: $id, name: $name) { name } }';
    for (const variables of [{ id: tag.id }, { id: tag.uuid.toUpperCase() }, { name: ' VIP ' }]) {
      expect(await workspace.graphql(query, variables)).toEqual({ tag: { name: 'vip' } });
      expect(await other.graphql(query, variables)).toEqual({ tag: null });
    }
    expect((await workspace.send(query)).errors?.[0]).toMatchObject({
      message: 'id: give exactly one of id, name, externalId and legacyId',
    });
  });
});
