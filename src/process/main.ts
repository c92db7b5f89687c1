import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { readConfig, type Config } from './config.ts';
import { InvalidConfiguration } from '../values/invalid-configuration.ts';
import { keepSample } from '../query/filter/index.ts';
import { listenForMetrics } from '../http/metrics/index.ts';
import { dialects } from '../rest/index.ts';
import { createServer } from './server.ts';
import { findDemoKey, seedDemoData } from './fill-demo.ts';
import { listenFailure, StartFailure } from './failure.ts';
import { logDestination } from './log-destination.ts';
import { openStoreOf } from './open-store.ts';
import { exitOnUnhandledErrors, shutDown } from './shutdown.ts';
import { Signals } from './signals.ts';
import { baseUrl, welcome } from './welcome.ts';
import { version, type Store } from '../store/index.ts';

/** Fills the store with what the configuration wants in it. */
async function prepareStore(store: Store, config: Config): Promise<void> {
  await seedDemoData(store, config.demoData);
  if (config.bootstrapKey !== null) {
    const { registerBootstrapKey } = await import('./bootstrap-key.ts');
    await registerBootstrapKey(store, config.bootstrapKey);
  }
}

/** Listens where the configuration says, for requests and for whoever reads the metrics. Throws StartFailure. */
async function listen(server: FastifyInstance, store: Store, { host, port, metricsPort }: Config): Promise<void> {
  try {
    if (metricsPort !== null) {
      await listenForMetrics(server, { host, port: metricsPort }).catch((error: unknown) => {
        throw listenFailure(error, { host, port: metricsPort }, 'METRICS_PORT');
      });
    }
    await server.listen({ host, port }).catch((error: unknown) => {
      throw listenFailure(error, { host, port });
    });
  } catch (error) {
    // What works beside requests, as on jobs, ends before the store does.
    await server.close();
    await store.close();
    throw error;
  }
}

async function start(signals: Signals): Promise<void> {
  const config = readConfig();
  const store = await openStoreOf(config, { isEnding: () => signals.received, say: (line) => console.error(line) });
  signals.shutDownBy(() => store.close());
  await prepareStore(store, config);
  const demoKey = await findDemoKey(store);
  const logTo = await logDestination(config.logFormat ?? (process.stdout.isTTY ? 'pretty' : 'json'));
  // What is not wanted is not loaded.
  const tracing =
    config.otlpEndpoint === null ? undefined : (await import('./open-tracing.ts')).openTracing(config.otlpEndpoint);
  const server = createServer({ store, config, demoKey, logTo, tracing });
  server.log.info({ version, node: process.version, store: store.kind }, 'starting');
  exitOnUnhandledErrors(server);
  const endSampling = keepSample(store, (error) => {
    server.log.warn({ err: error }, 'no sample of contacts could be drawn: searches may be slow');
  });
  server.addHook('onClose', endSampling);
  signals.shutDownBy((signal) => shutDown(server, store, { signal, delay: config.shutdownDelay }));
  await listen(server, store, config);
  const url = baseUrl(server.server.address() as AddressInfo);
  console.log(
    welcome({
      url,
      dialects: dialects.filter(({ endpoints }) => endpoints.length > 0),
      demoKey,
      graphiql: config.graphiql,
    }),
  );
}

const signals = new Signals();
await start(signals).catch((error: unknown) => {
  // The store was closed, or not yet open, while the start went on.
  if (signals.received) return;
  const isForOperator = error instanceof StartFailure || error instanceof InvalidConfiguration;
  console.error(isForOperator ? error.message : error);
  process.exit(1);
});
