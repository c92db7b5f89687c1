import { once } from 'node:events';
import { open, type FileHandle } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { join, resolve as absolute } from 'node:path';

/** Longer paths of sockets are cut by the system. In bytes; macOS allows the fewest. */
const maxPath = 103;

/** A path of the folder that holds as long as it is open, and is short where the system can do that. */
export function pathOfOpened(folder: string, opened: FileHandle): string {
  return process.platform === 'linux' ? `/proc/self/fd/${opened.fd}` : absolute(folder);
}

/** A path of the socket that the system takes, as long as the folder is open; null where there is none. */
function pathOf(folder: string, opened: FileHandle, name: string): string | null {
  const path = join(pathOfOpened(folder, opened), name);
  return Buffer.byteLength(path) > maxPath ? null : path;
}

/**
 * Listens at a socket in the folder until the process ends, however it ends: the kernel closes it. Where the file system
 * has no sockets, nothing listens.
 * @param answer takes a connection; it is closed at once if not given
 * @returns the function that closes it
 */
export async function listenIn(
  folder: string,
  name: string,
  answer = (connection: Socket): void => void connection.destroy(),
): Promise<() => Promise<void>> {
  const opened = await open(folder);
  const path = pathOf(folder, opened, name);
  const server = createServer(answer);
  // Nobody waits for a caller.
  server.unref();
  if (path !== null) await new Promise<void>((resolve) => server.on('error', () => resolve()).listen(path, resolve));
  return async () => {
    await new Promise((resolve) => server.close(resolve));
    await opened.close();
  };
}

/** Whether a process of this kernel listens at the socket, stopped or not; null where that cannot be told. */
export async function isListening(folder: string, name: string): Promise<boolean | null> {
  const opened = await open(folder);
  try {
    const path = pathOf(folder, opened, name);
    if (path === null) return null;
    const connection = connect(path);
    const code = await once(connection, 'connect').then(
      () => null,
      (error: NodeJS.ErrnoException) => error.code,
    );
    connection.destroy();
    // EAGAIN: it listens, and has not taken earlier callers for long.
    if (code === null || code === 'EAGAIN') return true;
    return code === 'ECONNREFUSED' ? false : null;
  } finally {
    await opened.close();
  }
}
