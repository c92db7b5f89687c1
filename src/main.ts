import type { AddressInfo } from 'node:net';
import { InvalidConfiguration, readConfig, type Config } from './config.ts';
import { dialects } from './rest/index.ts';
import { createServer } from './server.ts';
import { findDemoKey, seedDemoData } from './start/demo.ts';
import { listenFailure, StartFailure, storeFailure } from './start/failure.ts';
import { exitOnUnhandledErrors, shutDownOnSignals } from './start/shutdown.ts';
import { baseUrl, welcome } from './start/welcome.ts';
import { openStore, type Store } from './store/index.ts';

/** Opens the store and fills it with what the configuration wants in it. */
async function prepareStore(config: Config): Promise<Store> {
  const store = await openStore(config).catch((error: unknown) => {
    throw storeFailure(error, config);
  });
  await seedDemoData(store, config.demoData);
  if (config.bootstrapKey !== null) {
    const { registerBootstrapKey } = await import('./workspaces/bootstrap.ts');
    await registerBootstrapKey(store, config.bootstrapKey);
  }
  return store;
}

async function start(): Promise<void> {
  const config = readConfig();
  const store = await prepareStore(config);
  const demoKey = await findDemoKey(store);
  const server = createServer({ store, config, demoKey });
  exitOnUnhandledErrors(server);
  shutDownOnSignals(server, store);
  await server.listen({ host: config.host, port: config.port }).catch(async (error: unknown) => {
    await store.close();
    throw listenFailure(error, config);
  });
  const url = baseUrl(server.server.address() as AddressInfo);
  console.log(welcome({ url, dialects: dialects.filter(({ endpoints }) => endpoints.length > 0), demoKey }));
}

await start().catch((error: unknown) => {
  const isForOperator = error instanceof StartFailure || error instanceof InvalidConfiguration;
  console.error(isForOperator ? error.message : error);
  process.exit(1);
});
