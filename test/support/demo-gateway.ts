import type { AddressInfo } from 'node:net';
import { readConfig } from '../../src/config.ts';
import { createServer } from '../../src/server.ts';
import { findDemoKey, seedDemoData } from '../../src/start/demo.ts';
import { openEmptyStore } from './database.ts';

/** A gateway with the demo workspace, as a first start makes it. */
export interface DemoGateway {
  /** http://127.0.0.1:port */
  url: string;
  key: string;
  close(): Promise<void>;
}

export async function startDemoGateway(): Promise<DemoGateway> {
  const store = await openEmptyStore();
  await seedDemoData(store, true);
  const key = (await findDemoKey(store)) ?? '';
  const server = createServer({ store, config: readConfig({ LOG_LEVEL: 'silent' }), demoKey: key });
  await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    url: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    key,
    async close() {
      // A browser keeps connections open on which it has asked nothing yet.
      server.server.closeAllConnections();
      await server.close();
      await store.close();
    },
  };
}
