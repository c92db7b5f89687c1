import type { IncomingMessage } from 'node:http';
import type { Endpoint, RawBody } from './endpoint.ts';
import { refuse } from './problem.ts';

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

function readBytes(message: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const tooLarge = refuse('too-large', `the body is larger than ${limit} bytes`);
    if (Number(message.headers['content-length'] ?? 0) > limit) {
      reject(tooLarge);
      return;
    }
    let pieces: Buffer[] = [];
    let size = 0;
    // Past the limit the rest runs off unread: the connection needs to be clear for the answer, and for the next request.
    message.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size <= limit) {
        pieces.push(piece);
        return;
      }
      pieces = [];
      reject(tooLarge);
    });
    message.on('end', () => {
      resolve(Buffer.concat(pieces));
    });
    message.on('error', reject);
  });
}

function parseJson(bytes: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? {} : (JSON.parse(text) as unknown);
  } catch (error) {
    throw refuse('malformed', `the body is no valid JSON${error instanceof SyntaxError ? `: ${error.message}` : ''}`);
  }
}

/**
 * Reads the body of a request that has passed authentication; null where there is none, or the endpoint takes none.
 * @throws RestRefusal: too-large or media-type
 */
export async function readBody(message: IncomingMessage, { body, mediaTypes, isImport }: Endpoint, limits: BodyLimits): Promise<RawBody | null> {
  if (body === undefined || !hasBody(message)) return null;
  const allowed = mediaTypes ?? ['application/json'];
  const contentType = message.headers['content-type'] ?? 'application/json';
  const mediaType = mediaTypeOf(contentType);
  const known = isJson(mediaType) ? 'application/json' : mediaType;
  if (!allowed.includes(known)) throw refuse('media-type', `the content type is ${mediaType}, but the endpoint takes ${allowed.join(', ')}`);
  const encoding = message.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw refuse('media-type', `the content encoding is ${encoding}, but the endpoint takes bodies that are not compressed`);
  const bytes = await readBytes(message, isImport === true ? limits.importBodyLimit : limits.bodyLimit);
  return { mediaType: known, contentType, bytes };
}

/**
 * What the schema of an endpoint gets: parsed JSON ({} where there is no body), or a body of another media type as it came.
 * @throws RestRefusal: malformed
 */
export function parseBody(raw: RawBody | null): unknown {
  if (raw === null) return {};
  return raw.mediaType === 'application/json' ? parseJson(raw.bytes) : raw;
}
