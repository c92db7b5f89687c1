import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createRateLimits } from '../../src/access/index.ts';

const { hostname, port } = new URL(process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379');

/** Whether a Redis answers: where none is, there is nothing to share. */
async function answers(): Promise<boolean> {
  const socket = connect(Number(port || 6379), hostname);
  try {
    await once(socket, 'connect');
    socket.write('PING\r\n');
    const [reply] = (await once(socket, 'data')) as [Buffer];
    return String(reply).startsWith('+PONG');
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** The Redis behind a line that can be cut and mended. */
async function line() {
  const sockets = new Set<Socket>();
  const proxy = createServer((incoming) => {
    const outgoing = connect(Number(port || 6379), hostname);
    for (const [from, to] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
      from.pipe(to);
    }
  });
  const listen = async (at: number): Promise<number> => {
    proxy.listen(at, '127.0.0.1');
    await once(proxy, 'listening');
    return (proxy.address() as AddressInfo).port;
  };
  const own = await listen(0);
  const cut = async () => {
    const closed = once(proxy, 'close');
    proxy.close();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await closed;
  };
  closers.push(() => (proxy.listening ? cut() : undefined));
  return { url: `redis://127.0.0.1:${own}`, cut, mend: () => listen(own) };
}

/** The counters of a process, which count in the Redis at this address, as soon as they do: requests pass until the line stands. */
async function counting(redisUrl: string) {
  const failures: unknown[] = [];
  const limits = createRateLimits({ redisUrl, onUnreachable: (error) => failures.push(error) });
  closers.push(() => limits.close());
  await expect.poll(() => limits.count(crypto.randomUUID(), 'warm', 1), { timeout: 20_000 }).not.toBeNull();
  /** Whether a request passes, and how many are left. */
  const count = async (
    key: string,
    bucket = 'all',
    limit = 3,
  ): Promise<[allowed: boolean, remaining: number] | null> => {
    const verdict = await limits.count(key, bucket, limit);
    return verdict && [verdict.allowed, verdict.remaining];
  };
  return { count, failures };
}

describe.runIf(await answers())('limits of requests in Redis', () => {
  it('are shared by all processes, for each key and bucket', async () => {
    const { url } = await line();
    const [one, other] = [await counting(url), await counting(url)];
    const key = crypto.randomUUID();
    expect(await one.count(key)).toEqual([true, 2]);
    expect(await other.count(key)).toEqual([true, 1]);
    expect(await one.count(key)).toEqual([true, 0]);
    expect(await other.count(key)).toEqual([false, 0]);
    expect(await one.count(key)).toEqual([false, 0]);
    expect(await one.count(key, 'pylon.search', 20)).toEqual([true, 19]);
    expect(await other.count(key, 'pylon.search', 20)).toEqual([true, 18]);
    expect(await other.count(crypto.randomUUID())).toEqual([true, 2]);
  });

  it('let requests pass while Redis is down, which is told once a minute, and hold again when it is back', async () => {
    const { url, cut, mend } = await line();
    const { count, failures } = await counting(url);
    const key = crypto.randomUUID();
    for (const remaining of [2, 1, 0]) expect(await count(key)).toEqual([true, remaining]);
    expect(await count(key)).toEqual([false, 0]);

    await cut();
    for (let request = 0; request < 5; request++) expect(await count(key)).toBeNull();
    expect(failures).toHaveLength(1);

    await mend();
    await expect.poll(() => count(key), { timeout: 20_000 }).toEqual([false, 0]);
  });
});
