import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import { readConfig } from '../../src/process/config.ts';
import { createServer } from '../../src/process/server.ts';
import { findDemoKey, seedDemoData } from '../../src/process/fill-demo.ts';
import type { Store } from '../../src/store/index.ts';
import { openEmptyStore } from './database.ts';

/** A gateway with the demo workspace, as a first start makes it. There from the first test of the file on. */
export interface DemoGateway {
  /** http://127.0.0.1:port */
  url: string;
  key: string;
  store: Store;
}

/** Starts one for the tests of a file, and ends it after them. */
export function demoGateway(): DemoGateway {
  const demo = { url: '', key: '' } as DemoGateway;
  let close: () => Promise<void> = () => Promise.resolve();
  beforeAll(async () => {
    const store = await openEmptyStore();
    demo.store = store;
    await seedDemoData(store, true);
    demo.key = (await findDemoKey(store)) ?? '';
    const server = createServer({ store, config: readConfig({ LOG_LEVEL: 'silent' }), demoKey: demo.key });
    await server.listen({ host: '127.0.0.1', port: 0 });
    demo.url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    close = async () => {
      // A browser keeps connections open on which it has asked nothing yet.
      server.server.closeAllConnections();
      await server.close();
      await store.close();
    };
  });
  afterAll(() => close());
  return demo;
}
