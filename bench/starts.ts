import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { residentMb, stopProcess, type Running } from './processes.ts';
import { median } from './report.ts';
import { startGateway } from './servers.ts';

/** A start of the built gateway, until its first answer. */
export interface Start {
  ms: number;
  residentMb: number;
}

async function medianOf(count: number, start: () => Promise<Running>): Promise<Start> {
  const starts: Start[] = [];
  for (let round = 0; round < count; round++) {
    const running = await start();
    starts.push({ ms: running.startMs, residentMb: residentMb(running) });
    await stopProcess(running);
  }
  return {
    ms: Math.round(median(starts.map(({ ms }) => ms))),
    residentMb: Math.round(median(starts.map((one) => one.residentMb))),
  };
}

/**
 * How long the gateway takes to its first answer, on the filled PostgreSQL server (null: none) and on an embedded store that
 * is migrated and has the demo, as its second start finds it; and how long the very first start of that takes.
 */
export async function measureStarts(
  server: Record<string, string> | null,
): Promise<{ server: Start | null; embedded: Start; inlinedFirst: Start }> {
  const folder = await mkdtemp(join(tmpdir(), 'contacts-bench-start-'));
  try {
    const embedded = { DATA_DIR: folder, DATABASE_URL: '', DEMO_DATA: '' };
    const inlinedFirst = await medianOf(1, () => startGateway(embedded));
    return {
      server: server && (await medianOf(3, () => startGateway(server))),
      embedded: await medianOf(3, () => startGateway(embedded)),
      inlinedFirst,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
