import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, inject, it } from 'vitest';
import { version } from '../../src/store/index.ts';
import { emptyServerDatabase, emptyStoreEnvironment } from '../support/database.ts';
import { startProcess, type GatewayProcess } from '../support/process.ts';
import { startProxy } from '../support/proxy.ts';

/** Starting a process takes a second, and much longer on a machine that is busy. */
const idleTimeout = 120_000;
const running: GatewayProcess[] = [];

async function start(environment: Record<string, string>): Promise<GatewayProcess> {
  const gateway = await startProcess({ DEMO_DATA: '0', ...environment });
  running.push(gateway);
  return gateway;
}

afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(running.splice(0).map(({ ended }) => ended));
});

it(
  'tries again to reach a server that is down, says so once, and ends with code 1 after STARTUP_TIMEOUT',
  async () => {
    const { output, ended } = await start({
      DATABASE_URL: 'postgres://anna@127.0.0.1:1/contacts',
      STARTUP_TIMEOUT: '2',
    });
    expect(await ended).toEqual({ code: 1, signal: null });
    const failure =
      'DATABASE_URL postgres://anna@127.0.0.1:1/contacts cannot be opened: connect ECONNREFUSED 127.0.0.1:1';
    expect(output).toEqual({ stdout: '', stderr: `${failure}; trying again for up to 2 seconds\n${failure}\n` });
  },
  idleTimeout,
);

it.runIf(inject('emptyDatabase').kind === 'server')(
  'starts as soon as the server is there',
  async () => {
    const proxy = await startProxy(await emptyServerDatabase());
    await proxy.shut();
    const gateway = await start({ DATABASE_URL: proxy.url });
    while (!gateway.output.stderr.includes('trying again')) await sleep(20);
    await proxy.restore();
    expect((await fetch(`${await gateway.ready}/ready`)).status).toBe(200);
    gateway.child.kill('SIGTERM');
    expect(await gateway.ended).toEqual({ code: 0, signal: null });
    await proxy.stop();
  },
  idleTimeout,
);

it(
  'serves for SHUTDOWN_DELAY after SIGTERM, while /ready says that it ends',
  async () => {
    const { environment, remove } = await emptyStoreEnvironment();
    const gateway = await start({ ...environment, LOG_LEVEL: 'info', SHUTDOWN_DELAY: '3' });
    const url = await gateway.ready;
    gateway.child.kill('SIGTERM');
    await gateway.prints('shutting down');
    const ready = await fetch(`${url}/ready`);
    expect([ready.status, ready.headers.get('connection'), await ready.json()]).toEqual([
      503,
      'close',
      { status: 'unavailable', reason: 'shutting-down' },
    ]);
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok', version });
    expect((await fetch(`${url}/pylon/contacts`)).status).toBe(401);
    expect(await gateway.ended).toEqual({ code: 0, signal: null });
    await remove();
  },
  idleTimeout,
);
