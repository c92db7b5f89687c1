import { readConfig } from '../src/process/config.ts';
import { createServer } from '../src/process/server.ts';
import type { Store } from '../src/store/index.ts';
import type { Workload } from './workloads.ts';

/** How many statements the gateway runs for one request of each workload, counted in this process. */
export async function countStatements(
  store: Store,
  workloads: Workload[],
  contacts: number,
): Promise<Map<string, number>> {
  const config = { ...readConfig({}), logLevel: 'silent' as const, rateLimitPerMinute: 0 };
  const server = createServer({ store, config });
  const counts = new Map<string, number>();
  for (const workload of workloads) {
    // The first request notes the use of the key and compiles; the second is what a client pays.
    for (const n of [1_001, 1_002]) {
      let count = 0;
      const stop = store.onStatement((text) => {
        if (!text.includes('last_used_at')) count += 1;
      });
      const { method, path, body } = workload.request(n, contacts);
      await server.inject({
        method,
        url: path,
        headers: workload.headers,
        ...(body === undefined ? {} : { payload: body as object }),
      });
      stop();
      counts.set(workload.name, count);
    }
  }
  await server.close();
  return counts;
}
