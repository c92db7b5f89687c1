import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { ownDatabase } from './database.ts';
import { checkEqual } from './equal.ts';
import { fill } from './fill.ts';
import { measure, type Measured } from './load.ts';
import { readOptions } from './options.ts';
import { plot } from './plot.ts';
import { profileFlags, profileText, takeProfile } from './profile.ts';
import { residentMb, startProcess, stopProcess, type Running } from './processes.ts';
import { mediansOf, ratio, table, type Medians, type WorkloadResult } from './report.ts';
import { countStatements } from './statements.ts';
import { workloads } from './workloads.ts';

const options = readOptions(process.env);
const connectionCounts = [1, 32];
const progress = (text: string): void => {
  process.stderr.write(process.stderr.isTTY ? `\r\u001B[K${text}` : `${text}\n`);
};

const chosen = workloads.filter(({ name }) => options.only?.includes(name) ?? true);
const database = await ownDatabase(options);
const running: Running[] = [];
try {
  const store = await database.open();
  if (!database.filled) {
    progress(`filling a database with ${options.contacts} contacts`);
    await fill(store, options.contacts);
  }
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

  if (options.profile) {
    for (const workload of chosen) {
      progress(`${workload.name}: profile`);
      const profiled = await start([...profileFlags(workload.name), 'dist/main.js'], '/health');
      let n = 0;
      const next = () => workload.request((n += 1), options.contacts);
      await measure(profiled, next, workload.headers, 32, 1);
      const startMs = profiled.startMs + 1_000;
      const { cpuMsPerRequest } = await measure(profiled, next, workload.headers, 32, 2 * options.seconds);
      await stopProcess(profiled);
      const { file, profile } = await takeProfile(workload.name);
      progress('');
      console.log(`\n${workload.name}: ${cpuMsPerRequest.toFixed(2)} ms of processor time a request while profiled; ${file}\n${profileText(profile, startMs)}`);
    }
  }
} finally {
  await Promise.all(running.map(stopProcess));
  await database.end();
}
process.exit(0);
