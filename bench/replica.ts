import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql, typed } from '../src/store/index.ts';
import { openServer } from '../src/store/server/server.ts';
import { fill } from './fill.ts';
import { measure } from './load.ts';
import { startGateway } from './servers.ts';
import { workloads } from './workloads.ts';

// DATABASE_URL=… DATABASE_REPLICA_URL=… node scripts/run-ts.mjs bench/replica.ts [contacts] [seconds], after npm run build:
// how long the server and its replica work for a request, without the replica and with it. The database is empty or filled by this.
const [contacts = 100_000, seconds = 5] = process.argv.slice(2).map(Number);
const { DATABASE_URL: primaryUrl = '', DATABASE_REPLICA_URL: replicaUrl = '' } = process.env;
const connections = 8;

/** How long a server has executed statements in the database, in milliseconds: sessions tell it when they are idle. */
async function activeMs(connectionString: string): Promise<number> {
  await sleep(1_500);
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ ms: number }>(
    'SELECT active_time AS ms FROM pg_stat_database WHERE datname = current_database()',
  );
  await client.end();
  return rows[0]?.ms ?? Number.NaN;
}

const store = await openServer({ url: primaryUrl, poolSize: 4 });
const [known] = await store.query(typed({ contacts: 'bigint' })`SELECT count(*) AS contacts FROM contact`);
if (known?.contacts === 0) await fill(store, contacts);
await store.query(sql`VACUUM ANALYZE`);
await store.close();

for (const { name, request, headers } of workloads.filter((each) => /list|search|filter/.test(each.name))) {
  for (const environment of [{ DATABASE_REPLICA_URL: '' }, { DATABASE_REPLICA_URL: replicaUrl }]) {
    const gateway = await startGateway({ DATABASE_URL: primaryUrl, ...environment });
    const before = [await activeMs(primaryUrl), await activeMs(replicaUrl)];
    let number = 0;
    const next = () => request((number += 1), contacts);
    const { requestsPerSecond } = await measure(gateway, next, headers, connections, seconds);
    gateway.process.kill('SIGTERM');
    const after = [await activeMs(primaryUrl), await activeMs(replicaUrl)];
    const [primary, replica] = after.map((ms, place) => (ms - (before[place] ?? 0)) / (requestsPerSecond * seconds));
    const which = environment.DATABASE_REPLICA_URL === '' ? 'without' : 'with';
    console.log(
      `${name} ${which} the replica: ${requestsPerSecond.toFixed(0)} requests a second; a request is ${primary?.toFixed(2)} ms of the server's work, ${replica?.toFixed(2)} ms of the replica's`,
    );
  }
}
