import autocannon from 'autocannon';
import { cpuMs, type Running } from './processes.ts';
import type { WorkloadRequest } from './workloads.ts';

/** What one measurement of one server gave. */
export interface Measured {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  cpuMsPerRequest: number;
}

/** Sends the requests of a workload for some seconds over some connections. Throws where an answer is not a success. */
export async function measure(server: Running, next: () => WorkloadRequest, headers: Record<string, string>, connections: number, seconds: number): Promise<Measured> {
  const before = cpuMs(server);
  const result = await autocannon({
    url: server.url,
    connections,
    duration: seconds,
    requests: [
      {
        setupRequest: (request) => {
          const { method, path, body } = next();
          return {
            ...request,
            method,
            path,
            headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          };
        },
      },
    ],
  });
  const failed = result.non2xx + result.errors;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests failed at ${server.url}`);
  return {
    requestsPerSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    cpuMsPerRequest: (cpuMs(server) - before) / Math.max(result.requests.total, 1),
  };
}
