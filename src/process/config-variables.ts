import { z } from 'zod';
import {
  isNetwork,
  isOrigin,
  limitEntry,
  limitFormat,
  listOf,
  logLevels,
  megabyte,
  privateNetworks,
  urlOf,
  wholeNumber,
  type Variable,
} from './config-values.ts';
import { databaseVariables } from './config-database.ts';

/** Every environment variable that the gateway reads, in the order of the documentation. */
export const variables = {
  PORT: {
    schema: wholeNumber(0, 65_535),
    allowed: 'a whole number from 0 to 65535 (0: any free port)',
    description: 'The port to listen on.',
    fallback: '4000',
  },
  HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    allowed: 'an address or host name of this machine (0.0.0.0: all of its IPv4 addresses)',
    description: 'The address to listen on.',
    fallback: '127.0.0.1',
  },
  DATA_DIR: {
    schema: z.string(),
    allowed: 'the path of a folder, created if missing',
    description: 'Where the embedded store lives. Not used with `DATABASE_URL`.',
    fallback: './data',
  },
  ...databaseVariables,
  SHUTDOWN_DELAY: {
    schema: wholeNumber(0, 300),
    allowed: 'a whole number of seconds from 0 to 300',
    description:
      'How long requests are still taken after `SIGTERM`, in seconds, while `/ready` says that the process ends: as long as load balancers need to notice.',
    fallback: '0',
  },
  REDIS_URL: {
    schema: urlOf('redis:', 'rediss:'),
    allowed: 'redis://host:port or rediss://host:port',
    description: 'A Redis in which several processes share their rate limits; without it each counts for itself.',
    fallback: null,
  },
  BOOTSTRAP_KEY: {
    schema: z.string().regex(/^[\x21-\x7E]{1,4096}$/),
    allowed: '1 to 4096 visible ASCII characters',
    description: 'The secret of an API key that may do everything, to make the first workspaces and keys with.',
    fallback: null,
    secret: true,
  },
  DEMO_DATA: {
    schema: z.enum(['0', '1']).transform((text) => text === '1'),
    allowed: '0 or 1',
    description:
      'Whether an empty store is filled with the workspace `demo`. Unset: yes in the embedded store, no on a PostgreSQL server.',
    fallback: null,
  },
  LOG_LEVEL: {
    schema: z.enum(logLevels),
    allowed: logLevels.join(', '),
    description: 'The least that is logged, on standard output; `info` has a line a request.',
    fallback: 'info',
  },
  LOG_FORMAT: {
    schema: z.enum(['json', 'pretty']),
    allowed: 'json or pretty',
    description:
      'How the log is written: `json`, a line an event, or `pretty`, for people. Unset: `pretty` on a terminal, else `json`.',
    fallback: null,
  },
  SLOW_MS: {
    schema: wholeNumber(0, 3_600_000),
    allowed: 'a whole number of milliseconds from 0 to 3600000 (0: never)',
    description:
      'An operation that takes so long is logged once more, as a warning with the durations of its statements.',
    fallback: '1000',
  },
  METRICS_PORT: {
    schema: wholeNumber(1, 65_535),
    allowed: 'a whole number from 1 to 65535',
    description:
      'A port of their own for the metrics, to be reached by Prometheus alone. Unset: `/metrics` answers at `PORT`, to programs of this machine.',
    fallback: null,
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    schema: urlOf('http:', 'https:'),
    allowed: 'http://host:port or https://host:port',
    description: 'A collector of OpenTelemetry, to which requests are traced over HTTP. Unset: nothing is traced.',
    fallback: null,
  },
  RATE_LIMIT_PER_MINUTE: {
    schema: wholeNumber(0, 1_000_000),
    allowed: 'a whole number from 0 to 1000000 (0: no limit)',
    description: 'How many requests a minute an API key may make, where a dialect has no limit of its own.',
    fallback: '600',
  },
  RATE_LIMITS: {
    schema: listOf((item) => limitFormat.test(item)).transform((items) => Object.fromEntries(items.map(limitEntry))),
    allowed:
      'dialects or their operations with requests a minute, such as pylon.search=100,pathbound=1200 (0: no limit), separated by commas',
    description:
      'Other limits for single dialects, or for single operations of a dialect that limits each: `pylon.list`, `create`, `get`, `update`, `delete`, `search`, `import` of contacts, and its others by their operationId, such as `pylon.searchAccounts`.',
    fallback: null,
  },
  WRONG_KEYS_PER_MINUTE: {
    schema: wholeNumber(0, 1_000_000),
    allowed: 'a whole number from 0 to 1000000 (0: no limit)',
    description: 'How many wrong API keys a minute an address may send.',
    fallback: '60',
  },
  OIDC_ISSUER: {
    schema: urlOf('https:', 'http:'),
    allowed: 'the URL of an OpenID provider, as its tokens have it in iss',
    description: 'An OpenID provider whose tokens let members in, with `OIDC_AUDIENCE`. Unset: none.',
    fallback: null,
  },
  OIDC_AUDIENCE: {
    schema: z.string(),
    allowed: 'the audience (aud) that its tokens are made for',
    description: 'The audience of the tokens of `OIDC_ISSUER`, which needs it.',
    fallback: null,
  },
  OIDC_CLAIM: {
    schema: z.string(),
    allowed: 'the name of a claim',
    description:
      'The claim of those tokens that has the email of the member; `email` counts if `email_verified` is true.',
    fallback: 'email',
  },
  CORS_ORIGINS: {
    schema: z.union([z.literal('*'), listOf(isOrigin)]),
    allowed: '* or origins such as https://app.example.com, separated by commas',
    description:
      'The web pages that may call the gateway from a browser. Unset: all where the demo workspace is open, else none.',
    fallback: null,
  },
  BODY_LIMIT: {
    schema: wholeNumber(1024, 1024 * megabyte),
    allowed: 'a whole number of bytes from 1024 to 1073741824',
    description: 'The largest body of a request, in bytes.',
    fallback: String(megabyte),
  },
  IMPORT_BODY_LIMIT: {
    schema: wholeNumber(1024, 1024 * megabyte),
    allowed: 'a whole number of bytes from 1024 to 1073741824',
    description: 'The largest file of an import, in bytes.',
    fallback: String(50 * megabyte),
  },
  BODY_TIMEOUT: {
    schema: wholeNumber(1, 3600),
    allowed: 'a whole number of seconds from 1 to 3600',
    description: 'How long the body of a request may take to arrive, in seconds, and one more for each 10 kB of it.',
    fallback: '30',
  },
  TRUST_PROXY: {
    schema: listOf(isNetwork),
    allowed: `addresses, ranges such as 10.0.0.0/8, ${privateNetworks.join(', ')}; separated by commas`,
    description: 'The proxies in front, whose X-Forwarded-For, -Host and -Proto are believed.',
    fallback: null,
  },
  GRAPHQL_MAX_DEPTH: {
    schema: wholeNumber(1, 1000),
    allowed: 'a whole number from 1 to 1000',
    description: 'How deep the fields of a GraphQL operation may nest.',
    fallback: '15',
  },
  GRAPHQL_MAX_TOKENS: {
    schema: wholeNumber(10, 1_000_000),
    allowed: 'a whole number from 10 to 1000000',
    description: 'How many tokens (names, braces, values) a GraphQL document may have.',
    fallback: '5000',
  },
  GRAPHQL_MAX_FIELDS: {
    schema: wholeNumber(1, 100_000),
    allowed: 'a whole number from 1 to 100000',
    description:
      'How many fields a GraphQL operation may select, those of its fragments counted wherever they are spread.',
    fallback: '1000',
  },
  GRAPHQL_MAX_COST: {
    schema: wholeNumber(1, 1_000_000_000),
    allowed: 'a whole number from 1 to 1000000000',
    description: 'How many objects a GraphQL operation may ask for at most: the sizes of nested lists multiplied.',
    fallback: '50000',
  },
  GRAPHIQL: {
    schema: z.enum(['on', 'off']).transform((text) => text === 'on'),
    allowed: 'on or off',
    description: 'Whether a browser gets GraphiQL at `/graphql`. Unset: `on`, but `off` if `NODE_ENV` is `production`.',
    fallback: null,
  },
  INTROSPECTION: {
    schema: z.enum(['on', 'keyed', 'off']),
    allowed: 'on (with a key, and without one where the demo workspace is open), keyed (with a key) or off',
    description:
      'Who may read the schema of GraphQL: `on`, `keyed` or `off`. Unset: `on`, but `keyed` if `NODE_ENV` is `production`.',
    fallback: null,
  },
  NODE_ENV: {
    schema: z.string(),
    allowed: 'any text; only production has a meaning',
    description: '`production` closes GraphiQL, and the schema to callers without a key.',
    fallback: null,
  },
  TRUSTED_DOCUMENTS: {
    schema: z.string(),
    allowed: 'the path of a JSON file: an object of documents by their ids',
    description: 'The only documents that GraphQL runs for clients, which send their ids. Unset: any document.',
    fallback: null,
  },
} as const satisfies Record<string, Variable<unknown>>;
