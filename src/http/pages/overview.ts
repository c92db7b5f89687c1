import type { Dialect } from '../../rest/index.ts';

/** A legacy API as the front page tells of it. */
export interface DialectOverview {
  name: string;
  description: string;
  /** What a client's base URL becomes: under the mount of the API, or at its documented paths. */
  baseUrls: string[];
  /** A first request, as a command. */
  example: string;
  reference: string;
  openapi: string;
}

/** What the gateway offers, and where. */
export interface Overview {
  name: string;
  version: string;
  graphql: {
    endpoint: string;
    example: string;
    /** Where GraphiQL is; null where it is switched off. */
    graphiql: string | null;
  };
  dialects: DialectOverview[];
  exports: { csv: string; ndjson: string };
  health: string;
  ready: string;
}

/** The header that carries the key, as the dialect documents it. */
function keyHeader({ selectedBy }: Dialect, key: string): string {
  return selectedBy.includes('x-api-key') ? `x-api-key: ${key}` : `Authorization: Bearer ${key}`;
}

function exampleOf(dialect: Dialect, url: string, key: string): string {
  return `curl -s '${url}/${dialect.name}${dialect.basePath}/contacts' -H '${keyHeader(dialect, key)}'`;
}

export interface OverviewOptions {
  dialects: readonly Dialect[];
  url: string;
  key: string;
  version: string;
  graphiql: boolean;
}

/**
 * @param url where the gateway answers, without a slash at the end
 * @param key what stands for the key in the examples
 * @param graphiql whether browsers get GraphiQL
 */
export function overviewOf({ dialects, url, key, version, graphiql }: OverviewOptions): Overview {
  const query = JSON.stringify({ query: '{ contacts(first: 3) { totalCount nodes { name email tags { name } } } }' });
  return {
    name: 'Contacts gateway',
    version,
    graphql: {
      endpoint: `${url}/graphql`,
      graphiql: graphiql ? `${url}/graphql` : null,
      example: `curl -s '${url}/graphql' -H 'Authorization: Bearer ${key}' -H 'Content-Type: application/json' -d '${query}'`,
    },
    dialects: dialects.map((dialect) => ({
      name: dialect.name,
      description: dialect.description,
      baseUrls: [`${url}/${dialect.name}${dialect.basePath}`, `${url}${dialect.basePath}`],
      example: exampleOf(dialect, url, key),
      reference: `${url}/docs/${dialect.name}`,
      openapi: `${url}/openapi/${dialect.name}.json`,
    })),
    exports: { csv: `${url}/export/contacts.csv`, ndjson: `${url}/export/contacts.ndjson` },
    health: `${url}/health`,
    ready: `${url}/ready`,
  };
}
