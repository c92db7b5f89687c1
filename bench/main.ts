import { writeFile } from 'node:fs/promises';
import { ownDatabase, type OwnDatabase } from './database.ts';
import { fill, takeBack } from './fill.ts';
import { flameGraph } from './flame.ts';
import { measureGrowth, measureNeighbours } from './growth.ts';
import { measureImport, type ImportMeasured } from './import.ts';
import { writeLatest } from './latest.ts';
import { measure } from './load.ts';
import { readOptions } from './options.ts';
import { measureOverYoga } from './over-yoga.ts';
import { plot } from './plot.ts';
import { residentMb, stopProcess, type Running } from './processes.ts';
import { profileFlags, takeProfile } from './profile.ts';
import { profileText } from './profile-text.ts';
import { asJson, median, table, type WorkloadResult } from './report.ts';
import { startExecutor, startGateway, startBaseline } from './servers.ts';
import { measureStarts } from './starts.ts';
import { countStatements } from './statements.ts';
import { soak, takeTurns } from './turns.ts';
import { workloads, type Workload } from './workloads.ts';

const options = readOptions(process.env);
const progress = (text: string): void => {
  process.stderr.write(process.stderr.isTTY ? `\r\u001B[K${text}` : `${text}\n`);
};

const isChosen = (name: string): boolean => options.only?.includes(name) ?? true;
const chosen = workloads.filter(({ name }) => isChosen(name));
/** A whole run is recorded; one of a few workloads, or of few contacts, is for whoever asked for it. */
const recorded = options.only === null && options.store === 'server';
const running: Running[] = [];

async function started(server: Promise<Running>): Promise<Running> {
  const one = await server;
  running.push(one);
  return one;
}

/** Rows a second of the import, as a workload whose hand-written handler is COPY. */
function importResult(rounds: ImportMeasured[], gateway: Running): WorkloadResult {
  const rate = (ms: (measured: ImportMeasured) => number): number =>
    median(rounds.map((measured) => (measured.rows / ms(measured)) * 1_000));
  const none = { p50Ms: Number.NaN, p99Ms: Number.NaN, cpuMsPerRequest: Number.NaN };
  return {
    name: 'import',
    goal: 0.4,
    statements: null,
    residentMb: residentMb(gateway),
    conventional: null,
    gateway: {
      32: {
        ...none,
        requestsPerSecond: rate(({ importMs }) => importMs),
        cpuMsPerRequest: median(rounds.map(({ cpuMsPerRow }) => cpuMsPerRow)),
      },
    },
    handWritten: { 32: { ...none, requestsPerSecond: rate(({ copyMs }) => copyMs) } },
  };
}

async function profileOf(workload: Workload, database: OwnDatabase): Promise<void> {
  progress(`${workload.name}: profile`);
  const profiled = await started(startGateway(database.environment, profileFlags(workload.name)));
  let n = 0;
  const next = () => workload.request((n += 1), options.contacts);
  await measure(profiled, next, workload.headers, 32, 1);
  const { cpuMsPerRequest } = await measure(profiled, next, workload.headers, 32, 2 * options.seconds);
  await stopProcess(profiled);
  const { file, profile } = await takeProfile(workload.name);
  // The start, and the second in which it gets warm, are another matter.
  const afterMs = profiled.startMs + 1_000;
  await writeFile(
    file.replace('.cpuprofile', '.svg'),
    flameGraph(
      profile,
      afterMs,
      `${workload.name}: ${cpuMsPerRequest.toFixed(2)} ms of processor time a request, while profiled`,
    ),
  );
  progress('');
  console.log(
    `\n${workload.name}: ${cpuMsPerRequest.toFixed(2)} ms of processor time a request while profiled; ${file}\n${profileText(profile, afterMs)}`,
  );
}

