import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { BlockList, isIPv6 } from 'node:net';
import type { Turns } from '../../access/index.ts';
import type { Store } from '../../store/index.ts';
import {
  connections,
  registry,
  replicaLagSeconds,
  replicaUsed,
  requestsInProgress as requestsInProgressGauge,
  statementSeconds,
  storeBytes,
  turns as turnsGauge,
  waitingStatements,
  watchProcess,
} from './registry.ts';

/** What is asked for its state whenever somebody reads the metrics. */
export interface MetricsSource {
  store: Store;
  turns: Turns;
  requestsInProgress: () => number;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** All metrics, as Prometheus reads them. */
    metricsText: () => Promise<string>;
  }
}

async function readState({ store, turns, requestsInProgress }: MetricsSource): Promise<void> {
  for (const { pool, inUse, max, waiting } of store.usage()) {
    connections.set({ pool, state: 'in_use' }, inUse);
    connections.set({ pool, state: 'max' }, max);
    waitingStatements.set({ pool }, waiting);
  }
  for (const { name: replica, isUsed, lag } of store.replicas?.states() ?? []) {
    replicaUsed.set({ replica }, isUsed ? 1 : 0);
    replicaLagSeconds.set({ replica }, lag ?? Number.NaN);
  }
  const { running, waiting } = turns.usage();
  turnsGauge.set({ state: 'running' }, running);
  turnsGauge.set({ state: 'waiting' }, waiting);
  const bytes = await store.bytes();
  if (bytes !== null) storeBytes.set(bytes);
  requestsInProgressGauge.set(requestsInProgress());
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

const headersOfProxies = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** Whether a program of this machine asks for itself: a proxy on it asks for others, and says so. */
function isLocal({ raw, headers }: FastifyRequest): boolean {
  const address = raw.socket.remoteAddress ?? '';
  return (
    loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4') &&
    headersOfProxies.every((name) => headers[name] === undefined)
  );
}

function mount(
  server: FastifyInstance,
  text: () => Promise<string>,
  mayRead: (request: FastifyRequest) => boolean,
): void {
  server.get('/metrics', { logLevel: 'warn', config: { isAlwaysAnswered: true } }, async (request, reply) => {
    if (!mayRead(request)) {
      reply.callNotFound();
      return reply;
    }
    return reply.type(registry.contentType).send(await text());
  });
}

/**
 * Keeps the metrics of a server, and serves them at /metrics.
 * @param onOtherPort whether they are served by listenForMetrics alone: else whoever asks from this machine gets them here
 */
export function mountMetrics(server: FastifyInstance, source: MetricsSource, onOtherPort: boolean): void {
  watchProcess();
  server.addHook(
    'onClose',
    source.store.onStatementEnd((statement, ms) => {
      statementSeconds.observe({ statement }, ms / 1_000);
    }),
  );
  const text = async (): Promise<string> => {
    await readState(source);
    return registry.metrics();
  };
  server.decorate('metricsText', text);
  if (!onOtherPort) mount(server, text, isLocal);
}

/** Serves the metrics of a server at a port of their own, to whoever reaches it, until the server closes. */
export async function listenForMetrics(
  server: FastifyInstance,
  address: { host: string; port: number },
): Promise<void> {
  const own = fastify();
  mount(
    own,
    () => server.metricsText(),
    () => true,
  );
  server.addHook('onClose', () => own.close());
  await own.listen(address);
}
