import autocannon, { type Client } from 'autocannon';
import { cpuMs, type Running } from './processes.ts';
import type { WorkloadRequest } from './workloads.ts';

/** What one measurement of one server gave. */
export interface Measured {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Of the server's own process. */
  cpuMsPerRequest: number;
}

/** In seconds. */
const idleTimeout = 30;

/** The value below which this share of sorted values lies. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function asSent({ method, path, body }: WorkloadRequest, headers: Record<string, string>): autocannon.Request {
  if (body === undefined) return { method, path, headers };
  return { method, path, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Sends requests for some seconds over some connections. Throws where an answer is not a success. */
export async function measure(
  server: Running,
  next: () => WorkloadRequest,
  headers: Record<string, string>,
  connections: number,
  seconds: number,
): Promise<Measured> {
  const [first, second] = [asSent(next(), headers), asSent(next(), headers)];
  // Requests that are all the same are put together once: the generator shares the processors with what it measures.
  const constant = JSON.stringify(first) === JSON.stringify(second);
  const times: number[] = [];
  const before = cpuMs(server);
  const result = await autocannon({
    url: server.url,
    connections,
    duration: seconds,
    requests: [constant ? first : { setupRequest: (request) => ({ ...request, ...asSent(next(), headers) }) }],
    setupClient: (client: Client) => {
      // autocannon's own percentiles are whole milliseconds.
      client.on('response', (_status: number, _bytes: number, time: number) => {
        times.push(time);
      });
    },
  });
  const failed = result.non2xx + result.errors;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests failed at ${server.url}`);
  // What takes longer than the measurement is given more time.
  if (times.length === 0 && seconds < idleTimeout) return measure(server, next, headers, connections, seconds * 3);
  const sorted = times.toSorted((one, other) => one - other);
  return {
    requestsPerSecond: result.requests.total / result.duration,
    p50Ms: quantile(sorted, 0.5),
    p99Ms: quantile(sorted, 0.99),
    cpuMsPerRequest: (cpuMs(server) - before) / Math.max(result.requests.total, 1),
  };
}
