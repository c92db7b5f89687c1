import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { readConfig } from '../../../src/process/config.ts';
import { newId } from '../../../src/values/ids.ts';
import { insertOutboxEvents } from '../../../src/domain/outbox/index.ts';
import { createServer } from '../../../src/process/server.ts';
import { sql, type Store } from '../../../src/store/index.ts';
import { openServer } from '../../../src/store/server/server.ts';
import { emptyServerDatabase, openEmptyStore } from '../../support/database.ts';
import { replaceGateway } from '../../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { rowsAs } from '../../support/rows-as.ts';

/** Two stores over one database, as two processes have them: on a server each with connections of its own. */
let stores: [Store, Store];
let workspace: TestWorkspace;
let end: () => Promise<void>;

beforeAll(async () => {
  if (inject('emptyDatabase').kind === 'server') {
    const url = await emptyServerDatabase();
    stores = [await openServer({ url, poolSize: 6 }), await openServer({ url, poolSize: 6 })];
  } else {
    const store = await openEmptyStore();
    stores = [store, { ...store, close: () => Promise.resolve() }];
  }
  end = await replaceGateway(stores[0]);
  workspace = await createWorkspace();
});

afterAll(async () => {
  await stores[1].close();
  await end();
});

interface Page {
  pageInfo: { endCursor: string | null };
  nodes: { contactUuid: string }[];
}

const writers = 8;
const transactions = 12;
const events = writers * transactions * 2;

/** Writes two events a transaction, by two statements. */
async function write(store: Store, number: number): Promise<string[]> {
  const written: string[] = [];
  for (let round = 0; round < transactions; round++) {
    const pair = [newId(), newId()];
    await store.transaction(async (transaction) => {
      for (const contactId of pair)
        await transaction.query(
          insertOutboxEvents(workspace.workspaceId, [
            { type: 'contact.updated', contactId, payload: { number, round } },
          ]),
        );
    });
    written.push(...pair);
  }
  return written;
}

/** Follows the feed from cursor to cursor until it has told so many changes, and nothing new for a page. */
async function follow(store: Store, first: number): Promise<string[]> {
  const server = createServer({ store, config: readConfig({ LOG_LEVEL: 'silent', RATE_LIMIT_PER_MINUTE: '0' }) });
  const told: string[] = [];
  let after: string | null = null;
  for (let last = -1; told.length < events || last !== 0;) {
    const query =
      'query ($first: Int, $after: String) { changes(first: $first, after: $after) { pageInfo { endCursor } nodes { contactUuid } } }';
    const answer: LightMyRequestResponse = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${workspace.secret}` },
      payload: { query, variables: { first, after } },
    });
    const { nodes, pageInfo }: Page = answer.json<{ data: { changes: Page } }>().data.changes;
    told.push(...nodes.map(({ contactUuid }) => contactUuid));
    after = pageInfo.endCursor ?? after;
    last = nodes.length;
  }
  await server.close();
  return told;
}

it('tells every reader every change once, in the same order and numbered without a gap, while many write and read at once', async () => {
  const readers = [follow(stores[0], 7), follow(stores[1], 5), follow(stores[1], 100)];
  const written = await Promise.all(
    Array.from({ length: writers }, (_, number) => write(stores[number % 2] ?? stores[0], number)),
  );
  const [told = [], ...others] = await Promise.all(readers);

  expect(told.toSorted()).toEqual(written.flat().toSorted());
  for (const other of others) expect(other).toEqual(told);
  // What one writer wrote one after the other is told so.
  for (const own of written) expect(told.filter((id) => own.includes(id))).toEqual(own);
  const numbers = await stores[0].query(
    rowsAs<{ seq: number }>(
      sql`SELECT seq FROM outbox_event WHERE workspace_id = ${workspace.workspaceId}::uuid ORDER BY seq`,
    ),
  );
  expect(numbers.map(({ seq }) => seq)).toEqual(Array.from({ length: events }, (_, place) => place + 1));
});
