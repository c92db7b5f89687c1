import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { exampleOperations } from './example-operations.ts';

/**
 * What the page may do: run its own scripts (Monaco's workers are blobs) and talk to this server. So it works without
 * internet, and nothing that somebody pastes into it makes it call elsewhere.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** GraphiQL's page, compressed: its scripts make it nine megabytes. */
interface Page {
  compressed: Buffer;
  etag: string;
}

async function renderPage(demoKey: string | null): Promise<Page> {
  // Loaded only when somebody opens the page: it is larger than all the rest.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'Contacts gateway',
    endpoint: '/graphql',
    defaultQuery: exampleOperations,
    defaultHeaders: JSON.stringify({ Authorization: `Bearer ${demoKey ?? '<key>'}` }, null, 2),
    // Headers that the browser kept would hide the key of another demo store.
    shouldPersistHeaders: demoKey === null,
    // Without a key filled in, the place for it stands open.
    defaultEditorToolsVisibility: demoKey === null ? 'headers' : 'variables',
  });
  const compressed = await promisify(gzip)(html);
  return { compressed, etag: `"${createHash('sha1').update(compressed).digest('base64url')}"` };
}

/**
 * Makes the handler that answers with GraphiQL's page, made from the package's own files at the first request.
 * @param demoKey is filled in as the key; null: whoever opens the page fills in their own
 */
export function createGraphiql(demoKey: string | null): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  let page: Promise<Page> | undefined;
  return async (request, reply) => {
    page ??= renderPage(demoKey);
    const { compressed, etag } = await page;
    // Other pages may call the API, but not read this one: it holds the demo key.
    void reply.removeHeader('access-control-allow-origin').headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
      vary: 'accept, accept-encoding',
      etag,
    });
    if (request.headers['if-none-match'] === etag) return reply.status(304).send();
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(gunzipSync(compressed));
    return reply.header('content-encoding', 'gzip').send(compressed);
  };
}
