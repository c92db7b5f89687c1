import type { OwnDatabase } from './database.ts';
import { checkEqual } from './equal.ts';
import { untilIdle } from './idle.ts';
import { measure, type Measured } from './load.ts';
import { residentMb, type Running } from './processes.ts';
import { mediansOf, type Medians, type WorkloadResult } from './report.ts';
import type { Workload } from './workloads.ts';

/** The numbers of connections that load comes over. */
const connectionCounts = [1, 32];
const warmUpSeconds = 1;

export interface Turns {
  contacts: number;
  rounds: number;
  seconds: number;
  progress: (text: string) => void;
  database: Pick<OwnDatabase, 'isIdle'>;
}

/**
 * Loads the servers with a workload in turns, A B A B, after their answers were found equal and each is warm.
 * @param servers the gateway first
 */
export async function takeTurns(
  workload: Workload,
  { gateway, handWritten, conventional }: { gateway: Running; handWritten: Running; conventional: Running },
  statements: number | null,
  { contacts, rounds, seconds, progress, database }: Turns,
): Promise<WorkloadResult> {
  const servers: Record<string, Running> = { gateway, handWritten, ...(workload.conventional && { conventional }) };
  await checkEqual(servers, workload, contacts);
  // No request is sent twice, to either server, as long as there are tags that a contact does not have (workloads.ts): what a write has changed it would not change again.
  let n = contacts;
  const load = async (
    name: string,
    server: Running,
    connections: number,
    duration: number,
  ): Promise<Measured | null> => {
    n = Math.ceil(n / contacts) * contacts;
    await untilIdle([gateway, handWritten, conventional], database);
    try {
      return await measure(server, () => workload.request((n += 1), contacts), workload.headers, connections, duration);
    } catch (error) {
      if (name !== 'conventional') throw error;
      // The conventional way may take so long that nothing comes back in time. Then there is no ratio to it.
      progress(`${workload.name}: conventional is left out: ${String(error)}\n`);
      delete servers['conventional'];
      return null;
    }
  };

  for (const [name, server] of Object.entries(servers)) {
    progress(`${workload.name}: ${name} warms up`);
    await load(name, server, 32, warmUpSeconds);
  }
  const medians: Record<string, Medians> = {};
  for (const connections of connectionCounts) {
    const measured: Record<string, Measured[]> = {};
    for (let round = 0; round < rounds; round++) {
      // Each goes first in turn: of two that write, the second meets what the first has left.
      const turn = Object.entries(servers);
      for (const [name, server] of round % 2 === 0 ? turn : turn.toReversed()) {
        progress(`${workload.name}: ${name}, ${connections} connections, round ${round + 1} of ${rounds}`);
        const one = await load(name, server, connections, seconds);
        if (one !== null) (measured[name] ??= []).push(one);
      }
    }
    for (const [name, all] of Object.entries(measured)) (medians[name] ??= {})[connections] = mediansOf(all);
  }
  return {
    name: workload.name,
    goal: workload.goal,
    statements,
    residentMb: residentMb(gateway),
    gateway: medians['gateway'] ?? {},
    handWritten: medians['handWritten'] ?? {},
    conventional: servers['conventional'] === undefined ? null : (medians['conventional'] ?? null),
  };
}

/** Loads the gateway with all workloads in turn, two seconds each, for at least so long. */
export async function soak(
  gateway: Running,
  workloads: Workload[],
  seconds: number,
  contacts: number,
  progress: (text: string) => void,
): Promise<void> {
  const started = performance.now();
  let n = 0;
  while (performance.now() - started < seconds * 1_000) {
    for (const { name, request, headers } of workloads) {
      progress(`soaking: ${((performance.now() - started) / 1_000).toFixed(0)} s of ${seconds}, ${name}`);
      await measure(gateway, () => request((n += 1), contacts), headers, 32, 2);
    }
  }
}
