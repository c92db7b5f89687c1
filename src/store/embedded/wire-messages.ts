import type { Socket } from 'node:net';

/** What a connection may ask for before it says that it starts. */
const requests = { start: 196_608, cancel: 80_877_102, encryption: new Set([80_877_103, 80_877_104]) };

/** The messages that are passed on: parts of a statement, and what ends one. Others would end the embedded database. */
const parts = new Set(['P', 'B', 'D', 'E', 'C']);
const ends = new Set(['Q', 'S']);
const terminate = 'X';

/** A message of PostgreSQL's protocol. */
function message(type: string, ...content: (string | number)[]): Buffer {
  const body = content.map((each) => {
    if (typeof each === 'string') return Buffer.from(`${each}\0`);
    const number = Buffer.alloc(4);
    number.writeInt32BE(each);
    return number;
  });
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + body.reduce((sum, { byteLength }) => sum + byteLength, 0));
  return Buffer.concat([Buffer.from(type), length, ...body]);
}

/** Says that the connection is accepted, and waits for a statement. */
const connectionReady = Buffer.concat([message('R', 0), Buffer.from('Z\0\0\0\u0005I')]);

/** Says that the connection ends, and why. */
export function fatalError(code: string, text: string): Buffer {
  return message('E', 'SFATAL', 'VFATAL', `C${code}`, `M${text}`, '');
}

/** Takes back what a connection has left, wherever it stood. */
export const rollback = Buffer.concat([message('S'), message('Q', 'ROLLBACK')]);

/** Whether an answer ends with the word that no transaction is open. */
export function isIdle(answer: Buffer): boolean {
  return answer.subarray(-6).equals(Buffer.from('Z\0\0\0\u0005I'));
}

/** Reads so many bytes at a time from a connection, however they arrive; null at its end. */
function reader(socket: Socket): (bytes: number) => Promise<Buffer | null> {
  const chunks = (socket as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  let unread: Buffer[] = [];
  let length = 0;
  return async (bytes) => {
    while (length < bytes) {
      const { done, value } = await chunks.next();
      if (done === true) return null;
      unread.push(value);
      length += value.byteLength;
    }
    const [first = Buffer.alloc(0)] = unread;
    const all = unread.length > 1 ? Buffer.concat(unread) : first;
    unread = [all.subarray(bytes)];
    length -= bytes;
    return all.subarray(0, bytes);
  };
}

/** Answers what comes before the first statement. Returns whether the connection has started. */
async function start(socket: Socket, read: ReturnType<typeof reader>): Promise<boolean> {
  for (;;) {
    const head = await read(8);
    if (head === null || (await read(head.readUInt32BE() - 8)) === null) return false;
    const request = head.readInt32BE(4);
    if (requests.encryption.has(request)) {
      socket.write('N');
      continue;
    }
    if (request !== requests.start) return false;
    socket.write(connectionReady);
    return true;
  }
}

/**
 * Reads a connection of PostgreSQL's protocol.
 * @returns what it sends, up to the end of a statement each time; it ends where the connection does
 */
export async function* readStatements(socket: Socket): AsyncGenerator<Buffer, void> {
  const read = reader(socket);
  if (!(await start(socket, read))) return;
  let statement: Buffer[] = [];
  for (;;) {
    const head = await read(5);
    const type = head?.toString('latin1', 0, 1) ?? terminate;
    if (head === null || type === terminate) return;
    if (!parts.has(type) && !ends.has(type)) {
      socket.write(fatalError('0A000', `messages of type ${type} are not served here`));
      return;
    }
    const body = await read(head.readUInt32BE(1) - 4);
    if (body === null) return;
    statement.push(head, body);
    if (!ends.has(type)) continue;
    yield Buffer.concat(statement);
    statement = [];
  }
}
