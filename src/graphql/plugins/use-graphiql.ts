import { shouldRenderGraphiQL, type FetchAPI } from 'graphql-yoga';
import { compressFile, type CompressedFile } from '../../http/compressed.ts';
import { exampleOperations } from '../http/example-operations.ts';
import { mark, markUrl } from '../../http/mark.ts';
import type { HttpPlugin } from '../http/http-context.ts';

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

/** On a narrow screen the answer is below the operation, and the logo stands without its name. */
const style =
  '<style>.graphiql-logo svg { margin-right: 8px } @media (max-width: 700px) { #graphiql-session { flex-direction: column !important } ' +
  '.graphiql-editors, .graphiql-response { flex: 1 1 50% !important; min-height: 0; overflow: hidden } ' +
  '.graphiql-horizontal-drag-bar, .graphiql-logo > div > :not(:first-child) { display: none !important } }</style>';

/** GraphiQL reads the schema at its start alone. Where that was refused, it reads it again once a key has been typed. */
const schemaOnceKeyed = `<script>{
  const ask = fetch;
  let refused = false, pause;
  globalThis.fetch = async (...request) => {
    const answer = await ask(...request);
    if (String(request[1]?.body).includes('IntrospectionQuery')) refused = !answer.ok;
    return answer;
  };
  const onTyped = () => {
    clearTimeout(pause);
    if (refused) pause = setTimeout(() => document.querySelector('[aria-label^="Re-fetch"]').click(), 700);
  };
  for (const event of ['input', 'keyup', 'paste']) addEventListener(event, onTyped, true);
}</script>`;

/** GraphiQL's page: its scripts make it nine megabytes. */
async function renderPage(demoKey: string | null): Promise<CompressedFile> {
  // Loaded only when somebody opens the page: it is larger than all the rest.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'Contacts gateway',
    logo: mark,
    favicon: markUrl,
    endpoint: '/graphql',
    defaultQuery: exampleOperations,
    defaultHeaders: JSON.stringify({ Authorization: `Bearer ${demoKey ?? '<key>'}` }, null, 2),
    // Headers that the browser kept would hide the key of another demo store.
    shouldPersistHeaders: demoKey === null,
    // Without a key filled in, the place for it stands open.
    defaultEditorToolsVisibility: demoKey === null ? 'headers' : 'variables',
  });
  return compressFile(
    html.replace('</head>', () => `${style}${demoKey === null ? schemaOnceKeyed : ''}</head>`),
    'text/html; charset=utf-8',
    'accept',
  );
}

/**
 * Answers a browser with GraphiQL's page, made from the package's own files at the first request. Yoga's own page loads its
 * scripts from the internet.
 * @param demoKey is filled in as the key; null: whoever opens the page fills in their own
 */
export function useGraphiql(demoKey: string | null): HttpPlugin {
  let page: Promise<CompressedFile> | undefined;
  const answer = async ({ headers: given }: Request, { Response }: FetchAPI): Promise<Response> => {
    page ??= renderPage(demoKey);
    const { status, headers, body } = (await page)({
      'if-none-match': given.get('if-none-match') ?? undefined,
      'accept-encoding': given.get('accept-encoding') ?? undefined,
    });
    const all = { ...headers, 'content-security-policy': contentSecurityPolicy, 'referrer-policy': 'no-referrer' };
    return new Response(body === null ? null : new Uint8Array(body), { status, headers: all });
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
