import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openServer } from '../../src/store/server/server.ts';
import { insertContacts } from '../support/contacts.ts';
import { emptyServerDatabase } from '../support/database.ts';
import { gateway, replaceGateway } from '../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../support/workspace.ts';

describe.runIf(inject('emptyDatabase').kind === 'server')(
  'while one key asks for more than the database can do',
  () => {
    let blocker: pg.Client;
    let greedy: TestWorkspace;
    let other: TestWorkspace;
    let end: () => Promise<void>;

    beforeAll(async () => {
      const url = await emptyServerDatabase();
      end = await replaceGateway(await openServer({ url, poolSize: 10 }));
      blocker = new pg.Client({ connectionString: url });
      await blocker.connect();
      [greedy, other] = [await createWorkspace(), await createWorkspace()];
      await insertContacts(other.workspaceId, [{ name: 'Ada' }]);
    });

    afterAll(async () => {
      await blocker.end();
      await end();
    });

    it('other workspaces read, write, count and search, and /ready says ready', async () => {
      await blocker.query('BEGIN; LOCK TABLE contact_tag IN ACCESS EXCLUSIVE MODE');
      const groups = Array.from({ length: 80 }, () => greedy.send('{ contactGroups(by: TAG) { count } }'));
      const { url } = await gateway();
      await expect
        .poll(async () => (await blocker.query('SELECT FROM pg_locks WHERE NOT granted')).rowCount, { timeout: 20_000 })
        .toBeGreaterThan(0);
      expect(
        await other.graphql(
          '{ contactCount contacts(filter: { name: { contains: "ada" } }) { totalCount nodes { name } } }',
        ),
      ).toEqual({
        contactCount: 1,
        contacts: { totalCount: 1, nodes: [{ name: 'Ada' }] },
      });
      expect(await other.graphql('mutation { createTag(input: { name: "vip" }) { __typename } }')).toEqual({
        createTag: { __typename: 'CreateTagSuccess' },
      });
      expect((await fetch(`${url}/ready`)).status).toBe(200);
      await blocker.query('ROLLBACK');
      await Promise.all(groups);
    });

    it('what it asks for past a hundred requests that wait is refused at once', async () => {
      await blocker.query('BEGIN; LOCK TABLE contact_tag IN ACCESS EXCLUSIVE MODE');
      const groups = Array.from({ length: 102 }, () => greedy.send('{ contactGroups(by: TAG) { count } }'));
      await expect
        .poll(async () => (await blocker.query('SELECT FROM pg_locks WHERE NOT granted')).rowCount, { timeout: 20_000 })
        .toBeGreaterThan(0);
      await expect
        .poll(() => greedy.send('{ contactGroups(by: STAGE) { count } }'))
        .toMatchObject({
          status: 200,
          errors: [
            {
              message: 'Too much is asked of the database at once: try again later, or ask for less at once',
              path: ['contactGroups'],
              extensions: { code: 'OVERLOADED', retryAfter: 5 },
            },
          ],
        });
      const refused = await greedy.fetch('/orgcrm/api/v1/contacts?q=ada', { headers: { 'x-org-id': greedy.slug } });
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
      await blocker.query('ROLLBACK');
      await Promise.all(groups);
    });
  },
);

it('a count or a group of contacts counts for much in the cost of an operation', async () => {
  const workspace = await createWorkspace();
  const counts = (length: number) =>
    workspace.send(`{ ${Array.from({ length }, (_, n) => `c${n}: contactCount`).join(' ')} }`);
  expect((await counts(101)).errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
  expect((await counts(3)).errors).toBeUndefined();
});
