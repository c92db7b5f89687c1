import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { hashSecret } from '../src/access/index.ts';
import { readConfig } from '../src/process/config.ts';
import { createServer } from '../src/process/server.ts';
import { sql } from '../src/store/index.ts';
import { openServer } from '../src/store/server/server.ts';
import { benchKey, fill } from './fill.ts';

// node scripts/run-ts.mjs bench/overload.ts [contacts] [seconds]: what others notice of a key that asks for much at once.
const [contacts = 50_000, seconds = 10] = process.argv.slice(2).map(Number);
const serverUrl = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const name = `contacts_overload_${process.pid}`;
const otherKey = 'other-key-0123456789abcdef';

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** The latency below which a share of the requests were, in milliseconds. */
function percentile(latencies: readonly number[], share: number): string {
  const sorted = latencies.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(0);
}

await administer(`CREATE DATABASE ${name}`);
const url = new URL(serverUrl);
url.pathname = `/${name}`;
const store = await openServer({ url: url.toString(), poolSize: 10, statementTimeout: 30 });
await fill(store, contacts, 2);
await store.query(sql`INSERT INTO api_key (id, workspace_id, name, prefix, hash, scopes)
  SELECT gen_random_uuid(), id, 'other', 'ot', ${hashSecret(otherKey)}, ARRAY['admin'] FROM workspace WHERE slug = 'other-1'`);
const server = createServer({ store, config: readConfig({ LOG_LEVEL: 'silent', RATE_LIMIT_PER_MINUTE: '0' }) });
await server.listen({ host: '127.0.0.1', port: 0 });
const base = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;

async function graphql(key: string, query: string): Promise<string> {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': key },
    body: JSON.stringify({ query }),
  });
  return response.text();
}

const counts = Array.from(
  { length: 100 },
  (_, n) => `c${n}: contactCount(filter: { name: { contains: "${n}" } })`,
).join(' ');
const loads: Record<string, { requests: number; query: string } | null> = {
  'nothing else': null,
  '80 contactGroups at once': { requests: 80, query: '{ contactGroups(by: TAG) { count } }' },
  '100 contactCounts in an operation, 4 at once': { requests: 4, query: `{ ${counts} }` },
};
const probes: Record<string, () => Promise<unknown>> = {
  'a read': () => graphql(otherKey, '{ contact(email: "person7@example.com") { name } }'),
  'a write': () =>
    graphql(
      otherKey,
      'mutation { updateContact(input: { contact: { email: "person7@example.com" }, company: "New" }) { __typename } }',
    ),
  '/ready': async () => {
    const { status } = await fetch(`${base}/ready`);
    if (status !== 200) throw new Error(`/ready answered ${status}`);
  },
};

for (const [title, load] of Object.entries(loads)) {
  const until = performance.now() + seconds * 1_000;
  const answers = { done: 0, refused: 0 };
  const loading = Array.from({ length: load?.requests ?? 0 }, async () => {
    while (performance.now() < until) {
      const answer = await graphql(benchKey, load?.query ?? '');
      if (answer.includes('"errors"')) answers.refused += 1;
      else answers.done += 1;
    }
  });
  await sleep(500);
  const latencies = new Map(Object.keys(probes).map((probe) => [probe, [] as number[]]));
  let failed = 0;
  while (performance.now() < until) {
    for (const [probe, ask] of Object.entries(probes)) {
      const began = performance.now();
      await ask().catch(() => (failed += 1));
      latencies.get(probe)?.push(performance.now() - began);
    }
  }
  await Promise.all(loading);
  const shown = [...latencies]
    .map(([probe, all]) => `${probe} ${percentile(all, 0.5)} / ${percentile(all, 0.99)} ms`)
    .join(', ');
  console.log(
    `${title}: p50 / p99 of ${latencies.get('a read')?.length}: ${shown}; ${failed} failed; the load: ${answers.done} answered, ${answers.refused} refused`,
  );
}

await server.close();
await store.close();
await administer(`DROP DATABASE ${name} WITH (FORCE)`);
