import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The metrics of this process. Labels have few values, none of which a client chose (docs/operating.md). */
export const registry = new Registry();
const registers = [registry];

export const requests = new Counter({
  name: 'contacts_gateway_requests_total',
  registers,
  labelNames: ['dialect', 'operation', 'status'],
  help: 'Requests that were answered, by API, operation (an operationId, or a root field of GraphQL) and HTTP status.',
});

export const requestSeconds = new Histogram({
  name: 'contacts_gateway_request_duration_seconds',
  registers,
  labelNames: ['dialect', 'operation'],
  help: 'How long requests took, by API and operation.',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});

export const requestErrors = new Counter({
  name: 'contacts_gateway_request_errors_total',
  registers,
  labelNames: ['dialect', 'code'],
  help: 'Codes of errors in answers, by API.',
});

export const requestsInProgress = new Gauge({
  name: 'contacts_gateway_requests_in_progress',
  registers,
  help: 'Requests that are not answered yet.',
});

export const statementSeconds = new Histogram({
  name: 'contacts_gateway_statement_duration_seconds',
  registers,
  labelNames: ['statement'],
  help: 'How long statements took on their connection, by what they do, such as SELECT contact.',
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30],
});

/** Counts what imports do: rows by their result. */
export const importedRows = new Counter({
  name: 'contacts_gateway_imported_rows_total',
  registers,
  labelNames: ['result'],
  help: 'Rows of imports: created, updated, skipped or failed. Dry runs are not counted.',
});

/** Counts what became of jobs: done, or failed for good. */
export const jobsFinished = new Counter({
  name: 'contacts_gateway_jobs_finished_total',
  registers,
  labelNames: ['kind', 'status'],
  help: 'Jobs that this process has ended, by kind: DONE, or FAILED for good.',
});

export const jobsUnfinished = new Gauge({
  name: 'contacts_gateway_jobs_unfinished',
  registers,
  labelNames: ['status'],
  help: 'Jobs of the whole store that wait or run, as of some seconds ago.',
});

export const connections = new Gauge({
  name: 'contacts_gateway_connections',
  registers,
  labelNames: ['pool', 'state'],
  help: 'Connections to the database: in use, and the most there can be. `reads` and `writes` are shared by short statements; those to replicas are `replica-own` and `replica-reads`.',
});

export const replicaUsed = new Gauge({
  name: 'contacts_gateway_replica_used',
  registers,
  labelNames: ['replica'],
  help: '1 where a replica is read, 0 where it does not answer or is too far behind.',
});

export const replicaLagSeconds = new Gauge({
  name: 'contacts_gateway_replica_lag_seconds',
  registers,
  labelNames: ['replica'],
  help: 'How far a replica is behind at most; NaN where that is not known.',
});

export const waitingStatements = new Gauge({
  name: 'contacts_gateway_waiting_statements',
  registers,
  labelNames: ['pool'],
  help: 'Statements and transactions that wait for a connection, or behind others on a shared one.',
});

export const turns = new Gauge({
  name: 'contacts_gateway_turns',
  registers,
  labelNames: ['state'],
  help: 'Filters, counts, groups and exports that run or wait for their turn.',
});

export const storeBytes = new Gauge({
  name: 'contacts_gateway_store_bytes',
  registers,
  help: 'Size of the folder of the embedded store.',
});

let isCollecting = false;

/** Begins to watch the process itself, once: its event loop, memory, garbage collection and processor time. */
export function watchProcess(): void {
  if (isCollecting) return;
  isCollecting = true;
  collectDefaultMetrics({ register: registry });
}
