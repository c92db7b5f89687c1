import { z } from 'zod';
import { isServer, listOf, wholeNumber, type Variable } from './config-values.ts';

/** The variables about the PostgreSQL server that may be used instead of the embedded store. */
export const databaseVariables = {
  DATABASE_URL: {
    schema: z.string().refine(isServer),
    allowed: 'postgres://user:password@host:port/database',
    description: 'A PostgreSQL server, 15 or newer, to use instead of the embedded store.',
    fallback: null,
  },
  DATABASE_POOL_SIZE: {
    schema: wholeNumber(1, 1000),
    allowed: 'a whole number from 1 to 1000',
    description: 'The most connections to the PostgreSQL server at once.',
    fallback: '10',
  },
  DATABASE_POOLER: {
    schema: z.enum(['transaction', 'none']),
    allowed: 'transaction (each transaction may run on another connection, as behind PgBouncer in that mode) or none',
    description:
      'Whether a pooler stands in front of the PostgreSQL server: `transaction` or `none`. Unset: found out at the start.',
    fallback: null,
  },
  DATABASE_REPLICA_URL: {
    schema: listOf(isServer),
    allowed: 'postgres://user:password@host:port/database, or several, separated by commas',
    description:
      'Streaming replicas of the server, which lists, searches, counts and exports are read from where that makes no difference to reading the server itself ([scaling.md](scaling.md#replicas)).',
    fallback: null,
  },
  REPLICA_LAG: {
    schema: wholeNumber(1, 300),
    allowed: 'a whole number of seconds from 1 to 300',
    description:
      'How far a replica that is read may be behind, in seconds; for so long after a write a workspace is read from the server itself.',
    fallback: '5',
  },
  STATEMENT_TIMEOUT: {
    schema: wholeNumber(0, 3600),
    allowed: 'a whole number of seconds from 0 to 3600 (0: no limit)',
    description: 'How long a PostgreSQL server may work on one statement of a request, in seconds.',
    fallback: '30',
  },
  COUNT_LIMIT: {
    schema: wholeNumber(0, 1_000_000_000),
    allowed: 'a whole number from 0 to 1000000000 (0: no limit)',
    description:
      'How far GraphQL counts the rows of a list: past so many, `totalCount` is an estimate, and `totalCountIsEstimate` says so.',
    fallback: '100000',
  },
  STARTUP_TIMEOUT: {
    schema: wholeNumber(0, 3600),
    allowed: 'a whole number of seconds from 0 to 3600 (0: one try)',
    description: 'How long a start tries again to reach the PostgreSQL server, in seconds.',
    fallback: '30',
  },
} as const satisfies Record<string, Variable<unknown>>;
