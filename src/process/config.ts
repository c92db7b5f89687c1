import type { z } from 'zod';
import { InvalidConfiguration } from '../values/invalid-configuration.ts';
import type { Variable } from './config-values.ts';
import { variables } from './config-variables.ts';

type VariableName = keyof typeof variables;

/** The value of a variable: null only where nothing stands in for it. */
type Value<Name extends VariableName> =
  z.output<(typeof variables)[Name]['schema']> | ((typeof variables)[Name]['fallback'] & null);

/** A value as errors show it, without the password that a URL may hold. */
function shown(text: string, secret: boolean): string {
  return secret ? 'set' : JSON.stringify(text.replaceAll(/\/\/[^/]*?@/g, '//***@'));
}

/**
 * Reads the configuration from the environment; an empty variable counts as unset.
 * Throws InvalidConfiguration, which names each wrong variable, its value and what it takes.
 */
export function readConfig(environment: Record<string, string | undefined> = process.env) {
  const problems: string[] = [];

  const read = <Name extends VariableName>(name: Name): Value<Name> => {
    const variable: Variable<unknown> = variables[name];
    const text = environment[name] || variable.fallback;
    if (text === null) return null as Value<Name>;
    const parsed = variable.schema.safeParse(text);
    if (!parsed.success)
      problems.push(`${name} is ${shown(text, variable.secret ?? false)}, but it takes ${variable.allowed}`);
    return parsed.data as Value<Name>;
  };

  const isProduction = read('NODE_ENV') === 'production';
  const [issuer, audience] = [read('OIDC_ISSUER'), read('OIDC_AUDIENCE')];
  if ((issuer === null) !== (audience === null))
    problems.push('OIDC_ISSUER and OIDC_AUDIENCE need each other: set both, or none');
  const [replicaUrls, replicaLag] = [read('DATABASE_REPLICA_URL'), read('REPLICA_LAG')];
  if (replicaUrls !== null && read('DATABASE_URL') === null)
    problems.push('DATABASE_REPLICA_URL needs DATABASE_URL: the server that it is a replica of');
  const config = {
    host: read('HOST'),
    port: read('PORT'),
    /** The folder of the embedded store. */
    dataDir: read('DATA_DIR'),
    /** Null: the embedded store. */
    databaseUrl: read('DATABASE_URL'),
    databasePoolSize: read('DATABASE_POOL_SIZE'),
    databasePooler: read('DATABASE_POOLER'),
    /** Null: all is read from the server itself. */
    databaseReplicas: replicaUrls && { urls: replicaUrls, maxLag: replicaLag },
    statementTimeout: read('STATEMENT_TIMEOUT'),
    /** 0: lists are counted to their end. */
    countLimit: read('COUNT_LIMIT'),
    /** In seconds. */
    startupTimeout: read('STARTUP_TIMEOUT'),
    /** In seconds. */
    shutdownDelay: read('SHUTDOWN_DELAY'),
    /** Null: rate limits are counted in this process. */
    redisUrl: read('REDIS_URL'),
    bootstrapKey: read('BOOTSTRAP_KEY'),
    /** Whether an empty store gets the demo workspace; null: as the kind of the store says. */
    demoData: read('DEMO_DATA'),
    logLevel: read('LOG_LEVEL'),
    /** Null: pretty on a terminal, else JSON. */
    logFormat: read('LOG_FORMAT'),
    /** 0: slow operations have no line of their own. */
    slowMs: read('SLOW_MS'),
    /** Null: metrics are served at the port of all else, to this machine alone. */
    metricsPort: read('METRICS_PORT'),
    /** Null: nothing is traced. */
    otlpEndpoint: read('OTEL_EXPORTER_OTLP_ENDPOINT'),
    /** 0: no limit. */
    rateLimitPerMinute: read('RATE_LIMIT_PER_MINUTE'),
    /** By dialect, or dialect.operation; 0: no limit. */
    rateLimits: read('RATE_LIMITS') ?? {},
    /** Of an address; 0: no limit. */
    wrongKeysPerMinute: read('WRONG_KEYS_PER_MINUTE'),
    /** Null: no provider's tokens are taken. */
    oidc: issuer === null || audience === null ? null : { issuer, audience, claim: read('OIDC_CLAIM') },
    /** Null: all where the demo is open, else none. */
    corsOrigins: read('CORS_ORIGINS'),
    /** In bytes. */
    bodyLimit: read('BODY_LIMIT'),
    /** In bytes. */
    importBodyLimit: read('IMPORT_BODY_LIMIT'),
    /** In seconds. */
    bodyTimeout: read('BODY_TIMEOUT'),
    /** The addresses of the proxies in front; null: there are none. */
    trustProxy: read('TRUST_PROXY'),
    graphqlLimits: {
      depth: read('GRAPHQL_MAX_DEPTH'),
      tokens: read('GRAPHQL_MAX_TOKENS'),
      fields: read('GRAPHQL_MAX_FIELDS'),
      cost: read('GRAPHQL_MAX_COST'),
    },
    /** Whether browsers get GraphiQL. */
    graphiql: read('GRAPHIQL') ?? !isProduction,
    /** Who may read the schema. */
    introspection: read('INTROSPECTION') ?? (isProduction ? 'keyed' : 'on'),
    /** The path of the manifest; null: any document is run. */
    trustedDocuments: read('TRUSTED_DOCUMENTS'),
  };
  if (problems.length > 0) throw new InvalidConfiguration(...problems);
  return config;
}

/** The whole configuration of a process. */
export type Config = ReturnType<typeof readConfig>;
