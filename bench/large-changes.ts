import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { registerBootstrapKey } from '../src/process/bootstrap-key.ts';
import { readConfig } from '../src/process/config.ts';
import { createServer } from '../src/process/server.ts';
import { openStore, sql, typed } from '../src/store/index.ts';

// How long others wait who write contacts, while a custom field with a value in each of many contacts is deleted:
//   DATABASE_URL=postgres://… node scripts/run-ts.mjs bench/large-changes.ts [contacts]
const count = Number(process.argv[2] ?? 100_000);
const secret = 'a-secret-for-measuring-large-changes';
const config = readConfig({
  ...process.env,
  LOG_LEVEL: 'error',
  RATE_LIMIT_PER_MINUTE: '0',
  BOOTSTRAP_KEY: secret,
  STATEMENT_TIMEOUT: '300',
});
const store = await openStore(config);
await registerBootstrapKey(store, secret);
const server = createServer({ store, config });
await server.listen({ host: '127.0.0.1', port: 0 });
const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/graphql`;

async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

const key = `k${Date.now()}`;
const { createCustomField } = await ask<{ createCustomField: { customField: { uuid: string } } }>(
  'mutation ($key: String!) { createCustomField(input: { key: $key, label: $key, type: TEXT }) { ... on CreateCustomFieldSuccess { customField { uuid } } } }',
  { key },
);
const { viewer } = await ask<{ viewer: { workspace: { uuid: string } } }>('{ viewer { workspace { uuid } } }');
const workspaceId = viewer.workspace.uuid;
const [present] = await store.query(
  typed({
    contacts: 'integer',
  })`SELECT count(*)::int AS contacts FROM contact c WHERE c.workspace_id = ${workspaceId}::uuid`,
);
await store.query(sql`
  INSERT INTO contact (workspace_id, id, name, email, emails, company)
  SELECT ${workspaceId}::uuid, gen_random_uuid(), 'Person ' || i, 'p' || i || '@example.com', ARRAY['p' || i || '@example.com'], 'Company ' || (i % 1000)
  FROM generate_series(${(present?.contacts ?? 0) + 1}::int, ${count}::int) i`);
await store.query(sql`
  UPDATE contact SET custom_values = jsonb_build_object(${key}::text, 'pro', 'tier', 'gold') WHERE workspace_id = ${workspaceId}::uuid`);
await store.query(sql`ANALYZE contact`);
const contacts = await store.query(
  typed({
    id: 'uuid',
  })`SELECT c.id FROM contact c WHERE c.workspace_id = ${workspaceId}::uuid ORDER BY md5(c.id::text) LIMIT 2000`,
);

const over = new AbortController();
let times: number[] = [];

/** Changes one contact after the other, and notes how long each took. */
async function writer(place: number): Promise<void> {
  for (let index = place; !over.signal.aborted; index += 7) {
    const begin = performance.now();
    await ask(
      'mutation ($id: ID!, $notes: String!) { updateContact(input: { contact: { id: $id }, notes: $notes }) { __typename } }',
      { id: contacts[index % contacts.length]?.id, notes: String(begin) },
    );
    times.push(performance.now() - begin);
    await wait(5);
  }
}

/** The middle, the slowest hundredth and the slowest of the times so far, in milliseconds, which begin anew. */
function summary(): Record<string, number> {
  const sorted = times.toSorted((a, b) => a - b);
  times = [];
  const at = (share: number): number => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { writes: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}

const writers = [0, 1, 2, 3].map(writer);
await wait(3_000);
const before = summary();
const begin = performance.now();
const { deleteCustomField } = await ask<{ deleteCustomField: { job: { uuid: string } | null } }>(
  'mutation ($id: ID!) { deleteCustomField(input: { id: $id }) { ... on DeleteCustomFieldSuccess { job { uuid } } } }',
  { id: createCustomField.customField.uuid },
);
const answered = Math.round(performance.now() - begin);
for (let status = 'RUNNING'; deleteCustomField.job !== null && status !== 'DONE'; await wait(200))
  ({
    job: { status },
  } = await ask<{ job: { status: string } }>('query ($id: ID!) { job(id: $id) { status } }', {
    id: deleteCustomField.job.uuid,
  }));
const done = Math.round(performance.now() - begin);
over.abort();
const meanwhile = summary();
await Promise.all(writers);
console.log({ contacts: count, answered, done, 'writes before': before, 'writes meanwhile': meanwhile });
await server.close();
await store.close();
