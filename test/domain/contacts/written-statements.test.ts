import { expect, it } from 'vitest';
import { statementsOf } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { mutate, written } from './support.ts';

it('takes the statements of the key, the read and the write, and two more for tags', async () => {
  const workspace = await createWorkspace();
  const { uuid } = await written(workspace, 'createContact', { email: 'a@x.org', tags: ['a'], visitorIds: ['v'] });
  const count = async (input: Record<string, unknown>): Promise<number> =>
    (
      await statementsOf(() =>
        mutate(workspace, 'updateContact', { contact: { id: uuid }, ...input }, 'contact { uuid name tags { name } }'),
      )
    ).length;

  expect(await count({ name: 'Ada', properties: { a: 1 } })).toBe(3);
  expect(
    await count({ emails: ['b@x.org', 'c@x.org'], externalIds: [{ label: 'l', externalId: 'e' }], visitorIds: ['w'] }),
  ).toBe(3);
  expect(await count({ tags: ['b', 'c', 'd'] })).toBe(4);
  expect(
    (
      await statementsOf(() =>
        mutate(workspace, 'updateContact', { contact: { id: uuid }, name: 'Ada' }, 'contact { uuid }'),
      )
    ).length,
  ).toBe(2);
});

it('reads of the changed contact only what the answer shows, with the relations that ride along', async () => {
  const workspace = await createWorkspace();
  const { uuid } = await written(workspace, 'createContact', { email: 'ada@example.com', tags: ['vip'] });
  const change = async (selection: string, notes: string): Promise<{ answer: unknown; returning: string[] }> => {
    let answer: unknown;
    const statements = await statementsOf(async () => {
      answer = await workspace.graphql(
        `mutation ($id: ID!, $notes: String) { updateContact(input: { contact: { id: $id }, notes: $notes }) { ... on UpdateContactSuccess { contact { ${selection} } } } }`,
        { id: uuid, notes },
      );
    });
    const returning = statements.flatMap((text) => [
      ...(/UPDATE contact c[\s\S]*\n\s+SELECT ([\s\S]*?) FROM written c\b/.exec(text)?.slice(1) ?? []),
    ]);
    return { answer, returning };
  };

  expect(await change('uuid notes', 'one')).toEqual({
    answer: { updateContact: { contact: { uuid, notes: 'one' } } },
    returning: ['c.id AS "id", c.notes AS "notes"'],
  });
  const withTags = await change('notes tags { name }', 'two');
  expect(withTags.answer).toEqual({ updateContact: { contact: { notes: 'two', tags: [{ name: 'vip' }] } } });
  expect(withTags.returning).toEqual([expect.stringContaining('"inlinedTags"')]);
});

it('reads of the new contact only what the answer shows, and what its tags say of it', async () => {
  const workspace = await createWorkspace();
  let answer: unknown;
  const statements = await statementsOf(async () => {
    answer = await workspace.graphql(
      'mutation { createContact(input: { email: "ada@example.com", tags: ["vip"] }) { ... on CreateContactSuccess { contact { email notes tags { name } } } } }',
    );
  });
  expect(answer).toEqual({
    createContact: { contact: { email: 'ada@example.com', notes: null, tags: [{ name: 'vip' }] } },
  });
  const returning = statements.flatMap(
    (text) => /INSERT INTO contact AS c[\s\S]*?RETURNING ([\s\S]*?)\),/.exec(text)?.slice(1) ?? [],
  );
  expect(returning).toEqual(['c.id AS "id", c.email AS "email", c.notes AS "notes", c.created_at AS "createdAt"']);
});
