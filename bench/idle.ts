import type { OwnDatabase } from './database.ts';
import { cpuMs, type Running } from './processes.ts';

const pauseMs = 100;
/** So many looks in a row have to find nothing in progress. */
const calmLooks = 2;
const patienceMs = 120_000;

/**
 * Waits until the servers and their database have nothing to do. A load that ends leaves requests in progress whose clients
 * are gone; where each takes seconds, the next server would be measured beside them.
 */
export async function untilIdle(servers: Running[], database: Pick<OwnDatabase, 'isIdle'>): Promise<void> {
  const started = performance.now();
  for (let calm = 0; calm < calmLooks && performance.now() - started < patienceMs;) {
    const before = servers.map(cpuMs);
    await new Promise((resolve) => {
      setTimeout(resolve, pauseMs);
    });
    // The processor time is told in steps of 10 ms, and a server has its timers.
    const areCalm = servers.every((server, index) => cpuMs(server) - (before[index] ?? 0) <= 10);
    calm = areCalm && (await database.isIdle()) ? calm + 1 : 0;
  }
}
