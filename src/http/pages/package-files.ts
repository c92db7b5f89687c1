import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { compressFile, type CompressedFile } from '../compressed.ts';

const { resolve } = createRequire(import.meta.url);

/**
 * Makes a handler that answers with a file of a package, read at the first request for it.
 * @param file as it is imported: swagger-ui-dist/swagger-ui.css
 */
export function sendPackageFile(
  file: string,
  contentType: string,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  let kept: Promise<CompressedFile> | undefined;
  return async (request, reply) => {
    kept ??= readFile(resolve(file)).then((content) => compressFile(content, contentType));
    const { status, headers, body } = (await kept)(request.headers);
    return reply.status(status).headers(headers).send(body);
  };
}
