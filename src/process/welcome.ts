import { isIPv6, type AddressInfo } from 'node:net';

const everyAddress = new Set(['0.0.0.0', '::']);

/** The base URL at which the gateway answers, as somebody on this machine would call it. */
export function baseUrl({ address, port }: Pick<AddressInfo, 'address' | 'port'>): string {
  if (everyAddress.has(address)) return `http://localhost:${port}`;
  return `http://${isIPv6(address) ? `[${address}]` : address}:${port}`;
}

/** A legacy API that the gateway speaks: what it is mounted under, and what its own paths begin with. */
interface Spoken {
  name: string;
  basePath: string;
}

export interface WelcomeOptions {
  /** Where the gateway answers. */
  url: string;
  dialects: readonly Spoken[];
  /** The key that opens the demo workspace; null where there is none. */
  demoKey: string | null;
  /** Whether browsers get GraphiQL. */
  graphiql: boolean;
}

const indent = ' '.repeat(11);

/** What the gateway prints when it answers: where, and how to try it. */
export function welcome({ url, dialects, demoKey, graphiql }: WelcomeOptions): string {
  const widest = Math.max(0, ...dialects.map(({ name }) => name.length));
  const lines = [
    `Overview   ${url}/ (references: ${url}/docs)`,
    `GraphQL    ${url}/graphql${graphiql ? ' (in a browser: GraphiQL)' : ''}`,
    ...dialects.map(({ name, basePath }, index) => {
      const label = index === 0 ? 'Dialects'.padEnd(indent.length) : indent;
      return `${label}${name.padEnd(widest)}  ${url}/${name}${basePath} and ${url}${basePath}`;
    }),
    `Health     ${url}/health, ${url}/ready`,
  ];
  if (demoKey !== null) {
    const query = JSON.stringify({ query: '{ contacts(first: 3) { totalCount nodes { name email tags { name } } } }' });
    lines.push(
      `Demo key   ${demoKey}`,
      '',
      'Try it:',
      `  curl -s ${url}/graphql -H 'Authorization: Bearer ${demoKey}' -H 'Content-Type: application/json' -d '${query}'`,
    );
  }
  return lines.join('\n');
}
