import { expect, it } from 'vitest';
import { createWorkspace } from '../../support/workspace.ts';

const create = 'mutation ($input: CreateViewInput!) { createView(input: $input) { __typename } }';

it('a view is saved, and its maker deleted, at once: the view stays, made by nobody', async () => {
  const workspace = await createWorkspace();
  const deletion = 'mutation ($id: ID!) { deleteMember(input: { id: $id }) { __typename } }';
  for (let round = 0; round < 8; round++) {
    const member = await workspace.member({ role: 'ADMIN' });
    const [deleted, ...saved] = await Promise.allSettled([
      workspace.graphql(deletion, { id: member.memberId }),
      member.graphql(create, { input: { name: `one ${round}` } }),
      member.graphql(create, { input: { name: `other ${round}` } }),
    ]);
    expect(deleted).toEqual({ status: 'fulfilled', value: { deleteMember: { __typename: 'DeleteMemberSuccess' } } });
    // A request whose key was looked for after the deletion is refused.
    const outcomes = saved.map((one) => (one.status === 'fulfilled' ? JSON.stringify(one.value) : String(one.reason)));
    expect(outcomes.filter((outcome) => !/CreateViewSuccess|UNAUTHENTICATED|401/.test(outcome))).toEqual([]);
  }
  const { views } = await workspace.graphql<{ views: { createdBy: unknown }[] }>('{ views { createdBy { uuid } } }');
  expect(new Set(views.map(({ createdBy }) => createdBy))).toEqual(new Set(views.length === 0 ? [] : [null]));
});
