import { expect, it } from 'vitest';
import { readConfig } from '../../src/process/config.ts';
import { InvalidConfiguration } from '../../src/values/invalid-configuration.ts';

it('needs no variable at all', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 4000,
    dataDir: './data',
    databaseUrl: null,
    databasePoolSize: 10,
    databasePooler: null,
    databaseReplicas: null,
    statementTimeout: 30,
    countLimit: 100_000,
    startupTimeout: 30,
    shutdownDelay: 0,
    redisUrl: null,
    bootstrapKey: null,
    demoData: null,
    logLevel: 'info',
    logFormat: null,
    slowMs: 1000,
    metricsPort: null,
    otlpEndpoint: null,
    rateLimitPerMinute: 600,
    rateLimits: {},
    wrongKeysPerMinute: 60,
    oidc: null,
    corsOrigins: null,
    bodyLimit: 1_048_576,
    importBodyLimit: 52_428_800,
    bodyTimeout: 30,
    trustProxy: null,
    graphqlLimits: { depth: 15, tokens: 5000, fields: 1000, cost: 50_000 },
    graphiql: true,
    introspection: 'on',
    trustedDocuments: null,
  });
});

it('closes GraphiQL, and the schema to callers without a key, in production, unless told otherwise', () => {
  const of = (environment: Record<string, string>) => [
    readConfig(environment).graphiql,
    readConfig(environment).introspection,
  ];
  expect(of({ NODE_ENV: 'production' })).toEqual([false, 'keyed']);
  expect(of({ NODE_ENV: 'production', GRAPHIQL: 'on', INTROSPECTION: 'on' })).toEqual([true, 'on']);
  expect(of({ GRAPHIQL: 'off', INTROSPECTION: 'off' })).toEqual([false, 'off']);
});

it('takes replicas of a server, and none without the server', () => {
  const urls = ['postgres://gateway:one@a/gateway', 'postgres://gateway:two@b:6432/gateway'];
  const environment = { DATABASE_URL: 'postgres://gateway@c/gateway', DATABASE_REPLICA_URL: urls.join(', ') };
  expect(readConfig(environment).databaseReplicas).toEqual({ urls, maxLag: 5 });
  expect(() => readConfig({ DATABASE_REPLICA_URL: urls.join() })).toThrow('DATABASE_REPLICA_URL needs DATABASE_URL');
  expect(() =>
    readConfig({ ...environment, DATABASE_REPLICA_URL: `${urls.join()},mysql://gateway:three@d/x` }),
  ).toThrow('DATABASE_REPLICA_URL is "postgres://***@a/gateway,postgres://***@b:6432/gateway,mysql://***@d/x"');
});

it('takes an empty variable for an unset one', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
});

it('reads lists separated by commas', () => {
  const config = readConfig({
    CORS_ORIGINS: 'https://a.example, http://localhost:3000',
    TRUST_PROXY: '10.0.0.0/8,loopback',
  });
  expect(config.corsOrigins).toEqual(['https://a.example', 'http://localhost:3000']);
  expect(config.trustProxy).toEqual(['10.0.0.0/8', 'loopback']);
});

it.each([
  ['PORT', 'http', 'PORT is "http", but it takes a whole number from 0 to 65535 (0: any free port)'],
  ['PORT', '65536', 'PORT is "65536", but it takes a whole number from 0 to 65535 (0: any free port)'],
  ['PORT', '-1', 'PORT is "-1", but it takes a whole number from 0 to 65535 (0: any free port)'],
  ['PORT', '1e3', 'PORT is "1e3", but it takes a whole number from 0 to 65535 (0: any free port)'],
  [
    'HOST',
    'http://localhost',
    'HOST is "http://localhost", but it takes an address or host name of this machine (0.0.0.0: all of its IPv4 addresses)',
  ],
  [
    'DATABASE_URL',
    'mysql://root:hunter2@db/app',
    'DATABASE_URL is "mysql://***@db/app", but it takes postgres://user:password@host:port/database',
  ],
  [
    'DATABASE_URL',
    'localhost',
    'DATABASE_URL is "localhost", but it takes postgres://user:password@host:port/database',
  ],
  ['DATABASE_POOL_SIZE', '0', 'DATABASE_POOL_SIZE is "0", but it takes a whole number from 1 to 1000'],
  [
    'DATABASE_POOLER',
    'session',
    'DATABASE_POOLER is "session", but it takes transaction (each transaction may run on another connection, as behind PgBouncer in that mode) or none',
  ],
  [
    'STATEMENT_TIMEOUT',
    '1m',
    'STATEMENT_TIMEOUT is "1m", but it takes a whole number of seconds from 0 to 3600 (0: no limit)',
  ],
  ['REDIS_URL', 'http://cache', 'REDIS_URL is "http://cache", but it takes redis://host:port or rediss://host:port'],
  ['BOOTSTRAP_KEY', 'with a space', 'BOOTSTRAP_KEY is set, but it takes 1 to 4096 visible ASCII characters'],
  ['DEMO_DATA', 'yes', 'DEMO_DATA is "yes", but it takes 0 or 1'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud", but it takes trace, debug, info, warn, error, fatal, silent'],
  [
    'RATE_LIMIT_PER_MINUTE',
    'none',
    'RATE_LIMIT_PER_MINUTE is "none", but it takes a whole number from 0 to 1000000 (0: no limit)',
  ],
  [
    'RATE_LIMITS',
    'pylon',
    'RATE_LIMITS is "pylon", but it takes dialects or their operations with requests a minute, such as pylon.search=100,pathbound=1200 (0: no limit), separated by commas',
  ],
  [
    'CORS_ORIGINS',
    'app.example.com',
    'CORS_ORIGINS is "app.example.com", but it takes * or origins such as https://app.example.com, separated by commas',
  ],
  ['BODY_LIMIT', '1MB', 'BODY_LIMIT is "1MB", but it takes a whole number of bytes from 1024 to 1073741824'],
  [
    'TRUST_PROXY',
    '10.0.0.0/33',
    'TRUST_PROXY is "10.0.0.0/33", but it takes addresses, ranges such as 10.0.0.0/8, loopback, linklocal, uniquelocal; separated by commas',
  ],
  ['GRAPHQL_MAX_DEPTH', '0', 'GRAPHQL_MAX_DEPTH is "0", but it takes a whole number from 1 to 1000'],
])('refuses %s=%s by one line that says what it takes', (name, value, message) => {
  expect(() => readConfig({ [name]: value })).toThrow(new InvalidConfiguration(message));
});

it('names every wrong variable at once', () => {
  expect(() => readConfig({ PORT: 'x', DEMO_DATA: '2' })).toThrow(
    new InvalidConfiguration(
      'PORT is "x", but it takes a whole number from 0 to 65535 (0: any free port)',
      'DEMO_DATA is "2", but it takes 0 or 1',
    ),
  );
});
