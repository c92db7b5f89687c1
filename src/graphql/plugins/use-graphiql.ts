import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { shouldRenderGraphiQL, type FetchAPI } from 'graphql-yoga';
import { exampleOperations } from '../example-operations.ts';
import type { HttpPlugin } from '../http-context.ts';

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
  compressed: Buffer<ArrayBuffer>;
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
  const compressed = Buffer.from(await promisify(gzip)(html));
  return { compressed, etag: `"${createHash('sha1').update(compressed).digest('base64url')}"` };
}

/**
 * Answers a browser with GraphiQL's page, made from the package's own files at the first request. Yoga's own page loads its
 * scripts from the internet.
 * @param demoKey is filled in as the key; null: whoever opens the page fills in their own
 */
export function useGraphiql(demoKey: string | null): HttpPlugin {
  let page: Promise<Page> | undefined;
  const answer = async ({ headers: given }: Request, { Response }: FetchAPI): Promise<Response> => {
    page ??= renderPage(demoKey);
    const { compressed, etag } = await page;
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
      vary: 'accept, accept-encoding',
      etag,
    };
    if (given.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
    if (!/\bgzip\b/.test(given.get('accept-encoding') ?? '')) return new Response(new Uint8Array(gunzipSync(compressed)), { headers });
    return new Response(compressed, { headers: { ...headers, 'content-encoding': 'gzip' } });
  };
  return {
    onRequest(payload) {
      if (!shouldRenderGraphiQL(payload.request)) return undefined;
      // Other pages may call the API, but not read this one: it holds the demo key.
      void payload.serverContext.httpReply.removeHeader('access-control-allow-origin');
      return (async () => {
        payload.endResponse(await answer(payload.request, payload.fetchAPI));
      })();
    },
  };
}
