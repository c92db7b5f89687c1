import type { FastifyInstance } from 'fastify';
import { readParameters } from '../parameters.ts';
import type { Dialect } from '../../rest/index.ts';
import { html } from './html.ts';
import { icon } from './layout.ts';
import { sendPackageFile } from './package-files.ts';

/** Swagger UI sets styles on elements; its scripts are files. The console of a page may call this server, and nobody else. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * What the page runs. Each endpoint gets the GraphQL operation behind it under its description, and the key of the demo is
 * filled in. Light or dark is as the browser likes it.
 */
const script = `
const { dialect, demoKey } = document.body.dataset;
const dark = matchMedia('(prefers-color-scheme: dark)');
const applyScheme = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', applyScheme);
applyScheme();
const spec = await (await fetch('/openapi/' + dialect + '.json')).json();
for (const operation of Object.values(spec.paths).flatMap((path) => Object.values(path))) {
  const samples = operation['x-codeSamples'] ?? [];
  operation.description = [operation.description, ...samples.map(({ label, source }) => '**' + label + '**\\n\\n\`\`\`graphql\\n' + source + '\\n\`\`\`')].join('\\n\\n');
}
const ui = window.SwaggerUIBundle({
  spec,
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  validatorUrl: null,
  onComplete: () => {
    if (demoKey !== undefined) ui.preauthorizeApiKey(Object.keys(spec.components.securitySchemes)[0], demoKey);
  },
});
`;

const narrow = `
body { margin: 0; } nav { padding: .75rem 1rem 0; font: 14px system-ui, sans-serif; } nav a { color: #0b5bd3; } .dark-mode nav a { color: #7fb2ff; }
@media (max-width: 40rem) { .swagger-ui .opblock-summary-path { max-width: 60vw; } .swagger-ui .wrapper { padding: 0 .5rem; } .swagger-ui table { display: block; overflow-x: auto; } }
`;

function page({ name, title }: Dialect, demoKey: string | null): string {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}: API reference</title>${icon}
<link rel="stylesheet" href="/docs/assets/swagger-ui.css"><link rel="stylesheet" href="/docs/assets/reference.css">
<script src="/docs/assets/swagger-ui-bundle.js" defer></script><script type="module" src="/docs/assets/reference.js"></script></head>
<body data-dialect="${name}" ${demoKey === null ? '' : html`data-demo-key="${demoKey}"`}><nav><a href="/">Contacts gateway</a> · <a href="/docs">References</a></nav><main id="reference"></main></body>
</html>
`.markup;
}

/** Mounts the reference of each dialect at /docs/<dialect>: Swagger UI, served from its package, over the dialect's OpenAPI document. */
export function mountReferences(server: FastifyInstance, dialects: readonly Dialect[], demoKey: string | null): void {
  server.get(
    '/docs/assets/swagger-ui-bundle.js',
    sendPackageFile('swagger-ui-dist/swagger-ui-bundle.js', 'text/javascript; charset=utf-8'),
  );
  server.get(
    '/docs/assets/swagger-ui.css',
    sendPackageFile('swagger-ui-dist/swagger-ui.css', 'text/css; charset=utf-8'),
  );
  server.get('/docs/assets/reference.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(script),
  );
  server.get('/docs/assets/reference.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(narrow),
  );
  for (const dialect of dialects) {
    server.get(`/docs/${dialect.name}`, (request, reply) => {
      readParameters(request.url, []);
      return reply
        .removeHeader('access-control-allow-origin')
        .headers({
          'content-security-policy': contentSecurityPolicy,
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
        })
        .type('text/html; charset=utf-8')
        .send(page(dialect, demoKey));
    });
  }
}
