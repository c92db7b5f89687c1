import { isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/values/ids.ts';
import { schema } from '../../src/domain/schema.ts';
import { createWorkspace } from '../support/workspace.ts';

it('finds nodes in the order of their ids, and gives null for ids that name nothing', async () => {
  const workspace = await createWorkspace();
  const { createContact } = await workspace.graphql<{ createContact: { contact: { id: string; uuid: string } } }>(
    'mutation { createContact(input: { name: "Ada", tags: ["vip"] }) { ... on CreateContactSuccess { contact { id uuid } } } }',
  );
  const { tag } = await workspace.graphql<{ tag: { id: string } }>('{ tag(name: "vip") { id } }');
  const { id, uuid } = createContact.contact;
  const ids = [
    'x',
    id,
    '',
    encodeGlobalId('Nonsense', uuid),
    tag.id,
    encodeGlobalId('Tag', uuid),
    encodeGlobalId('ValidationError', uuid),
    encodeGlobalId('Contact', 'x'),
    id,
  ];
  expect(await workspace.graphql('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids })).toEqual({
    nodes: [
      null,
      { __typename: 'Contact', id },
      null,
      null,
      { __typename: 'Tag', id: tag.id },
      null,
      null,
      null,
      { __typename: 'Contact', id },
    ],
  });
  for (const broken of ['x', '', encodeGlobalId('Nonsense', uuid), encodeGlobalId('Query', uuid)]) {
    expect(await workspace.graphql('query ($id: ID!) { node(id: $id) { id } }', { id: broken })).toEqual({
      node: null,
    });
  }
});

it('makes every type with an id a node', () => {
  const withId = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => 'id' in type.getFields() && 'uuid' in type.getFields() && !type.name.endsWith('Success'));
  expect(withId.length).toBeGreaterThan(12);
  for (const type of withId)
    expect({ type: type.name, interfaces: type.getInterfaces().map(({ name }) => name) }).toMatchObject({
      interfaces: ['Node'],
    });
});