async function measureWorkloads(): Promise<void> {
  const database = await ownDatabase(options);
  try {
    const store = await database.open();
    if (database.filled) {
      progress('taking back what an earlier run has added');
      await takeBack(store);
    } else {
      progress(`filling a database with ${options.contacts} contacts`);
      await fill(store, options.contacts);
    }
    progress('counting statements');
    const statements = await countStatements(store, chosen, options.contacts);
    await store.close();

    const onServer = options.store === 'server';
    progress('starting');
    const starts = options.only === null ? await measureStarts(onServer ? database.environment : null) : null;
    // Before the gateway runs: a folder cannot be copied while it is written to.
    const [forHandWritten, forConventional] = [await database.shared(), await database.shared()];
    const gateway = await started(startGateway(database.environment));
    const handWritten = await started(startBaseline('hand-written', forHandWritten));
    const conventional = await started(startBaseline('conventional', forConventional));

    const results: WorkloadResult[] = [];
    const about = {
      at: new Date().toISOString(),
      contacts: options.contacts,
      store: options.store,
      seconds: options.seconds,
      rounds: options.rounds,
    };
    // After each workload: what was measured is kept, whatever comes after.
    const keep = async (memory = { afterLoad: Math.round(residentMb(gateway)), soakSeconds: 0 }): Promise<void> => {
      if (!recorded) return;
      await writeLatest({ ...about, starts, residentMb: memory, workloads: results.map(asJson) });
      await writeFile('docs/performance.svg', plot(results));
    };
    for (const workload of chosen) {
      results.push(
        await takeTurns(workload, { gateway, handWritten, conventional }, statements.get(workload.name) ?? null, {
          ...options,
          progress,
          database,
        }),
      );
      await keep();
    }
    if (options.soak > 0) await soak(gateway, chosen, options.soak, options.contacts, progress);
    const memory = { afterLoad: Math.round(residentMb(gateway)), soakSeconds: options.soak };

    if (onServer && isChosen('import')) {
      const rounds: ImportMeasured[] = [];
      for (let round = 0; round < Math.ceil(options.rounds / 2); round++) {
        progress(`import of ${options.rows} rows: round ${round + 1} of ${Math.ceil(options.rounds / 2)}`);
        rounds.push(await measureImport(gateway, database.environment['DATABASE_URL'] ?? '', options.rows, round));
      }
      results.push(importResult(rounds, gateway));
    }

    progress('');
    console.log(table(results));
    console.log(
      `\nresident: ${memory.afterLoad} MB after the load${options.soak > 0 ? `, ${options.soak} s of soaking among it` : ''}`,
    );
    if (starts !== null) {
      const line = ({ ms, residentMb: mb }: { ms: number; residentMb: number }): string => `${ms} ms, ${mb} MB`;
      console.log(
        `start to first answer: ${starts.server === null ? '' : `PostgreSQL ${line(starts.server)}; `}embedded ${line(starts.embedded)}, the very first ${line(starts.inlinedFirst)}`,
      );
    }
    await keep(memory);
    if (options.profile) for (const workload of chosen) await profileOf(workload, database);
  } finally {
    await Promise.all(running.map(stopProcess));
    await database.end();
  }
}

async function measureYoga(): Promise<void> {
  const database = await ownDatabase(options);
  try {
    const store = await database.open();
    if (!database.filled) await fill(store, options.contacts);
    await store.close();
    const overYoga = await measureOverYoga(await started(startExecutor(database.environment)), {
      ...options,
      progress,
    });
    if (options.only === null) await writeLatest({ overYoga });
  } finally {
    await Promise.all(running.map(stopProcess));
    await database.end();
  }
}

if (options.yoga) await measureYoga();
else if (options.sizes === null && options.workspaces === null) await measureWorkloads();
if (options.sizes !== null) {
  const growth = await measureGrowth(options.sizes, options, progress);
  if (options.only === null) await writeLatest({ growth });
}
if (options.workspaces !== null) {
  const neighbours = await measureNeighbours(options.workspaces, options, progress);
  if (options.only === null) await writeLatest({ neighbours });
}
process.exit(0);
