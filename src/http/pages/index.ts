import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Access } from '../../access/index.ts';
import type { Executor } from '../../graphql/execution/executor.ts';
import { readParameters } from '../parameters.ts';
import { dialects } from '../../rest/index.ts';
import { version, type Store } from '../../store/index.ts';
import { readDemoWorkspace } from './demo-workspace.ts';
import { frontPage, referencesPage } from './front-page.ts';
import { sendPage } from './layout.ts';
import { overviewOf, type Overview } from './overview.ts';
import { mountReferences } from './reference.ts';

export interface PagesOptions {
  store: Store;
  access: Access;
  execute: Executor;
  /** The key that opens the demo workspace, which the pages show; null where the store is not a demo. */
  demoKey: string | null;
  /** Whether browsers get GraphiQL. */
  graphiql: boolean;
}

/** Whether a browser asks for a page rather than for data. */
function wantsPage({ headers: { accept = '' } }: FastifyRequest): boolean {
  return accept.includes('text/html');
}

/** Mounts what a browser opens first: `/`, `/docs`, and the reference of each legacy API. Clients that ask for JSON get it. */
export function mountPages(server: FastifyInstance, { store, access, execute, demoKey, graphiql }: PagesOptions): void {
  const overview = (request: FastifyRequest): Overview => {
    readParameters(request.url, []);
    return overviewOf({
      dialects,
      url: `${request.protocol}://${request.host}`,
      key: demoKey ?? '<key>',
      version,
      graphiql,
    });
  };
  server.get('/', async (request, reply) => {
    const found = overview(request);
    if (!wantsPage(request)) return reply.header('vary', 'accept').send(found);
    const workspace =
      demoKey === null ? null : await readDemoWorkspace({ store, access, execute, demoKey }, request.id);
    return sendPage(
      reply,
      'Contacts gateway',
      frontPage(found, workspace === null || demoKey === null ? null : { workspace, key: demoKey }),
    );
  });
  server.get('/docs', (request, reply) => {
    const found = overview(request);
    const references = found.dialects.map(({ name, reference, openapi }) => ({ name, reference, openapi }));
    return wantsPage(request)
      ? sendPage(reply, 'References', referencesPage(found))
      : reply.header('vary', 'accept').send({ references });
  });
  server.get('/openapi', (request) => ({
    documents: overview(request).dialects.map(({ name, openapi }) => ({ name, url: openapi })),
  }));
  mountReferences(server, dialects, demoKey);
}
