import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A client of PostgreSQL's protocol, which sends statements as they are. */
export interface WireClient {
  socket: Socket;
  /** Resolves with the bytes of the answer, as text. */
  ask: (statement: string) => Promise<string>;
}

/** The length of a message, as PostgreSQL's protocol has it before the message. */
function lengthOf(body: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(4 + body.byteLength);
  return bytes;
}

/** Connects to the server that has the embedded store of a folder, whose path may be longer than that of a socket. */
export async function connectTo(dataDir: string): Promise<WireClient> {
  const folder = await mkdtemp(join(tmpdir(), 'socket-'));
  const link = join(folder, 'link');
  await symlink(join(dataDir, 'socket', '.s.PGSQL.5432'), link);
  const socket = connect(link);
  const answerTo = async (...bytes: Buffer[]): Promise<string> => {
    socket.write(Buffer.concat(bytes));
    return String((await once(socket, 'data'))[0]);
  };
  const start = Buffer.from('\0\u0003\0\0user\0command\0\0');
  await answerTo(lengthOf(start), start);
  await rm(folder, { recursive: true });
  return {
    socket,
    ask: (statement) => {
      const body = Buffer.from(`${statement}\0`);
      return answerTo(Buffer.from('Q'), lengthOf(body), body);
    },
  };
}
