import { expect, it } from 'vitest';
import { encodeGlobalId, newId } from '../../../src/values/ids.ts';
import { statementsOf } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';

it('finds members by email, name and id, without case; what is not there is not equal', async () => {
  const workspace = await createWorkspace();
  const domain = `${newId()}.example`;
  const create = async (email: string, firstName: string | null, lastName: string | null): Promise<string> => {
    const { createMember } = await workspace.graphql<{ createMember: { member: { uuid: string } } }>(
      'mutation ($input: CreateMemberInput!) { createMember(input: $input) { ... on CreateMemberSuccess { member { uuid } } } }',
      { input: { email: `${email}@${domain}`, firstName, lastName } },
    );
    return createMember.member.uuid;
  };
  const ada = await create('ada', 'Ada', 'Lovelace');
  await create('bob', 'Bob', null);
  await create('cyd', null, 'Love');
  // A member of another workspace is nobody here.
  const other = await createWorkspace();
  await other.graphql('mutation ($input: CreateMemberInput!) { createMember(input: $input) { __typename } }', {
    input: { email: `ada@${domain}` },
  });

  const query = 'query ($filter: MemberFilter) { members(filter: $filter) { user { email } } }';
  const finds = async (filter: unknown): Promise<string> => {
    const { members } = await workspace.graphql<{ members: { user: { email: string } }[] }>(query, { filter });
    return members.map(({ user }) => user.email.slice(0, 1)).join('');
  };
  const cases: [filter: unknown, letters: string][] = [
    [null, 'abc'],
    [{}, 'abc'],
    [{ email: { eq: `ADA@${domain}` } }, 'a'],
    [{ email: { in: [`ada@${domain}`, `bob@${domain}`, 'none'] } }, 'ab'],
    [{ email: { notIn: [`ada@${domain}`] } }, 'bc'],
    [{ email: { contains: 'DA@' }, firstName: { isSet: true } }, 'a'],
    [{ email: { startsWith: 'bo' } }, 'b'],
    [{ firstName: { neq: 'ada' } }, 'bc'],
    [{ lastName: { startsWith: 'love' } }, 'ac'],
    [{ lastName: { notContains: 'lace' } }, 'bc'],
    [{ id: { eq: ada } }, 'a'],
    [{ id: { notIn: [encodeGlobalId('Member', ada), 'nonsense'] } }, 'bc'],
    [{ id: { isSet: true } }, 'abc'],
    [{ or: [{ id: { eq: ada } }, { not: { lastName: { isSet: true } } }] }, 'ab'],
  ];
  const found = [];
  for (const [filter] of cases) found.push([filter, await finds(filter)]);
  expect(found).toEqual(cases);

  const key = 1;
  expect(await statementsOf(() => workspace.graphql(query, { filter: { email: { contains: 'a' } } }))).toHaveLength(
    key + 1,
  );
  const { errors } = await workspace.send(query, { filter: { or: [{ email: {} }] } });
  expect(errors).toMatchObject([
    { extensions: { code: 'VALIDATION_ERROR', issues: [{ path: ['filter', 'or', 0, 'email'], code: 'REQUIRED' }] } },
  ]);
});
