import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore, type Store } from '../src/store/index.ts';
import { checkEqual } from './equal.ts';
import { fill } from './fill.ts';
import { measure, type Measured } from './load.ts';
import { readOptions } from './options.ts';
import { plot } from './plot.ts';
import { residentMb, startProcess, stopProcess, type Running } from './processes.ts';
import { mediansOf, ratio, table, type Medians, type WorkloadResult } from './report.ts';
import { countStatements } from './statements.ts';
import { workloads } from './workloads.ts';

const options = readOptions(process.env);
const connectionCounts = [1, 32];
const progress = (text: string): void => {
  process.stderr.write(process.stderr.isTTY ? `\r\u001B[K${text}` : `${text}\n`);
};

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: options.databaseUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A database of the bench's own; ended by dropping it. */
async function ownDatabase(): Promise<{ environment: Record<string, string>; open: () => Promise<Store>; drop: () => Promise<void> }> {
  if (options.store === 'embedded') {
    const dataDir = await mkdtemp(join(tmpdir(), 'contacts-bench-'));
    return {
      environment: { DATA_DIR: dataDir, DATABASE_URL: '' },
      open: () => openStore({ databaseUrl: null, dataDir, databasePoolSize: 1 }),
      drop: () => rm(dataDir, { recursive: true, force: true }),
    };
  }
  const name = `contacts_bench_${process.pid}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(options.databaseUrl);
  url.pathname = `/${name}`;
  return {
    environment: { DATABASE_URL: url.toString() },
    open: () => openStore({ databaseUrl: url.toString(), dataDir: '', databasePoolSize: 4 }),
    drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

const chosen = workloads.filter(({ name }) => options.only?.includes(name) ?? true);
const database = await ownDatabase();
const running: Running[] = [];
try {
  progress(`filling a database with ${options.contacts} contacts`);
  const store = await database.open();
  await fill(store, options.contacts);
  progress('counting statements');
  const statements = await countStatements(store, chosen, options.contacts);
  await store.close();

  progress('starting the servers');
  const start = async (program: string[], path: string): Promise<Running> => {
    const server = await startProcess(program, { ...database.environment, DEMO_DATA: '0', LOG_LEVEL: 'info', RATE_LIMIT_PER_MINUTE: '1000000', RATE_LIMITS: 'pylon=1000000' }, path);
    running.push(server);
    return server;
  };
  const gateway = await start(['dist/main.js'], '/health');
  const startedMb = residentMb(gateway);
  const onPostgres = options.store === 'server';
  const byHand = onPostgres ? await start(['dist/bench/yardsticks/by-hand.js'], '/api/v1/contacts') : null;
  const usual = onPostgres ? await start(['dist/bench/yardsticks/usual.js'], '/api/v1/contacts') : null;

  const results: WorkloadResult[] = [];
  for (const workload of chosen) {
    const servers: Record<string, Running> = { gateway };
    if (byHand !== null) servers['byHand'] = byHand;
    if (usual !== null && workload.usual) servers['usual'] = usual;
    await checkEqual(servers, workload, options.contacts);

    const medians: Record<string, Medians> = {};
    for (const connections of connectionCounts) {
      const rounds: Record<string, Measured[]> = {};
      for (let round = 0; round < options.rounds; round++) {
        for (const [name, server] of Object.entries(servers)) {
          progress(`${workload.name}: ${name}, ${connections} connections, round ${round + 1} of ${options.rounds}`);
          let n = round * 100_000;
          const next = () => workload.request((n += 1), options.contacts);
          (rounds[name] ??= []).push(await measure(server, next, workload.headers, connections, options.seconds));
        }
      }
      for (const [name, measured] of Object.entries(rounds)) (medians[name] ??= {})[connections] = mediansOf(measured);
    }
    results.push({
      name: workload.name, goal: workload.goal, statements: statements.get(workload.name) ?? 0,
      gateway: medians['gateway'] ?? {}, byHand: medians['byHand'] ?? {}, usual: medians['usual'] ?? null,
    });
  }

  progress('');
  console.log(table(results));
  console.log(`\nstart to first answer ${gateway.startMs.toFixed(0)} ms; resident ${startedMb.toFixed(0)} MB after start, ${residentMb(gateway).toFixed(0)} MB after the load`);
  await mkdir('bench', { recursive: true });
  const latest = {
    at: new Date().toISOString(), contacts: options.contacts, store: options.store, cores: availableParallelism(),
    startMs: Math.round(gateway.startMs), residentMb: { start: Math.round(startedMb), afterLoad: Math.round(residentMb(gateway)) },
    workloads: results.map((result) => ({
      name: result.name, goal: result.goal, ratioByHand: ratio(result.gateway, result.byHand), ratioUsual: ratio(result.gateway, result.usual),
      statements: result.statements, p99Ms: result.gateway[32]?.p99Ms ?? null, requestsPerSecond: result.gateway[32]?.requestsPerSecond ?? null,
      cpuMs: result.gateway[32]?.cpuMsPerRequest ?? null, cpuMsByHand: result.byHand[32]?.cpuMsPerRequest ?? null,
    })),
  };
  await writeFile('bench/latest.json', `${JSON.stringify(latest, null, 2)}\n`);
  if (onPostgres) await writeFile('docs/performance.svg', plot(results));
} finally {
  await Promise.all(running.map(stopProcess));
  await database.drop();
}
process.exit(0);
