import type pg from 'pg';
import { applyMigrations, type MigrationConnection } from '../migrations.ts';
import { assertMigrated } from '../readiness.ts';
import { settingsOfConnection, settingsOfTransactions } from '../settings.ts';
import { keepsPreparedStatements, type Pooler } from './pooler.ts';
import { ServerConnection } from './server-connection.ts';
import { assertUsable } from './server-requirements.ts';

function migrationConnection(client: pg.ClientBase): MigrationConnection {
  return {
    rows: async (text, values) => (await client.query(text, values)).rows as Record<string, unknown>[],
    script: async (text) => {
      await client.query(text);
    },
  };
}

/** A pooler would give the settings of one connection to others. */
export const settingsBehind = { none: settingsOfConnection, transaction: settingsOfTransactions };

/** A connection that serves nobody else, whose statements may take any time. */
export function ownConnection(url: string, pooler: Pooler): ServerConnection {
  return new ServerConnection({ ...settingsBehind[pooler](url, { statement: 0 }), connectionTimeoutMillis: 10_000 });
}

/** What is found out about a server before it is used. */
export interface Prepared {
  /** The schema of our tables, which Prisma names in its statements. */
  schema: string;
  /** Whether statements can be prepared under names. */
  keepsNames: boolean;
}

/** Checks the server, and applies the pending migrations; where it may not, it throws if there are any. */
export async function prepareServer(url: string, pooler: Pooler, mayMigrate: boolean): Promise<Prepared> {
  const connection = ownConnection(url, pooler);
  try {
    await connection.connect();
    await assertUsable(migrationConnection(connection));
    await (mayMigrate ? applyMigrations : assertMigrated)(migrationConnection(connection));
    const [current] = (await migrationConnection(connection).rows('SELECT current_schema() AS schema', [])) as {
      schema: string;
    }[];
    return {
      schema: current?.schema ?? 'public',
      keepsNames: pooler === 'none' || (await keepsPreparedStatements(connection)),
    };
  } finally {
    await connection.end();
  }
}
