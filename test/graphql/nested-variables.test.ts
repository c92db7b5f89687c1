import { expect, it } from 'vitest';
import { createWorkspace, type TestWorkspace } from '../support/workspace.ts';

async function redTag(): Promise<{ workspace: TestWorkspace; id: string }> {
  const workspace = await createWorkspace();
  const { createTag } = await workspace.graphql<{ createTag: { tag: { uuid: string } } }>(
    'mutation { createTag(input: { name: "vip", color: "red" }) { ... on CreateTagSuccess { tag { uuid } } } }',
  );
  return { workspace, id: createTag.tag.uuid };
}

const update = `mutation ($id: ID!, $name: String, $color: String) {
  updateTag(input: { id: $id, name: $name, color: $color }) { ...Shown }
}
fragment Shown on UpdateTagResult { __typename ... on UpdateTagSuccess { tag { name color } } ... on UserError { message } }`;

it('leaves out a field of an input literal whose variable is not given, and clears it where the variable is null', async () => {
  const { workspace, id } = await redTag();
  const shown = (name: string, color: string | null): object => ({
    updateTag: { __typename: 'UpdateTagSuccess', tag: { name, color } },
  });
  expect(await workspace.graphql(update, { id, name: 'VIP' })).toEqual(shown('VIP', 'red'));
  expect(await workspace.graphql(update, { id, color: 'blue' })).toEqual(shown('VIP', 'blue'));
  expect(await workspace.graphql(update, { id, color: null })).toEqual(shown('VIP', null));
});

it('takes the default of a variable, and of lists, enums and several arguments whatever stands inside of them', async () => {
  const { workspace } = await redTag();
  await workspace.graphql('mutation { createTag(input: { name: "beta" }) { __typename } }');
  const list = `query ($direction: OrderDirection! = DESC, $field: TagOrderField!, $search: String, $show: Boolean!) {
    tags(orderBy: [{ field: $field, direction: $direction }], search: $search) { ...Names }
    other: tags(orderBy: [{ field: NAME, direction: ASC }, { field: CREATED_AT, direction: $direction }]) { nodes { name } }
  }
  fragment Names on TagConnection { nodes { name color @include(if: $show) contacts(first: 1) { totalCount } } }`;
  const named = (...names: string[]): object => ({ nodes: names.map((name) => ({ name })) });
  expect(await workspace.graphql(list, { field: 'NAME', show: false })).toMatchObject({
    tags: named('vip', 'beta'),
    other: named('beta', 'vip'),
  });
  expect(await workspace.graphql(list, { field: 'NAME', direction: 'ASC', search: 'v', show: true })).toMatchObject({
    tags: { nodes: [{ name: 'vip', color: 'red', contacts: { totalCount: 0 } }] },
  });
});

it('refuses variables of a wrong type, and null where a literal takes none', async () => {
  const { workspace, id } = await redTag();
  const { errors } = await workspace.send(update, { id, name: 5 });
  expect(errors?.map(({ message }) => message)).toEqual([
    'Variable "$name" got invalid value 5; String cannot represent a non string value: 5',
  ]);
  const nullable =
    'query ($direction: OrderDirection = ASC) { tags(orderBy: [{ field: NAME, direction: $direction }]) { totalCount } }';
  expect((await workspace.send(nullable, { direction: null })).errors?.map(({ message }) => message)).toEqual([
    'Argument "orderBy" has invalid value [{field: NAME, direction: $direction}].',
  ]);
});
