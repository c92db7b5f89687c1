import { Busboy } from '@fastify/busboy';
import { finished } from 'node:stream/promises';
import type { RawBody } from './endpoint.ts';
import { refuse } from './problem.ts';

/** A file of a multipart body. */
export interface FilePart {
  /** As the client names it. */
  name: string | null;
  bytes: Buffer;
}

/**
 * The file that a multipart/form-data body has in the part of this name; null where there is none.
 * @throws RestRefusal where the body is no such thing
 */
export async function filePart({ contentType, bytes }: RawBody, part: string): Promise<FilePart | null> {
  let found: FilePart | null = null;
  try {
    const parser = new Busboy({ headers: { 'content-type': contentType }, limits: { files: 1, fields: 100, fileSize: bytes.length } });
    parser.on('file', (name, stream, fileName) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        if (name === part) found = { name: fileName || null, bytes: Buffer.concat(pieces) };
      });
    });
    const read = finished(parser);
    parser.end(bytes);
    await read;
  } catch (error) {
    throw refuse('malformed', `the multipart body cannot be read: ${(error as Error).message}`);
  }
  return found;
}
