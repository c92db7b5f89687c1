import { expect, it } from 'vitest';
import { insertContacts } from '../../support/contacts.ts';
import { statementsOf } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { as } from '../support/request.ts';

it('asks the database the least that each endpoint can do with, authentication included', async () => {
  const workspace = await createWorkspace();
  const ids = await insertContacts(
    workspace.workspaceId,
    Array.from({ length: 60 }, (_, number) => ({ emails: [`c${number}@example.com`] })),
  );
  const send = as({ authorization: `Bearer ${workspace.secret}` });
  const [id] = ids;
  const count = async (method: string, path: string, json?: unknown): Promise<number> =>
    (await statementsOf(() => send(method, `/api/v1/contacts${path}`, json))).length;

  // Who asks, and the page with its total.
  expect(await count('GET', '?limit=2')).toBe(2);
  expect(await count('GET', '?limit=50&status=subscribed&search=example')).toBe(2);
  expect(await count('GET', `/${id}`)).toBe(2);
  expect(await count('POST', '', { email: 'new@example.com' })).toBe(2);
  // The contact is read before it is changed.
  expect(await count('PATCH', `/${id}`, { first_name: 'Ada' })).toBe(3);
  expect(await count('DELETE', `/${id}`)).toBe(2);
  // Nothing is asked for a request that is refused by itself.
  expect(await count('GET', '?limit=x')).toBe(1);
  expect(await count('POST', '', {})).toBe(1);
});
