import { chmod, mkdir, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { listenIn } from './folder-socket.ts';
import { socketFolder, socketName } from './lent-socket.ts';
import { fatalError, isIdle, readStatements, rollback } from './wire-messages.ts';

/** Sends messages of PostgreSQL's protocol to the database, and resolves with the answers. */
export type SendMessages = (messages: Uint8Array) => Promise<Uint8Array>;

/** A database that can be lent. */
export interface Lendable {
  /** Runs the work once all earlier statements and transactions are done, and later ones after it. */
  exclusively(work: (send: SendMessages) => Promise<void>): Promise<void>;
}

/** A transaction in which a command sends nothing for this long is rolled back, in milliseconds: everybody waits for it. */
const defaultIdleTimeout = 30_000;

/** Lets a connection have the database for a statement, or for a transaction up to its end. */
async function serve(socket: Socket, database: Lendable, idleTimeout: number): Promise<void> {
  const statements = readStatements(socket);
  for (;;) {
    const first = await statements.next();
    if (first.done === true) return;
    await database.exclusively(async (send) => {
      const answer = async (statement: Buffer): Promise<boolean> => {
        // A copy: the database writes the next answer into the same memory.
        const sent = Buffer.from(await send(statement));
        socket.write(sent);
        return isIdle(sent);
      };
      let idle = false;
      socket.setTimeout(idleTimeout);
      try {
        idle = await answer(first.value);
        while (!idle) {
          const next = await statements.next();
          if (next.done === true) return;
          idle = await answer(next.value);
        }
      } finally {
        socket.setTimeout(0);
        if (!idle) await send(rollback);
      }
    });
  }
}

/** Ends a connection with the reason, as far as it can be told at once: its process may be stopped. */
function endWithError(socket: Socket, code: string, reason: string): void {
  socket.write(fatalError(code, reason));
  socket.destroy();
}

/**
 * Lets commands use the embedded database beside the process that has it: by PostgreSQL's protocol, at a socket in its
 * folder that only its user may open. To the database all are one session, so each gets it for a transaction at a time,
 * as behind a transaction pooler, in turn with the process itself. Where the file system has no sockets, nothing listens.
 * @returns the function that ends it; transactions in progress are rolled back
 */
export async function lendStore(
  database: Lendable,
  dataDir: string,
  idleTimeout = defaultIdleTimeout,
): Promise<() => Promise<void>> {
  const folder = socketFolder(dataDir);
  const sessions = new Map<Socket, Promise<void>>();
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  // Of a process that was killed: this one has the lock of the folder.
  await rm(join(folder, socketName), { force: true });
  const endListening = await listenIn(folder, socketName, (socket) => {
    socket.on('error', () => undefined);
    socket.on('timeout', () =>
      endWithError(
        socket,
        '25P03',
        `the transaction was rolled back: nothing was asked for ${idleTimeout / 1_000} seconds`,
      ),
    );
    const session = serve(socket, database, idleTimeout)
      .catch(() => undefined)
      .finally(() => {
        socket.destroySoon();
        sessions.delete(socket);
      });
    sessions.set(socket, session);
  });
  await chmod(join(folder, socketName), 0o600).catch(() => undefined);
  return async () => {
    const ended = [...sessions.values()];
    for (const socket of sessions.keys())
      endWithError(socket, '57P01', 'the server that has the embedded store is shutting down');
    await Promise.all([...ended, endListening()]);
  };
}
