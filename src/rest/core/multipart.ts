import { Busboy } from '@fastify/busboy';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { UploadedFile } from '../../graphql/upload.ts';
import type { RawBody } from './endpoint.ts';
import { refuse } from './rest-error.ts';
import { messageOfError } from '../../values/objects/caught.ts';

const maxParts = 100;

/**
 * The first file that a multipart/form-data body has in the part of this name; null where there is none.
 * @throws RestFailure where the body is not one
 */
export async function filePart({ contentType, file, folder }: RawBody, part: string): Promise<UploadedFile | null> {
  const place = join(folder, 'part');
  const found: { name: string | null; written: Promise<void> }[] = [];
  try {
    const parser = new Busboy({
      headers: { 'content-type': contentType },
      limits: { files: maxParts, fields: maxParts, fileSize: file.size },
    });
    parser.on('file', (name, stream, fileName) => {
      if (name !== part || found.length > 0) {
        stream.resume();
        return;
      }
      const written = pipeline(stream, createWriteStream(place));
      written.catch(() => undefined);
      found.push({ name: fileName || null, written });
    });
    await pipeline(Readable.from(file.open()), parser);
    await found[0]?.written;
  } catch (error) {
    await Promise.allSettled(found.map(({ written }) => written));
    throw refuse('malformed', `the multipart body cannot be read: ${messageOfError(error)}`);
  }
  const [first] = found;
  return first === undefined
    ? null
    : new UploadedFile({ name: first.name, size: (await stat(place)).size, open: () => createReadStream(place) });
}
