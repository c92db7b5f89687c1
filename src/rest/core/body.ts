import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UploadedFile } from '../../graphql/upload.ts';
import { piecesOf, SlowBody } from '../../http/slow-bodies.ts';
import { parseJson } from '../../store/json/index.ts';
import type { Endpoint, RawBody } from './endpoint.ts';
import { refuse } from './rest-error.ts';

export interface BodyLimits {
  /** In bytes. */
  bodyLimit: number;
  /** In bytes. */
  importBodyLimit: number;
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** The media type, in lower case. */
function mediaTypeOf(contentType: string): string {
  return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
}

function isJson(mediaType: string): boolean {
  return mediaType === 'application/json' || /^application\/[\w.-]+\+json$/.test(mediaType);
}

/** Hands over the pieces of a body as they come. @throws RestFailure: too-large or slow-body */
async function* pieces(message: IncomingMessage, limit: number): AsyncIterable<Buffer> {
  const tooLarge = () => refuse('too-large', `the body is larger than ${limit} bytes`);
  if (Number(message.headers['content-length'] ?? 0) > limit) throw tooLarge();
  let size = 0;
  try {
    for await (const piece of piecesOf(message)) {
      size += piece.length;
      if (size > limit) break;
      yield piece;
    }
  } catch (error) {
    throw error instanceof SlowBody ? refuse('slow-body', error.message) : error;
  }
  if (size <= limit) return;
  // The rest runs off unread: the connection needs to be clear for the answer, and for the next request.
  message.resume();
  throw tooLarge();
}

/** The boundary between the parts of a multipart body, which clients choose anew for each request; null for other bodies. */
function boundaryOf(contentType: string): Buffer | null {
  const [, quoted, plain] = /^multipart\/.*;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  return boundary === undefined ? null : Buffer.from(boundary);
}

/** A hash of a body that comes in pieces, equal for bodies that differ in the boundary alone. */
export function bodyHash(boundary: Buffer | null): { update: (piece: Buffer) => void; digest: () => string } {
  const hash = createHash('sha256');
  let rest: Buffer = Buffer.alloc(0);
  const take = (length: number): void => {
    hash.update(rest.subarray(0, length));
    rest = rest.subarray(length);
  };
  return {
    update(piece) {
      rest = Buffer.concat([rest, piece]);
      if (boundary === null) return take(rest.length);
      for (let place = rest.indexOf(boundary); place !== -1; place = rest.indexOf(boundary)) {
        take(place);
        rest = rest.subarray(boundary.length);
      }
      // The boundary may stand across the end of the piece.
      take(Math.max(0, rest.length - boundary.length + 1));
    },
    digest() {
      take(rest.length);
      return hash.digest('hex');
    },
  };
}

/** Writes the pieces of a body to disk, so that a large one needs no memory. */
async function saved(
  body: AsyncIterable<Buffer>,
  contentType: string,
): Promise<Pick<RawBody, 'file' | 'folder'> & { digest: string; dispose: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-upload-'));
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const place = join(folder, 'body');
  const hash = bodyHash(boundaryOf(contentType));
  try {
    const output = await open(place, 'w');
    let size = 0;
    try {
      for await (const piece of body) {
        size += piece.length;
        hash.update(piece);
        await output.appendFile(piece);
      }
    } finally {
      await output.close();
    }
    return {
      file: new UploadedFile({ name: null, size, open: () => createReadStream(place) }),
      folder,
      digest: hash.digest(),
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? {} : parseJson(text);
  } catch (error) {
    throw refuse('malformed', `the body is not valid JSON${error instanceof SyntaxError ? `: ${error.message}` : ''}`);
  }
}

/** A body that was read whole. */
export interface ReadBody {
  /** What the schema of the endpoint gets: parsed JSON ({} where there is no body), or a body of another media type. @throws RestFailure: malformed */
  content(): unknown;
  /** Equal for equal bodies, and for no others: the media type, and the bytes or their digest. The boundary of a multipart body does not count. */
  identity: (string | Buffer)[];
  /** Removes what it needed. */
  dispose(): Promise<void>;
}

const nothingToDispose = (): Promise<void> => Promise.resolve();
const noBody: ReadBody = { content: () => ({}), identity: ['', ''], dispose: nothingToDispose };

/**
 * Reads the body of a request that has passed authentication, in so far as the endpoint takes one.
 * @throws RestFailure: too-large, slow-body or media-type
 */
export async function readBody(
  message: IncomingMessage,
  { body, mediaTypes, isImport }: Endpoint,
  limits: BodyLimits,
): Promise<ReadBody> {
  if (body === undefined || !hasBody(message)) return noBody;
  const allowed = mediaTypes ?? ['application/json'];
  const contentType = message.headers['content-type'] ?? 'application/json';
  const mediaType = mediaTypeOf(contentType);
  const known = isJson(mediaType) ? 'application/json' : mediaType;
  if (!allowed.includes(known))
    throw refuse('media-type', `the content type is ${mediaType}, but the endpoint takes ${allowed.join(', ')}`);
  const encoding = message.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw refuse(
      'media-type',
      `the content encoding is ${encoding}, but the endpoint takes bodies that are not compressed`,
    );
  const arriving = pieces(message, isImport === true ? limits.importBodyLimit : limits.bodyLimit);
  if (known !== 'application/json') {
    const { file, folder, digest, dispose } = await saved(arriving, contentType);
    const raw: RawBody = { mediaType: known, contentType, file, folder };
    return { content: () => raw, identity: [known, digest], dispose };
  }
  const whole: Buffer[] = [];
  for await (const piece of arriving) whole.push(piece);
  const bytes = Buffer.concat(whole);
  return { content: () => parsed(bytes), identity: [known, bytes], dispose: nothingToDispose };
}
