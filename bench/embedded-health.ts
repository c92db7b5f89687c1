import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startGateway } from './servers.ts';

// node scripts/run-ts.mjs bench/embedded-health.ts [rows], after npm run build: how long /health of a gateway on the
// embedded store takes, while it imports, exports and counts.
const [rows = 12_000] = process.argv.slice(2).map(Number);
const pause = 20;
const counts = 60;

const dataDir = await mkdtemp(join(tmpdir(), 'contacts-health-'));
const secret = 'health-key-0123456789abcdef';
const gateway = await startGateway({ DATA_DIR: dataDir, DATABASE_URL: '', DEMO_DATA: '1', BOOTSTRAP_KEY: secret });
const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };

async function graphql(query: string, variables = {}): Promise<void> {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
}

function person(row: number): string {
  return `Person ${row},person${row}@example.com,Company ${row % 50},+1555${1_000_000 + row},customer;news;group ${row % 9}`;
}
const text = ['name,email,company,phone,tags', ...Array.from({ length: rows }, (_, row) => person(row))].join('\n');

const waits: number[] = [];
const working = new AbortController();
const looking = (async () => {
  while (!working.signal.aborted) {
    const started = performance.now();
    await (await fetch(`${gateway.url}/health`)).text();
    waits.push(performance.now() - started);
    await sleep(pause);
  }
})();
await Promise.all([
  graphql('mutation ($text: String!) { importContacts(input: { text: $text }) { __typename } }', { text }),
  fetch(`${gateway.url}/export/contacts.csv`, { headers }).then((response) => response.text()),
  ...Array.from({ length: counts }, (_, number) =>
    graphql(`{ contactCount(filter: { company: { contains: "a" }, name: { contains: "${number}" } }) }`),
  ),
]);
working.abort();
await looking;
gateway.process.kill('SIGTERM');
await rm(dataDir, { recursive: true });

const sorted = waits.toSorted((one, other) => one - other);
const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(0);
console.log(
  `${sorted.length} times /health: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${sorted.at(-1)?.toFixed(0)} ms`,
);
