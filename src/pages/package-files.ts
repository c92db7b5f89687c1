import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const { resolve } = createRequire(import.meta.url);

interface CompressedFile {
  compressed: Buffer;
  etag: string;
}

async function compressedFile(file: string): Promise<CompressedFile> {
  const compressed = await promisify(gzip)(await readFile(resolve(file)));
  return { compressed, etag: `"${createHash('sha1').update(compressed).digest('base64url')}"` };
}

/**
 * Makes a handler that answers with a file of a package, read and compressed at the first request for it.
 * @param file as it is imported: swagger-ui-dist/swagger-ui.css
 */
export function sendPackageFile(file: string, contentType: string): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  let kept: Promise<CompressedFile> | undefined;
  return async (request, reply) => {
    kept ??= compressedFile(file);
    const { compressed, etag } = await kept;
    void reply.headers({ 'content-type': contentType, 'cache-control': 'no-cache', vary: 'accept-encoding', etag });
    if (request.headers['if-none-match'] === etag) return reply.status(304).send();
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(gunzipSync(compressed));
    return reply.header('content-encoding', 'gzip').send(compressed);
  };
}
