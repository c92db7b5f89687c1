import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy in front of a PostgreSQL server, which does to connections what networks and servers do. */
export interface Proxy {
  /** The address of the database through the proxy. */
  url: string;
  /** Closes all connections, as a server that crashes. */
  cut(): void;
  /** Closes all connections, and takes no new ones, as a server that is down. */
  shut(): Promise<void>;
  /** Passes nothing on from now on, and closes nothing, as a network that drops packets. */
  warnInterval(): void;
  /** Passes all on again, over connections that it accepts. */
  restore(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a proxy in front of the server of a database. */
export async function startProxy(databaseUrl: string): Promise<Proxy> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let isSilent = false;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 5432), target.hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(from);
      from.on('data', (bytes: Buffer) => {
        if (!isSilent) to.write(bytes);
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(target);
  url.host = `127.0.0.1:${port}`;

  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  const shut = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    cut();
    await closed;
  };
  return {
    url: url.toString(),
    cut,
    shut,
    warnInterval() {
      isSilent = true;
    },
    async restore() {
      isSilent = false;
      if (!server.listening) await listen(port);
    },
    stop: shut,
  };
}
