import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';

/** A file as it is sent: compressed where the client takes that, and not at all to one that has it. */
interface SentFile {
  status: 200 | 304;
  headers: Record<string, string>;
  body: Buffer | null;
}

/** Answers a request for a file, by its headers. */
export type CompressedFile = (request: Pick<IncomingHttpHeaders, 'if-none-match' | 'accept-encoding'>) => SentFile;

/**
 * Compresses a file once, for all requests to come.
 * @param vary the request headers, besides Accept-Encoding, by which something else may be answered at the same URL
 */
export async function compressFile(content: string | Buffer, contentType: string, vary = ''): Promise<CompressedFile> {
  const compressed = await promisify(gzip)(content);
  const etag = `"${createHash('sha1').update(compressed).digest('base64url')}"`;
  const headers = {
    'content-type': contentType,
    'cache-control': 'no-cache',
    vary: vary === '' ? 'accept-encoding' : `${vary}, accept-encoding`,
    etag,
  };
  return ({ 'if-none-match': known, 'accept-encoding': encodings = '' }) => {
    if (known === etag) return { status: 304, headers, body: null };
    if (!/\bgzip\b/.test(encodings)) return { status: 200, headers, body: gunzipSync(compressed) };
    return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: compressed };
  };
}
